import { UmbWorkspaceActionBase } from '@umbraco-cms/backoffice/workspace';
import { PRESS_CONTEXT } from '../workspace/token.ts';

export class SignOffAndPublishAction extends UmbWorkspaceActionBase {
  override async execute(): Promise<void> {
    await (await this.getContext(PRESS_CONTEXT))?.signOffAndPublish();
  }
}

export { SignOffAndPublishAction as api };
