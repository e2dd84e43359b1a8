export interface Piece {
  readonly kind: 'same' | 'added' | 'taken';
  readonly text: string;
}

/** More differences than this are shown as one text for another: nobody reads a diff of them. */
const mostEdits = 1500;

/** What became of a text, word by word. */
export function diff(before: string, after: string): Piece[] {
  const a = tokens(before);
  const b = tokens(after);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const pieces = [
    piece('same', a.slice(0, head)),
    ...between(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    piece('same', a.slice(a.length - tail)),
  ];
  return merged(pieces);
}

const tokens = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}’'-]+|[^\s\p{L}\p{N}]/gu) ?? [];
const piece = (kind: Piece['kind'], words: readonly string[]): Piece => ({ kind, text: words.join('') });

/** Myers' greedy comparison, with a limit. */
function between(a: readonly string[], b: readonly string[]): Piece[] {
  const most = Math.min(a.length + b.length, mostEdits);
  const trace: Map<number, number>[] = [];
  let furthest = new Map<number, number>([[1, 0]]);
  for (let edits = 0; edits <= most; edits++) {
    trace.push(furthest);
    const next = new Map(furthest);
    for (let k = -edits; k <= edits; k += 2) {
      const goesDown = k === -edits || (k !== edits && at(furthest, k - 1) < at(furthest, k + 1));
      let x = goesDown ? at(furthest, k + 1) : at(furthest, k - 1) + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++;
        y++;
      }

      next.set(k, x);
      if (x >= a.length && y >= b.length) return walked(a, b, trace, edits);
    }

    furthest = next;
  }

  return [piece('taken', a), piece('added', b)];
}

const at = (furthest: ReadonlyMap<number, number>, k: number): number => furthest.get(k) ?? 0;

function walked(a: readonly string[], b: readonly string[], trace: readonly ReadonlyMap<number, number>[], edits: number): Piece[] {
  const pieces: Piece[] = [];
  let x = a.length;
  let y = b.length;
  for (let left = edits; left > 0; left--) {
    const furthest = trace[left] ?? new Map<number, number>();
    const k = x - y;
    const wentDown = k === -left || (k !== left && at(furthest, k - 1) < at(furthest, k + 1));
    const from = wentDown ? k + 1 : k - 1;
    const fromX = at(furthest, from);
    const fromY = fromX - from;
    while (x > fromX && y > fromY && x > 0 && y > 0 && a[x - 1] === b[y - 1]) {
      pieces.push(piece('same', [a[--x] ?? '']));
      y--;
    }

    pieces.push(wentDown ? piece('added', [b[--y] ?? '']) : piece('taken', [a[--x] ?? '']));
  }

  while (x > 0) {
    pieces.push(piece('same', [a[--x] ?? '']));
  }

  return pieces.reverse();
}

/** Neighbours of a kind as one; a blank between two changes belongs to both, so that a changed phrase is read as one. */
function merged(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  let taken = '';
  let added = '';
  const close = () => {
    if (taken !== '') all.push({ kind: 'taken', text: taken });
    if (added !== '') all.push({ kind: 'added', text: added });
    taken = added = '';
  };
  for (const [at, { kind, text }] of pieces.entries()) {
    if (kind === 'taken') taken += text;
    else if (kind === 'added') added += text;
    else if (/^\s+$/.test(text) && (taken !== '' || added !== '') && isChange(pieces[at + 1])) {
      taken += text;
      added += text;
    } else if (text !== '') {
      close();
      const last = all.at(-1);
      if (last?.kind === 'same') all[all.length - 1] = { kind, text: last.text + text };
      else all.push({ kind, text });
    }
  }

  close();
  return all;
}

const isChange = (next: Piece | undefined): boolean => next !== undefined && next.kind !== 'same';
