/** What the manager's pages are asked for. It stands in the address, so that it can be kept, sent and gone back to. */
export interface Filters {
  /** Days up to today; 0 if `from` and `last` say which. */
  readonly days: number;
  /** The first day, in UTC. */
  readonly from: string;
  /** The last day, in UTC. */
  readonly last: string;
  readonly desk: string;
  /** A rule's id. Sums are kept of a rule or of an editor, never of both: naming one leaves out the other. */
  readonly rule: string;
  readonly editor: string;
}

/** Days from the first to the one before `to`, as the API counts them. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

export const periods = [7, 30, 90, 365] as const;
const usual = 30;
const mostDays = 31;
const mostWeeks = 98;
const mostSteps = 14;

export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
export const today = (): string => dayOf(new Date());

export function plus(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return dayOf(at);
}

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && dayOf(new Date(text)) === text;
const isId = (text: string | null): text is string => text !== null && /^[A-Za-z0-9._:@+/-]{1,128}$/.test(text);

/** What an address asks for; what it gets wrong is left out. */
export function read(search: string, now = today()): Filters {
  const asked = new URLSearchParams(search);
  const id = (name: string): string => {
    const text = asked.get(name);
    return isId(text) ? text : '';
  };
  const named = { desk: id('desk'), rule: id('rule'), editor: id('rule') === '' ? id('editor') : '' };
  const [from, last] = [asked.get('from'), asked.get('last')];
  if (isDay(from) && isDay(last) && from <= last) return { days: 0, from, last, ...named };
  const days = periods.find((one) => String(one) === asked.get('days')) ?? usual;
  return { days, from: plus(now, 1 - days), last: now, ...named };
}

/** The query of an address that asks for the same. */
export function write(filters: Filters): string {
  const asked = new URLSearchParams();
  if (filters.days === 0) {
    asked.set('from', filters.from);
    asked.set('last', filters.last);
  } else if (filters.days !== usual) {
    asked.set('days', String(filters.days));
  }

  for (const name of ['desk', 'rule', 'editor'] as const) if (filters[name] !== '') asked.set(name, filters[name]);
  const text = asked.toString();
  return text === '' ? '' : `?${text}`;
}

/** The whole of it, as the API counts days. */
export const whole = ({ from, last }: Filters): Stretch => ({ from, to: plus(last, 1) });

const daysOf = ({ from, to }: Stretch): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** What the API is asked to give it by, so that its parts can be told apart. */
export function grainOf(filters: Filters): 'day' | 'week' | 'month' {
  const days = daysOf(whole(filters));
  return days <= mostDays ? 'day' : days <= mostWeeks ? 'week' : 'month';
}

/** It in parts of a day, a week or whole months: few enough for a chart. */
export function steps(filters: Filters): Stretch[] {
  const { from, to } = whole(filters);
  const days = daysOf({ from, to });
  if (days <= mostWeeks) return cut(from, to, (at) => plus(at, days <= mostDays ? 1 : 7));
  const months = Math.ceil(days / 30.4 / mostSteps);
  return cut(from, to, (at) => {
    const end = new Date(`${at.slice(0, 7)}-01T00:00:00Z`);
    end.setUTCMonth(end.getUTCMonth() + months);
    return dayOf(end);
  });
}

function cut(from: string, to: string, next: (at: string) => string): Stretch[] {
  const parts: Stretch[] = [];
  for (let at = from; at < to; ) {
    const end = next(at);
    parts.push({ from: at, to: end < to ? end : to });
    at = end;
  }

  return parts;
}
