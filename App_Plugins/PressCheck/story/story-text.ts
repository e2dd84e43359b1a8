import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { PressElement } from '../look/element.ts';
import { base } from '../look/styles.ts';
import { bodyAt, clean, join, split, without, type Fields, type Stretch } from './text.ts';
import { isMarked, type Line } from './lines.ts';
import { draw, leaves, Places, rangeOf } from './places.ts';

const kinds = ['block', 'answer', 'advise'] as const;

/** The story's text: a headline and a body of plain text, with marks drawn over them and nothing put into them. */
@customElement('pc-story-text')
export class StoryText extends PressElement {
  static override styles = [
    base,
    css`
      :host { font-family: var(--pc-serif); }
      .field { outline: none; white-space: pre-wrap; overflow-wrap: anywhere; text-wrap: pretty; unicode-bidi: plaintext; }
      #headline { margin-block-end: 1.25rem; font: 700 clamp(1.6rem, 1.2rem + 1.6vw, 2.4rem)/1.3 var(--pc-serif); }
      #body { min-block-size: 45vh; font: 400 var(--pc-story-size)/1.65 var(--pc-serif); hanging-punctuation: first last; }
      :host([readonly]) #body { min-block-size: 0; }
      .blank::before { content: attr(data-hint); color: var(--pc-soft); font-style: italic; pointer-events: none; position: absolute; }
      .field { position: relative; }

      ::highlight(pc-block) { text-decoration: underline wavy 2px var(--pc-stop); text-underline-offset: 0.2em; text-decoration-skip-ink: none; }
      ::highlight(pc-answer) { text-decoration: underline double 2px var(--pc-wait); text-underline-offset: 0.2em; text-decoration-skip-ink: none; }
      ::highlight(pc-advise) { text-decoration: underline dotted 2px var(--pc-accent); text-underline-offset: 0.2em; text-decoration-skip-ink: none; }
      /* A lit line is drawn over what hangs from the line above it. */
      #headline::highlight(pc-block), #headline::highlight(pc-answer), #headline::highlight(pc-advise) { text-underline-offset: 0.06em; }
      ::highlight(pc-evidence) { background-color: var(--pc-lit); }
      ::highlight(pc-focus) { background-color: var(--pc-focus-lit); }
      @media print {
        #body { min-block-size: 0; font-size: 11pt; }
      }
    `,
  ];

  @property({ type: Boolean, reflect: true }) readonly = false;
  @property({ attribute: false }) lines: readonly Line[] = [];
  /** The line that is looked at: its span and evidence are lit. */
  @property({ attribute: false }) current: Line | undefined;
  @query('#headline') private headline!: HTMLElement;
  @query('#body') private body!: HTMLElement;

  #gap = '\n\n';

  protected override render(): TemplateResult {
    const editable = this.readonly ? 'false' : 'plaintext-only';
    return html`
      <div id="headline" class="field" role="textbox" lang="en" dir="auto" spellcheck="true" contenteditable=${editable} aria-readonly=${this.readonly}
        tabindex="0" aria-label=${this.say('story.headline')} data-hint=${this.say('story.headline')}
        @input=${this.#typed} @paste=${this.#paste} @keydown=${this.#enter} @pointerup=${this.#picked}></div>
      <div id="body" class="field" role="textbox" aria-multiline="true" lang="en" dir="auto" spellcheck="true" contenteditable=${editable} aria-readonly=${this.readonly}
        tabindex="0" aria-label=${this.say('story.text')} data-hint=${this.say('story.write')}
        @input=${this.#typed} @paste=${this.#paste} @pointerup=${this.#picked}></div>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('lines')) this.#mark();
    if (changed.has('current')) this.#light();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const kind of [...kinds, 'evidence', 'focus']) CSS.highlights.delete(`pc-${kind}`);
  }

  /** The text as it stands. */
  get value(): string {
    return join(this.#fields());
  }

  /** The words that are selected; none if the selection is elsewhere. */
  get selected(): string {
    const range = getSelection()?.getComposedRanges({ shadowRoots: [this.shadowRoot as ShadowRoot] })[0];
    if (!range || !this.shadowRoot?.contains(range.startContainer) || !this.shadowRoot.contains(range.endContainer)) return '';
    const live = new Range();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString().trim().slice(0, 500);
  }

  /** Puts another text in the fields' place; what was typed can't be undone after that. */
  async show(text: string, headline: Stretch | undefined): Promise<void> {
    await this.updateComplete;
    const fields = split(text, headline);
    this.#gap = fields.gap;
    this.headline.textContent = fields.headline;
    this.body.textContent = fields.body;
    this.#hint();
    this.#mark();
    this.#light();
  }

  /** Scrolls to a stretch, if it can't be seen. */
  reveal(stretch: Stretch): void {
    const box = this.#ranges(stretch)[0]?.getBoundingClientRect();
    if (!box || (box.top > innerHeight * 0.15 && box.bottom < innerHeight * 0.85)) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    scrollBy({ top: box.top - innerHeight * 0.35, behavior: calm ? 'instant' : 'smooth' });
  }

  /** Puts the caret before a stretch, or into the body. */
  write(stretch?: Stretch): void {
    const range = stretch ? this.#ranges(stretch)[0] : undefined;
    const field = range && this.headline.contains(range.startContainer) ? this.headline : this.body;
    field.focus();
    if (range) getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.startContainer, range.startOffset);
  }

  /** What is written may hold what no draft may, such as control characters that were pasted along. */
  #paste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    const cleaned = clean(pasted);
    const isHeadline = event.currentTarget === this.headline;
    if (isHeadline && cleaned.includes('\n')) {
      event.preventDefault();
      const [first = '', ...rest] = cleaned.trim().split('\n');
      document.execCommand('insertText', false, first);
      this.body.focus();
      getSelection()?.setBaseAndExtent(this.body, 0, this.body, 0);
      document.execCommand('insertText', false, rest.join('\n').trimStart() + (textOf(this.body) === '' ? '' : '\n\n'));
    } else if (cleaned !== pasted.replace(/\r\n?/g, '\n')) {
      event.preventDefault();
      this.#insert(cleaned);
    }
  };

  /** The browser's own way can be undone, and takes half a minute for a book. */
  #insert(text: string): void {
    const selection = getSelection();
    const range = text.length > 20_000 ? selection?.getComposedRanges({ shadowRoots: [this.shadowRoot as ShadowRoot] })[0] : undefined;
    if (!range) {
      document.execCommand('insertText', false, text);
      return;
    }

    const live = new Range();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    live.deleteContents();
    live.insertNode(new Text(text));
    this.#typed();
  }

  #enter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    this.body.focus();
    getSelection()?.setBaseAndExtent(this.body, 0, this.body, 0);
  };

  #typed = (): void => {
    this.#hint();
    this.tell('typed', this.value);
  };

  #picked = (event: PointerEvent): void => {
    const caret = document.caretPositionFromPoint(event.clientX, event.clientY, { shadowRoots: [this.shadowRoot as ShadowRoot] });
    if (!caret) return;
    const field = event.currentTarget as HTMLElement;
    const before = offsetIn(field, caret.offsetNode, caret.offset);
    if (before !== undefined) this.tell('picked', before + (field === this.body ? bodyAt(this.#fields()) : 0));
  };

  #fields(): Fields {
    return { headline: textOf(this.headline), gap: this.#gap, body: textOf(this.body) };
  }

  #hint(): void {
    for (const field of [this.headline, this.body]) field.classList.toggle('blank', textOf(field) === '');
  }

  #mark(): void {
    if (!this.hasUpdated) return;
    const marked = this.lines.filter(isMarked);
    const places = this.#places();
    // Two underlines in one place can't be told apart: the worse one is drawn.
    const drawn: Stretch[] = [];
    for (const kind of kinds) {
      const stretches = without(marked.flatMap((line) => (line.enforcement === kind && line.span ? [line.span] : [])), drawn);
      draw(`pc-${kind}`, places, stretches, 1);
      drawn.push(...stretches);
    }
  }

  #light(): void {
    if (!this.hasUpdated) return;
    const { span, evidence } = this.current ?? { span: undefined, evidence: [] };
    const places = this.#places();
    draw('pc-evidence', places, evidence, 11);
    draw('pc-focus', places, span ? [span] : [], 10);
  }

  #ranges(stretch: Stretch): Range[] {
    return this.#places().of(stretch).map(rangeOf);
  }

  #places(): Places {
    const fields = this.#fields();
    return new Places([[this.headline, 0, fields.headline.length], [this.body, bodyAt(fields), fields.body.length]]);
  }
}

/** The text of a field. Browsers write a line break as a letter or as an element, and put one more at the end so that a last, empty line can be seen. */
export function textOf(field: HTMLElement): string {
  let text = '';
  for (const node of leaves(field)) text += node instanceof Text ? node.data : '\n';
  return text.endsWith('\n') ? text.slice(0, -1) : text;
}

function offsetIn(field: HTMLElement, target: Node, offset: number): number | undefined {
  let at = 0;
  for (const node of leaves(field)) {
    if (node === target) return at + offset;
    at += node instanceof Text ? node.data.length : 1;
  }

  return undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-story-text': StoryText;
  }
}
