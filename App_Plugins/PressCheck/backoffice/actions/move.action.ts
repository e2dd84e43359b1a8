import { UmbWorkspaceActionBase } from '@umbraco-cms/backoffice/workspace';
import type { Deed } from '../../story/deed-dialog.ts';
import { PRESS_CONTEXT } from '../workspace/token.ts';

/** A button of the document's workspace that offers a move of its story. */
export abstract class MoveAction extends UmbWorkspaceActionBase {
  protected abstract readonly deed: Deed;

  override async execute(): Promise<void> {
    await (await this.getContext(PRESS_CONTEXT))?.offer(this.deed);
  }
}
