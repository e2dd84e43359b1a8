import { UMB_COLLECTION_CONTEXT } from '@umbraco-cms/backoffice/collection';
import { UmbEntityBulkActionBase } from '@umbraco-cms/backoffice/entity-bulk-action';
import { UMB_NOTIFICATION_CONTEXT } from '@umbraco-cms/backoffice/notification';
import { sentence } from '../../api/sentence.ts';
import type { Story } from '../../api/types.ts';
import { say } from '../../localization/localize.ts';
import { client, documentAddress, queryOf } from '../client.ts';
import { culturesOf, nameOf } from '../collection/items.ts';
import { standingsOf } from '../standings.ts';

/** Submits what the chosen documents have saved, each by itself: one that can't be submitted keeps no other back, and is named with the reason. */
export class SubmitBulkAction extends UmbEntityBulkActionBase<object> {
  override async execute(): Promise<void> {
    const items = new Map(((await this.getContext(UMB_COLLECTION_CONTEXT))?.getItems() ?? []).map((item) => [item.unique, item]));
    let done = 0;
    const refused: string[] = [];
    for (const key of this.selection) {
      const item = items.get(key);
      for (const culture of item ? culturesOf(item) : await this.#culturesOfStories(key)) {
        try {
          const story = await client.ask<Story>('put', documentAddress(key, '/draft'), { query: queryOf(culture) });
          await client.post('/api/v1/stories/{story}/submit', { ids: { story: story.id }, version: story.version });
          done++;
        } catch (e) {
          refused.push(say('cms.bulk.refused', { name: item ? nameOf(item, culture ?? null) : key, reason: sentence(e) }));
        }
      }
    }

    const notifications = await this.getContext(UMB_NOTIFICATION_CONTEXT);
    if (done > 0) notifications?.peek('positive', { data: { message: say('cms.bulk.done', { count: done }) } });
    // Each has its own words, and stays until somebody has read them.
    for (const message of refused) notifications?.stay('warning', { data: { message } });
  }

  async #culturesOfStories(key: string): Promise<readonly (string | undefined)[]> {
    const standings = await standingsOf(key).catch(() => []);
    return standings.length === 0 ? [undefined] : standings.map((one) => one.culture ?? undefined);
  }
}

export { SubmitBulkAction as api };
