import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../look/button.ts';
import type { Clearance, ItemAnswer, Person, Reopened, RulePage, Story } from '../api/types.ts';
import { moment } from '../localization/localize.ts';
import { PressElement } from '../look/element.ts';
import { base, marks } from '../look/styles.ts';
import type { RulePages } from '../rules/rule-pages.ts';
import { panelOf } from '../sources/prefill.ts';
import { maySecond, whyOf, type Line } from '../story/lines.ts';

/** What somebody wants to do about a line. */
export type Act = 'answer' | 'waive' | 'second' | 'take-back';
export interface ActEvent {
  readonly act: Act;
  readonly line: Line;
}

/** One line of the checklist: what was found; opened, why it matters and what to do about it. */
@customElement('pc-finding')
export class FindingCard extends PressElement {
  static override styles = [
    base,
    marks,
    css`
      :host { background: var(--pc-sheet); }
      button.head {
        display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.15rem 0.6rem; inline-size: 100%; padding: 0.7rem 0.9rem;
        text-align: start; color: inherit; background: none; border: 0; border-inline-start: 3px solid transparent; font: inherit; cursor: pointer;
      }
      button.head:focus-visible { outline-offset: -3px; }
      :host([open]) button.head { border-inline-start-color: var(--pc-accent); padding-block-end: 0.35rem; }
      .kind { font-size: 0.8125rem; font-weight: 600; color: var(--pc-soft); }
      .kind.block { color: var(--pc-stop); }
      .kind.answer { color: var(--pc-wait); }
      .rule { font-size: 0.8125rem; color: var(--pc-soft); text-align: end; }
      .message { grid-column: 1 / -1; }
      .more { padding: 0 0.9rem 0.9rem; border-inline-start: 3px solid var(--pc-accent); font-size: 0.9375rem; }
      .more > * + * { margin-block-start: 0.6rem; }
      .quoted { padding-inline-start: 0.75rem; border-inline-start: 2px solid var(--pc-line); font-family: var(--pc-serif); overflow-wrap: anywhere; }
      dt { font-weight: 600; font-size: 0.8125rem; color: var(--pc-soft); }
      dd + dt { margin-block-start: 0.5rem; }
      .acts { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
      .acts pc-button { --uui-button-height: 2rem; --uui-button-padding-left-factor: 2; --uui-button-padding-right-factor: 2; font-size: 0.875rem; }
      .acts a { margin-inline-start: auto; font-size: 0.875rem; }
      @media print {
        .acts { display: none; }
      }
    `,
  ];

  @property({ attribute: false, hasChanged: looksOther }) line!: Line;
  @property({ attribute: false }) person!: Person;
  @property({ attribute: false }) story!: Story;
  @property({ attribute: false }) rules!: RulePages;
  /** The words that it is about. */
  @property() quoted = '';
  @property({ type: Boolean, reflect: true }) open = false;
  /** Whether this person may clear findings of this story. */
  @property({ type: Boolean }) may = false;
  /** Whether whoever may clear a finding may also waive it. */
  @property({ attribute: false }) waives = true;
  @state() private page: RulePage | undefined;
  @query('button') private head!: HTMLButtonElement;

  override focus(): void {
    this.head.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.open && (changed.has('open') || changed.has('line')) && this.page?.rule !== this.line.rule && !this.line.item?.isOfHouse) {
      void this.rules.find(this.line.rule).then((page) => (this.page = page), () => undefined);
    }
  }

  protected override render(): TemplateResult {
    const { line } = this;
    return html`
      <button class="head" type="button" aria-expanded=${this.open} @click=${this.#toggle}>
        <span class="kind ${line.state === 'open' ? line.enforcement : ''}">${this.#kind()}</span>
        <span class="rule">${line.rule}</span>
        <span class="message" lang="en" dir="auto">${line.message}</span>
      </button>
      ${this.open ? this.#more() : nothing}
    `;
  }

  #kind(): string | TemplateResult {
    const { line } = this;
    if (line.state !== 'open') return this.sayOf('item', line.state);
    return html`<span class="mark-${line.enforcement}">${this.sayOf('enforcement', line.enforcement)}</span>${line.item?.reopened ? ` · ${this.say('reopened.again')}` : nothing}${line.isSure ? nothing : ` · ${this.say('finding.unsure')}`}`;
  }

  #more(): TemplateResult {
    const { line, page } = this;
    const clearance = line.state === 'open' ? undefined : line.item?.clearance;
    const answer = line.state === 'open' ? undefined : line.item?.answer;
    return html`
      <div class="more">
        ${this.quoted === '' ? nothing : html`<p class="quoted" lang="en" dir="auto">${this.quoted}</p>`}
        ${line.state === 'open' && line.item?.reopened ? this.#reopened(line.item.reopened) : nothing}
        ${clearance || answer ? this.#settled(clearance, answer) : nothing}
        <dl>
          ${page ? html`<dt>${this.say('finding.why')}</dt><dd lang="en" dir="auto">${page.summary}</dd>` : nothing}
          ${page?.howToClear || line.help ? html`<dt>${this.say('finding.how')}</dt><dd lang="en" dir="auto">${page?.howToClear || line.help}</dd>` : nothing}
        </dl>
        <div class="acts">${this.#acts()}${line.item?.isOfHouse ? nothing : html`<a href="/rules/${line.rule}">${this.say('finding.rule')}</a>`}</div>
      </div>
    `;
  }

  #settled(clearance: Clearance | null | undefined, answer: ItemAnswer | null | undefined): TemplateResult {
    if (clearance) {
      return html`<p>${this.sayOf('kind', clearance.kind)} · ${this.sayOf('reason', clearance.reason)}<br><span dir="auto">${clearance.words}</span><br><small>${this.who(clearance.by)}, ${moment(clearance.at)}${clearance.second ? html` · ${this.say('finding.seconded', { who: this.who(clearance.second) })}` : nothing}</small></p>`;
    }

    return html`<p><span dir="auto">${answer?.words}</span><br><small>${this.who(answer?.by)}, ${moment(answer?.at ?? '')}</small></p>`;
  }

  /** Why it is open though it was settled once, and what stood until then. */
  #reopened(reopened: Reopened): TemplateResult {
    const { before = '', clearance, answer } = reopened;
    return html`
      <p>${this.sayOf('reopened', whyOf(reopened), { draft: reopened.draft ?? 0, who: this.who(reopened.by), at: reopened.at ? moment(reopened.at) : '' })}</p>
      ${reopened.draft ? html`<p><button class="link" @click=${() => this.tell('against', (reopened.draft ?? 2) - 1)}>${this.say('reopened.show')}</button></p>` : nothing}
      <dl>
        ${before === '' || before === this.quoted ? nothing : html`<dt>${this.say('reopened.before')}</dt><dd lang="en" dir="auto">${before}</dd>`}
        ${clearance || answer ? html`<dt>${this.say('reopened.stood')}</dt><dd>${this.#settled(clearance, answer)}</dd>` : nothing}
      </dl>
    `;
  }

  #acts(): unknown {
    const { line } = this;
    const button = (act: Act, label: string) =>
      html`<pc-button look="outline" label=${label} @click=${() => this.tell<ActEvent>('act', { act, line: this.line })}></pc-button>`;
    if (maySecond(line, this.person, this.story)) return [button('second', this.say('act.second')), button('take-back', this.say('act.refuse'))];
    if (!this.may) return nothing;
    if (line.state === 'open') {
      const answer = button('answer', this.say('act.answer'));
      const panel = line.item?.isOfHouse ? undefined : panelOf(line.rule);
      const record = panel ? html`<pc-button look="outline" label=${this.say(`panel.add.${panel}`)} @click=${() => this.tell('record', this.line)}></pc-button>` : nothing;
      return line.item?.isOfHouse ? answer : [record, answer, this.waives ? button('waive', this.say('act.waive')) : nothing];
    }

    return line.state === 'needs-second' || line.state === 'answered' || line.state === 'waived' ? button('take-back', this.say('act.take-back')) : nothing;
  }

  #toggle = (): void => this.tell('chosen', this.open ? undefined : this.line);
}

/** A line that has only moved in the text looks as it did, and hundreds of them move at each key. */
function looksOther(line: Line, before: Line | undefined): boolean {
  const names = ['key', 'message', 'enforcement', 'isSure', 'state', 'help', 'item'] as const;
  return before === undefined || names.some((name) => line[name] !== before[name]);
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-finding': FindingCard;
  }
}
