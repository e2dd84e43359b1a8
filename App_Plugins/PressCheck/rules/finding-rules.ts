import type { Enforcement, RuleLine } from '../api/types.ts';

export const enforcements = ['block', 'answer', 'advise', 'off'] as const satisfies readonly Enforcement[];

/** Which rules are looked for. */
export interface Wanted {
  readonly find: string;
  /** What the house does about them; empty for whatever it does. */
  readonly does: Enforcement | '';
}

export function asked(search: string): Wanted {
  const query = new URLSearchParams(search);
  return { find: query.get('find') ?? '', does: enforcements.find((one) => one === query.get('does')) ?? '' };
}

export function queryOf({ find, does }: Wanted): string {
  const query = new URLSearchParams();
  if (find.trim() !== '') query.set('find', find);
  if (does !== '') query.set('does', does);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Rules in whose id, name or title every word that is looked for stands. */
export function matching(rules: readonly RuleLine[], { find, does }: Wanted): RuleLine[] {
  const words = find.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return rules.filter((one) => {
    const text = `${one.rule} ${one.name} ${one.title}`.toLowerCase();
    return (does === '' || one.enforcement === does) && words.every((word) => text.includes(word));
  });
}
