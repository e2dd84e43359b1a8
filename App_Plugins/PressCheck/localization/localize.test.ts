import { expect, it } from 'vitest';
import { de } from './de.ts';
import { en } from './en.ts';
import { fill, type Wording } from './localize.ts';

const holes = (wording: Wording): string[] =>
  [...new Set((typeof wording === 'string' ? [wording] : Object.values(wording)).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].toSorted();

it('Every text has the same values in each language', () => {
  for (const [key, wording] of Object.entries(en)) expect(holes(de[key as keyof typeof en]), key).toEqual(holes(wording));
});

it('A count chooses the plural form of its language', () => {
  expect(fill(en['announce.needs'], { count: 1 }, 'en')).toBe('One thing needs you.');
  expect(fill(en['announce.needs'], { count: 1200 }, 'en')).toBe('1,200 things need you.');
  expect(fill(de['announce.needs'], { count: 1200 }, 'de')).toBe('1.200 Dinge brauchen Sie.');
});
