import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { languages, spoken } from '../localization/localize.ts';
import '../look/dialog.ts';
import { localMoment, momentOf, RecordForm } from '../sources/form.ts';
import type { RecordsView, ReplyAsked, ReplyEntry, ReplyPreview } from '../sources/records.ts';

const usualHours = 24;

/** Asks the subject of an allegation by mail: the mail is shown as it will be sent, then sent. */
@customElement('pc-ask-dialog')
export class AskDialog extends RecordForm {
  static override styles = [
    ...RecordForm.styles,
    css`
      form, .preview { padding: 0; font-size: 1rem; }
      dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.2rem 1rem; margin-block-end: 0.75rem; }
      dt { color: var(--pc-soft); }
      dd { overflow-wrap: anywhere; }
      pre { max-block-size: 45dvh; margin: 0; padding: 1rem; overflow: auto; border: 1px solid var(--pc-line); border-radius: var(--pc-radius); font: 0.9375rem/1.55 var(--pc-sans); white-space: pre-wrap; overflow-wrap: anywhere; }
    `,
  ];

  @property({ attribute: false }) reply!: ReplyEntry;
  @state() private shown: ReplyPreview | undefined;
  #asked: ReplyAsked | undefined;
  #until = '';

  protected override readonly about = (view: RecordsView): unknown => view.replies.find((one) => one.id === this.reply.id);

  override connectedCallback(): void {
    super.connectedCallback();
    const due = this.reply.deadline && new Date(this.reply.deadline).getTime() > Date.now() ? this.reply.deadline : new Date(Date.now() + usualHours * 3_600_000).toISOString();
    this.#until = localMoment(due);
  }

  protected override render(): TemplateResult {
    return html`
      <pc-dialog heading=${this.say('ask.title', { who: this.reply.subject ?? '' })} @closed=${(event: Event) => this.#closed(event)}>
        <div ?hidden=${this.shown !== undefined}>${this.#form()}</div>
        ${this.shown ? this.#preview(this.shown) : nothing}
      </pc-dialog>
    `;
  }

  #form(): TemplateResult {
    const said = (this.reply.allegations ?? []).map((one) => one.words).join('\n');
    return html`
      <form @submit=${this.#look} novalidate>
        <p class="soft">${this.say('ask.text')}</p>
        ${this.words('address', 'ask.address', '', { first: true })} ${this.words('words', 'ask.words', said, { rows: true })}
        <div class="two">
          <div><label for="answerBy">${this.say('ask.by')}</label><input id="answerBy" name="answerBy" type="datetime-local" .value=${this.#until} aria-invalid=${this.wrong('answerBy').length > 0}>${this.wrongAt('answerBy')}</div>
          <div>
            <label for="language">${this.say('ask.language')}</label>
            <select id="language" name="language">${languages.map((tag) => html`<option value=${tag} ?selected=${tag === spoken()}>${new Intl.DisplayNames(spoken(), { type: 'language' }).of(tag)}</option>`)}</select>
          </div>
        </div>
        ${this.words('answerHow', 'ask.how', '', { hint: 'ask.how.hint' })} ${this.shown ? nothing : this.trouble()}
        <div class="acts">
          <pc-button look="primary" type="submit" label=${this.say('ask.look')} ?disabled=${this.isBusy}></pc-button>
          <pc-button look="default" label=${this.say('cancel')} @click=${() => this.tell('dropped')}></pc-button>
        </div>
      </form>
    `;
  }

  #preview(shown: ReplyPreview): TemplateResult {
    return html`
      <div class="preview">
        <p class="soft">${this.say('ask.preview')}</p>
        <dl><dt>${this.say('ask.to')}</dt><dd>${shown.to}</dd><dt>${this.say('ask.subject')}</dt><dd lang=${this.#asked?.language ?? ''}>${shown.subject}</dd></dl>
        <pre tabindex="0" role="region" aria-label=${this.say('ask.preview')} lang=${this.#asked?.language ?? ''}>${shown.text}</pre>
        ${this.trouble()}
        <div class="acts">
          <pc-button look="primary" id="send" label=${this.say('ask.send')} ?disabled=${this.isBusy} @click=${() => this.keep()}></pc-button>
          <pc-button look="default" label=${this.say('ask.back')} @click=${() => (this.shown = undefined)}></pc-button>
        </div>
      </div>
    `;
  }

  #look = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = undefined;
    try {
      const asked = {
        address: this.typed('address'),
        words: this.typed('words'),
        answerBy: momentOf(this.typed('answerBy')),
        answerHow: this.typed('answerHow'),
        language: this.typed('language'),
      };
      this.shown = await this.records.client.post('/api/v1/stories/{story}/replies/{reply}/requests/preview', { ids: { story: this.records.story, reply: this.reply.id ?? '' }, body: asked });
      this.#asked = asked;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('pre')?.focus();
    } catch (e) {
      this.problem = e;
    } finally {
      this.isBusy = false;
    }
  };

  /** What was shown is sent, and nothing else. */
  protected override send(version: number, key: string): Promise<unknown> {
    if (!this.#asked) throw new TypeError('Nothing was shown.');
    return this.records.client.post('/api/v1/stories/{story}/replies/{reply}/requests', { ids: { story: this.records.story, reply: this.reply.id ?? '' }, version, key, body: this.#asked });
  }

  #closed(event: Event): void {
    event.stopPropagation();
    this.tell('dropped');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-ask-dialog': AskDialog;
  }
}
