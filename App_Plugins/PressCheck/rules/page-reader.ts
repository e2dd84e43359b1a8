/** A piece of a text: plain, or part of a mark. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** One example of a rule's page: a story, what the rule finds in it, and the records that it was read with. */
export interface Example {
  readonly title: string;
  readonly pieces: readonly Piece[];
  /** The story as it is checked: without the marks. */
  readonly text: string;
  /** How sure the rule is. */
  readonly confidence: string;
  /** The kind of piece, if it is no news. */
  readonly type: string;
  readonly records: string;
}

export interface Examples {
  readonly flagged: readonly Example[];
  readonly notFlagged: readonly Example[];
}

/** Reads the examples of a rule's page. Its Markdown is headings, paragraphs and fenced blocks, and nothing else of Markdown is known here. */
export function examplesOf(markdown: string): Examples {
  const found: { flagged: Example[]; notFlagged: Example[] } = { flagged: [], notFlagged: [] };
  let section = '';
  let title = '';
  let fence: { info: string; lines: string[] } | undefined;
  for (const line of markdown.split('\n')) {
    if (fence === undefined) {
      if (line.startsWith('## ')) section = line.slice(3).trim();
      else if (line.startsWith('### ')) title = line.slice(4).trim();
      else if (line.startsWith('```')) fence = { info: line.slice(3).trim(), lines: [] };
    } else if (line.startsWith('```')) {
      const list = section === 'Flagged' ? found.flagged : section === 'Not flagged' ? found.notFlagged : undefined;
      if (list) add(list, title, fence.info, fence.lines.join('\n'));
      fence = undefined;
    } else {
      fence.lines.push(line);
    }
  }

  return found;
}

function add(list: Example[], title: string, info: string, text: string): void {
  const last = list.at(-1);
  if (info.startsWith('story')) {
    const pieces = piecesOf(text);
    const value = (name: string): string => new RegExp(`\\b${name}=([\\w-]+)`).exec(info)?.[1] ?? '';
    list.push({ title, pieces, text: pieces.map((piece) => piece.text).join(''), confidence: value('confidence'), type: value('type'), records: '' });
  } else if (info === 'records' && last) {
    list[list.length - 1] = { ...last, records: text };
  }
}

/** A story with `[|marks|]` as pieces. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (let open = text.indexOf('[|'); open >= 0; open = text.indexOf('[|', at)) {
    const close = text.indexOf('|]', open);
    if (close < 0) break;
    if (open > at) pieces.push({ text: text.slice(at, open), isMarked: false });
    pieces.push({ text: text.slice(open + 2, close), isMarked: true });
    at = close + 2;
  }

  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false });
  return pieces;
}

/** A text with the stretches that are marked in it; what overlaps becomes one mark. */
export function marked(text: string, stretches: readonly { readonly start: number; readonly end: number }[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (end <= at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false });
    const last = pieces.at(-1);
    if (start < at && last?.isMarked) pieces[pieces.length - 1] = { text: last.text + text.slice(at, end), isMarked: true };
    else pieces.push({ text: text.slice(Math.max(start, at), end), isMarked: true });
    at = end;
  }

  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false });
  return pieces;
}
