import type { Waiting } from '../api/types.ts';

/** The lists of the queue, in the order of their keys 1 to 6. */
export const views = ['desk', 'mine', 'overdue', 'refused', 'seconds', 'all'] as const;
export type View = (typeof views)[number];

/** What the list of what is overdue is made of. */
export const overdue = ['submitted', 'replies', 'embargoes'] as const;
export type Overdue = (typeof overdue)[number];

export function asked(search: string): View {
  const wanted = new URLSearchParams(search).get('view');
  // It had an address of its own once.
  return wanted === 'replies' ? 'overdue' : (views.find((view) => view === wanted) ?? 'desk');
}

/** How much stands in a list; undefined where nobody counts. */
export function countOf(view: View, waiting: Waiting | undefined): { readonly count: number; readonly isAtLeast: boolean } | undefined {
  if (!waiting || view === 'all') return undefined;
  const counts = {
    desk: [waiting.toEdit],
    mine: [waiting.mine],
    overdue: overdue.map((why) => waiting[why]),
    refused: [waiting.refused],
    seconds: [waiting.mySeconds],
  }[view];
  return { count: counts.reduce((all, one) => all + one, 0), isAtLeast: counts.some((one) => one >= waiting.most) };
}

/** The list that a key leads to. */
export const viewOf = (key: string): View | undefined => (/^[1-9]$/.test(key) ? views[Number(key) - 1] : undefined);

/** The line after or before, staying at the ends; the first if none is looked at. */
export const next = (at: number, count: number, by: 1 | -1): number => (at < 0 ? 0 : Math.min(Math.max(at + by, 0), count - 1));

