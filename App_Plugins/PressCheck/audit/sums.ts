import type { Figure } from '../api/types.ts';

/** What is counted, in the order in which it is shown. */
export const measures = ['flagged', 'answered', 'answered-by-record', 'waived', 'fixed', 'refused', 'escaped'] as const;
export type Measure = (typeof measures)[number];

/** Releases are of stories, and no rule's. */
export const isOfStories = (measure: Measure): boolean => measure === 'refused' || measure === 'escaped';

/** How often what happened, and how long clearing took. */
export interface Sums extends Readonly<Record<Measure, number>> {
  /** Waivers that say that the rule was wrong. */
  readonly dismissed: number;
  /** How many were cleared within each of `bounds`, and later. */
  readonly within: readonly number[];
}

/** The classes of the time to clear, in seconds; the twelfth is what took longer. */
export const bounds = [300, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400, 172_800, 345_600, 691_200] as const;

export const none: Sums = {
  flagged: 0, answered: 0, 'answered-by-record': 0, waived: 0, fixed: 0, refused: 0, escaped: 0, dismissed: 0, within: new Array<number>(bounds.length + 1).fill(0),
};

export function sum(figures: readonly Figure[]): Sums {
  return figures.reduce<Sums>((all, one) => ({
    flagged: all.flagged + one.flagged,
    answered: all.answered + one.answered,
    'answered-by-record': all['answered-by-record'] + one.answeredByRecord,
    waived: all.waived + one.waived,
    fixed: all.fixed + one.fixed,
    refused: all.refused + one.refused,
    escaped: all.escaped + one.escaped,
    dismissed: all.dismissed + one.dismissed,
    within: all.within.map((count, at) => count + (one.cleared.within[at] ?? 0)),
  }), none);
}

/** A share of what was flagged; undefined if nothing was. */
export const share = (part: number, flagged: number): number | undefined => (flagged === 0 ? undefined : part / flagged);

/** The seconds within which half were cleared, as if each class were evenly filled; eight days if it is more. Undefined if none was. */
export function median(within: readonly number[]): number | undefined {
  const half = within.reduce((all, one) => all + one, 0) / 2;
  if (half === 0) return undefined;
  let before = 0;
  for (const [at, bound] of bounds.entries()) {
    const count = within[at] ?? 0;
    const from = bounds[at - 1] ?? 0;
    if (count > 0 && before + count >= half) return Math.round(from + ((bound - from) * (half - before)) / count);
    before += count;
  }

  return bounds.at(-1);
}

export type Column = 'rule' | 'flagged' | 'answered' | 'waived' | 'waiver-rate' | 'wrong' | 'time';

/** A rule's line: what stands in its columns. */
export interface Health {
  readonly rule: string;
  readonly sums: Sums;
  readonly rate: number | undefined;
  readonly wrong: number | undefined;
  readonly median: number | undefined;
}

export function healthOf(figures: readonly Figure[]): Health[] {
  return figures.filter((one) => one.name !== '').map((one) => {
    const sums = sum([one]);
    return { rule: one.name, sums, rate: share(sums.waived, sums.flagged), wrong: share(sums.dismissed, sums.flagged), median: median(sums.within) };
  });
}

/** In the order of a column, the most first; rules by their ids. What has no value comes last. */
export function ordered(rules: readonly Health[], column: Column): Health[] {
  const value = ({ sums, rate, wrong, median: time }: Health): number => {
    switch (column) {
      case 'rule': return 0;
      case 'flagged': return sums.flagged;
      case 'answered': return sums.answered + sums['answered-by-record'];
      case 'waived': return sums.waived;
      case 'waiver-rate': return rate ?? -1;
      case 'wrong': return wrong ?? -1;
      case 'time': return time ?? -1;
    }
  };
  return rules.toSorted((a, b) => value(b) - value(a) || (a.rule < b.rule ? -1 : 1));
}

const enough = 5;

/** The rules waived most, those that flagged often enough to tell; all of them if none did. */
export function mostWaived(rules: readonly Health[], most: number): { rules: Health[]; isTelling: boolean } {
  const waived = ordered(rules, 'waiver-rate').filter((one) => one.rate !== undefined && one.rate > 0);
  const telling = waived.filter((one) => one.sums.flagged >= enough);
  return telling.length > 0 ? { rules: telling.slice(0, most), isTelling: true } : { rules: waived.slice(0, most), isTelling: false };
}
