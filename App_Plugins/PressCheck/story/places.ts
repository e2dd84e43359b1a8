import type { Stretch } from './text.ts';

/** Where a stretch of the text stands in the document. */
export interface Place {
  readonly from: Node;
  readonly fromOffset: number;
  readonly to: Node;
  readonly toOffset: number;
}

/** A field, where it begins in the text, and how much of the text it holds. */
type FieldOfText = readonly [field: HTMLElement, start: number, length: number];

interface Leaf {
  readonly node: Text | HTMLBRElement;
  /** In the text. */
  readonly start: number;
  readonly end: number;
}

/** The text's letters in the fields' nodes: read once, asked for many stretches. */
export class Places {
  readonly #fields: readonly (readonly Leaf[])[];

  constructor(fields: readonly FieldOfText[]) {
    this.#fields = fields.map(([field, start, length]) => {
      const found: Leaf[] = [];
      let at = start;
      for (const node of leaves(field)) {
        const end = Math.min(at + (node instanceof Text ? node.data.length : 1), start + length);
        if (end > at) found.push({ node, start: at, end });
        at = end;
      }

      return found;
    });
  }

  /** One place in each field that the stretch lies in. */
  of(stretch: Stretch): Place[] {
    return this.#fields.flatMap((found) => {
      const first = found[0];
      const last = found.at(-1);
      if (!first || !last) return [];
      const start = Math.max(stretch.start, first.start);
      const end = Math.min(stretch.end, last.end);
      if (end <= start) return [];
      const [from, fromOffset] = boundary(found[leafAt(found, start)] ?? first, start);
      const [to, toOffset] = boundary(found[leafAt(found, end - 1)] ?? last, end);
      return [{ from, fromOffset, to, toOffset }];
    });
  }
}

/** The last leaf that begins at or before a letter. */
function leafAt(found: readonly Leaf[], at: number): number {
  let low = 0;
  let high = found.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((found[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }

  return low;
}

function boundary({ node, start }: Leaf, at: number): [Node, number] {
  if (node instanceof Text) return [node, at - start];
  const parent = node.parentNode ?? node;
  return [parent, Array.prototype.indexOf.call(parent.childNodes, node) + (at > start ? 1 : 0)];
}

export function rangeOf({ from, fromOffset, to, toOffset }: Place): Range {
  const range = new Range();
  range.setStart(from, fromOffset);
  range.setEnd(to, toOffset);
  return range;
}

/**
 * Draws stretches as a highlight. The browser moves ranges along with what is typed before them, so those that already stand where they
 * should are left alone: making hundreds anew at each reading is felt.
 */
export function draw(name: string, places: Places, stretches: readonly Stretch[], priority: number): void {
  const wanted = stretches.flatMap((one) => places.of(one));
  let highlight = CSS.highlights.get(name);
  if (wanted.length === 0) {
    CSS.highlights.delete(name);
    return;
  }

  if (!highlight) {
    highlight = new Highlight();
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }

  const known = new Map<Node, Map<number, Range>>();
  for (const range of Array.from(highlight as unknown as Iterable<Range>)) {
    const ofNode = known.get(range.startContainer) ?? new Map<number, Range>();
    if (ofNode.has(range.startOffset)) highlight.delete(range);
    else known.set(range.startContainer, ofNode.set(range.startOffset, range));
  }

  const added: Place[] = [];
  for (const place of wanted) {
    const ofNode = known.get(place.from);
    const range = ofNode?.get(place.fromOffset);
    if (range?.endContainer === place.to && range.endOffset === place.toOffset) ofNode?.delete(place.fromOffset);
    else added.push(place);
  }

  for (const ofNode of known.values()) for (const range of ofNode.values()) highlight.delete(range);
  for (const place of added) highlight.add(rangeOf(place));
}

export function* leaves(field: HTMLElement): Generator<Text | HTMLBRElement> {
  const walker = document.createTreeWalker(field, NodeFilter.SHOW_ALL);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text || node instanceof HTMLBRElement) yield node;
  }
}
