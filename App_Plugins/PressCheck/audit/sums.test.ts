import { expect, it } from 'vitest';
import type { Figure } from '../api/types.ts';
import { healthOf, median, mostWaived, none, ordered, share, sum } from './sums.ts';

const within = (...counts: number[]): number[] => [...counts, ...new Array<number>(12 - counts.length).fill(0)];
const figure = (name: string, more: Partial<Figure> = {}): Figure => ({
  name, flagged: 0, answered: 0, answeredByRecord: 0, waived: 0, dismissed: 0, fixed: 0, refused: 0, escaped: 0, cleared: { within: within(), totalSeconds: 0 }, ...more,
});

it('Lines are added up, their times to clear as well', () => {
  const sums = sum([figure('a', { flagged: 2, waived: 1, cleared: { within: within(1), totalSeconds: 60 } }), figure('b', { flagged: 3, answeredByRecord: 4, cleared: { within: within(1, 2), totalSeconds: 900 } })]);
  expect(sums).toMatchObject({ flagged: 5, waived: 1, 'answered-by-record': 4 });
  expect(sums.within.slice(0, 3)).toEqual([2, 2, 0]);
  expect(sum([])).toEqual(none);
});

it('Half of what was cleared lies below the median', () => {
  expect(median(within(4))).toBe(150);
  expect(median(within(0, 4))).toBe(600);
  expect(median(within(1, 1, 2))).toBe(900);
  expect(median([...within().slice(1), 3])).toBe(691_200);
  expect(median(within())).toBeUndefined();
});

it('A share of nothing is no share', () => {
  expect(share(1, 4)).toBe(0.25);
  expect(share(1, 0)).toBeUndefined();
});

it('Rules stand in the order of a column, and what has no value stands last', () => {
  const rules = healthOf([figure(''), figure('B', { flagged: 10, waived: 1 }), figure('A', { flagged: 2, waived: 1 }), figure('C', { waived: 1 })]);
  expect(ordered(rules, 'flagged').map((one) => one.rule)).toEqual(['B', 'A', 'C']);
  expect(ordered(rules, 'waiver-rate').map((one) => one.rule)).toEqual(['A', 'B', 'C']);
  expect(ordered(rules, 'rule').map((one) => one.rule)).toEqual(['A', 'B', 'C']);
});

it('A rule that flagged once does not stand above those that tell something', () => {
  const rules = healthOf([figure('A', { flagged: 1, waived: 1 }), figure('B', { flagged: 10, waived: 2 }), figure('C', { flagged: 10, waived: 4 }), figure('D', { flagged: 10 })]);
  expect(mostWaived(rules, 9)).toMatchObject({ rules: [{ rule: 'C' }, { rule: 'B' }], isTelling: true });
  expect(mostWaived(rules.slice(0, 1), 9)).toMatchObject({ rules: [{ rule: 'A' }], isTelling: false });
  expect(mostWaived([], 9).rules).toEqual([]);
});
