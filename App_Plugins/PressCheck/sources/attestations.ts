import type { AttestationKind, KeptAttestation } from './records.ts';
import type { Person, Story } from '../api/types.ts';

const ofManagers: readonly AttestationKind[] = ['lead-approved', 'allegation-approved', 'exemption-approved'];

/** What is vouched for about a source. */
export const ofSources: readonly AttestationKind[] = ['knows-identity', 'risk-reviewed', 'quotation-approved', 'lead-approved', 'allegation-approved'];

/** Whether a person's word counts for something. The server decides again. */
export function mayVouch(kind: AttestationKind, story: Story, person: Person): boolean {
  const isAuthor = story.authors.includes(person.id);
  if (kind === 'was-there' || kind === 'quotation-checked') return isAuthor || mayEdit(story, person);
  return mayEdit(story, person) && !isAuthor && (person.role === 'manager' || !ofManagers.includes(kind));
}

/** Whether a person does what editors of the story's desk do. */
export const mayEdit = (story: Story, person: Person): boolean => person.role === 'manager' || (person.role === 'editor' && person.desk === story.desk);

/** Whether a person may keep the story's records. */
export const mayKeep = (story: Story, person: Person): boolean => story.authors.includes(person.id) || mayEdit(story, person);

/** Whether a person may take back what was vouched for. */
export const mayTakeBack = (kept: KeptAttestation, story: Story, person: Person): boolean => kept.attestation.person === person.id || mayEdit(story, person);
