import { expect, it } from 'vitest';
import type { PersonLine } from '../api/types.ts';
import { asked, differing, matching, queryOf, standingOf, suggested } from './roll.ts';

const person = (id: string, name: string, more: Partial<PersonLine> = {}): PersonLine => ({
  id, name, email: `${id}@example.org`, role: 'editor', desk: 'news', language: 'en', digest: false, isActive: true, hasPassword: true, lockedUntil: null, version: 1, ...more,
});

it('An account is active once its owner has a password, and closed when they have left', () => {
  expect(standingOf(person('a', 'A'))).toBe('active');
  expect(standingOf(person('a', 'A', { hasPassword: false }))).toBe('invited');
  expect(standingOf(person('a', 'A', { hasPassword: false, isActive: false }))).toBe('closed');
});

it('People are found by any words of what is known of them, who has left last', () => {
  const people = [person('zoe', 'Zoë Adler', { isActive: false }), person('olu', 'Olu Bright', { desk: 'sport' }), person('ada', 'Ada Bright')];
  expect(matching(people, { find: '', standing: '' }).map((one) => one.id)).toEqual(['ada', 'olu', 'zoe']);
  expect(matching(people, { find: 'bright SPORT', standing: '' }).map((one) => one.id)).toEqual(['olu']);
  expect(matching(people, { find: 'zoe@', standing: 'closed' }).map((one) => one.id)).toEqual(['zoe']);
});

it('What is looked for stands in the address', () => {
  const wanted = { find: 'ö & b', standing: 'invited' } as const;
  expect(asked(queryOf(wanted))).toEqual(wanted);
  expect(queryOf(asked('?standing=nobody'))).toBe('');
});

it('A sign-in name comes of a name, whatever its letters', () => {
  expect(suggested('Zoë Müller-Østby')).toBe('zoe.muller.ostby');
  expect(suggested("Aoife O'Neill ")).toBe('aoife.oneill');
  expect(suggested('李明')).toBe('');
});

it('What somebody else changed is told by its field', () => {
  expect(differing(person('a', 'A'), person('a', 'B', { role: 'manager', version: 2 }))).toEqual(['name', 'role']);
});
