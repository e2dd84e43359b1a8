import { hostedAt, type Here } from '../desk/here.ts';

const dashboards = { '/queue': 'press-check-queue', '/audit': 'press-check-audit' } as const;

/** Where the backoffice has what one of our addresses leads to; undefined if nowhere. */
export function addressFor(path: string): string | undefined {
  const [story] = /(?<=^\/stories\/)[^/?#]+/.exec(path) ?? [];
  if (story !== undefined) return addressOfStory(decodeURIComponent(story));
  const dashboard = Object.entries(dashboards).find(([beginning]) => path === beginning || path.startsWith(`${beginning}/`) || path.startsWith(`${beginning}?`))?.[1];
  return dashboard === undefined ? undefined : `/umbraco/section/content/dashboard/${dashboard}#${path}`;
}

/** Our address stands behind the backoffice's own, as its fragment: it can be kept, sent and gone back to. */
const fragment = (): string => (location.hash.startsWith('#/') ? location.hash.slice(1) : (Object.entries(dashboards).find(([, name]) => location.pathname.endsWith(name))?.[0] ?? '/'));
const place = (address: string): string => `${location.pathname}${location.search}#${address}`;

export const here: Here = {
  get path() {
    return fragment().split('?')[0] ?? '/';
  },
  get search() {
    const at = fragment().indexOf('?');
    return at < 0 ? '' : fragment().slice(at);
  },
  go: (address) => history.pushState(history.state, '', place(address)),
  be: (address) => history.replaceState(history.state, '', place(address)),
};

hostedAt(here);

/** Where the backoffice has the document that a story is of; undefined if the id is of none. */
export function addressOfStory(story: string): string | undefined {
  const parts = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})(?:\.(.+))?$/.exec(story);
  if (!parts) return undefined;
  const [, a, b, c, d, e, culture] = parts;
  return addressOf(`${a}-${b}-${c}-${d}-${e}`, culture);
}

/** Our tab of a document. */
export const addressOf = (key: string, culture: string | null | undefined): string =>
  `/umbraco/section/content/workspace/document/edit/${key}/${culture ? cased(culture) : 'invariant'}/view/press-check`;

/** A story's id has the culture in lower case, the backoffice wants it as .NET writes it. */
const cased = (culture: string): string => {
  try {
    return new Intl.Locale(culture).toString();
  } catch {
    return culture;
  }
};
