import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../look/button.ts';
import type { AuditEntry } from '../api/types.ts';
import type { Desk, PageElement } from '../desk/desk.ts';
import { here } from '../desk/here.ts';
import { number } from '../localization/localize.ts';
import { PressElement } from '../look/element.ts';
import { base, forms, lists } from '../look/styles.ts';
import { stamp } from './duration.ts';
import { PartList } from './part-list.ts';
import { tables } from './tables.styles.ts';
import './trail-standing.ts';

const perPart = '200';
const shortHash = 12;
const mostPartsToFind = 10;

/** The audit trail, of all or of one story, the oldest entry first; what was done at a moment is lit. */
@customElement('pc-trail-page')
export class TrailPage extends PressElement implements PageElement {
  static override styles = [
    base,
    forms,
    lists,
    tables,
    css`
      :host { max-inline-size: 76rem; margin: 0 auto; padding-block: 2rem 4rem; }
      h1 { margin-block: 0.25rem 1rem; overflow-wrap: anywhere; }
      pc-trail-standing { margin-block-end: 1.25rem; }
      tr.lit { background: var(--pc-lit); }
      code { overflow-wrap: anywhere; }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @state() private of = '';
  @state() private at = '';
  readonly #entries = new PartList<AuditEntry>(this);

  get heading(): string {
    return this.of === '' ? this.say('trail') : this.say('trail.story', { story: this.of });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.arrived);
    void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.arrived);
  }

  arrived = (): void => {
    if (here.path !== '/audit/trail') return;
    const asked = new URLSearchParams(here.search);
    if ((asked.get('story') ?? '') !== this.of || (asked.get('at') ?? '') !== this.at) void this.#begin();
  };

  async #begin(): Promise<void> {
    const asked = new URLSearchParams(here.search);
    this.of = asked.get('story') ?? '';
    this.at = asked.get('at') ?? '';
    const { client } = this.desk;
    const { of } = this;
    const query = (after: string | undefined) => ({ limit: perPart, ...(after !== undefined && { after }) });
    await this.#entries.begin((after) => (of === '' ? client.get('/api/v1/audit', { query: query(after) }) : client.get('/api/v1/stories/{story}/trail', { ids: { story: of }, query: query(after) })));
    for (let parts = 1; this.at !== '' && !this.#isThere() && this.#entries.next && this.#entries.problem === '' && parts < mostPartsToFind; parts++) await this.#entries.read();
    await this.updateComplete;
    this.renderRoot.querySelector('tr.lit')?.scrollIntoView({ block: 'center' });
    this.tell('titled');
  }

  readonly #isThere = (): boolean => this.#entries.items.some((one) => one.at === this.at);

  protected override render(): TemplateResult {
    const { items, next, isReading, problem } = this.#entries;
    return html`
      <p><a href="/audit">${this.say('audit.back')}</a>${this.of === '' ? nothing : html` · <a href="/audit/trail">${this.say('trail.whole')}</a> · <a href="/stories/${encodeURIComponent(this.of)}">${this.say('story')}</a>`}</p>
      <h1 tabindex="-1">${this.heading}</h1>
      ${this.of === '' ? html`<pc-trail-standing plain .desk=${this.desk}></pc-trail-standing>` : nothing}
      ${items.length > 0 ? this.#table(items) : next === null ? html`<p class="empty">${this.say('list.none')}</p>` : nothing}
      ${problem === '' ? nothing : html`<p class="problem" role="alert">${problem} <button class="link" @click=${this.#entries.read}>${this.say('again')}</button></p>`}
      ${isReading ? html`<p class="more soft" role="status">${this.say('loading')}</p>` : nothing}
      ${next && !isReading ? html`<p class="more"><pc-button look="outline" label=${this.say('list.more')} @click=${this.#entries.read}></pc-button></p>` : nothing}
    `;
  }

  #table(items: readonly AuditEntry[]): TemplateResult {
    const heads = ['trail.number', 'list.when', 'trail.deed', 'list.who', 'list.story', 'trail.details', 'trail.draft', 'trail.hash'] as const;
    return html`
      <div class="scroll" tabindex="0" role="group" aria-label=${this.heading}>
        <table>
          <thead><tr>${heads.map((key) => html`<th scope="col" class=${key === 'trail.number' ? 'number' : ''}>${this.say(key)}</th>`)}</tr></thead>
          <tbody>${items.map((one) => html`
            <tr class=${one.at === this.at ? 'lit' : ''} aria-current=${one.at === this.at ? 'true' : nothing}>
              <th scope="row" class="number">${number(one.sequence)}</th>
              <td class="when"><time datetime=${one.at} title=${one.at}>${stamp(one.at)}</time></td>
              <td>${this.sayOf('action', one.action)}</td>
              <td class="whole">${this.who(one.by)}</td>
              <td class="whole">${one.story === null ? '' : html`<a href="/stories/${encodeURIComponent(one.story)}">${one.story}</a>`}</td>
              <td><code>${one.details ?? ''}</code></td>
              <td class="whole"><code title=${one.draft ?? ''}>${one.draft?.slice(0, shortHash) ?? ''}</code></td>
              <td class="whole"><code title=${one.hash}>${one.hash.slice(0, shortHash)}</code></td>
            </tr>`)}</tbody>
        </table>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-trail-page': TrailPage;
  }
}
