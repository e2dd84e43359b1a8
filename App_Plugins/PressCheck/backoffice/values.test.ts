import { expect, test } from 'vitest';
import { textAt } from './values.ts';

const inside = { key: 'b1', values: [{ alias: 'words', culture: null, value: 'Said so.' }] };
const values = [
  { alias: 'headline', culture: 'en-US', value: 'Ferry' },
  { alias: 'headline', culture: 'de-DE', value: 'Fähre' },
  { alias: 'copy', culture: null, value: { markup: '<p>Copy</p>', blocks: { contentData: [inside] } } },
  { alias: 'blocks', culture: null, value: { contentData: [{ key: 'b2', values: [{ alias: 'more', culture: null, value: { contentData: [inside] } }] }] } },
];

test('a text is found in its culture, in rich text and in blocks within blocks', () => {
  expect(textAt(values, { property: 'headline', path: [] }, 'de-DE')).toBe('Fähre');
  expect(textAt(values, { property: 'copy', path: [] }, undefined)).toBe('<p>Copy</p>');
  expect(textAt(values, { property: 'copy', path: [{ block: 'b1', alias: 'words' }] }, 'en-US')).toBe('Said so.');
  expect(textAt(values, { property: 'blocks', path: [{ block: 'b2', alias: 'more' }, { block: 'b1', alias: 'words' }] }, undefined)).toBe('Said so.');
});

test('what is not there has no text', () => {
  expect(textAt(values, { property: 'gone', path: [] }, undefined)).toBeUndefined();
  expect(textAt(values, { property: 'copy', path: [{ block: 'gone', alias: 'words' }] }, undefined)).toBeUndefined();
});
