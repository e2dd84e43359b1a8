import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../look/button.ts';
import type { CountedLine, SecondWanted, StoryLine } from '../api/types.ts';
import type { Desk, PageElement } from '../desk/desk.ts';
import { here } from '../desk/here.ts';
import { PressElement } from '../look/element.ts';
import { base, forms, lists } from '../look/styles.ts';
import '../queue/story-list.ts';
import type { Load } from '../queue/paged-list.ts';
import { stamp } from './duration.ts';
import './filter-bar.ts';
import { read, whole, write, type Filters } from './filters.ts';
import { isWaiting, listOf, type ListName } from './lists.ts';
import { PartList } from './part-list.ts';
import { isOfStories } from './sums.ts';
import { tables } from './tables.styles.ts';

type Line = CountedLine | SecondWanted;

/** What a figure counts, one by one, the newest first; and what waits now. */
@customElement('pc-counted-page')
export class CountedPage extends PressElement implements PageElement {
  static override styles = [
    base,
    forms,
    lists,
    tables,
    css`
      :host { max-inline-size: 76rem; margin: 0 auto; padding-block: 2rem 4rem; }
      h1 { margin-block: 0.25rem 1rem; }
      pc-filter-bar { margin-block-end: 1.25rem; }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  /** A measure, or something that waits. */
  @property() figure = '';
  @state() private filters: Filters = read(here.search);
  @state() private loadStories: Load<StoryLine> | undefined;
  readonly #lines = new PartList<Line>(this);

  get heading(): string {
    return this.sayOf('list', this.figure);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.arrived);
    this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.arrived);
  }

  arrived = (): void => {
    if (here.path !== `/audit/${this.figure}` || write(read(here.search)) === write(this.filters)) return;
    this.filters = read(here.search);
    this.#begin();
  };

  #begin(): void {
    const list = listOf(this.figure);
    const { client } = this.desk;
    const desk = this.filters.desk === '' ? {} : { desk: this.filters.desk };
    const query = (after: string | undefined) => ({ ...desk, ...(after !== undefined && { after }) });
    if (list === undefined) return;
    if (list === 'second') void this.#lines.begin((after) => client.get('/api/v1/seconds', { query: query(after) }));
    else if (isWaiting(list)) this.loadStories = (after) => client.get(`/api/v1/overdue/${overdue[list]}`, { query: query(after) });
    else void this.#lines.begin((after) => client.get('/api/v1/figures/{measure}', { ids: { measure: list }, query: { ...whole(this.filters), ...query(after), ...(this.filters.rule !== '' && { rule: this.filters.rule }) } }));
  }

  protected override render(): TemplateResult {
    const list = listOf(this.figure);
    return html`
      <p><a href="/audit${write(this.filters)}">${this.say('audit.back')}</a></p>
      <h1 tabindex="-1">${list ? this.heading : this.say('nothing.title')}</h1>
      ${list === undefined ? html`<p>${this.say('nothing.text')}</p>` : this.#list(list)}
    `;
  }

  #list(list: ListName): TemplateResult {
    if (isWaiting(list) && list !== 'second') return html`<pc-story-list .load=${this.loadStories} empty=${this.say('list.none')}></pc-story-list>`;
    const { items, next, isReading, problem } = this.#lines;
    return html`
      ${list === 'second' ? nothing : html`<pc-filter-bar .desk=${this.desk} .filters=${this.filters} ?rules=${isWaiting(list) || !isOfStories(list)} @filtered=${this.#filtered}></pc-filter-bar>`}
      ${items.length > 0 ? this.#table(items) : next === null ? html`<p class="empty">${this.say('list.none')}</p>` : nothing}
      ${problem === '' ? nothing : html`<p class="problem" role="alert">${problem} <button class="link" @click=${this.#lines.read}>${this.say('again')}</button></p>`}
      ${isReading ? html`<p class="more soft" role="status">${this.say('loading')}</p>` : nothing}
      ${next && !isReading ? html`<p class="more"><pc-button look="outline" label=${this.say('list.more')} @click=${this.#lines.read}></pc-button></p>` : nothing}
    `;
  }

  #table(items: readonly Line[]): TemplateResult {
    const some = (name: 'rule' | 'reason' | 'editor'): boolean => items.some((one) => name in one && (one as CountedLine)[name] !== null);
    const [hasRule, hasReason, hasEditor] = [some('rule'), some('reason'), some('editor')];
    const head = (text: string) => html`<th scope="col">${text}</th>`;
    return html`
      <div class="scroll" tabindex="0" role="group" aria-label=${this.heading}>
        <table>
          <thead><tr>
            ${head(this.say('list.when'))}${head(this.say('list.story'))}${hasRule ? head(this.say('list.rule')) : nothing}${hasReason ? head(this.say('list.reason')) : nothing}${head(this.say('list.who'))}
            ${head(this.say('list.desk'))}${hasEditor ? head(this.say('list.editor')) : nothing}${head(this.say('list.trail'))}
          </tr></thead>
          <tbody>${items.map((one) => html`
            <tr>
              <td class="when"><time datetime=${one.key.at}>${stamp(one.key.at)}</time></td>
              <th scope="row"><a href="/stories/${encodeURIComponent(one.story)}">${one.story}</a></th>
              ${hasRule ? html`<td>${one.rule === null ? '' : html`<a href="/rules/${encodeURIComponent(one.rule)}">${one.rule}</a>`}</td>` : nothing}
              ${hasReason ? html`<td>${one.reason === null ? '' : this.sayOf('reason', one.reason)}</td>` : nothing}
              <td>${this.who(one.by)}</td>
              <td>${one.desk}</td>
              ${hasEditor ? html`<td>${'editor' in one ? this.who(one.editor) : ''}</td>` : nothing}
              <td><a href=${`/audit/trail?story=${encodeURIComponent(one.story)}&at=${encodeURIComponent(one.key.at)}`} aria-label=${this.say('list.trail.of', { story: one.story })}>${this.say('list.trail')}</a></td>
            </tr>`)}</tbody>
        </table>
      </div>
    `;
  }

  #filtered = (event: CustomEvent<Filters>): void => {
    this.filters = event.detail;
    here.go(`/audit/${this.figure}${write(this.filters)}`);
    this.#begin();
  };
}

const overdue = { 'overdue-reply': 'reply', 'overdue-submitted': 'submitted', 'overdue-embargo': 'embargo' } as const;

declare global {
  interface HTMLElementTagNameMap {
    'pc-counted-page': CountedPage;
  }
}
