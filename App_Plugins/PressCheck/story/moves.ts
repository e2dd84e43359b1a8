import type { Person, Story } from '../api/types.ts';
import type { Deed } from './deed-dialog.ts';

const isAuthor = (story: Story, person: Person): boolean => story.authors.includes(person.id);

/** Whether a person may save a draft. The server decides again. */
export function mayWrite(story: Story, person: Person): boolean {
  return story.state !== 'withdrawn' && mayClear(story, person);
}

export const mayClear = (story: Story, person: Person): boolean => isAuthor(story, person) || person.role !== 'reporter';

/** The moves that stand open to a person, the next one last. The server decides again. */
export function movesOf(story: Story, person: Person): Deed[] {
  const edits = person.role !== 'reporter' && !isAuthor(story, person);
  switch (story.state) {
    case 'draft':
    case 'changes-requested':
      return mayClear(story, person) ? ['submit'] : [];
    case 'submitted':
      return edits ? ['request-changes', ...(story.draftBy === person.id ? [] : (['sign-off'] as const))] : [];
    case 'signed-off':
      return edits ? ['request-changes', 'publish'] : [];
    case 'published':
    case 'corrected':
      return edits ? ['withdraw'] : [];
    case 'withdrawn':
      return [];
  }
}

/** The one move that the screen is about for a person; undefined if it is somebody else's turn. */
export function primaryOf(story: Story, person: Person): Deed | undefined {
  const next = movesOf(story, person).at(-1);
  return next === 'withdraw' || (next === 'submit' && !isAuthor(story, person)) ? undefined : next;
}
