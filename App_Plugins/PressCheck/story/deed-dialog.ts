import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../look/button.ts';
import { sentence } from '../api/sentence.ts';
import type { Objection } from '../api/types.ts';
import { moment, number } from '../localization/localize.ts';
import '../look/dialog.ts';
import { PressElement } from '../look/element.ts';
import { base, forms } from '../look/styles.ts';
import { groupOf, sorted, type Line } from './lines.ts';
import type { StoryModel } from './story-model.ts';

export type Deed = 'submit' | 'request-changes' | 'sign-off' | 'publish' | 'withdraw';

/** Says what a move of the story means, and makes it. */
@customElement('pc-deed-dialog')
export class DeedDialog extends PressElement {
  static override styles = [
    base,
    forms,
    css`
      ul { margin-block: 0.75rem; padding-inline-start: 1.2rem; list-style: disc; }
      p + p { margin-block-start: 0.6rem; }
      .quoted { padding-inline-start: 0.75rem; border-inline-start: 2px solid var(--pc-line); font-family: var(--pc-serif); }
      dl { display: grid; grid-template-columns: auto 1fr; gap: 0.25rem 1rem; margin-block: 0.75rem; }
      dt { color: var(--pc-soft); }
      dd { overflow-wrap: anywhere; }
    `,
  ];

  @property({ attribute: false }) model!: StoryModel;
  @property() deed: Deed = 'submit';
  /** The story's words that were selected: a note is about them. */
  @property() passage = '';
  @state() private problem = '';
  @state() private isBusy = false;
  @state() private note = '';

  protected override render(): TemplateResult {
    const { deed } = this;
    const isHeld = deed === 'publish' && this.model.gate?.mayPublish === false;
    return html`
      <pc-dialog heading=${this.sayOf(deed, 'title')}>
        ${this.#body()} ${this.problem === '' ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
        <div class="acts">
          <pc-button look="outline" label=${this.say(isHeld ? 'close' : 'cancel')} @click=${() => this.tell('closed')}></pc-button>
          ${isHeld ? nothing : html`<pc-button look="primary" id="do" label=${this.sayOf('deed', deed)} ?disabled=${this.isBusy} @click=${this.#do}></pc-button>`}
        </div>
      </pc-dialog>
    `;
  }

  #body(): TemplateResult {
    const { story, draft, gate, words } = this.model;
    switch (this.deed) {
      case 'submit':
        return html`<p>${this.say('submit.text')}</p>${this.#open()}`;
      case 'request-changes':
        return html`
          <p>${this.say('request-changes.text')}</p>
          ${this.passage === '' ? nothing : html`<p class="quoted" dir="auto">${this.passage}</p>`}
          <label for="note">${this.say('request-changes.note')} <small>${this.say('request-changes.hint')}</small></label>
          <textarea id="note" data-first .value=${this.note} @input=${(event: InputEvent) => (this.note = (event.target as HTMLTextAreaElement).value)}></textarea>
        `;
      case 'sign-off':
        return html`
          <p>${this.say('sign-off.text')}</p>
          <dl>
            <dt>${this.say('sign-off.draft')}</dt><dd>${number(story?.draft ?? 0)}, ${this.say('words', { count: words })}, ${this.say('sign-off.saved-by', { who: this.who(story?.draftBy) })}</dd>
            <dt>${this.say('sign-off.hash')}</dt><dd><code>${draft?.sha256.slice(0, 16)}…</code></dd>
            <dt>${this.say('sign-off.rules')}</dt><dd>${story?.draftRuleSet ?? ''}</dd>
          </dl>
          ${this.#open()}
        `;
      case 'publish':
        return gate?.mayPublish
          ? html`<p>${this.say('publish.text')}</p>`
          : html`<p>${this.say('publish.held', { count: gate?.objections.length ?? 0 })}</p>
              <ul>${(gate?.objections ?? []).map((objection) => html`<li>${this.sayOf('objection', objection.kind ?? 'failed')} ${this.#about(objection)}</li>`)}</ul>
              ${story?.embargoUntil ? html`<p>${this.say('publish.embargo', { until: moment(story.embargoUntil) })}</p>` : nothing}`;
      case 'withdraw':
        return html`<p>${this.say('withdraw.text')}</p>`;
    }
  }

  /** The finding or question that an objection is about. */
  #about({ rule, fingerprint }: Objection): unknown {
    const line = this.model.lines.find((one) => one.rule === rule && (fingerprint ?? '') === one.fingerprint);
    return line ? html`<span lang="en" dir="auto">${line.message}</span>` : rule ? html`<code>${rule}</code>` : nothing;
  }

  /** What is still open: nobody signs or submits without having been told. */
  #open(): TemplateResult {
    const { lines, person, story } = this.model;
    const open: Line[] = story ? sorted(lines.filter((line) => groupOf(line, person, story) === 'needs')) : [];
    return open.length === 0
      ? html`<p>${this.say('open.none')}</p>`
      : html`<p>${this.say('open.some', { count: open.length })}</p><ul>${open.slice(0, 8).map((line) => html`<li lang="en" dir="auto">${line.message}</li>`)}${open.length > 8 ? html`<li>…</li>` : nothing}</ul>`;
  }

  #do = async (): Promise<void> => {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = '';
    try {
      await this.#make();
      this.tell('done', this.deed);
      this.tell('closed');
    } catch (e) {
      this.problem = sentence(e);
    } finally {
      this.isBusy = false;
    }
  };

  async #make(): Promise<void> {
    const { model, deed } = this;
    if (deed === 'sign-off') return model.signOff(model.draft?.sha256 ?? '');
    if (deed === 'submit' && !(await model.save())) return;
    if (deed === 'request-changes' && this.note.trim() !== '') {
      await model.addNote(this.passage, this.note.trim());
      this.note = '';
    }

    return model.move(deed);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-deed-dialog': DeedDialog;
  }
}
