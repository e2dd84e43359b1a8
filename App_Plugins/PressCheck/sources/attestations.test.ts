import { expect, it } from 'vitest';
import type { Person, Story } from '../api/types.ts';
import { mayKeep, mayVouch } from './attestations.ts';

const story = { desk: 'news', authors: ['ines'] } as unknown as Story;
const person = (id: string, role: Person['role'], desk = 'news') => ({ id, role, desk }) as Person;

it('Only an editor who did not write the story says that they know who a source is', () => {
  expect(mayVouch('knows-identity', story, person('edda', 'editor'))).toBe(true);
  expect(mayVouch('knows-identity', story, person('ines', 'editor'))).toBe(false);
  expect(mayVouch('knows-identity', story, person('rafa', 'reporter'))).toBe(false);
  expect(mayVouch('knows-identity', story, person('sofie', 'editor', 'sport'))).toBe(false);
});

it('What the main news rests on is a manager’s to approve', () => {
  expect(mayVouch('lead-approved', story, person('edda', 'editor'))).toBe(false);
  expect(mayVouch('lead-approved', story, person('maria', 'manager', 'business'))).toBe(true);
});

it('A reporter vouches for a dateline and keeps the records of their own story alone', () => {
  expect(mayVouch('was-there', story, person('ines', 'reporter'))).toBe(true);
  expect(mayKeep(story, person('ines', 'reporter'))).toBe(true);
  expect(mayKeep(story, person('rafa', 'reporter'))).toBe(false);
});
