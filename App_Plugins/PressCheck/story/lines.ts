import type { ChecklistItem, Enforcement, ItemState, Person, Reopened, ReportedFinding, Story } from '../api/types.ts';
import { moved, type Edit, type Stretch } from './text.ts';

/** One line beside the text: a finding of the text as it stands, or an item of the checklist that the text alone doesn't tell. */
export interface Line {
  readonly key: string;
  readonly rule: string;
  readonly fingerprint: string;
  readonly message: string;
  readonly enforcement: Enforcement;
  readonly isSure: boolean;
  readonly state: ItemState;
  readonly span: Stretch | undefined;
  readonly evidence: readonly Stretch[];
  /** How to clear it, if the rule's page has not been asked yet. */
  readonly help: string;
  /** The checklist's item, if the saved draft has one. */
  readonly item: ChecklistItem | undefined;
}

export const keyOf = (rule: string, fingerprint: string): string => `${rule} ${fingerprint}`;

/** Lines of a draft as it was saved. */
export const linesOf = (items: readonly ChecklistItem[]): Line[] => items.map(lineOf);

/**
 * Lines of a text that is not saved yet.
 * @param found What the rules say of it.
 * @param items The saved draft's checklist: what people have said of findings that are still there.
 * @param foundInSaved Keys of what the rules say of the saved draft. Items that aren't among them come from records, and stay.
 * @param edit What became of the saved text.
 */
export function linesOfText(found: readonly ReportedFinding[], items: readonly ChecklistItem[], foundInSaved: ReadonlySet<string>, edit: Edit): Line[] {
  const byKey = new Map(items.map((item) => [keyOf(item.rule, item.fingerprint), item]));
  const seen = new Set<string>();
  const lines: Line[] = [];
  for (const finding of found) {
    const key = keyOf(finding.rule, finding.fingerprint);
    if (seen.has(key)) continue;
    seen.add(key);
    const item = byKey.get(key);
    lines.push({
      key,
      rule: finding.rule,
      fingerprint: finding.fingerprint,
      message: finding.message,
      enforcement: finding.enforcement,
      isSure: finding.confidence !== 'low',
      // What had gone and is back is open again.
      state: item?.state === undefined || item.state === 'fixed' ? 'open' : item.state,
      span: finding,
      evidence: finding.evidence,
      help: finding.help,
      item,
    });
  }

  for (const [key, item] of byKey) {
    if (seen.has(key)) continue;
    const line = lineOf(item);
    const isOfText = foundInSaved.has(key);
    if (isOfText) continue;
    lines.push({ ...line, span: line.span && moved(line.span, edit), evidence: line.evidence.flatMap((one) => moved(one, edit) ?? []) });
  }

  return lines;
}

/** The lines that an edit did not touch, where they stand after it: what may be shown until the text was read anew. */
export const movedLines = (lines: readonly Line[], edit: Edit): Line[] =>
  lines.flatMap((line) => {
    if (line.span === undefined) return [line];
    const span = moved(line.span, edit);
    return span ? [{ ...line, span, evidence: line.evidence.flatMap((one) => moved(one, edit) ?? []) }] : [];
  });

function lineOf(item: ChecklistItem): Line {
  const stretch = ({ start, length }: { start?: number | undefined; length?: number | undefined }): Stretch => ({ start: start ?? 0, end: (start ?? 0) + (length ?? 0) });
  return {
    key: keyOf(item.rule, item.fingerprint),
    rule: item.rule,
    fingerprint: item.fingerprint,
    message: item.message,
    enforcement: item.enforcement ?? 'advise',
    isSure: item.confidence !== 'low',
    state: item.state ?? 'open',
    span: item.span ? stretch(item.span) : undefined,
    evidence: (item.evidence ?? []).map((one) => stretch(one.span ?? {})),
    help: '',
    item,
  };
}

export type Group = 'needs' | 'advice' | 'answered' | 'clear';
export const groups: readonly Group[] = ['needs', 'advice', 'answered', 'clear'];

/** Where a line stands for a person. */
export function groupOf(line: Line, person: Person, story: Story): Group {
  switch (line.state) {
    case 'open':
      return line.enforcement === 'block' || line.enforcement === 'answer' ? 'needs' : 'advice';
    case 'needs-second':
      return maySecond(line, person, story) ? 'needs' : 'answered';
    case 'answered':
    case 'waived':
      return 'answered';
    case 'fixed':
    case 'answered-by-record':
      return 'clear';
  }
}

/** Whether a person's word makes two of one. The server decides again. */
export function maySecond(line: Line, person: Person, story: Story): boolean {
  const first = line.item?.clearance?.by ?? line.item?.answer?.by;
  return line.state === 'needs-second' && person.role !== 'reporter' && first !== person.id && !story.authors.includes(person.id);
}

const ranks: Readonly<Record<Enforcement, number>> = { block: 0, answer: 1, advise: 2, off: 3 };

/** The lines of a group: what blocks first, then in the order of the text, then what the text doesn't tell. */
export const sorted = (lines: readonly Line[]): Line[] =>
  lines.toSorted((a, b) => ranks[a.enforcement] - ranks[b.enforcement] || (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity) || 0);

/** Whether a line is marked in the text. */
export const isMarked = (line: Line): boolean => line.span !== undefined && (line.state === 'open' || line.state === 'needs-second') && line.enforcement !== 'off';

/** Whether a line was settled once and is open: the text's own lines, not those of what is typed over them. */
export const isAgain = (line: Line): boolean => line.state === 'open' && (line.item?.reopened ?? null) !== null;

/** The reason as it is said: a record that nobody changed has come to its date. */
export const whyOf = (reopened: Reopened): string => (reopened.why === 'record-changed' && !reopened.by ? 'record-passed' : reopened.why);
