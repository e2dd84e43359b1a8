/** A stretch of a text in UTF-16 code units, half open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A draft's text as its two fields show it. The headline stands in a field of its own if the text begins with one. */
export interface Fields {
  readonly headline: string;
  /** What stands between the two. */
  readonly gap: string;
  readonly body: string;
}

const usualGap = '\n\n';

/** Takes a text apart. `headline` is where the reader of the text has found one. */
export function split(text: string, headline: Stretch | undefined): Fields {
  if (headline?.start !== 0 || headline.end === 0 || text.slice(0, headline.end).includes('\n')) return { headline: '', gap: usualGap, body: text };
  const gap = /^\s*/.exec(text.slice(headline.end))?.[0] ?? '';
  return { headline: text.slice(0, headline.end), gap: gap.includes('\n') ? gap : usualGap, body: text.slice(headline.end + gap.length) };
}

export const join = ({ headline, gap, body }: Fields): string => (headline === '' ? body : body === '' ? headline : headline + gap + body);

/** Where the body begins in the text. */
export const bodyAt = ({ headline, gap }: Fields): number => (headline === '' ? 0 : headline.length + gap.length);

/** What an edit has replaced, as far as the two texts tell. */
export interface Edit {
  readonly at: number;
  readonly taken: number;
  readonly added: number;
}

export function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before.charCodeAt(at) === after.charCodeAt(at)) at++;
  let tail = 0;
  while (tail < shorter - at && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  return { at, taken: before.length - at - tail, added: after.length - at - tail };
}

/** Where a stretch stands after an edit; undefined if the edit went into it. */
export function moved(stretch: Stretch, edit: Edit): Stretch | undefined {
  if (stretch.end <= edit.at) return stretch;
  if (stretch.start < edit.at + edit.taken || (stretch.start < edit.at && edit.taken === 0)) return undefined;
  const by = edit.added - edit.taken;
  return { start: stretch.start + by, end: stretch.end + by };
}

/** What of some stretches lies outside of others. */
export function without(stretches: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  const taken = others.toSorted((a, b) => a.start - b.start);
  return stretches.flatMap(({ start, end }) => {
    const left: Stretch[] = [];
    let at = start;
    for (const other of taken) {
      if (other.end <= at || other.start >= end) continue;
      if (other.start > at) left.push({ start: at, end: other.start });
      at = Math.max(at, other.end);
    }

    return at < end ? [...left, { start: at, end }] : left;
  });
}

/** Words as a reader counts them. */
export const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** A text as the API takes it: without control characters, lines ending with one line feed. */
export const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
