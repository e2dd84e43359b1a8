import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { en } from './en.ts';

/** A text, or one for each plural form that its language has. */
export type Wording = string | Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
export type Key = keyof typeof en;
/** Every text of the screens in one language: a missing or unknown one does not compile. */
export type Words = Readonly<Record<Key, Wording>>;
export type Values = Readonly<Record<string, string | number>>;

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

const keptAs = 'presscheck.language';
const fromRightToLeft: readonly string[] = ['ar', 'fa', 'he', 'ur'];
const hosts = new Set<ReactiveControllerHost>();
let language: Language = 'en';
let words: Words = en;

/** The language that was chosen here, else the browser's first that there is. */
export function preferred(): Language {
  const wanted = [localStorage.getItem(keptAs) ?? '', ...navigator.languages].map((tag) => tag.split('-')[0]);
  return wanted.map((tag) => languages.find((known) => known === tag)).find((known) => known !== undefined) ?? 'en';
}

/** Another language is spoken, by the whole page. */
export async function speak(next: Language, keep = false): Promise<void> {
  await speakInside(next);
  document.documentElement.lang = next;
  document.documentElement.dir = fromRightToLeft.includes(next) ? 'rtl' : 'ltr';
  if (keep) localStorage.setItem(keptAs, next);
  renderAnew();
}

/** Another language is spoken by our elements alone: the page is another product's. */
export async function speakInside(next: Language): Promise<void> {
  words = next === 'de' ? (await import('./de.ts')).de : en;
  language = next;
  renderAnew();
}

/** Has everything on the screen rendered anew: what it says is another since. */
export function renderAnew(): void {
  for (const host of hosts) host.requestUpdate();
}

export const spoken = (): Language => language;

/** How dates and numbers are written: as the reader's own country does, if its language is the one that is spoken here. */
function locale(): string {
  return navigator.languages.find((tag) => tag.split('-')[0] === language && tag.includes('-')) ?? (language === 'en' ? 'en-GB' : language);
}

/** The text of a key, with its values; `count` chooses the plural form. */
export function say(key: Key, values: Values = {}): string {
  return fill(words[key], values, language);
}

/** The text of a key that is made at run time, such as `state.` and a state; the name itself if there is none. */
export function sayOf(prefix: string, name: string, values: Values = {}): string {
  const wording = (words as Readonly<Record<string, Wording>>)[`${prefix}.${name}`];
  return wording === undefined ? name : fill(wording, values, language);
}

export function fill(wording: Wording, values: Values, tag: string): string {
  const text =
    typeof wording === 'string' ? wording : (wording[new Intl.PluralRules(tag).select(Number(values['count'] ?? 0))] ?? wording.other);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? new Intl.NumberFormat(tag).format(value) : value;
  });
}

/** A moment as people read it: the time for today, the date and time for others. */
export function moment(at: string, now = new Date()): string {
  const then = new Date(at);
  const isToday = then.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(locale(), isToday ? { timeStyle: 'short' } : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(then);
}

/** How long ago, or how long from now. */
export function ago(at: string, now = Date.now()): string {
  const minutes = Math.round((new Date(at).getTime() - now) / 60_000);
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return format.format(minutes, 'minute');
  return Math.abs(minutes) < 48 * 60 ? format.format(Math.round(minutes / 60), 'hour') : format.format(Math.round(minutes / 1440), 'day');
}

export const number = (value: number): string => new Intl.NumberFormat(locale()).format(value);

/** Has an element rendered anew when another language is chosen, or people's names have come. */
export class Localized implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.#host);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
  }
}
