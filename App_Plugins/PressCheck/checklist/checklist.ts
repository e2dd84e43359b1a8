import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, queryAll } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Person, Story } from '../api/types.ts';
import { PressElement } from '../look/element.ts';
import { base, lists } from '../look/styles.ts';
import type { RulePages } from '../rules/rule-pages.ts';
import { groupOf, groups, sorted, type Group, type Line } from '../story/lines.ts';
import './finding-card.ts';
import type { FindingCard } from './finding-card.ts';

/** What is left to clear, what is worth a look, what people have answered, and what is clear. */
@customElement('pc-checklist')
export class ChecklistElement extends PressElement {
  static override styles = [
    base,
    lists,
    css`
      section + section { margin-block-start: 1.25rem; }
      h2, summary { margin-block-end: 0.4rem; font: 600 0.9375rem/1.4 var(--pc-sans); }
      summary { cursor: pointer; }
      .count { color: var(--pc-soft); font-weight: 400; }
      .done { padding: 1.25rem; color: var(--pc-go); background: var(--pc-sheet); border: 1px solid var(--pc-line); border-radius: var(--pc-radius); }
      li { overflow: hidden; }
    `,
  ];

  @property({ attribute: false }) lines: readonly Line[] = [];
  @property({ attribute: false }) person!: Person;
  @property({ attribute: false }) story!: Story;
  @property({ attribute: false }) rules!: RulePages;
  @property({ attribute: false }) current: string | undefined;
  @property({ attribute: false }) text = '';
  @property({ type: Boolean }) may = false;
  /** Whether whoever may clear a finding may also waive it. */
  @property({ attribute: false }) waives = true;
  /** The rules have not read the text as it stands: nobody can say that nothing is left. */
  @property({ type: Boolean }) unread = false;
  @queryAll('pc-finding') private cards!: NodeListOf<FindingCard>;

  /** The lines in the order in which they stand here. */
  get order(): readonly Line[] {
    const grouped = this.#grouped();
    return groups.flatMap((group) => grouped[group]);
  }

  focusCurrent(): void {
    void this.updateComplete.then(() => {
      const card = Array.from(this.cards).find((one) => one.line.key === this.current);
      card?.focus();
      card?.scrollIntoView({ block: 'nearest' });
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!changed.has('current') || this.current === undefined) return;
    const card = Array.from(this.cards).find((one) => one.line.key === this.current);
    card?.closest('details')?.setAttribute('open', '');
    void card?.updateComplete.then(() => card.scrollIntoView({ block: 'nearest' }));
  }

  protected override render(): TemplateResult {
    const grouped = this.#grouped();
    return html`
      <section aria-labelledby="needs">
        <h2 id="needs">${this.say('group.needs')} <span class="count">${grouped.needs.length}</span></h2>
        ${grouped.needs.length === 0 ? this.unread ? nothing : html`<p class="done">${this.say('group.needs.none')}</p>` : this.#list(grouped.needs)}
      </section>
      ${grouped.advice.length === 0 ? nothing : html`<section aria-labelledby="advice"><h2 id="advice">${this.say('group.advice')} <span class="count">${grouped.advice.length}</span></h2>${this.#list(grouped.advice)}</section>`}
      ${this.#folded('answered', grouped.answered)} ${this.#folded('clear', grouped.clear)}
    `;
  }

  #folded(group: 'answered' | 'clear', lines: readonly Line[]): TemplateResult | typeof nothing {
    if (lines.length === 0) return nothing;
    return html`<section><details ?open=${group === 'answered'}><summary>${this.say(`group.${group}`)} <span class="count">${lines.length}</span></summary>${this.#list(lines)}</details></section>`;
  }

  #list(lines: readonly Line[]): TemplateResult {
    return html`<ul class="sheet">
      ${repeat(
        lines,
        (line) => line.key,
        (line) => html`<li>
          <pc-finding .line=${line} .person=${this.person} .story=${this.story} .rules=${this.rules} ?may=${this.may} .waives=${this.waives} ?open=${line.key === this.current}
            quoted=${line.span ? shortened(this.text.slice(line.span.start, line.span.end)) : ''}></pc-finding>
        </li>`,
      )}
    </ul>`;
  }

  #grouped(): Record<Group, Line[]> {
    const grouped: Record<Group, Line[]> = { needs: [], advice: [], answered: [], clear: [] };
    for (const line of sorted(this.lines)) grouped[groupOf(line, this.person, this.story)].push(line);
    return grouped;
  }
}

const shortened = (text: string): string => (text.length > 240 ? `${text.slice(0, 239)}…` : text);

declare global {
  interface HTMLElementTagNameMap {
    'pc-checklist': ChecklistElement;
  }
}
