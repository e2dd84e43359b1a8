import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SecondWanted, StoryLine, Waiting } from '../api/types.ts';
import type { Desk, PageElement } from '../desk/desk.ts';
import { here } from '../desk/here.ts';
import { number } from '../localization/localize.ts';
import { PressElement } from '../look/element.ts';
import { base, lists } from '../look/styles.ts';
import { isTyping } from '../story/keys.ts';
import type { Load, PagedList } from './paged-list.ts';
import './seconds-list.ts';
import './story-list.ts';
import { asked, countOf, next, overdue, viewOf, views, type Overdue, type View } from './views.ts';

type StoryView = Exclude<View, 'overdue' | 'seconds'> | Overdue;

const addresses = {
  desk: '/api/v1/queue', mine: '/api/v1/queue', refused: '/api/v1/refused', all: '/api/v1/stories',
  submitted: '/api/v1/overdue/submitted', replies: '/api/v1/overdue/reply', embargoes: '/api/v1/overdue/embargo',
} as const satisfies Record<StoryView, string>;

/** Changes of a newsroom come in bursts: one reading is enough for them. In milliseconds. */
const burst = 250;

/** What waits for an editor: each list with how much is in it, the longest waiting first. */
@customElement('pc-queue-page')
export class QueuePage extends PressElement implements PageElement {
  static override styles = [
    base,
    lists,
    css`
      :host { max-inline-size: 62rem; margin: 0 auto; padding-block: 2rem 4rem; }
      .views { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin-block: 1rem 1.25rem; border-block-end: 1px solid var(--pc-line); }
      .views a { padding: 0.4rem 0; color: var(--pc-soft); text-decoration: none; border-block-end: 3px solid transparent; }
      .views a[aria-current] { color: var(--pc-ink); border-block-end-color: var(--pc-accent); font-weight: 600; }
      .views b { margin-inline-start: 0.3rem; padding: 0.05rem 0.45rem; color: var(--pc-ink); background: var(--pc-line); border-radius: 999px; font-size: 0.8125rem; font-weight: 600; font-variant-numeric: tabular-nums; }
      .views .calls b { color: var(--pc-paper); background: var(--pc-stop); }
      h2 { margin-block: 1.5rem 0.5rem; }
      .keys { margin-block-start: 1.5rem; }
      @media (hover: none) { .keys { display: none; } }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @state() private view: View = asked(here.search);
  @state() private waiting: Waiting | undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;

  get heading(): string {
    return this.say('queue');
  }

  happened(): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.reset();
    }, burst);
  }

  reset(): void {
    void this.#count();
    for (const list of this.#lists()) void list.refresh().catch(() => undefined);
  }

  #isUncounted = false;

  /** A list is read anew when its load is another. */
  readonly #loads = Object.fromEntries(Object.keys(addresses).map((view) => [view, this.#loadOf(view as StoryView)])) as Record<StoryView, Load<StoryLine>>;
  readonly #seconds: Load<SecondWanted> = (after) => this.desk.client.get('/api/v1/seconds', { query: { mine: 'true', ...(after !== undefined && { after }) } });

  #loadOf(view: StoryView): Load<StoryLine> {
    return (after) => this.desk.client.get(addresses[view], { query: { ...(view === 'mine' && { mine: 'true' }), ...(after !== undefined && { after }) } as never });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.arrived);
    window.addEventListener('keydown', this.#key);
    void this.#count();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.arrived);
    window.removeEventListener('keydown', this.#key);
    clearTimeout(this.#soon);
    this.#soon = undefined;
  }

  arrived = (): void => {
    this.view = asked(here.search);
  };

  protected override render(): TemplateResult {
    return html`
      <h1 tabindex="-1">${this.say('queue')}</h1>
      <nav class="views" aria-label=${this.say('queue.views')}>${views.map((view) => this.#tab(view))}</nav>
      ${this.#list()}
      <p class="soft keys"><kbd>1</kbd>–<kbd>${views.length}</kbd> ${this.say('queue.keys.list')} · <kbd>j</kbd> <kbd>k</kbd> ${this.say('queue.keys.line')}</p>
    `;
  }

  #tab(view: View): TemplateResult {
    const counted = countOf(view, this.waiting);
    const calls = counted && counted.count > 0 && (view === 'refused' || view === 'overdue');
    return html`<a class=${calls ? 'calls' : ''} href=${`/queue?view=${view}`} aria-current=${view === this.view ? 'true' : nothing} @click=${(event: MouseEvent) => this.#click(event, view)}>${this.say(`queue.${view}`)}${counted && counted.count > 0 ? html` <b>${this.#said(counted)}</b>` : nothing}</a>`;
  }

  #list(): TemplateResult {
    const { view } = this;
    if (view === 'seconds') return html`<pc-seconds-list .load=${this.#seconds} .rules=${this.desk.rules} empty=${this.say('queue.seconds.empty')}></pc-seconds-list>`;
    if (view !== 'overdue') return html`<pc-story-list .load=${this.#loads[view]} empty=${this.say(`queue.${view}.empty`)}></pc-story-list>`;
    const { waiting } = this;
    if (!waiting) return html`<p class="soft" aria-busy="true">${this.say('loading')}</p>`;
    const some = overdue.filter((why) => waiting[why] > 0);
    return some.length === 0
      ? html`<p class="empty">${this.say('queue.overdue.empty')}</p>`
      : html`${some.map((why) => html`<section aria-labelledby=${why}><h2 id=${why}>${this.say(`overdue.${why}`)}</h2><pc-story-list .load=${this.#loads[why]} empty=${this.say('queue.overdue.empty')}></pc-story-list></section>`)}`;
  }

  #said({ count, isAtLeast }: { readonly count: number; readonly isAtLeast: boolean }): string {
    return isAtLeast ? `${number(count)}+` : number(count);
  }

  #lists(): PagedList<unknown>[] {
    return [...this.renderRoot.querySelectorAll<PagedList<unknown>>('pc-story-list, pc-seconds-list')];
  }

  /** Lists without their counts are still lists. */
  async #count(): Promise<void> {
    try {
      this.waiting = await this.desk.client.get('/api/v1/waiting', {});
      if (this.#isUncounted && countOf(this.view, this.waiting)) this.#announce();
    } catch {
      this.waiting ??= { toEdit: 0, mine: 0, submitted: 1, replies: 1, embargoes: 1, refused: 0, seconds: 0, mySeconds: 0, most: 0 };
    }
  }

  #click(event: MouseEvent, view: View): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    this.#turn(view);
  }

  #turn(view: View): void {
    here.go(`/queue?view=${view}`);
    this.view = view;
    this.#announce();
  }

  /** Says which list is shown and how much is in it; if that is not known yet, once more when it is. */
  #announce(): void {
    const list = this.say(`queue.${this.view}`);
    const counted = countOf(this.view, this.waiting);
    this.#isUncounted = counted === undefined;
    this.desk.announce(counted ? this.say('queue.announce', { list, count: counted.count }) : list);
  }

  #key = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing || isTyping(event) || this.desk.hears?.(event) === false) return;
    const view = viewOf(event.key);
    if (view !== undefined) this.#turn(view);
    else if (event.key === 'j' || event.key === 'k') this.#step(event.key === 'j' ? 1 : -1);
  };

  #step(by: 1 | -1): void {
    const links = this.#lists().flatMap((list) => list.links);
    const at = links.findIndex((link) => link.matches(':focus'));
    links[next(at, links.length, by)]?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-queue-page': QueuePage;
  }
}
