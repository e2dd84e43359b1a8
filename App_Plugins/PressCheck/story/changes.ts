import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../look/button.ts';
import { sentence } from '../api/sentence.ts';
import type { DraftLine } from '../api/types.ts';
import { moment } from '../localization/localize.ts';
import { PressElement } from '../look/element.ts';
import { base, differing, forms } from '../look/styles.ts';
import { changed, type Changed, type Place } from './changed.ts';
import type { StoryModel } from './story-model.ts';

/** The text as it stands against an earlier draft, word by word: the last that was signed off, or any other. */
@customElement('pc-changes')
export class Changes extends PressElement {
  static override styles = [
    base,
    forms,
    differing,
    css`
      h2 { font: 700 1.25rem/1.3 var(--pc-serif); }
      h2:focus-visible { outline: none; }
      .head { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: end; justify-content: space-between; margin-block-end: 0.75rem; }
      .with { min-inline-size: 0; }
      .with label { margin-block: 0 0.2rem; font-size: 0.875rem; }
      .with select { max-inline-size: 100%; padding: 0.3rem 0.5rem; font-size: 0.9375rem; }
      .sum { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: baseline; margin-block-end: 1rem; padding-block-end: 0.75rem; border-block-end: 1px solid var(--pc-line); }
      .sum .link { font-size: 0.9375rem; }
      .sum .leave { margin-inline-start: auto; }
      .text { font: 400 var(--pc-story-size)/1.65 var(--pc-serif); white-space: pre-wrap; overflow-wrap: anywhere; }
      .place:focus { outline: 3px solid var(--pc-accent); outline-offset: 3px; border-radius: 3px; }
      @media print {
        .with, .sum .link { display: none; }
      }
    `,
  ];

  @property({ attribute: false }) model!: StoryModel;
  /** The text as it stands: another one has the comparison made anew. */
  @property() text = '';
  /** The number of the draft that is signed off last; 0 for none. */
  @property({ type: Number }) signed = 0;
  /** The draft to begin with; 0 for the one that is signed off, or else the one before the latest. */
  @property({ type: Number }) from = 0;
  @state() private against = 0;
  @state() private earlier: string | undefined;
  @state() private drafts: readonly DraftLine[] = [];
  @state() private problem = '';
  #changed: Changed | undefined;
  #at = -1;

  protected override willUpdate(changes: PropertyValues): void {
    super.willUpdate(changes);
    if (changes.has('from') && this.from > 0) void this.#choose(this.from);
    else if (this.against === 0) void this.#choose(this.signed || Math.max(1, (this.model.story?.draft ?? 1) - 1));
    if (!changes.has('text') && !changes.has('earlier')) return;
    this.#changed = this.earlier === undefined ? undefined : changed(this.earlier, this.text);
    this.#at = -1;
  }

  protected override firstUpdated(changes: PropertyValues<this>): void {
    super.firstUpdated(changes);
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    void this.model.earlier.list().then((drafts) => (this.drafts = drafts), () => undefined);
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    if (changes.has('earlier') && this.#changed) this.tell('compared', this.#sum(this.#changed));
  }

  /** Goes to the change after or before the one that was looked at. */
  step(by: 1 | -1): void {
    const places = this.renderRoot.querySelectorAll<HTMLElement>('.place');
    if (places.length === 0) return;
    this.#at = this.#at < 0 ? (by === 1 ? 0 : places.length - 1) : (this.#at + by + places.length) % places.length;
    const place = places[this.#at];
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: 'center' });
  }

  protected override render(): TemplateResult {
    return html`
      <div class="head">
        <h2 tabindex="-1">${this.say('compare.title', { number: this.against })}</h2>
        ${this.drafts.length < 2 ? nothing : this.#choice()}
      </div>
      ${this.problem === '' ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
      ${this.#changed === undefined ? html`<p class="soft" aria-busy="true">${this.problem === '' ? this.say('loading') : nothing}</p>` : this.#shown(this.#changed)}
    `;
  }

  #choice(): TemplateResult {
    const name = (draft: DraftLine): string => {
      const isSigned = draft.number === this.signed;
      return this.say(isSigned ? 'compare.signed' : 'compare.draft', {
        number: draft.number,
        who: this.who(isSigned ? this.model.signedOff?.by : draft.by),
        at: moment(isSigned ? (this.model.signedOff?.at ?? draft.at) : draft.at),
      });
    };
    return html`<div class="with">
      <label for="with">${this.say('compare.with')}</label>
      <select id="with" @change=${(event: Event) => void this.#choose(Number((event.target as HTMLSelectElement).value))}>
        ${this.drafts.map((draft) => html`<option value=${draft.number} ?selected=${draft.number === this.against}>${name(draft)}</option>`)}
      </select>
    </div>`;
  }

  #sum({ places, added, taken }: Changed): string {
    return places.length === 0 ? this.say('compare.none') : this.say('compare.sum', { count: places.length, added, taken });
  }

  #shown(compared: Changed): TemplateResult {
    const { pieces, places } = compared;
    let number = 0;
    return html`
      <div class="sum">
        <p>${this.#sum(compared)}</p>
        ${places.length === 0
          ? nothing
          : html`<small>${this.say('compare.legend')}</small>
              <button class="link" id="previous" @click=${() => this.step(-1)}>${this.say('compare.previous')}</button>
              <button class="link" id="next" @click=${() => this.step(1)}>${this.say('compare.next')}</button>`}
        <button class="link leave" @click=${() => this.tell('left')}>${this.say('compare.leave')}</button>
        ${this.model.isDirty ? html`<small>${this.say('compare.unsaved')}</small>` : nothing}
      </div>
      <div class="text" lang="en" dir="auto" role="group" aria-label=${this.say('compare.text')}>${pieces.map((piece) => (typeof piece === 'string' ? piece : this.#place(piece, ++number, places.length)))}</div>
    `;
  }

  #place(place: Place, number: number, count: number): TemplateResult {
    const named = [
      this.say('compare.at', { number, count }),
      ...(place.taken === '' ? [] : [this.say('compare.out', { words: this.#short(place.taken) })]),
      ...(place.added === '' ? [] : [this.say('compare.in', { words: this.#short(place.added) })]),
    ].join(' ');
    return html`<span class="place" tabindex="-1" role="group" aria-label=${named}>${place.taken === '' ? nothing : html`<del>${place.taken}</del>`}${place.added === '' ? nothing : html`<ins>${place.added}</ins>`}</span>`;
  }

  #short(words: string): string {
    if (words.trim() === '') return this.say(words.includes('\n') ? 'compare.break' : 'compare.blank');
    return (words.length > 160 ? `${words.slice(0, 159)}…` : words).replace(/\s+/g, ' ').trim();
  }

  async #choose(number: number): Promise<void> {
    this.against = number;
    this.problem = '';
    try {
      const text = await this.model.earlier.textOf(number);
      if (this.against === number) this.earlier = text;
    } catch (e) {
      this.problem = sentence(e);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-changes': Changes;
  }
}
