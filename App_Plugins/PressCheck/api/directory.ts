import type { Client } from './client.ts';

const gathering = 20;
const mostAtOnce = 100;
const notAgainFor = 30_000;

/** Asks the server what people are called. */
export type AskNames = (ids: readonly string[]) => Promise<readonly { readonly id: string; readonly name: string }[]>;

/** What people are called, by their ids: those that a page shows are asked for together, and kept as long as the page stands. */
export class Directory {
  readonly #names = new Map<string, string>();
  /** Asked for, and not to be asked for again before. */
  readonly #asked = new Map<string, number>();
  readonly #wanted = new Set<string>();
  readonly #told: () => void;
  #ask: AskNames | undefined;

  constructor(told: () => void) {
    this.#told = told;
  }

  /** How the host reaches the server; until then, people are shown by their ids. */
  use(ask: AskNames): void {
    this.#ask = ask;
  }

  /** The person's name, or the id as long as no name is known. */
  nameOf(id: string): string {
    const name = this.#names.get(id);
    if (name !== undefined) return name;
    if (id !== '' && this.#ask !== undefined && (this.#asked.get(id) ?? 0) <= Date.now()) {
      if (this.#wanted.size === 0) setTimeout(() => void this.#read(), gathering);
      this.#wanted.add(id);
      this.#asked.set(id, Infinity);
    }

    return id;
  }

  async #read(): Promise<void> {
    const wanted = [...this.#wanted];
    this.#wanted.clear();
    for (let at = 0; at < wanted.length; at += mostAtOnce) {
      const ids = wanted.slice(at, at + mostAtOnce);
      try {
        for (const { id, name } of (await this.#ask?.(ids)) ?? []) this.#names.set(id, name);
        this.#told();
      } catch {
        // Ids do until the server answers.
        for (const id of ids) this.#asked.set(id, Date.now() + notAgainFor);
      }
    }
  }
}

/** Names as the API gives them. */
export const namesFrom = (client: Client): AskNames => (ids) => client.get('/api/v1/names', { query: { ids: ids.join(',') } });
