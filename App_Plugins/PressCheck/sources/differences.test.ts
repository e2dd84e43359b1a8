import { expect, it } from 'vitest';
import { differences } from './differences.ts';

it('Tells the fields that somebody changed, and no others', () => {
  const before = JSON.stringify({ people: 1, descriptors: ['a clerk'], reason: null, isPseudonym: false });
  const after = JSON.stringify({ people: 2, descriptors: ['a clerk', 'the clerk'], reason: 'safety', isPseudonym: false });
  expect(differences(before, after)).toEqual([
    { field: 'people', before: '1', after: '2' },
    { field: 'descriptors', before: 'a clerk', after: 'a clerk; the clerk' },
    { field: 'reason', before: '–', after: 'safety' },
  ]);
});

it('An entry that was taken out differs in what it had', () => {
  expect(differences('{"people":1}', '')).toEqual([{ field: 'people', before: '1', after: '–' }]);
});

it('Says what an allegation has become', () => {
  const of = (isPut: boolean) => JSON.stringify({ allegations: [{ words: 'took the money', isPut }] });
  expect(differences(of(false), of(true))).toEqual([{ field: 'allegations', before: 'took the money', after: 'took the money, ✓' }]);
});
