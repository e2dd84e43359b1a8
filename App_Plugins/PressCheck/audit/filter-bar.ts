import { css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DeskName, RuleLine } from '../api/types.ts';
import type { Desk } from '../desk/desk.ts';
import { PressElement } from '../look/element.ts';
import { base, forms } from '../look/styles.ts';
import { periods, read, today, type Filters } from './filters.ts';

/** Which days, which desk, which rule or editor. Tells `filtered` with what is asked for now. */
@customElement('pc-filter-bar')
export class FilterBar extends PressElement {
  static override styles = [
    base,
    forms,
    css`
      form { display: flex; flex-wrap: wrap; gap: 0.6rem 1rem; align-items: end; }
      form > div { flex: 0 1 11rem; min-inline-size: 8rem; }
      form > div.day { flex-basis: 9.5rem; }
      label { margin-block: 0 0.15rem; font-size: 0.8125rem; color: var(--pc-soft); }
      input, select { padding: 0.4rem 0.5rem; font-size: 0.9375rem; }
      @media (max-width: 34rem) {
        form > div, form > div.day { flex: 1 1 40%; }
      }
      @media print { :host { display: none; } }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) filters: Filters = read('');
  /** Whether rules can be chosen. */
  @property({ type: Boolean }) rules = false;
  /** Whether editors can be chosen: those who have figures. */
  @property({ attribute: false }) editors: readonly string[] | undefined;
  @state() private desks: readonly DeskName[] = [];
  @state() private catalogue: readonly RuleLine[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    // Without their names the lists still offer what is chosen.
    this.desk.client.get('/api/v1/desks', {}).then((desks) => (this.desks = desks), () => undefined);
    if (this.rules) this.desk.client.get('/api/v1/rules', { query: { limit: '200' } }).then((rules) => (this.catalogue = rules.items), () => undefined);
  }

  protected override render(): TemplateResult {
    const { filters } = this;
    return html`
      <form @submit=${(event: Event) => event.preventDefault()}>
        <div>
          <label for="days">${this.say('filter.period')}</label>
          <select id="days" @change=${this.#period}>
            ${periods.map((days) => html`<option value=${days} ?selected=${filters.days === days}>${this.say('filter.days', { count: days })}</option>`)}
            <option value="0" ?selected=${filters.days === 0}>${this.say('filter.own')}</option>
          </select>
        </div>
        ${filters.days === 0 ? html`<div class="day"><label for="from">${this.say('filter.from')}</label><input id="from" type="date" required .value=${filters.from} max=${filters.last} @change=${this.#days}></div>
        <div class="day"><label for="last">${this.say('filter.last')}</label><input id="last" type="date" required .value=${filters.last} min=${filters.from} @change=${this.#days}></div>` : ''}
        ${this.#choice('desk', this.say('filter.desk'), this.say('filter.desk.all'), this.desks.map(({ id, name }) => [id, name]))}
        ${this.rules ? this.#choice('rule', this.say('filter.rule'), this.say('filter.rule.all'), this.catalogue.map(({ rule, title }) => [rule, `${rule} ${title}`])) : ''}
        ${this.editors ? this.#choice('editor', this.say('filter.editor'), this.say('filter.editor.all'), this.editors.map((id) => [id, this.who(id)])) : ''}
      </form>
    `;
  }

  #choice(name: 'desk' | 'rule' | 'editor', label: string, all: string, given: readonly (readonly [string, string])[]): TemplateResult {
    const chosen = this.filters[name];
    const options = chosen === '' || given.some(([id]) => id === chosen) ? given : [...given, [chosen, chosen] as const];
    const change = (event: Event): void => this.#tell({ ...this.filters, ...(name === 'rule' && { editor: '' }), ...(name === 'editor' && { rule: '' }), [name]: (event.target as HTMLSelectElement).value });
    return html`
      <div>
        <label for=${name}>${label}</label>
        <select id=${name} @change=${change}>
          <option value="" ?selected=${chosen === ''}>${all}</option>
          ${options.map(([id, text]) => html`<option value=${id} ?selected=${id === chosen}>${text}</option>`)}
        </select>
      </div>
    `;
  }

  #period = (event: Event): void => {
    const days = Number((event.target as HTMLSelectElement).value);
    const { from, last } = days === 0 ? this.filters : read(`?days=${days}`, today());
    this.#tell({ ...this.filters, days, from, last });
  };

  #days = (): void => {
    const [from, last] = ['from', 'last'].map((id) => this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.value ?? '');
    if (from && last && from <= last) this.#tell({ ...this.filters, days: 0, from, last });
  };

  #tell(filters: Filters): void {
    this.tell('filtered', filters);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-filter-bar': FilterBar;
  }
}
