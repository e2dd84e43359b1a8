import type { ReplyEntry } from '../sources/records.ts';

/** What a reply's deadline says now. */
export type Clock =
  | { readonly state: 'none' }
  | { readonly state: 'left'; readonly unit: 'minutes' | 'hours' | 'days'; readonly count: number }
  | { readonly state: 'passed' };

const minute = 60_000;
const hour = 60 * minute;

/** How long there is to answer. Whoever has answered, or need not be asked, has no clock. */
export function clockOf(reply: ReplyEntry, now: number): Clock | undefined {
  if (reply.exemption || reply.outcome === 'answered' || reply.outcome === 'declined') return undefined;
  if (!reply.deadline) return { state: 'none' };
  const left = new Date(reply.deadline).getTime() - now;
  if (left <= 0) return { state: 'passed' };
  if (left < 2 * hour) return { state: 'left', unit: 'minutes', count: Math.ceil(left / minute) };
  return left < 48 * hour ? { state: 'left', unit: 'hours', count: Math.floor(left / hour) } : { state: 'left', unit: 'days', count: Math.floor(left / (24 * hour)) };
}
