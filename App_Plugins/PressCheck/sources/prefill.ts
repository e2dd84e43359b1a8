import type { Line } from '../story/lines.ts';
import type { RecordsView, ReplyEntry, SourceEntry } from './records.ts';

/** What may stand beside the text. */
export type Panel = 'checklist' | 'sources' | 'replies' | 'notes' | 'fields';
export const panels: readonly Panel[] = ['checklist', 'sources', 'replies', 'notes', 'fields'];

const ofNotes: readonly string[] = ['DOC002'];
/** Protected names, quotations that were checked or borrowed, the dateline, where the story's information was gathered. */
const ofFields: readonly string[] = ['ANON016', 'QUO009', 'QUO010', 'GEO002', 'GEO013'];

/** Which panel answers a finding of a rule; undefined if none does. */
export function panelOf(rule: string): Exclude<Panel, 'checklist'> | undefined {
  if (ofFields.includes(rule)) return 'fields';
  if (ofNotes.includes(rule)) return 'notes';
  if (rule.startsWith('ANON')) return 'sources';
  return rule.startsWith('ROR') ? 'replies' : undefined;
}

/** The source that a finding is about, as the story describes it: the words of the finding's evidence, or of its span. */
export function descriptorOf(line: Line, text: string): string {
  const named = line.item?.evidence?.find((one) => one.role === 'source')?.span;
  const words = named ? text.slice(named.start ?? 0, (named.start ?? 0) + (named.length ?? 0)) : line.span ? text.slice(line.span.start, line.span.end) : '';
  return words.trim().replace(/\s+/g, ' ').slice(0, 500);
}

/** The register's entry that has a description already. */
export const entryFor = (descriptor: string, view: RecordsView): SourceEntry | undefined =>
  descriptor === '' ? undefined : view.sources.find((source) => source.descriptors?.some((one) => one.toLocaleLowerCase('en') === descriptor.toLocaleLowerCase('en')));

/** What a finding about an allegation says: of whom, and what. */
export interface Accused {
  readonly subject: string;
  readonly allegation: string;
}

export function accusedOf(line: Line, text: string): Accused {
  const evidence = line.item?.evidence?.find((one) => one.role === 'allegation')?.span;
  const allegation = line.rule === 'ROR002' ? '' : evidence ? text.slice(evidence.start ?? 0, (evidence.start ?? 0) + (evidence.length ?? 0)) : line.span ? text.slice(line.span.start, line.span.end) : '';
  return { subject: nameIn(line.message, text), allegation: allegation.trim().replace(/\s+/g, ' ') };
}

export const logFor = (subject: string, view: RecordsView): ReplyEntry | undefined =>
  subject === '' ? undefined : view.replies.find((reply) => (reply.subject ?? '').toLocaleLowerCase('en') === subject.toLocaleLowerCase('en'));

/** The name in a finding's message: its longest run of capitalised words that the story has as well. */
export function nameIn(message: string, text: string): string {
  const runs = message.match(/\p{Lu}[\p{L}\p{M}’'.-]*(?:\s+(?:(?:of|the|and|for|de|van|von|der|al|bin)\s+)*\p{Lu}[\p{L}\p{M}’'.-]*)*/gu) ?? [];
  const names = runs.map((run) => run.replace(/[.’'-]+$/u, '')).filter((run) => !['The', 'A', 'No', 'Nobody', 'This', 'Nothing'].includes(run) && text.includes(run));
  return names.toSorted((a, b) => b.length - a.length)[0] ?? '';
}
