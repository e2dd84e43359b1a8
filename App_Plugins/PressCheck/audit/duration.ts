import { spoken } from '../localization/localize.ts';

/** Seconds as people say them: in the largest unit of which there is one. */
export function duration(seconds: number | undefined, tag: string = spoken()): string {
  if (seconds === undefined) return '–';
  const [value, unit] = seconds < 3600 ? [seconds / 60, 'minute'] : seconds < 86_400 * 2 ? [seconds / 3600, 'hour'] : [seconds / 86_400, 'day'];
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: unit === 'day' ? 'long' : 'short', maximumFractionDigits: value < 10 && unit !== 'minute' ? 1 : 0 }).format(value);
}

export const percent = (part: number | undefined, tag: string = spoken()): string =>
  part === undefined ? '–' : new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: part < 0.1 ? 1 : 0 }).format(part);

/** A moment of the trail, with its day whenever it was; in the reader's own time. */
export const stamp = (at: string, tag: string = spoken()): string =>
  new Intl.DateTimeFormat(tag === 'en' ? 'en-GB' : tag, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(new Date(at));

/** A day of UTC, or the days of a part of time by the first of them. */
export const day = (text: string, tag: string = spoken()): string =>
  new Intl.DateTimeFormat(tag === 'en' ? 'en-GB' : tag, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${text}T00:00:00Z`));
