import { expect, test } from 'vitest';
import { endAfter, lengths } from './lengths.ts';

const noon = Date.parse('2026-03-02T12:00:00Z');

test('An emergency ends when it was said to', () => {
  expect(endAfter(2, noon).toISOString()).toBe('2026-03-02T14:00:00.000Z');
});

test('The longest one is within a day for a server whose clock is a little behind', () => {
  expect(Math.max(...lengths.map((hours) => endAfter(hours, noon).getTime()))).toBeLessThanOrEqual(noon + 24 * 3_600_000 - 30_000);
});
