import { diff, type Piece } from './diff.ts';
import { wordsIn } from './text.ts';

/** A place where two texts differ: what went, and what came in its stead. */
export interface Place {
  readonly taken: string;
  readonly added: string;
}

/** What became of a text: stretches that stayed as they were, and places where it changed. */
export interface Changed {
  readonly pieces: readonly (string | Place)[];
  readonly places: readonly Place[];
  /** Words that came and that went. */
  readonly added: number;
  readonly taken: number;
}

export function changed(before: string, after: string): Changed {
  const pieces: (string | Place)[] = [];
  for (const piece of diff(atEnd(before), atEnd(after))) {
    const last = pieces.at(-1);
    if (piece.kind === 'same') pieces.push(piece.text);
    else if (typeof last === 'object' && piece.kind === 'added' && last.added === '') pieces[pieces.length - 1] = { ...last, added: piece.text };
    else pieces.push(placeOf(piece));
  }

  const places = pieces.filter((piece) => typeof piece === 'object');
  return {
    pieces,
    places,
    added: places.reduce((sum, place) => sum + wordsIn(place.added), 0),
    taken: places.reduce((sum, place) => sum + wordsIn(place.taken), 0),
  };
}

/** Blanks at the end are nobody's change: files end with a line break, fields with none. */
const atEnd = (text: string): string => text.trimEnd();

const placeOf = ({ kind, text }: Piece): Place => (kind === 'added' ? { taken: '', added: text } : { taken: text, added: '' });
