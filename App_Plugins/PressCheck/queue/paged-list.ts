import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { sentence } from '../api/sentence.ts';
import type { Listed } from '../api/types.ts';
import { PressElement } from '../look/element.ts';
import { base, lists } from '../look/styles.ts';

/** Reads the part of a list after a cursor. */
export type Load<T> = (after: string | undefined) => Promise<Listed<T>>;

interface Part<T> {
  readonly after: string | undefined;
  readonly items: readonly T[];
  readonly next: string | null;
  /** Something happened since it was read. */
  readonly isOld: boolean;
}

/**
 * Further than where browsers still lay out what has `content-visibility: auto`, which is one and a half screens. Where the window scrolls, both
 * margins add up, and a percentage would be one of what the other made of the window.
 */
const near: IntersectionObserverInit & { scrollMargin: string } = { rootMargin: '300% 0px', scrollMargin: '2400px 0px' };

/**
 * A list that is read as far as somebody scrolls. Each of its lines has one link, which the keys lead to. Only the parts around what is seen
 * have lines in the document; the browser remembers how high the others were.
 */
export abstract class PagedList<T> extends PressElement {
  static override styles = [
    base,
    lists,
    css`
      li { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.15rem 1.5rem; padding: 0.9rem 1.25rem; }
      .part { content-visibility: auto; contain-intrinsic-block-size: auto 237.5rem; }
      li + li, .part + .part { border-block-start: 1px solid var(--pc-line); }
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
  @state() private parts: readonly Part<T>[] | undefined;
  @state() private far: ReadonlySet<number> = new Set();
  @state() private problem = '';
  @query('.more') private more!: HTMLElement | null;
  #isReading = false;
  #isRenewing = false;
  readonly #atEnd = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) void this.#read();
  }, { rootMargin: '600px' });
  readonly #around = new IntersectionObserver((entries) => this.#moved(entries), near);
  #watched = new WeakSet<Element>();

  protected abstract idOf(item: T): string;
  /** What stands in the `li` of an item. */
  protected abstract line(item: T): TemplateResult;

  /** The links of its lines, in their order. */
  get links(): HTMLAnchorElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLAnchorElement>('li a')];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#atEnd.disconnect();
    this.#around.disconnect();
    this.#watched = new WeakSet();
  }

  /** Reads again what is around what is seen, and the rest when somebody comes there; what stands here stays until then. */
  async refresh(): Promise<void> {
    this.parts = this.parts?.map((part) => ({ ...part, isOld: true }));
    await this.#renew();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('load')) return;
    this.parts = undefined;
    this.far = new Set();
    this.problem = '';
    this.#isReading = false;
    void this.#read();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#atEnd.disconnect();
    if (this.more) this.#atEnd.observe(this.more);
    for (const part of this.renderRoot.querySelectorAll('.part')) {
      if (this.#watched.has(part)) continue;
      this.#watched.add(part);
      this.#around.observe(part);
    }
  }

  protected override render(): TemplateResult {
    if (this.problem !== '') return html`<p class="empty" role="alert">${this.problem} <button class="link" @click=${this.#again}>${this.say('again')}</button></p>`;
    if (this.parts === undefined) return html`<p class="more" aria-busy="true">${this.say('loading')}</p>`;
    if (this.parts.every((part) => part.items.length === 0)) return html`<p class="empty">${this.empty}</p>`;
    return html`
      <div class="sheet">${this.parts.map((part, at) => html`<ul class="part" data-at=${at}>${this.far.has(at) ? nothing : this.#lines(part)}</ul>`)}</div>
      ${this.parts.at(-1)?.next === null ? nothing : html`<p class="more">${this.say('loading')}</p>`}
    `;
  }

  #lines(part: Part<T>): unknown {
    return repeat(part.items, (one) => this.idOf(one), (one) => html`<li>${this.line(one)}</li>`);
  }

  async #read(): Promise<void> {
    const last = this.parts?.at(-1);
    if (this.#isReading || last?.next === null) return;
    this.#isReading = true;
    const { load } = this;
    try {
      const { items, next } = await load(last?.next);
      if (load !== this.load) return;
      // What went before may have been read again meanwhile.
      const after = this.parts?.at(-1)?.next ?? undefined;
      this.parts = [...(this.parts ?? []), { after, items, next, isOld: after !== last?.next }];
    } catch (e) {
      if (load === this.load) this.problem = sentence(e);
    } finally {
      if (load === this.load) this.#isReading = false;
    }
  }

  /** Where a part ends after it was read again, there the next begins. */
  async #renew(): Promise<void> {
    if (this.#isRenewing) return;
    this.#isRenewing = true;
    try {
      for (let at = this.#oldNearby(); at >= 0; at = this.#oldNearby()) {
        const part = this.parts?.[at];
        const { items, next } = await this.load(part?.after);
        // Something happened again, or it is another list.
        if (!part || !this.parts || this.parts[at] !== part) continue;
        const parts = this.parts.with(at, { after: part.after, items, next, isOld: false });
        const following = parts[at + 1];
        if (next === null) parts.length = at + 1;
        else if (following && following.after !== next) parts[at + 1] = { ...following, after: next, isOld: true };
        this.parts = parts;
      }
    } finally {
      this.#isRenewing = false;
    }
  }

  #oldNearby(): number {
    return this.parts?.findIndex((part, at) => part.isOld && !this.far.has(at)) ?? -1;
  }

  #moved(entries: readonly IntersectionObserverEntry[]): void {
    const far = new Set(this.far);
    for (const { target, isIntersecting } of entries) {
      const at = Number((target as HTMLElement).dataset['at']);
      // Who is in a line stays in it.
      if (isIntersecting || target.contains(this.shadowRoot?.activeElement ?? null)) far.delete(at);
      else if (target.isConnected) far.add(at);
    }

    this.far = far;
    void this.#renew().catch(() => undefined);
  }

  #again = (): void => {
    this.problem = '';
    void this.#read();
  };
}
