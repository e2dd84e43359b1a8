import type { Client } from '../api/client.ts';
import type { DraftLine, DraftText } from '../api/types.ts';
import { changed } from './changed.ts';

/** The drafts that a story had. A draft never changes, so that each is asked for once. */
export class EarlierDrafts {
  readonly #client: Client;
  readonly #story: string;
  readonly #texts = new Map<number, string>();
  #counted: { readonly before: string; readonly after: string; readonly words: number } | undefined;

  constructor(client: Client, story: string) {
    this.#client = client;
    this.#story = story;
  }

  /** A draft that was read elsewhere: the latest is an earlier one soon. */
  keep({ number, text }: DraftText): void {
    this.#texts.set(number, text);
  }

  async textOf(number: number): Promise<string> {
    const known = this.#texts.get(number);
    if (known !== undefined) return known;
    const draft = await this.#client.get('/api/v1/stories/{story}/drafts/{number}', { ids: { story: this.#story, number } });
    this.keep(draft);
    return draft.text;
  }

  /** The newest drafts, without their texts. */
  async list(): Promise<readonly DraftLine[]> {
    return (await this.#client.get('/api/v1/stories/{story}/drafts', { ids: { story: this.#story }, query: { limit: '200' } })).items;
  }

  /** Words that came or went between a draft and a text; undefined as long as the draft is not read. */
  wordsSince(number: number, after: string): number | undefined {
    const before = this.#texts.get(number);
    if (before === undefined) return undefined;
    if (this.#counted?.before !== before || this.#counted.after !== after) {
      const { added, taken } = changed(before, after);
      this.#counted = { before, after, words: added + taken };
    }

    return this.#counted.words;
  }
}
