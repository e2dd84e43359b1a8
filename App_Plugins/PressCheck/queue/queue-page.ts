import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Desk, PageElement } from '../desk/desk.ts';
import { here } from '../desk/here.ts';
import { PressElement } from '../look/element.ts';
import { base, lists } from '../look/styles.ts';
import './story-list.ts';
import type { Load, StoryListElement } from './story-list.ts';

const views = ['desk', 'mine', 'overdue', 'replies', 'all'] as const;
type View = (typeof views)[number];

const addresses = { desk: '/api/v1/queue', mine: '/api/v1/queue', overdue: '/api/v1/overdue/submitted', replies: '/api/v1/overdue/reply', all: '/api/v1/stories' } as const;

/** What waits for an editor: the longest waiting first. */
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
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @state() private view: View = asked();
  @query('pc-story-list') private list!: StoryListElement | null;

  get heading(): string {
    return this.say('queue');
  }

  happened(): void {
    void this.list?.refresh().catch(() => undefined);
  }

  reset(): void {
    this.happened();
  }

  readonly #loads = Object.fromEntries(views.map((view) => [view, this.#loadOf(view)])) as Record<View, Load>;

  #loadOf(view: View): Load {
    return (after) => this.desk.client.get(addresses[view], { query: { ...(view === 'mine' && { mine: 'true' }), ...(after !== undefined && { after }) } as never });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.#back);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.#back);
  }

  protected override render(): TemplateResult {
    return html`
      <h1 tabindex="-1">${this.say('queue')}</h1>
      <nav class="views" aria-label=${this.say('queue.views')}>
        ${views.map((view) => html`<a href=${`/queue?view=${view}`} aria-current=${view === this.view ? 'true' : nothing} @click=${(event: MouseEvent) => this.#turn(event, view)}>${this.say(`queue.${view}`)}</a>`)}
      </nav>
      <pc-story-list .load=${this.#loads[this.view]} empty=${this.say(`queue.${this.view}.empty`)}></pc-story-list>
    `;
  }

  #turn(event: MouseEvent, view: View): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    here.go(`/queue?view=${view}`);
    this.view = view;
  }

  #back = (): void => {
    this.view = asked();
  };
}

function asked(): View {
  const wanted = new URLSearchParams(here.search).get('view');
  return views.find((view) => view === wanted) ?? 'desk';
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-queue-page': QueuePage;
  }
}
