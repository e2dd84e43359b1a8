import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { sentence } from '../api/sentence.ts';
import type { Desk, PageElement } from '../desk/desk.ts';
import { number } from '../localization/localize.ts';
import { PressElement } from '../look/element.ts';
import { base, lists } from '../look/styles.ts';
import { plus, today } from './filters.ts';
import { told, type Needed } from './needs.ts';
import './outgoing.ts';
import type { Outgoing } from './outgoing.ts';
import './trail-standing.ts';

const calm = 2000;
const weekAgo = -6;

/** What needs a manager today: their front page. */
@customElement('pc-today-page')
export class TodayPage extends PressElement implements PageElement {
  static override styles = [
    base,
    lists,
    css`
      :host { max-inline-size: 62rem; margin: 0 auto; padding-block: 2rem 4rem; }
      h1 { margin-block-end: 1.25rem; }
      .sheet li { position: relative; display: grid; grid-template-columns: minmax(2rem, auto) minmax(0, 1fr); gap: 0 1.25rem; align-items: baseline; padding: 0.7rem 1.25rem; }
      .sheet li:hover { background: var(--pc-paper); }
      .sheet b { font: 700 1.75rem/1.15 var(--pc-serif); font-variant-numeric: lining-nums tabular-nums; text-align: end; }
      .sheet .stop b { color: var(--pc-stop); }
      .sheet a { color: var(--pc-ink); font-weight: 600; text-decoration: none; }
      .sheet a::after { content: ''; position: absolute; inset: 0; }
      .sheet a:hover { text-decoration: underline; }
      .sheet a:focus-visible { outline: none; }
      .sheet li:focus-within { outline: 3px solid var(--pc-accent); outline-offset: -3px; }
      .sheet small { display: block; font-weight: 400; }
      .clear { margin-block: 0.9rem 0; }
      .pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; align-items: start; margin-block-start: 2rem; }
      @media (max-width: 52rem) {
        .pair { grid-template-columns: minmax(0, 1fr); }
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @state() private told: ReturnType<typeof told> | undefined;
  @state() private problem = '';
  @query('pc-outgoing') private outgoing!: Outgoing | null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  get heading(): string {
    return this.say('today');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  happened(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#read();
      void this.outgoing?.refresh();
    }, calm);
  }

  reset(): void {
    this.happened();
  }

  #read = async (): Promise<void> => {
    try {
      const { client } = this.desk;
      const from = plus(today(), weekAgo);
      const [waiting, figures, letters, deliveries] = await Promise.all([
        client.get('/api/v1/waiting', {}),
        client.get('/api/v1/figures', { query: { by: 'week', from, to: plus(today(), 1) } }),
        client.get('/api/v1/mail/dead', { query: { limit: '100' } }),
        client.get('/api/v1/deliveries/dead', { query: { limit: '100' } }),
      ]);
      this.told = told(waiting, { escaped: figures.lines.reduce((all, one) => all + one.escaped, 0), mail: letters.items.length, webhooks: deliveries.items.length });
      this.problem = '';
    } catch (e) {
      this.problem = sentence(e);
    }
  };

  protected override render(): TemplateResult {
    return html`
      <h1 tabindex="-1">${this.say('today')}</h1>
      ${this.problem === '' ? nothing : html`<p class="empty" role="alert">${this.problem} <button class="link" @click=${this.#read}>${this.say('again')}</button></p>`}
      <section aria-label=${this.say('today.needs')} aria-busy=${!this.told}>${this.#needs()}</section>
      <div class="pair">
        <pc-trail-standing .desk=${this.desk}></pc-trail-standing>
        <pc-outgoing id="outgoing" .desk=${this.desk}></pc-outgoing>
      </div>
    `;
  }

  #needs(): TemplateResult | typeof nothing {
    if (!this.told) return this.problem === '' ? html`<p class="soft" aria-busy="true">${this.say('loading')}</p>` : nothing;
    const { open, clear } = this.told;
    return html`
      ${open.length === 0 ? html`<p class="empty">${this.say('today.none')}</p>` : html`<ul class="sheet">${open.map((one) => this.#line(one))}</ul>`}
      ${clear.length === 0 || open.length === 0 ? nothing : html`<p class="soft clear">${this.say('today.clear', { what: clear.map((need) => this.sayOf('clear', need)).join(', ') })}</p>`}
    `;
  }

  #line({ need, count, isAtLeast, href }: Needed): TemplateResult {
    const isGrave = need === 'escaped' || need === 'refused';
    return html`
      <li class=${isGrave ? 'stop' : ''}>
        <b>${number(count)}${isAtLeast ? '+' : ''}</b>
        <a href=${href} @click=${href === '#outgoing' ? this.#below : nothing}>${this.sayOf('need', need)} <small>${this.sayOf('need.about', need)}</small></a>
      </li>
    `;
  }

  #below = (event: MouseEvent): void => {
    event.preventDefault();
    this.outgoing?.scrollIntoView({ block: 'center' });
    this.outgoing?.shadowRoot?.querySelector<HTMLElement>('button')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-today-page': TodayPage;
  }
}
