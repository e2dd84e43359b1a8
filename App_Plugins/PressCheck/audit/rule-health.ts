import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { number } from '../localization/localize.ts';
import { PressElement } from '../look/element.ts';
import { base, lists } from '../look/styles.ts';
import { duration, percent } from './duration.ts';
import { ordered, type Column, type Health } from './sums.ts';
import { tables } from './tables.styles.ts';

const columns = ['rule', 'flagged', 'answered', 'waived', 'waiver-rate', 'wrong', 'time'] as const;
const few = 12;

/** How each rule fares: how often it flags, is waived, and is said to be wrong. */
@customElement('pc-rule-health')
export class RuleHealth extends PressElement {
  static override styles = [
    base,
    lists,
    tables,
    css`
      th button { padding: 0; color: inherit; background: none; border: 0; font: inherit; cursor: pointer; }
      th button:hover { text-decoration: underline; }
      th button::after { content: ' ↓'; visibility: hidden; }
      th[aria-sort] button { color: var(--pc-ink); }
      th[aria-sort] button::after { visibility: visible; }
      th[aria-sort='ascending'] button::after { content: ' ↑'; }
      .title { display: block; color: var(--pc-soft); font-size: 0.875rem; min-inline-size: 9rem; }
      .high { color: var(--pc-stop); font-weight: 600; }
    `,
  ];

  /** Undefined while they are read. */
  @property({ attribute: false }) rules: readonly Health[] | undefined;
  @property({ attribute: false }) titles: ReadonlyMap<string, string> = new Map();
  @property({ attribute: false }) query: (rule: string) => string = () => '';
  @state() private by: Column = 'flagged';
  @state() private isWhole = false;

  protected override render(): TemplateResult {
    if (!this.rules) return html`<p class="empty" aria-busy="true">${this.say('loading')}</p>`;
    if (this.rules.length === 0) return html`<p class="empty">${this.say('health.none')}</p>`;
    const rules = ordered(this.rules, this.by);
    const shown = this.isWhole ? rules : rules.slice(0, few);
    return html`
      <div class="scroll" tabindex="0" role="group" aria-label=${this.say('health')}>
        <table>
          <thead><tr>${columns.map((column) => this.#head(column))}</tr></thead>
          <tbody>${shown.map((one) => this.#row(one))}</tbody>
        </table>
      </div>
      ${shown.length < rules.length ? html`<p class="more"><button class="link" @click=${() => (this.isWhole = true)}>${this.say('health.all', { count: rules.length })}</button></p>` : nothing}
    `;
  }

  #head(column: Column): TemplateResult {
    const sorted = column !== this.by ? nothing : column === 'rule' ? 'ascending' : 'descending';
    return html`<th scope="col" class=${column === 'rule' ? '' : 'number'} aria-sort=${sorted}><button @click=${() => (this.by = column)}>${this.say(`health.${column}`)}</button></th>`;
  }

  #row({ rule, sums, rate, wrong, median }: Health): TemplateResult {
    return html`
      <tr>
        <th scope="row"><a href="/rules/${encodeURIComponent(rule)}">${rule}</a><span class="title" lang="en">${this.titles.get(rule) ?? ''}</span></th>
        <td class="number"><a href="/audit/flagged${this.query(rule)}">${number(sums.flagged)}</a></td>
        <td class="number">${number(sums.answered + sums['answered-by-record'])}</td>
        <td class="number"><a href="/audit/waived${this.query(rule)}">${number(sums.waived)}</a></td>
        <td class="number">${percent(rate)}</td>
        <td class="number ${wrong !== undefined && wrong >= 0.2 && sums.dismissed > 2 ? 'high' : ''}">${percent(wrong)}</td>
        <td class="number">${duration(median)}</td>
      </tr>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-rule-health': RuleHealth;
  }
}
