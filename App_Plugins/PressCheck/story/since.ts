import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LastSignOff, Note } from '../api/types.ts';
import { moment } from '../localization/localize.ts';
import { PressElement } from '../look/element.ts';
import { base } from '../look/styles.ts';
import { whyOf, type Line } from './lines.ts';

/** What to know before the checklist: notes that are open, how much of the text is another since it was signed off, and what is open again and why. */
@customElement('pc-since')
export class Since extends PressElement {
  static override styles = [
    base,
    css`
      section { margin-block-end: 1.25rem; padding: 0.75rem 0.9rem; background: var(--pc-sheet); border: 1px solid var(--pc-line); border-inline-start: 3px solid var(--pc-accent); border-radius: var(--pc-radius); font-size: 0.9375rem; }
      h2 { font-size: 0.9375rem; }
      p + p { margin-block-start: 0.3rem; }
      p + .again { margin-block-start: 0.5rem; }
      ul { margin-block-start: 0.25rem; }
      li { padding-inline-start: 0.7rem; border-inline-start: 2px solid var(--pc-line); overflow-wrap: anywhere; }
      li + li { margin-block-start: 0.35rem; }
      li .link { text-align: start; }
      @media print {
        .show { display: none; }
      }
    `,
  ];

  @property({ attribute: false }) signedOff: LastSignOff | undefined;
  /** Remarks that nobody has closed. */
  @property({ attribute: false }) notes: readonly Note[] = [];
  /** Words that came or went since; undefined as long as the draft is not read. */
  @property({ attribute: false }) words: number | undefined;
  /** What was settled once and is open. */
  @property({ attribute: false }) lines: readonly Line[] = [];
  /** Whether the comparison is shown. */
  @property({ type: Boolean }) comparing = false;

  protected override render(): TemplateResult | typeof nothing {
    return html`${this.#noted()}${this.#happened()}`;
  }

  #noted(): TemplateResult | typeof nothing {
    const { notes } = this;
    if (notes.length === 0) return nothing;
    return html`
      <section aria-labelledby="noted">
        <h2 id="noted">${this.say('since.notes', { count: notes.length })}</h2>
        <ul>${notes.slice(0, 3).map((note) => html`<li><span dir="auto">${short(note.words ?? '')}</span> <small>${this.who(note.by)}</small></li>`)}${notes.length > 3 ? html`<li>…</li>` : nothing}</ul>
        <p class="show"><button class="link" @click=${() => this.tell('notes')}>${this.say('since.to-notes')}</button></p>
      </section>
    `;
  }

  #happened(): TemplateResult | typeof nothing {
    const { signedOff, lines } = this;
    if (!signedOff && lines.length === 0) return nothing;
    return html`
      <section aria-labelledby="since">
        ${signedOff
          ? html`<h2 id="since">${this.say('since')}</h2>
              <p>${this.say('since.signed', { who: this.who(signedOff.by), number: signedOff.draft, at: moment(signedOff.at) })} ${this.#changed()}</p>`
          : html`<h2 id="since" class="unseen">${this.say('reopened.again')}</h2>`}
        ${lines.length === 0
          ? nothing
          : html`<p class="again">${this.say('since.again', { count: lines.length })}</p>
              <ul>${lines.map((line) => html`<li><button class="link" lang="en" dir="auto" @click=${() => this.tell('chosen', line)}>${line.message}</button> <small>${line.item?.reopened ? this.sayOf('reopened.why', whyOf(line.item.reopened), { who: this.who(line.item.reopened.by) }) : nothing}</small></li>`)}</ul>`}
      </section>
    `;
  }

  #changed(): unknown {
    if (this.words === undefined) return nothing;
    if (this.words === 0) return this.say(this.signedOff?.lapsedAt ? 'since.same' : 'since.stands');
    return html`${this.say('since.changed', { count: this.words })} <button class="link show" aria-pressed=${this.comparing} @click=${() => this.tell('compare')}>${this.say('since.show')}</button>`;
  }
}

const short = (words: string): string => (words.length > 200 ? `${words.slice(0, 199)}…` : words);

declare global {
  interface HTMLElementTagNameMap {
    'pc-since': Since;
  }
}
