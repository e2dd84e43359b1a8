import type { Person } from '../api/types.ts';

/** A person at one document: what their user groups permit there, which may be more or less than elsewhere. The server decides again. */
export interface Rights {
  /** The person with the role that they have there. */
  readonly person: Person;
  /** Whether they may write anything of the story. */
  readonly mayWrite: boolean;
  readonly mayWaive: boolean;
}

/** @param may The person's permissions of PressCheck at the document. */
export function rightsOf(person: Person, may: readonly string[]): Rights {
  const edits = may.includes('PressCheck.SignOff');
  const role = !edits ? 'reporter' : may.includes('PressCheck.Audit') ? 'manager' : 'editor';
  const mayWrite = edits || may.includes('PressCheck.Submit');
  return { person: role === person.role ? person : { ...person, role }, mayWrite, mayWaive: mayWrite && may.includes('PressCheck.Waive') };
}
