import type { Waiting } from '../api/types.ts';

/** What may need a manager today, what cannot be undone first. */
export const needs = ['escaped', 'refused', 'second', 'overdue-submitted', 'overdue-reply', 'overdue-embargo', 'mail', 'webhooks'] as const;
export type Need = (typeof needs)[number];

export interface Needed {
  readonly need: Need;
  readonly count: number;
  /** There may be more. */
  readonly isAtLeast: boolean;
  readonly href: string;
}

const hrefs: Readonly<Record<Need, string>> = {
  escaped: '/audit/escaped?days=7',
  refused: '/queue?view=refused',
  second: '/audit/second',
  'overdue-submitted': '/audit/overdue-submitted',
  'overdue-reply': '/audit/overdue-reply',
  'overdue-embargo': '/audit/overdue-embargo',
  mail: '#outgoing',
  webhooks: '#outgoing',
};

/** What was counted otherwise: escapes of a week, and what did not leave. */
export interface Beside {
  readonly escaped: number;
  readonly mail: number;
  readonly webhooks: number;
}

/** What needs a manager, in order; and what doesn't. */
export function told(waiting: Waiting, beside: Beside): { readonly open: readonly Needed[]; readonly clear: readonly Need[] } {
  const counts: Readonly<Record<Need, number>> = {
    ...beside,
    refused: waiting.refused,
    second: waiting.seconds,
    'overdue-submitted': waiting.submitted,
    'overdue-reply': waiting.replies,
    'overdue-embargo': waiting.embargoes,
  };
  return {
    open: needs.filter((need) => counts[need] > 0).map((need) => ({ need, count: counts[need], isAtLeast: need !== 'escaped' && counts[need] >= waiting.most, href: hrefs[need] })),
    clear: needs.filter((need) => counts[need] === 0),
  };
}
