import { UmbConditionBase } from '@umbraco-cms/backoffice/extension-registry';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import type { Deed } from '../../story/deed-dialog.ts';
import { PRESS_CONTEXT } from '../workspace/token.ts';

export interface KnownConfig {
  readonly alias: string;
  /** The move that stands open; if left out, the document need only be a story. */
  readonly move?: Deed;
}

/** Shows what is about the open document only if it is a story, and only the moves that stand open to the person. */
export class KnownCondition extends UmbConditionBase<KnownConfig> {
  constructor(host: UmbControllerHost, args: { host: UmbControllerHost; config: KnownConfig; onChange: (isPermitted: boolean) => void }) {
    super(host, args);
    const { move } = args.config;
    this.consumeContext(PRESS_CONTEXT, (context) =>
      this.observe(context?.known, (known) => (this.permitted = known?.isStory === true && (move === undefined || known.moves.includes(move))), 'known'));
  }
}

export { KnownCondition as api };
