import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { sentence } from '../api/sentence.ts';
import type { RulePage as Page } from '../api/types.ts';
import type { Desk, PageElement } from '../desk/desk.ts';
import { PressElement } from '../look/element.ts';
import { base, lists } from '../look/styles.ts';
import { examplesOf, type Example, type Examples } from './page-reader.ts';
import { reading, story } from './rules.styles.ts';
import './try-it.ts';
import type { TryIt } from './try-it.ts';

/** A rule's page: why it asks, examples, how to clear what it finds, when a waiver is fair, what this house does, and a place to try it. */
@customElement('pc-rule-page')
export class RulePageElement extends PressElement implements PageElement {
  static override styles = [
    base,
    lists,
    ...story,
    reading,
    css`
      .example { margin-block: 1rem; }
      .example h4 { margin: 0 0 0.35rem; font: 600 0.9375rem/1.4 var(--pc-sans); }
      .example .foot { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; margin-block-start: 0.35rem; font-size: 0.875rem; color: var(--pc-soft); }
      pre { margin: 0.5rem 0 0; padding: 0.6rem 0.8rem; overflow-x: auto; background: var(--pc-paper); border: 1px solid var(--pc-line); border-radius: var(--pc-radius); font: 0.8125rem/1.5 var(--pc-mono); }
      details summary { cursor: pointer; color: var(--pc-accent); }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property() rule = '';
  @state() private page: Page | undefined;
  @state() private examples: Examples = { flagged: [], notFlagged: [] };
  @state() private problem = '';
  @query('pc-try-it') private box!: TryIt | null;

  get heading(): string {
    return this.page?.title ?? this.rule;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  #read = async (): Promise<void> => {
    this.problem = '';
    try {
      this.page = await this.desk.rules.find(this.rule);
      this.examples = examplesOf(this.page.markdown);
      this.tell('titled');
    } catch (e) {
      this.problem = sentence(e);
    }
  };

  protected override render(): TemplateResult {
    const { page } = this;
    if (this.problem !== '') return html`<p class="empty" role="alert">${this.problem} <button class="link" @click=${this.#read}>${this.say('again')}</button> <a href="/rules">${this.say('rule.all')}</a></p>`;
    if (!page) return html`<p class="soft" aria-busy="true">${this.say('loading')}</p>`;
    const part = (heading: string, text: string) => (text === '' ? '' : html`<section><h2>${heading}</h2>${paragraphs(text)}</section>`);
    return html`
      <p><a href="/rules">${this.say('rule.all')}</a></p>
      <p class="soft"><code>${page.rule}</code></p>
      <h1 tabindex="-1" lang="en" dir="auto">${page.title}</h1>
      <div class="lead">${paragraphs(page.summary)}</div>
      <div class="columns">
        <article>
          ${part(this.say('finding.why'), page.why)} ${part(this.say('finding.how'), page.howToClear)} ${part(this.say('rule.waiver'), page.whenAWaiverIsFair)}
          <section>
            <h2>${this.say('rule.examples')}</h2>
            ${this.#list(this.say('rule.flagged'), this.examples.flagged)} ${this.#list(this.say('rule.not-flagged'), this.examples.notFlagged)}
          </section>
        </article>
        <aside>
          ${this.#house(page)}
          <pc-try-it .desk=${this.desk} .rule=${page.rule} ?off=${page.enforcement === 'off' || page.status === 'retired'} ?records=${page.markdown.includes('```records')}></pc-try-it>
        </aside>
      </div>
    `;
  }

  #house(page: Page): TemplateResult {
    const line = (name: string, value: unknown) => html`<dt>${name}</dt><dd>${value}</dd>`;
    return html`
      <dl>
        ${line(this.say('rule.house'), html`<span class="mark-${page.enforcement}">${this.sayOf('enforcement', page.enforcement)}</span>`)}
        ${line(this.say('rule.severity'), this.sayOf('severity', page.severity))} ${line(this.say('rule.state'), this.sayOf('stage', page.status))} ${line(this.say('rule.name'), html`<code>${page.name}</code>`)}
        ${this.desk.person.role === 'manager' ? line(this.say('audit'), html`<a href="/audit?rule=${encodeURIComponent(page.rule)}">${this.say('rule.figures')}</a>`) : nothing}
      </dl>
    `;
  }

  #list(heading: string, examples: readonly Example[]): TemplateResult | typeof nothing {
    return examples.length === 0 ? nothing : html`<h3>${heading}</h3>${examples.map((one) => this.#example(one))}`;
  }

  #example(one: Example): TemplateResult {
    return html`
      <div class="example">
        <h4 lang="en">${one.title}</h4>
        <p class="story" lang="en" dir="auto">${one.pieces.map((piece) => (piece.isMarked ? html`<mark>${piece.text}</mark>` : piece.text))}</p>
        ${one.records === '' ? nothing : html`<details><summary>${this.say('rule.records')}</summary><pre tabindex="0">${one.records}</pre></details>`}
        <p class="foot">${one.confidence === '' ? nothing : html`<span>${this.sayOf('confidence', one.confidence)}</span>`}<button class="link" aria-label=${`${this.say('rule.try.example')}: ${one.title}`} @click=${() => this.box?.take(one)}>${this.say('rule.try.example')}</button></p>
      </div>
    `;
  }
}

const paragraphs = (text: string): TemplateResult[] => text.split(/\n\s*\n/).map((one) => html`<p class="prose" lang="en">${one.replaceAll('\n', ' ')}</p>`);

declare global {
  interface HTMLElementTagNameMap {
    'pc-rule-page': RulePageElement;
  }
}
