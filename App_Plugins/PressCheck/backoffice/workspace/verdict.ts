import type { Objection } from '../../api/types.ts';
import { say, sayOf } from '../../localization/localize.ts';
import { client, documentAddress, queryOf } from '../client.ts';
import type { CheckedDocument, DocumentStanding, DocumentValues } from '../contract.ts';

/** Why the gate would refuse these words if they were published now; empty if it would not, or if they are no story. The server decides again, and it alone decides. */
export async function refusalOf(key: string, culture: string | undefined, values: DocumentValues): Promise<string> {
  const query = queryOf(culture);
  const checked = await client.ask<CheckedDocument>('post', documentAddress(key, '/check'), { query, body: values });
  if (!checked.isStory) return '';
  if (!checked.kept) return say('cms.refused.not-submitted');
  const [story, { gate }] = await Promise.all([client.get('/api/v1/stories/{story}', { ids: { story: checked.story } }), client.ask<DocumentStanding>('get', documentAddress(key), { query })]);
  if (gate?.mayPublish !== true) return reasonOf(gate?.objections ?? []);
  return story.draftHash === checked.draft.sha256 ? '' : sayOf('objection', 'other-draft-signed-off');
}

/** One sentence: how many things need somebody, else the first of what stands in the way. */
export function reasonOf(objections: readonly Objection[]): string {
  const count = objections.filter((one) => one.rule).length;
  return count > 0 ? say('cms.refused.needs', { count }) : sayOf('objection', objections[0]?.kind ?? 'failed');
}
