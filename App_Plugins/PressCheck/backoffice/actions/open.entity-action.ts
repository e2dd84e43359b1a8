import { UmbEntityActionBase } from '@umbraco-cms/backoffice/entity-action';
import { addressOf } from '../here.ts';
import { standingsOf } from '../standings.ts';

/** Leads from the tree or a list to our tab of a document. */
export class OpenAction extends UmbEntityActionBase<never> {
  override async execute(): Promise<void> {
    const key = this.args.unique;
    if (!key) return;
    const [first] = await standingsOf(key).catch(() => []);
    history.pushState(null, '', addressOf(key, first?.culture));
  }
}

export { OpenAction as api };
