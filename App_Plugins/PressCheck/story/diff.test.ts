import { expect, it } from 'vitest';
import { diff } from './diff.ts';

const side = (pieces: ReturnType<typeof diff>, left: 'taken' | 'added') => pieces.filter((one) => one.kind !== left).map((one) => one.text).join('');

it('Says which words went and which came', () => {
  expect(diff('The mayor said no.', 'The mayor said yes.')).toEqual([
    { kind: 'same', text: 'The mayor said ' },
    { kind: 'taken', text: 'no' },
    { kind: 'added', text: 'yes' },
    { kind: 'same', text: '.' },
  ]);
});

it('Holds both texts whole, whatever they are', () => {
  let seed = 7;
  const next = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  const text = () => Array.from({ length: next(60) }, () => ['a', 'b', 'c ', ', ', '\n', 'dé'][next(6)]).join('');
  for (let round = 0; round < 300; round++) {
    const [before, after] = [text(), text()];
    const pieces = diff(before, after);
    expect(side(pieces, 'added')).toBe(before);
    expect(side(pieces, 'taken')).toBe(after);
  }
});

it('Does not take for ever over two texts that have nothing in common', () => {
  const began = performance.now();
  const pieces = diff('left '.repeat(30_000), 'right '.repeat(30_000));
  expect(side(pieces, 'added').length).toBe(150_000);
  expect(performance.now() - began).toBeLessThan(3000);
});
