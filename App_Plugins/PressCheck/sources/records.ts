import { newKey, type Client } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import type { components } from '../api/schema.ts';
import type { AuditEntry } from '../api/types.ts';

type Schemas = components['schemas'];

export type RecordsView = Schemas['GetRecordsStoryRecordsView'];
export type SourceEntry = Schemas['SourceEntry'];
export type SourceInput = Schemas['PutSourceRequest'];
export type ReplyEntry = Schemas['ReplyEntry'];
export type ReplyInput = Schemas['PutReplyRequest'];
export type ReplyAsked = Schemas['RequestReplyRequest'];
export type ReplyPreview = Schemas['ReplyPreview'];
export type StoryFields = Schemas['StoryFields'];
export type FieldsInput = Schemas['PutFieldsRequest'];
export type Note = Schemas['Note'];
export type NameWarning = Schemas['NameWarning'];
export type KeptAttestation = Schemas['KeptAttestation'];
export type AttestationKind = Schemas['AttestationKind'];

/** A part of the records that a form is about. */
export type Part = (view: RecordsView) => unknown;

/** Somebody changed what a form is about since it was opened. Nothing was written. */
export class Overtaken extends Error {
  /** Who did what meanwhile, if the server told. */
  readonly changes: readonly AuditEntry[];

  constructor(changes: readonly AuditEntry[]) {
    super('overtaken');
    this.changes = changes;
  }
}

const triesAtMost = 4;

/** What is recorded of a story beside its text: register, reply log, fields, notes; and the writes of it. */
export class StoryRecords {
  view: RecordsView | undefined;
  readonly story: string;
  readonly client: Client;
  readonly #changed: () => void;
  #read = 0;

  constructor(client: Client, story: string, changed: () => void) {
    this.client = client;
    this.story = story;
    this.#changed = changed;
  }

  async read(): Promise<void> {
    const read = ++this.#read;
    const view = await this.client.get('/api/v1/stories/{story}/records', { ids: { story: this.story } });
    if (read !== this.#read) return;
    this.view = view;
    this.#changed();
  }

  /**
   * Writes over the version that was read. If somebody was faster and what the form is about is still as it was when the form was opened, it is done to
   * the story as it is now; else nothing is done.
   * @param part What the form is about.
   * @param opened That part as it was when the form was opened, as `snapshot` gives it.
   */
  async write<T>(part: Part, opened: string, write: (version: number, key: string) => Promise<T>): Promise<T> {
    let changes: readonly AuditEntry[] = [];
    for (let tries = 0; ; tries++) {
      if (this.snapshot(part) !== opened) throw new Overtaken(changes);
      try {
        const answer = await write(this.view?.version ?? 0, newKey());
        await this.read().catch(() => undefined);
        return answer;
      } catch (e) {
        if (!(e instanceof Problem) || e.slug !== 'stale' || tries === triesAtMost) throw e;
        changes = e.changes;
        await this.read();
      }
    }
  }

  snapshot(part: Part): string {
    return this.view === undefined ? '' : (JSON.stringify(part(this.view)) ?? '');
  }
}
