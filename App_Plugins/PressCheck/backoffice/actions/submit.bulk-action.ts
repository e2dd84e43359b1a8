import { UmbEntityBulkActionBase } from '@umbraco-cms/backoffice/entity-bulk-action';
import { UMB_NOTIFICATION_CONTEXT } from '@umbraco-cms/backoffice/notification';
import type { Story } from '../../api/types.ts';
import { say } from '../../localization/localize.ts';
import { client, documentAddress, queryOf } from '../client.ts';
import { standingsOf } from '../standings.ts';

/** Submits what the chosen documents have saved, each by itself: one that can't be submitted keeps no other back. */
export class SubmitBulkAction extends UmbEntityBulkActionBase<object> {
  override async execute(): Promise<void> {
    let done = 0;
    let refused = 0;
    for (const key of this.selection) {
      const standings = await standingsOf(key).catch(() => []);
      const cultures = standings.length === 0 ? [undefined] : standings.map((one) => one.culture ?? undefined);
      for (const culture of cultures) {
        try {
          const story = await client.ask<Story>('put', documentAddress(key, '/draft'), { query: queryOf(culture) });
          await client.post('/api/v1/stories/{story}/submit', { ids: { story: story.id }, version: story.version });
          done++;
        } catch {
          refused++;
        }
      }
    }

    const notifications = await this.getContext(UMB_NOTIFICATION_CONTEXT);
    const message = [done > 0 ? say('cms.bulk.done', { count: done }) : '', refused > 0 ? say('cms.bulk.refused', { count: refused }) : ''].filter((one) => one !== '').join(' ');
    notifications?.peek(refused > 0 ? 'warning' : 'positive', { data: { message } });
  }
}

export { SubmitBulkAction as api };
