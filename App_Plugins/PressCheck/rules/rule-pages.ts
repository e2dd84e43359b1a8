import type { Client } from '../api/client.ts';
import type { RulePage } from '../api/types.ts';

/** Rules' pages, each asked for once. */
export class RulePages {
  readonly #client: Client;
  readonly #pages = new Map<string, Promise<RulePage>>();

  constructor(client: Client) {
    this.#client = client;
  }

  find(rule: string): Promise<RulePage> {
    let page = this.#pages.get(rule);
    if (page === undefined) {
      page = this.#client.get('/api/v1/rules/{rule}', { ids: { rule } });
      page.catch(() => this.#pages.delete(rule));
      this.#pages.set(rule, page);
    }

    return page;
  }
}
