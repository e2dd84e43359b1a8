import { expect, it } from 'vitest';
import { changed } from './changed.ts';

it('Puts what went and what came in its stead into one place, and counts words', () => {
  const what = changed('The mayor said no. Rain fell.', 'The mayor said yes, twice. Rain fell all day.');
  expect(what.places).toEqual([
    { taken: 'no', added: 'yes, twice' },
    { taken: '', added: ' all day' },
  ]);
  expect([what.added, what.taken]).toEqual([4, 1]);
  expect(what.pieces.map((piece) => (typeof piece === 'string' ? piece : piece.added)).join('')).toBe('The mayor said yes, twice. Rain fell all day.');
});

it('Has no place where nothing changed, and none for the line break that files end with', () => expect(changed('Same.\n', 'Same.').places).toEqual([]));
