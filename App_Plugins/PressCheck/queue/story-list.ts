import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { sentence } from '../api/sentence.ts';
import type { Listed, StoryLine } from '../api/types.ts';
import { ago } from '../localization/localize.ts';
import { PressElement } from '../look/element.ts';
import { base, lists } from '../look/styles.ts';
import { toneOf } from '../look/tones.ts';

/** Reads the part of a list after a cursor. */
export type Load = (after: string | undefined) => Promise<Listed<StoryLine>>;

/** Stories, read as far as somebody scrolls. */
@customElement('pc-story-list')
export class StoryListElement extends PressElement {
  static override styles = [
    base,
    lists,
    css`
      li { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.15rem 1.5rem; padding: 0.9rem 1.25rem; content-visibility: auto; contain-intrinsic-block-size: auto 4.75rem; }
      li:hover { background: var(--pc-paper); }
      a { color: var(--pc-ink); font: 600 1.1rem/1.35 var(--pc-serif); text-decoration: none; overflow-wrap: anywhere; }
      a::after { content: ''; position: absolute; inset: 0; }
      a:hover { text-decoration: underline; }
      .about { grid-column: 1; color: var(--pc-soft); font-size: 0.875rem; }
      .standing { grid-column: 2; grid-row: 1 / span 2; align-self: center; display: grid; gap: 0.3rem; justify-items: end; font-size: 0.875rem; }
      .open { display: flex; flex-wrap: wrap; gap: 0 0.5rem; justify-content: flex-end; }
      .open > * + *::before { content: '· '; color: var(--pc-soft); }
      .stop { color: var(--pc-stop); }
      .wait { color: var(--pc-wait); }
      .more { padding: 1rem; text-align: center; color: var(--pc-soft); }
      @media (max-width: 34rem) {
        li { grid-template-columns: minmax(0, 1fr); }
        .standing { grid-column: 1; grid-row: auto; justify-items: start; margin-block-start: 0.3rem; }
        .open { justify-content: flex-start; }
      }
    `,
  ];

  @property({ attribute: false }) load!: Load;
  /** What stands here when there are no stories. */
  @property() empty = '';
  @state() private items: readonly StoryLine[] = [];
  @state() private next: string | null | undefined;
  @state() private problem = '';
  @query('.more') private more!: HTMLElement | null;
  #reading = false;
  #anew = 0;
  readonly #seen = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) void this.#read();
  }, { rootMargin: '600px' });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#seen.disconnect();
  }

  /** Reads the list again from its beginning, as far as it was read; what stands here stays until then. */
  async refresh(): Promise<void> {
    const anew = ++this.#anew;
    const items: StoryLine[] = [];
    let next: string | null | undefined;
    do {
      const part = await this.load(next ?? undefined);
      if (anew !== this.#anew) return;
      items.push(...part.items);
      next = part.next;
    } while (next !== null && items.length < this.items.length);
    this.items = items;
    this.next = next;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('load')) return;
    this.#anew++;
    this.items = [];
    this.next = undefined;
    this.problem = '';
    this.#reading = false;
    void this.#read();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#seen.disconnect();
    if (this.more) this.#seen.observe(this.more);
  }

  protected override render(): TemplateResult {
    if (this.problem !== '') return html`<p class="empty" role="alert">${this.problem} <button class="link" @click=${this.#again}>${this.say('again')}</button></p>`;
    if (this.next === undefined) return html`<p class="more" aria-busy="true">${this.say('loading')}</p>`;
    if (this.items.length === 0) return html`<p class="empty">${this.empty}</p>`;
    return html`
      <ul class="sheet">${repeat(this.items, (one) => one.id, (one) => this.#line(one))}</ul>
      ${this.next === null ? nothing : html`<p class="more">${this.say('loading')}</p>`}
    `;
  }

  #line(one: StoryLine): TemplateResult {
    const standing = [
      one.openBlocking ? html`<span class="stop">${this.say('line.blocking', { count: one.openBlocking })}</span>` : nothing,
      one.openToAnswer ? html`<span class="wait">${this.say('line.answer', { count: one.openToAnswer })}</span>` : nothing,
      one.needsSecond ? html`<span class="wait">${this.say('line.second', { count: one.needsSecond })}</span>` : nothing,
    ];
    const since = one.submittedAt ? this.say('line.waiting', { since: ago(one.submittedAt) }) : this.say('line.changed', { since: ago(one.changedAt ?? '') });
    return html`
      <li>
        <a href="/stories/${encodeURIComponent(one.id)}" dir="auto">${one.title}</a>
        <span class="about">${this.who(one.authors)} · ${one.desk} · ${since}${one.replyDue ? html` · ${this.say('line.reply', { due: ago(one.replyDue) })}` : nothing}</span>
        <span class="standing">
          <span class="state ${toneOf[one.state ?? 'draft']}">${this.sayOf('state', one.state ?? 'draft')}</span>
          <span class="open">${one.legalHold ? html`<span class="stop">${this.say('hold.legal')}</span>` : nothing}${standing}</span>
        </span>
      </li>
    `;
  }

  async #read(): Promise<void> {
    if (this.#reading || this.next === null) return;
    this.#reading = true;
    const anew = this.#anew;
    try {
      const part = await this.load(this.next);
      if (anew !== this.#anew) return;
      this.items = [...this.items, ...part.items];
      this.next = part.next;
    } catch (e) {
      if (anew === this.#anew) this.problem = sentence(e);
    } finally {
      if (anew === this.#anew) this.#reading = false;
    }
  }

  #again = (): void => {
    this.problem = '';
    void this.#read();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-story-list': StoryListElement;
  }
}
