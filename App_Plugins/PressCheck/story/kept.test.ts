import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetAll, keep, keepSoon, kept } from './kept.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

class Shelf implements Storage {
  [name: string]: unknown;

  get length(): number {
    return Object.keys(this).length;
  }

  clear(): void {
    for (const name of Object.keys(this)) this.removeItem(name);
  }

  key(at: number): string | null {
    return Object.keys(this)[at] ?? null;
  }

  getItem(name: string): string | null {
    return (this[name] as string | undefined) ?? null;
  }

  setItem(name: string, value: string): void {
    this[name] = value;
  }

  removeItem(name: string): void {
    Reflect.deleteProperty(this, name);
  }
}

it('What is typed is kept once a moment, and read back at once', () => {
  const shelf = new Shelf();
  keepSoon('night-ferry', { text: 'a', draft: 1 }, shelf);
  keepSoon('night-ferry', { text: 'ab', draft: 1 }, shelf);
  expect(shelf.length).toBe(0);
  vi.advanceTimersByTime(300);
  expect(shelf.length).toBe(1);
  keepSoon('night-ferry', { text: 'abc', draft: 1 }, shelf);
  expect(kept('night-ferry', shelf)).toEqual({ text: 'abc', draft: 1 });
});

it('What was saved, or left behind by signing out, is not written after that', () => {
  const shelf = new Shelf();
  keepSoon('night-ferry', { text: 'a', draft: 1 }, shelf);
  keep('night-ferry', undefined, shelf);
  keepSoon('bus-lane', { text: 'b', draft: 1 }, shelf);
  forgetAll(shelf);
  vi.advanceTimersByTime(300);
  expect(shelf.length).toBe(0);
});
