import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../look/button.ts';
import { sentence } from '../api/sentence.ts';
import type { DeskName, PersonLine } from '../api/types.ts';
import type { Desk, PageElement } from '../desk/desk.ts';
import { here } from '../desk/here.ts';
import { ago } from '../localization/localize.ts';
import { PressElement } from '../look/element.ts';
import { base, forms, lists } from '../look/styles.ts';
import './desk-dialog.ts';
import './person-dialog.ts';
import { asked, matching, queryOf, standingOf, standings, type Standing, type Wanted } from './roll.ts';

/** Who works here and may sign in, and the newsroom's desks: a manager's page of the web desk. In a CMS both are the CMS's matter. */
@customElement('pc-people-page')
export class PeoplePage extends PressElement implements PageElement {
  static override styles = [
    base,
    forms,
    lists,
    css`
      :host { max-inline-size: 62rem; margin: 0 auto; padding-block: 2rem 4rem; }
      .top { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: baseline; justify-content: space-between; }
      form { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: end; margin-block-end: 1rem; }
      form > div { flex: 1 1 11rem; }
      form > .find { flex: 3 1 18rem; }
      label { margin-block-start: 0.75rem; }
      li { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.1rem 1.5rem; align-items: baseline; padding: 0.75rem 1.25rem; }
      li:hover { background: var(--pc-paper); }
      li button { padding: 0; color: var(--pc-ink); background: none; border: 0; font: 600 1.0625rem/1.4 var(--pc-serif); text-align: start; overflow-wrap: anywhere; cursor: pointer; }
      li button::after { content: ''; position: absolute; inset: 0; }
      li button:hover { text-decoration: underline; }
      .about { grid-column: 1; color: var(--pc-soft); font-size: 0.875rem; overflow-wrap: anywhere; }
      .standing { grid-column: 2; grid-row: 1 / span 2; align-self: center; display: grid; gap: 0.3rem; justify-items: end; font-size: 0.875rem; }
      .desks { margin-block-start: 2.5rem; }
      .desks h2 { margin: 0; font: 700 1.25rem/1.3 var(--pc-serif); }
      .desks .sheet { margin-block-start: 0.75rem; }
      @media (max-width: 34rem) {
        li { grid-template-columns: minmax(0, 1fr); }
        .standing { grid-column: 1; grid-row: auto; justify-items: start; margin-block-start: 0.3rem; }
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @state() private people: readonly PersonLine[] | undefined;
  @state() private desks: readonly DeskName[] = [];
  @state() private wanted: Wanted = asked(here.search);
  @state() private problem = '';
  @state() private open: { readonly person: PersonLine | undefined } | undefined;
  @state() private naming: { readonly desk: DeskName | undefined } | undefined;
  @query('#find') private field!: HTMLInputElement | null;

  get heading(): string {
    return this.say('people');
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
    if (here.path !== '/people') return;
    this.wanted = asked(here.search);
    if (this.field) this.field.value = this.wanted.find;
  };

  reset(): void {
    void this.#read();
  }

  #read = async (): Promise<void> => {
    this.problem = '';
    try {
      const people: PersonLine[] = [];
      for (let next: string | null | undefined; next !== null; ) {
        const part: { items: PersonLine[]; next: string | null } = await this.desk.client.get('/api/v1/people', { query: { limit: '200', ...(next !== undefined && { after: next }) } });
        people.push(...part.items);
        next = part.next;
      }

      [this.people, this.desks] = [people, await this.desk.client.get('/api/v1/desks', {})];
    } catch (e) {
      this.problem = sentence(e);
    }
  };

  protected override render(): TemplateResult {
    return html`
      <div class="top">
        <h1 tabindex="-1">${this.say('people')}</h1>
        <pc-button look="primary" label=${this.say('people.add')} ?disabled=${!this.people} @click=${() => (this.open = { person: undefined })}></pc-button>
      </div>
      <form role="search" @submit=${(event: Event) => event.preventDefault()}>
        <div class="find">
          <label for="find">${this.say('people.find')} <small>${this.say('people.find.hint')}</small></label>
          <input id="find" type="search" autocomplete="off" .value=${this.wanted.find} @input=${this.#find}>
        </div>
        <div>
          <label for="standing">${this.say('people.standing')}</label>
          <select id="standing" @change=${this.#stands}>
            <option value="" ?selected=${this.wanted.standing === ''}>${this.say('people.all')}</option>
            ${standings.map((one) => html`<option value=${one} ?selected=${this.wanted.standing === one}>${this.sayOf('standing', one)}</option>`)}
          </select>
        </div>
      </form>
      ${this.#list()} ${this.people ? this.#desks() : nothing}
      ${this.open ? html`<pc-person-dialog .desk=${this.desk} .desks=${this.desks} .opened=${this.open.person} @changed=${this.#changed} @closed=${() => (this.open = undefined)}></pc-person-dialog>` : nothing}
      ${this.naming ? html`<pc-desk-dialog .desk=${this.desk} .named=${this.naming.desk} @changed=${this.#changed} @closed=${() => (this.naming = undefined)}></pc-desk-dialog>` : nothing}
    `;
  }

  #list(): TemplateResult {
    if (this.problem !== '') return html`<p class="empty" role="alert">${this.problem} <button class="link" @click=${this.#read}>${this.say('again')}</button></p>`;
    if (!this.people) return html`<p class="empty" aria-busy="true">${this.say('loading')}</p>`;
    const shown = matching(this.people, this.wanted);
    return html`
      <p class="soft" role="status">${this.say('people.count', { count: shown.length })}</p>
      ${shown.length === 0 ? html`<p class="empty">${this.say('people.none')}</p>` : html`<ul class="sheet">${repeat(shown, (one) => one.id, (one) => this.#line(one))}</ul>`}
    `;
  }

  #line(one: PersonLine): TemplateResult {
    const standing = standingOf(one);
    const isLocked = one.lockedUntil !== null && Date.parse(one.lockedUntil) > Date.now();
    return html`
      <li>
        <button dir="auto" @click=${() => (this.open = { person: one })}>${one.name}</button>
        <span class="about">${one.id} · ${this.sayOf('role', one.role)} · ${this.#nameOf(one.desk)}${one.email === '' ? html` · ${this.say('people.no-address')}` : html` · ${one.email}`}</span>
        <span class="standing">
          ${standing === 'active' ? nothing : html`<span class="state ${standing === 'invited' ? 'wait' : 'rest'}">${this.sayOf('standing', standing)}</span>`}
          ${isLocked ? html`<span>${this.say('people.locked', { until: ago(one.lockedUntil ?? '') })}</span>` : nothing}
        </span>
      </li>
    `;
  }

  #desks(): TemplateResult {
    return html`
      <section class="desks" aria-labelledby="desks">
        <div class="top">
          <h2 id="desks">${this.say('desks')}</h2>
          <pc-button look="outline" label=${this.say('desks.add')} @click=${() => (this.naming = { desk: undefined })}></pc-button>
        </div>
        <p class="soft">${this.say('desks.about')}</p>
        <ul class="sheet">
          ${repeat(this.desks, (one) => one.id, (one) => html`
            <li>
              <button dir="auto" @click=${() => (this.naming = { desk: one })}>${one.name}</button>
              <span class="about">${one.id} · ${this.say('people.count', { count: this.people?.filter((person) => person.desk === one.id && person.isActive).length ?? 0 })}</span>
            </li>
          `)}
        </ul>
      </section>
    `;
  }

  #nameOf(desk: string): string {
    return this.desks.find((one) => one.id === desk)?.name ?? desk;
  }

  #changed = (event: CustomEvent<string>): void => {
    this.desk.show(event.detail);
    void this.#read();
  };

  #find = (event: Event): void => this.#want({ ...this.wanted, find: (event.target as HTMLInputElement).value });

  #stands = (event: Event): void => this.#want({ ...this.wanted, standing: (event.target as HTMLSelectElement).value as Standing | '' });

  /** The address follows; a letter more is not a step back. */
  #want(wanted: Wanted): void {
    this.wanted = wanted;
    here.be(`/people${queryOf(wanted)}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-people-page': PeoplePage;
  }
}
