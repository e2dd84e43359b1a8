import { expect, test } from 'vitest';
import { lettersOf } from './selection.ts';

const withoutTags = (markup: string): string => markup.replaceAll(/<[^>]*>/gu, '');

test('letters are counted without tags and without spaces', () => {
  const markup = '<p>The <b>ferry</b></p>\n<p>costs <i>about</i> TK.</p>';
  const start = markup.indexOf('TK');
  expect(lettersOf(markup, start, start + 2, withoutTags)).toEqual({ before: 'Theferrycostsabout'.length, length: 2 });
});

test('of the same words the ones that are meant are found', () => {
  expect(lettersOf('<p>TK and TK</p>', 10, 12, withoutTags)).toEqual({ before: 5, length: 2 });
});

test('what begins inside a tag is nowhere', () => {
  expect(lettersOf('<p class="a">b</p>', 4, 14, withoutTags)).toBeUndefined();
});
