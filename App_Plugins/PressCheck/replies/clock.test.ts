import { expect, it } from 'vitest';
import { clockOf } from './clock.ts';

const now = Date.parse('2026-03-02T10:00:00Z');
const due = (deadline: string) => clockOf({ deadline, outcome: 'pending' }, now);

it('Counts down in minutes, hours and days, and never says more time than there is', () => {
  expect(due('2026-03-02T10:00:30Z')).toEqual({ state: 'left', unit: 'minutes', count: 1 });
  expect(due('2026-03-02T11:59:00Z')).toEqual({ state: 'left', unit: 'minutes', count: 119 });
  expect(due('2026-03-03T09:30:00Z')).toEqual({ state: 'left', unit: 'hours', count: 23 });
  expect(due('2026-03-06T09:00:00Z')).toEqual({ state: 'left', unit: 'days', count: 3 });
});

it('Tells a time that has passed', () => {
  expect(due('2026-03-02T10:00:00Z')).toEqual({ state: 'passed' });
});

it('Whoever has answered or need not be asked has no clock', () => {
  expect(clockOf({ deadline: '2026-03-02T09:00:00Z', outcome: 'answered' }, now)).toBeUndefined();
  expect(clockOf({ outcome: 'pending', exemption: { code: 'opinion', words: '', link: '' } }, now)).toBeUndefined();
  expect(clockOf({ outcome: 'silent' }, now)).toEqual({ state: 'none' });
});
