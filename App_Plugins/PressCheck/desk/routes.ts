import type { Person } from '../api/types.ts';

/** A page's address, its element, and what loads it. `{name}` in an address becomes the property of that name. */
export interface Route {
  readonly path: string;
  readonly tag: string;
  readonly load: () => Promise<unknown>;
}

const drafts: Route = { path: '/drafts', tag: 'pc-drafts-page', load: () => import('../queue/drafts-page.ts') };
const queue: Route = { path: '/queue', tag: 'pc-queue-page', load: () => import('../queue/queue-page.ts') };

export const routes: readonly Route[] = [
  drafts,
  queue,
  { path: '/stories/{story}', tag: 'pc-story-page', load: () => import('../story/story-page.ts') },
  { path: '/rules/{rule}', tag: 'pc-rule-page', load: () => import('../rules/rule-page.ts') },
];

export interface Found {
  readonly route: Route;
  readonly values: Readonly<Record<string, string>>;
}

/** The page of an address; the front page is another for each role. */
export function find(path: string, person: Person, among: readonly Route[] = routes): Found | undefined {
  if (path === '/') return { route: person.role === 'reporter' ? drafts : queue, values: {} };
  for (const route of among) {
    const values = match(route.path, path);
    if (values) return { route, values };
  }

  return undefined;
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
