import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../look/button.ts';
import { sentence } from '../api/sentence.ts';
import type { Report, ReportedDraft, ReportedFinding } from '../api/types.ts';
import type { Desk } from '../desk/desk.ts';
import { PressElement } from '../look/element.ts';
import { base, forms } from '../look/styles.ts';
import { clean } from '../story/text.ts';
import { marked, type Example } from './page-reader.ts';
import { story } from './rules.styles.ts';

interface Found {
  readonly text: string;
  readonly own: readonly ReportedFinding[];
  readonly others: number;
}

/** Has a rule read a text that is kept nowhere. */
@customElement('pc-try-it')
export class TryIt extends PressElement {
  static override styles = [
    base,
    forms,
    ...story,
    css`
      :host { padding: 1.1rem 1.25rem; background: var(--pc-sheet); border: 1px solid var(--pc-line); border-radius: var(--pc-radius); }
      h2 { font: 600 1.0625rem/1.35 var(--pc-serif); }
      label { margin-block: 0.75rem 0.25rem; }
      textarea { min-block-size: 8rem; font: 1rem/1.55 var(--pc-serif); }
      .acts { margin-block-start: 0.75rem; }
      .found { margin-block: 1rem 0.5rem; font-weight: 600; }
      .story { margin-block: 0.5rem; max-block-size: 22rem; overflow: auto; background: var(--pc-paper); }
      li { margin-block: 0.5rem; font-size: 0.9375rem; }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property() rule = '';
  /** The house has switched it off. */
  @property({ type: Boolean }) off = false;
  /** It looks at a story's records as well. */
  @property({ type: Boolean }) records = false;
  @state() private found: Found | undefined;
  @state() private problem = '';
  @state() private isBusy = false;
  @query('textarea') private field!: HTMLTextAreaElement;
  #type = '';
  #asked = 0;

  /** Takes an example and reads it. */
  take(example: Example): void {
    this.field.value = example.text;
    this.#type = example.type;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.scrollIntoView({ block: 'nearest', behavior: calm ? 'instant' : 'smooth' });
    this.field.focus({ preventScroll: true });
    void this.#check();
  }

  protected override render(): TemplateResult {
    return html`
      <section aria-labelledby="heading">
        <h2 id="heading">${this.say('rule.try')}</h2>
        <p class="soft">${this.say(this.off ? 'rule.try.off' : 'rule.try.about')}</p>
        ${this.records ? html`<p class="soft">${this.say('rule.try.records')}</p>` : nothing}
        <form @submit=${this.#submit}>
          <label for="text">${this.say('rule.try.text')}</label>
          <textarea id="text" lang="en" dir="auto" required maxlength="200000" @input=${this.#typed} @keydown=${this.#keys}></textarea>
          <div class="acts"><pc-button look="primary" type="submit" ?disabled=${this.isBusy} label=${this.say('rule.try.check')}></pc-button></div>
        </form>
        ${this.problem === '' ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
        <div role="status">${this.isBusy ? html`<p class="soft">${this.say('rule.try.checking')}</p>` : this.found ? this.#found(this.found) : nothing}</div>
      </section>
    `;
  }

  #found({ text, own, others }: Found): TemplateResult {
    const pieces = marked(text, own);
    return html`
      <p class="found">${own.length === 0 ? this.say('rule.try.none') : this.say('rule.try.found', { count: own.length })}</p>
      ${own.length === 0 ? nothing : html`
        <p class="story" lang="en" dir="auto" tabindex="0">${pieces.map((piece) => (piece.isMarked ? html`<mark>${piece.text}</mark>` : piece.text))}</p>
        <ul>${own.map((one) => html`<li><span lang="en">${one.message}</span> <small>${this.sayOf('enforcement', one.enforcement)} · ${this.sayOf('confidence', one.confidence)}</small></li>`)}</ul>`}
      ${others === 0 ? nothing : html`<p class="soft">${this.say('rule.try.others', { count: others })}</p>`}
    `;
  }

  #typed = (): void => {
    this.#type = '';
  };

  #keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#submit(event);
  };

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.#check();
  };

  async #check(): Promise<void> {
    const text = clean(this.field.value);
    if (text.trim() === '') return;
    const asked = ++this.#asked;
    this.isBusy = true;
    this.problem = '';
    try {
      // A headline is known by its sign; without one a text is a text.
      const format = /^# /m.test(text) ? 'markdown' : 'text';
      const body = { draft: { text, format, ...(this.#type !== '' && { type: this.#type }) }, withText: true };
      const report = (await this.desk.client.post('/api/v1/check', { body: body as never })) as unknown as Report;
      const draft = report.drafts[0] as (ReportedDraft & { text?: string }) | undefined;
      if (asked !== this.#asked) return;
      const findings = draft?.findings ?? [];
      const own = findings.filter((one) => one.rule === this.rule);
      this.found = { text: draft?.text ?? text, own, others: findings.length - own.length };
    } catch (e) {
      if (asked !== this.#asked) return;
      this.found = undefined;
      this.problem = sentence(e);
    }

    this.isBusy = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-try-it': TryIt;
  }
}
