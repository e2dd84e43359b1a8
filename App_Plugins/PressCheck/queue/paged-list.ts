import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { sentence } from '../api/sentence.ts';
import type { Listed } from '../api/types.ts';
import { PressElement } from '../look/element.ts';
import { base, lists } from '../look/styles.ts';

/** Reads the part of a list after a cursor. */
export type Load<T> = (after: string | undefined) => Promise<Listed<T>>;

/** A list that is read as far as somebody scrolls. Each of its lines has one link, which the keys lead to. */
export abstract class PagedList<T> extends PressElement {
  static override styles = [
    base,
    lists,
    css`
      li { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.15rem 1.5rem; padding: 0.9rem 1.25rem; content-visibility: auto; contain-intrinsic-block-size: auto 4.75rem; }
      li:hover { background: var(--pc-paper); }
      a { color: var(--pc-ink); font: 600 1.1rem/1.35 var(--pc-serif); text-decoration: none; overflow-wrap: anywhere; }
      a::after { content: ''; position: absolute; inset: 0; }
      a:hover { text-decoration: underline; }
      a:focus-visible { outline: none; }
      li:focus-within { outline: 3px solid var(--pc-accent); outline-offset: -3px; }
      .about { grid-column: 1; color: var(--pc-soft); font-size: 0.875rem; overflow-wrap: anywhere; }
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

  @property({ attribute: false }) load!: Load<T>;
  /** What stands here when there is nothing. */
  @property() empty = '';
  @state() protected items: readonly T[] = [];
  @state() private next: string | null | undefined;
  @state() private problem = '';
  @query('.more') private more!: HTMLElement | null;
  #reading = false;
  #anew = 0;
  readonly #seen = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) void this.#read();
  }, { rootMargin: '600px' });

  protected abstract idOf(item: T): string;
  /** What stands in the `li` of an item. */
  protected abstract line(item: T): TemplateResult;

  /** How far it was read. */
  get size(): number {
    return this.items.length;
  }

  /** The links of its lines, in their order. */
  get links(): HTMLAnchorElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLAnchorElement>('li a')];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#seen.disconnect();
  }

  /** Reads the list again from its beginning, as far as it was read; what stands here stays until then. */
  async refresh(): Promise<void> {
    const anew = ++this.#anew;
    const items: T[] = [];
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
    super.willUpdate(changed);
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
      <ul class="sheet">${repeat(this.items, (one) => this.idOf(one), (one) => html`<li>${this.line(one)}</li>`)}</ul>
      ${this.next === null ? nothing : html`<p class="more">${this.say('loading')}</p>`}
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
