import { expect, it } from 'vitest';
import { told } from './needs.ts';

it('What needs a manager stands in order, with what was counted no further, and all else is told as clear', () => {
  const { open, clear } = told({ toEdit: 9, mine: 9, submitted: 100, replies: 0, embargoes: 0, refused: 0, seconds: 2, mySeconds: 0, most: 100 }, { escaped: 120, mail: 0, webhooks: 1 });
  expect(open.map(({ need, count, isAtLeast }) => [need, count, isAtLeast])).toEqual([['escaped', 120, false], ['second', 2, false], ['overdue-submitted', 100, true], ['webhooks', 1, false]]);
  expect(clear).toEqual(['refused', 'overdue-reply', 'overdue-embargo', 'mail']);
});
