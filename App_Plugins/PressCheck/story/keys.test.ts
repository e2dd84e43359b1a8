import { expect, it } from 'vitest';
import { commandOf, step } from './keys.ts';

const press = (key: string, more = {}) => ({ key, altKey: false, ctrlKey: false, metaKey: false, isComposing: false, ...more });

it('Letters are commands, and letters again while somebody types', () => {
  expect(commandOf(press('j'), false)).toBe('next');
  expect(commandOf(press('w'), false)).toBe('waive');
  expect(commandOf(press('j'), true)).toBeUndefined();
  expect(commandOf(press('?'), true)).toBeUndefined();
});

it('Alt and arrows, and saving, work while somebody types', () => {
  expect(commandOf(press('ArrowDown', { altKey: true }), true)).toBe('next');
  expect(commandOf(press('s', { ctrlKey: true }), true)).toBe('save');
  expect(commandOf(press('S', { metaKey: true }), true)).toBe('save');
});

it('Keys that the browser or an input method wants are left alone', () => {
  expect(commandOf(press('a', { ctrlKey: true }), false)).toBeUndefined();
  expect(commandOf(press('j', { isComposing: true }), false)).toBeUndefined();
});

it('Goes round from the last finding to the first', () => {
  const lines = [{ key: 'a' }, { key: 'b' }];
  expect(step(lines, undefined, 1)?.key).toBe('a');
  expect(step(lines, 'b', 1)?.key).toBe('a');
  expect(step(lines, 'a', -1)?.key).toBe('b');
  expect(step([], 'a', 1)).toBeUndefined();
});
