import { expect, test } from 'vitest';
import { culturesOf, nameOf } from './items.ts';

const ferry = {
  unique: 'k',
  entityType: 'document',
  variants: [
    { name: 'Night ferry', culture: 'en-US', state: 'Draft' },
    { name: 'Nachtfähre', culture: 'de-DE', state: 'Published' },
    { name: '', culture: 'da-DK', state: 'NotCreated' },
  ],
};

test('A document has its name of the culture, whatever case that is written in', () => {
  expect(nameOf(ferry, 'de-de')).toBe('Nachtfähre');
  expect(nameOf(ferry, 'fr-FR')).toBe('Night ferry');
  expect(nameOf({ unique: 'k', entityType: 'document' }, null)).toBe('');
});

test('A culture that nobody has written in is none', () => {
  expect(culturesOf(ferry)).toEqual(['en-US', 'de-DE']);
  expect(culturesOf({ unique: 'k', entityType: 'document', variants: [{ name: 'Ferry', culture: null, state: 'Draft' }] })).toEqual([undefined]);
});
