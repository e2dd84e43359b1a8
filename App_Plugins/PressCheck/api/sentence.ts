import { say, sayOf } from '../localization/localize.ts';
import { Problem } from './problem.ts';

/** What went wrong, in a sentence for a person. */
export function sentence(e: unknown): string {
  if (!(e instanceof Problem)) return say('problem.failed');
  const known = sayOf('problem', e.slug);
  return Object.values(e.errors).flat().join(' ') || (known === e.slug ? e.message : known);
}
