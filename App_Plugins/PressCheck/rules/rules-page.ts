import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { sentence } from '../api/sentence.ts';
import type { Enforcement, RuleLine } from '../api/types.ts';
import type { Desk, PageElement } from '../desk/desk.ts';
import { here } from '../desk/here.ts';
import { PressElement } from '../look/element.ts';
import { base, forms, lists, marks } from '../look/styles.ts';
import { asked, enforcements, matching, queryOf, type Wanted } from './finding-rules.ts';

/** Every rule, and what this house does about it. */
@customElement('pc-rules-page')
export class RulesPage extends PressElement implements PageElement {
  static override styles = [
    base,
    forms,
    lists,
    marks,
    css`
      :host { max-inline-size: 62rem; margin: 0 auto; padding-block: 2rem 4rem; }
      form { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: end; margin-block-end: 1rem; }
      form > div { flex: 1 1 12rem; }
      form > .find { flex-grow: 3; }
      label { margin-block-start: 0.75rem; }
      li { position: relative; display: grid; grid-template-columns: 4.5rem minmax(0, 1fr) auto; gap: 0.1rem 1rem; align-items: baseline; padding: 0.7rem 1.1rem; }
      li:hover { background: var(--pc-paper); }
      li a { color: var(--pc-ink); font: 600 1.0625rem/1.4 var(--pc-serif); text-decoration: none; }
      li a::after { content: ''; position: absolute; inset: 0; }
      li a:hover { text-decoration: underline; }
      li code { color: var(--pc-soft); }
      .name { grid-column: 2; color: var(--pc-soft); font-size: 0.875rem; }
      .does { grid-column: 3; grid-row: 1; font-size: 0.9375rem; }
      @media (max-width: 34rem) {
        li { grid-template-columns: minmax(0, 1fr) auto; }
        li a, .name { grid-column: 1 / -1; }
        .does { grid-column: 2; }
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @state() private rules: readonly RuleLine[] | undefined;
  @state() private wanted: Wanted = asked(here.search);
  @state() private problem = '';
  @query('#find') private field!: HTMLInputElement | null;

  get heading(): string {
    return this.say('rules');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.arrived);
    void this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.arrived);
  }

  arrived = (): void => {
    if (here.path !== '/rules') return;
    this.wanted = asked(here.search);
    if (this.field) this.field.value = this.wanted.find;
  };

  #read = async (): Promise<void> => {
    this.problem = '';
    try {
      const rules: RuleLine[] = [];
      for (let next: string | null | undefined; next !== null; ) {
        const part: { items: RuleLine[]; next: string | null } = await this.desk.client.get('/api/v1/rules', { query: { limit: '200', ...(next !== undefined && { after: next }) } });
        rules.push(...part.items);
        next = part.next;
      }

      this.rules = rules;
    } catch (e) {
      this.problem = sentence(e);
    }
  };

  protected override render(): TemplateResult {
    return html`
      <h1 tabindex="-1">${this.say('rules')}</h1>
      <form role="search" @submit=${(event: Event) => event.preventDefault()}>
        <div class="find">
          <label for="find">${this.say('rules.find')} <small>${this.say('rules.find.hint')}</small></label>
          <input id="find" type="search" autocomplete="off" .value=${this.wanted.find} @input=${this.#find}>
        </div>
        <div>
          <label for="does">${this.say('rules.enforcement')}</label>
          <select id="does" @change=${this.#does}>
            <option value="" ?selected=${this.wanted.does === ''}>${this.say('rules.all')}</option>
            ${enforcements.map((one) => html`<option value=${one} ?selected=${this.wanted.does === one}>${this.sayOf('enforcement', one)}</option>`)}
          </select>
        </div>
      </form>
      ${this.#list()}
    `;
  }

  #list(): TemplateResult {
    if (this.problem !== '') return html`<p class="empty" role="alert">${this.problem} <button class="link" @click=${this.#read}>${this.say('again')}</button></p>`;
    if (!this.rules) return html`<p class="empty" aria-busy="true">${this.say('loading')}</p>`;
    const shown = matching(this.rules, this.wanted);
    return html`
      <p class="soft" role="status">${this.say('rules.count', { count: shown.length })}</p>
      ${shown.length === 0 ? html`<p class="empty">${this.say('rules.none')}</p>` : html`<ul class="sheet">${shown.map((one) => this.#line(one))}</ul>`}
    `;
  }

  #line(one: RuleLine): TemplateResult {
    return html`
      <li>
        <code>${one.rule}</code>
        <a href="/rules/${encodeURIComponent(one.rule)}" lang="en">${one.title}</a>
        <span class="name">${one.name}${one.status === 'stable' ? nothing : html` · ${this.sayOf('stage', one.status)}`}</span>
        <span class="does"><span class="mark-${one.enforcement}">${this.sayOf('enforcement', one.enforcement)}</span></span>
      </li>
    `;
  }

  #find = (event: Event): void => this.#want({ ...this.wanted, find: (event.target as HTMLInputElement).value });

  #does = (event: Event): void => this.#want({ ...this.wanted, does: (event.target as HTMLSelectElement).value as Enforcement | '' });

  /** The address follows; a letter more is not a step back. */
  #want(wanted: Wanted): void {
    this.wanted = wanted;
    here.be(`/rules${queryOf(wanted)}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-rules-page': RulesPage;
  }
}
