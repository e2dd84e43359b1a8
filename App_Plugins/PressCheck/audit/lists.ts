import { measures, type Measure } from './sums.ts';

/** What waits now, whatever the period. */
export const waiting = ['second', 'overdue-reply', 'overdue-submitted', 'overdue-embargo'] as const;
export type Waiting = (typeof waiting)[number];

/** A list behind a figure. */
export type ListName = Measure | Waiting;

export function listOf(name: string): ListName | undefined {
  return [...measures, ...waiting].find((one) => one === name);
}

export const isWaiting = (list: ListName): list is Waiting => waiting.some((one) => one === list);
