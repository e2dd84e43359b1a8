import { UmbConditionBase } from '@umbraco-cms/backoffice/extension-registry';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import type { Role } from '../../api/types.ts';
import { me } from '../client.ts';

export interface RoleConfig {
  readonly alias: string;
  readonly least: Role;
}

const ranks: Readonly<Record<Role, number>> = { reporter: 0, editor: 1, manager: 2 };

/** Shows what is for editors or managers to them alone. */
export class RoleCondition extends UmbConditionBase<RoleConfig> {
  constructor(host: UmbControllerHost, args: { host: UmbControllerHost; config: RoleConfig; onChange: (isPermitted: boolean) => void }) {
    super(host, args);
    me().then(
      (person) => (this.permitted = ranks[person.role] >= ranks[args.config.least]),
      () => undefined,
    );
  }
}

export { RoleCondition as api };
