import { describe, expect, it } from 'vitest';
import type { ChecklistItem, Person, ReportedFinding, Story } from '../api/types.ts';
import { groupOf, linesOf, linesOfText, movedLines, sorted } from './lines.ts';
import { editBetween } from './text.ts';

const item = (rule: string, more: Partial<ChecklistItem> = {}): ChecklistItem => ({
  rule, isOfHouse: false, fingerprint: `f-${rule}`, message: `${rule} asks`, span: { start: 4, length: 5, end: 9, isEmpty: false }, evidence: [], confidence: 'high', enforcement: 'block',
  state: 'open', lapsed: null, clearance: null, answer: null, by: null, at: null, ...more,
}) as ChecklistItem;
const finding = (rule: string, start: number, end: number): ReportedFinding => ({
  rule, name: rule, confidence: 'high', enforcement: 'block', message: `${rule} asks`, start, end, fingerprint: `f-${rule}`, evidence: [], help: 'Ask.',
});
const edda: Person = { id: 'edda', role: 'editor', desk: 'news' };
const story = { authors: ['ines'] as readonly string[] } as Story;
const keys = (lines: readonly { rule: string }[]) => lines.map((line) => line.rule);

describe('Lines of a text that is not saved', () => {
  const edit = editBetween('One three', 'Once three');
  it('keep what people have said of findings that are still there', () => {
    const [line] = linesOfText([finding('QUO001', 5, 10)], [item('QUO001', { state: 'waived' })], new Set(['QUO001 f-QUO001']), edit);
    expect(line?.state).toBe('waived');
    expect(line?.span).toMatchObject({ start: 5, end: 10 });
  });

  it('lose a finding that the text no longer has', () =>
    expect(keys(linesOfText([], [item('QUO001')], new Set(['QUO001 f-QUO001']), edit))).toEqual([]));

  it('keep what only records tell, moved with the text', () => {
    const [line] = linesOfText([], [item('ANON001')], new Set(), edit);
    expect(line?.span).toEqual({ start: 5, end: 10 });
  });

  it('open again what was fixed and is back', () =>
    expect(linesOfText([finding('QUO001', 0, 2)], [item('QUO001', { state: 'fixed' })], new Set(), edit)[0]?.state).toBe('open'));
});

it('Until a text is read anew, only what the edit did not touch is shown', () =>
  expect(keys(movedLines(linesOf([item('A'), item('B', { span: { start: 0, length: 3, end: 3, isEmpty: false } })]), editBetween('One three', 'One throe')))).toEqual(['B']));

it('Says what needs a person, what is worth a look, what is answered and what is clear', () => {
  const group = (more: Partial<ChecklistItem>, person = edda) => groupOf(linesOf([item('A', more)])[0] as never, person, story);
  expect(group({})).toBe('needs');
  expect(group({ enforcement: 'advise' })).toBe('advice');
  expect(group({ state: 'waived' })).toBe('answered');
  expect(group({ state: 'fixed' })).toBe('clear');
  const waits = { state: 'needs-second', clearance: { by: 'ines' } } as Partial<ChecklistItem>;
  expect(group(waits)).toBe('needs');
  expect(group(waits, { id: 'ines', role: 'reporter', desk: 'news' })).toBe('answered');
  expect(group({ ...waits, clearance: { by: 'edda' } as never })).toBe('answered');
});

it('Puts what blocks first, then the order of the text', () => {
  const late = item('late', { span: { start: 90, length: 1, end: 91, isEmpty: false } });
  const none = item('none', { span: null });
  expect(keys(sorted(linesOf([item('advice', { enforcement: 'advise' }), none, late, item('early')])))).toEqual(['early', 'late', 'none', 'advice']);
});
