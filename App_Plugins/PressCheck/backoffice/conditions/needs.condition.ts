import { UmbConditionBase } from '@umbraco-cms/backoffice/extension-registry';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UMB_TREE_ITEM_CONTEXT } from '@umbraco-cms/backoffice/tree';
import { standingsOf } from '../standings.ts';

/** Shows a sign on documents of the tree whose story needs somebody. */
export class NeedsCondition extends UmbConditionBase<{ alias: string }> {
  constructor(host: UmbControllerHost, args: { host: UmbControllerHost; config: { alias: string }; onChange: (isPermitted: boolean) => void }) {
    super(host, args);
    this.consumeContext(UMB_TREE_ITEM_CONTEXT, (context) =>
      this.observe(
        context?.treeItem,
        (item) => {
          if (item?.entityType !== 'document' || item.unique === null) return;
          void standingsOf(item.unique).then(
            (standings) => (this.permitted = standings.some((one) => one.needs > 0)),
            () => undefined,
          );
        },
        'item',
      ));
  }
}

export { NeedsCondition as api };
