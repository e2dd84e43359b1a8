import { expect, it } from 'vitest';
import type { Line } from '../story/lines.ts';
import { accusedOf, descriptorOf, nameIn, panelOf } from './prefill.ts';

const text = 'The manager took the deposits, a clerk at the town hall said. Orla Venn did not answer.';
const line = (rule: string, words: string, message = ''): Line => {
  const start = text.indexOf(words);
  return { key: rule, rule, fingerprint: '', message, enforcement: 'block', isSure: true, state: 'open', span: { start, end: start + words.length }, evidence: [], help: '', item: undefined };
};

it('A source is described as the story describes it', () => {
  expect(descriptorOf(line('ANON001', 'a clerk at the town hall'), text)).toBe('a clerk at the town hall');
});

it('Where a quotation was found, the source is its evidence', () => {
  const found = line('ANON007', 'took the deposits');
  const start = text.indexOf('a clerk');
  const item = { rule: 'ANON007', message: '', fingerprint: '', evidence: [{ role: 'source', span: { start, length: 7 } }] } as unknown as Line['item'];
  expect(descriptorOf({ ...found, item }, text)).toBe('a clerk');
});

it('The subject of an allegation is the name of the message that the story has', () => {
  const found = line('ROR001', 'took the deposits', 'The story carries no reply from Orla Venn, and the reply log has no entry.');
  expect(accusedOf(found, text)).toEqual({ subject: 'Orla Venn', allegation: 'took the deposits' });
});

it('A message that names nobody gives no name', () => {
  expect(nameIn('The text says that somebody was asked, and the reply log has no entry for it.', text)).toBe('');
});

it('Each rule that a record answers leads to its panel', () => {
  expect(['ANON001', 'ROR005', 'ANON016', 'GEO002', 'DOC002', 'QUO001'].map(panelOf)).toEqual(['sources', 'replies', 'fields', 'fields', 'notes', undefined]);
});
