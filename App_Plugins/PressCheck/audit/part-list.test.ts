import { expect, it } from 'vitest';
import { PartList } from './part-list.ts';

const host = { addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined, updateComplete: Promise.resolve(true) };

it('A list is read part by part until there is no more', async () => {
  const asked: (string | undefined)[] = [];
  const list = new PartList<number>(host);
  await list.begin(async (after) => {
    asked.push(after);
    return after === undefined ? { items: [1, 2], next: 'b' } : { items: [3], next: null };
  });
  await list.read();
  await list.read();
  expect(list.items).toEqual([1, 2, 3]);
  expect(asked).toEqual([undefined, 'b']);
});

it('The answer to a list that was left is not shown in the next', async () => {
  const list = new PartList<string>(host);
  let answer: (part: { items: string[]; next: null }) => void = () => undefined;
  const old = list.begin(() => new Promise((go) => (answer = go)));
  await list.begin(async () => ({ items: ['new'], next: null }));
  answer({ items: ['old'], next: null });
  await old;
  expect(list.items).toEqual(['new']);
  expect(list.isReading).toBe(false);
});

it('A part that could not be read is read again, and nothing twice', async () => {
  let tries = 0;
  const list = new PartList<number>(host);
  await list.begin(async () => {
    if (++tries === 1) throw new Error('no');
    return { items: [1], next: null };
  });
  expect(list.problem).not.toBe('');
  await list.read();
  expect(list.items).toEqual([1]);
  expect(list.problem).toBe('');
});
