import { expect, it } from 'vitest';
import { examplesOf, marked, piecesOf } from './page-reader.ts';

const page = [
  '# QUO001 unattributed-quote', '', 'What it looks for.', '', '## Why', '', 'Because.', '', '## Flagged', '', '### Alone', '', '```story confidence=low type=opinion',
  'The hall was full. [|“It leaks.”|] It rained.', '```', '', '```records', '{ "sources": [] }', '```', '', '## Not flagged', '', '### With a name', '', '```story', '“It leaks,” said Eva Lind.', '```', '',
  '## How to clear it', '', '```story', 'no example', '```',
].join('\n');

it('The examples of a page are read with their marks, their kind and their records', () => {
  const { flagged, notFlagged } = examplesOf(page);
  expect(flagged).toEqual([{
    title: 'Alone', text: 'The hall was full. “It leaks.” It rained.', confidence: 'low', type: 'opinion', records: '{ "sources": [] }',
    pieces: [{ text: 'The hall was full. ', isMarked: false }, { text: '“It leaks.”', isMarked: true }, { text: ' It rained.', isMarked: false }],
  }]);
  expect(notFlagged.map((one) => one.title)).toEqual(['With a name']);
});

it('A page that ends in the middle is read as far as it goes', () => {
  expect(examplesOf('## Flagged\n```story\n[|open').flagged).toEqual([]);
  expect(piecesOf('a [|b')).toEqual([{ text: 'a [|b', isMarked: false }]);
});

it('Marks keep every letter of a text, and those that overlap become one', () => {
  const pieces = marked('0123456789', [{ start: 4, end: 7 }, { start: 1, end: 3 }, { start: 6, end: 8 }, { start: 4, end: 5 }]);
  expect(pieces.map((one) => (one.isMarked ? `[${one.text}]` : one.text)).join('')).toBe('0[12]3[4567]89');
  expect(marked('', [])).toEqual([]);
});
