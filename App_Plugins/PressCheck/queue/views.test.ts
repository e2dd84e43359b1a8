import { expect, it } from 'vitest';
import { asked, countOf, next, viewOf } from './views.ts';

const waiting = { toEdit: 3, mine: 1, submitted: 2, replies: 100, embargoes: 0, refused: 4, seconds: 9, mySeconds: 5, most: 100 };

it('An address names its list, also as it was called before', () => {
  expect(asked('?view=refused')).toBe('refused');
  expect(asked('?view=replies')).toBe('overdue');
  expect(asked('?view=gossip')).toBe('desk');
});

it('What is overdue is counted together, and what was counted no further is told so', () => {
  expect(countOf('overdue', waiting)).toEqual({ count: 102, isAtLeast: true });
  expect(countOf('seconds', waiting)).toEqual({ count: 5, isAtLeast: false });
  expect(countOf('all', waiting)).toBeUndefined();
  expect(countOf('desk', undefined)).toBeUndefined();
});

it('Keys lead to lists and along them', () => {
  expect(['1', '6', '7', 'a'].map(viewOf)).toEqual(['desk', 'all', undefined, undefined]);
  expect([next(-1, 3, 1), next(0, 3, 1), next(2, 3, 1), next(0, 3, -1)]).toEqual([0, 1, 2, 0]);
});
