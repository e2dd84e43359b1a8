import { expect, test } from 'vitest';
import type { Person } from '../api/types.ts';
import { rightsOf } from './rights.ts';

const edda: Person = { id: 'edda', role: 'editor', desk: 'newsroom' };

test('An editor of other documents is whatever the document’s own permissions make them', () => {
  expect(rightsOf(edda, ['PressCheck.Submit']).person.role).toBe('reporter');
  expect(rightsOf(edda, ['PressCheck.Submit', 'PressCheck.SignOff', 'PressCheck.Audit']).person.role).toBe('manager');
  expect(rightsOf(edda, ['PressCheck.SignOff']).person).toBe(edda);
});

test('Waiving takes its own permission, and one that writes', () => {
  expect(rightsOf(edda, ['PressCheck.SignOff'])).toMatchObject({ mayWrite: true, mayWaive: false });
  expect(rightsOf(edda, ['PressCheck.Submit', 'PressCheck.Waive'])).toMatchObject({ mayWrite: true, mayWaive: true });
  expect(rightsOf(edda, ['PressCheck.Waive'])).toMatchObject({ mayWrite: false, mayWaive: false });
});

test('Who may only audit writes nothing', () => {
  expect(rightsOf(edda, ['PressCheck.Audit'])).toMatchObject({ mayWrite: false, person: { role: 'reporter' } });
});
