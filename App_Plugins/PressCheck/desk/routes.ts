import type { Person } from '../api/types.ts';
import type { Key } from '../localization/localize.ts';

/** A page's address, its element, and what loads it. `{name}` in an address becomes the property of that name. */
export interface Route {
  readonly path: string;
  readonly tag: string;
  readonly load: () => Promise<unknown>;
  /** Nobody else finds it. */
  readonly least?: 'manager';
}

const drafts: Route = { path: '/drafts', tag: 'pc-drafts-page', load: () => import('../queue/drafts-page.ts') };
const today: Route = { path: '/today', tag: 'pc-today-page', load: () => import('../audit/today-page.ts'), least: 'manager' };
const queue: Route = { path: '/queue', tag: 'pc-queue-page', load: () => import('../queue/queue-page.ts') };

export const routes: readonly Route[] = [
  drafts,
  queue,
  today,
  { path: '/stories/{story}', tag: 'pc-story-page', load: () => import('../story/story-page.ts') },
  { path: '/rules/{rule}', tag: 'pc-rule-page', load: () => import('../rules/rule-page.ts') },
  { path: '/rules', tag: 'pc-rules-page', load: () => import('../rules/rules-page.ts') },
  { path: '/audit', tag: 'pc-audit-page', load: () => import('../audit/audit-page.ts'), least: 'manager' },
  { path: '/audit/trail', tag: 'pc-trail-page', load: () => import('../audit/trail-page.ts'), least: 'manager' },
  { path: '/audit/{figure}', tag: 'pc-counted-page', load: () => import('../audit/counted-page.ts'), least: 'manager' },
  { path: '/account', tag: 'pc-account-page', load: () => import('../people/account-page.ts') },
  { path: '/people', tag: 'pc-people-page', load: () => import('../people/people-page.ts'), least: 'manager' },
];

/** The pages that the head of every page leads to, and what they are called. */
export const linksOf = (person: Person): readonly (readonly [path: string, key: Key])[] => [
  ...(person.role === 'manager' ? [['/today', 'today'] as const] : []),
  ...(person.role === 'reporter' ? [] : [['/queue', 'queue'] as const]),
  ['/drafts', 'drafts'],
  ['/rules', 'rules'],
  ...(person.role === 'manager' ? [['/audit', 'audit'] as const, ['/people', 'people'] as const] : []),
];

export interface Found {
  readonly route: Route;
  readonly values: Readonly<Record<string, string>>;
}

/** The page of an address; the front page is another for each role. */
export function find(path: string, person: Person, among: readonly Route[] = routes): Found | undefined {
  if (path === '/') return { route: { reporter: drafts, editor: queue, manager: today }[person.role], values: {} };
  for (const route of among) {
    const values = match(route.path, path);
    if (values) return route.least !== undefined && person.role !== route.least ? undefined : { route, values };
  }

  return undefined;
}

/** Loads the page of an address before it is known who asks; the front page is another for each. */
export function hasten(path: string, among: readonly Route[] = routes): void {
  for (const route of among) if (match(route.path, path)) route.load().catch(() => undefined);
}

export function match(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.replace(/\/$/, '').split('/');
  if (wanted.length !== given.length) return undefined;
  const values: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined && part !== given[at]) return undefined;
    if (name !== undefined) values[name] = decoded(given[at] ?? '');
  }

  return values;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
