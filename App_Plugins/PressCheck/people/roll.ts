import type { PersonLine } from '../api/types.ts';

/** Where somebody's account stands. */
export const standings = ['active', 'invited', 'closed'] as const;
export type Standing = (typeof standings)[number];

export const standingOf = (person: PersonLine): Standing => (!person.isActive ? 'closed' : person.hasPassword ? 'active' : 'invited');

/** Who is looked for. It stands in the address. */
export interface Wanted {
  readonly find: string;
  readonly standing: Standing | '';
}

export function asked(search: string): Wanted {
  const query = new URLSearchParams(search);
  return { find: query.get('find') ?? '', standing: standings.find((one) => one === query.get('standing')) ?? '' };
}

export function queryOf({ find, standing }: Wanted): string {
  const query = new URLSearchParams({ ...(find !== '' && { find }), ...(standing !== '' && { standing }) }).toString();
  return query === '' ? '' : `?${query}`;
}

/** Those who have every word that was typed in their name, id, address or desk, in order of their names; who has left comes last. */
export function matching(people: readonly PersonLine[], { find, standing }: Wanted): PersonLine[] {
  const words = find.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const has = ({ name, id, email, desk }: PersonLine): boolean => {
    const text = `${name} ${id} ${email} ${desk}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return people
    .filter((one) => (standing === '' || standingOf(one) === standing) && has(one))
    .toSorted((a, b) => Number(b.isActive) - Number(a.isActive) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

/** A sign-in name for a person's name: its letters without their accents, with dots between. */
export function suggested(name: string): string {
  const letters = name.normalize('NFKD').toLowerCase().replace(/ß/g, 'ss').replace(/ø/g, 'o').replace(/æ/g, 'ae').replace(/ł/g, 'l').replace(/[^a-z0-9\s-]/g, '');
  return letters.trim().split(/[\s-]+/).filter((part) => part !== '').join('.').slice(0, 64);
}

/** What somebody else has changed of a person meanwhile. */
export function differing(before: PersonLine, after: PersonLine): (keyof PersonLine)[] {
  return (['name', 'role', 'desk', 'email', 'language', 'isActive'] as const).filter((field) => before[field] !== after[field]);
}
