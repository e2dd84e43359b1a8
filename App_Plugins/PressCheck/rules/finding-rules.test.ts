import { expect, it } from 'vitest';
import type { RuleLine } from '../api/types.ts';
import { asked, matching, queryOf } from './finding-rules.ts';

const line = (rule: string, name: string, title: string, enforcement: RuleLine['enforcement']): RuleLine => ({ rule, name, title, enforcement, severity: 'warning', status: 'stable' });
const rules = [line('QUO001', 'unattributed-quote', 'A quotation without a speaker', 'block'), line('ANON001', 'anonymous-lead', 'A lead on nobody’s word', 'advise')];

it('A rule is found by words of its number, its name or its title, in any order', () => {
  const found = (find: string) => matching(rules, { find, does: '' }).map((one) => one.rule);
  expect(found('')).toHaveLength(2);
  expect(found('quo')).toEqual(['QUO001']);
  expect(found(' speaker  QUOTATION ')).toEqual(['QUO001']);
  expect(found('lead quotation')).toEqual([]);
});

it('Rules are chosen by what the house does about them', () => {
  expect(matching(rules, { find: '', does: 'advise' }).map((one) => one.rule)).toEqual(['ANON001']);
});

it('What is looked for stands in the address', () => {
  expect(queryOf(asked('?find=lead&does=block'))).toBe('?find=lead&does=block');
  expect(queryOf(asked('?find=+&does=nothing'))).toBe('');
});
