import { css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { sentence } from '../api/sentence.ts';
import type { RulePage as Page } from '../api/types.ts';
import type { Desk, PageElement } from '../desk/desk.ts';
import { PressElement } from '../look/element.ts';
import { base, lists } from '../look/styles.ts';

/** A rule's page: why it asks, how to clear what it finds, when a waiver is fair. */
@customElement('pc-rule-page')
export class RulePageElement extends PressElement implements PageElement {
  static override styles = [
    base,
    lists,
    css`
      article { max-inline-size: 42rem; margin: 2rem auto 4rem; }
      h2 { margin-block: 1.75rem 0.25rem; }
      .prose { font: var(--pc-story-size)/1.6 var(--pc-serif); white-space: pre-line; overflow-wrap: anywhere; }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property() rule = '';
  @state() private page: Page | undefined;
  @state() private problem = '';

  get heading(): string {
    return this.page?.title ?? this.rule;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.desk.rules.find(this.rule).then(
      (page) => {
        this.page = page;
        this.tell('titled');
      },
      (e: unknown) => (this.problem = sentence(e)),
    );
  }

  protected override render(): TemplateResult {
    const { page } = this;
    if (this.problem !== '') return html`<p class="empty" role="alert">${this.problem}</p>`;
    if (!page) return html`<p class="soft" aria-busy="true">${this.say('loading')}</p>`;
    const part = (heading: string, text: string) => (text === '' ? '' : html`<h2>${heading}</h2><p class="prose" lang="en" dir="auto">${text}</p>`);
    return html`
      <article>
        <p class="soft"><code>${page.rule}</code> · ${this.sayOf('enforcement', page.enforcement)}</p>
        <h1 tabindex="-1" lang="en" dir="auto">${page.title}</h1>
        <p class="prose" lang="en" dir="auto">${page.summary}</p>
        ${part(this.say('finding.why'), page.why)} ${part(this.say('finding.how'), page.howToClear)} ${part(this.say('rule.waiver'), page.whenAWaiverIsFair)}
      </article>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-rule-page': RulePageElement;
  }
}
