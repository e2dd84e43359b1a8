import { Problem } from '../../api/problem.ts';
import type { Decision, DraftText, Note, Person, ReportedDraft, Story } from '../../api/types.ts';
import type { ClearanceKind } from '../../story/story-model.ts';
import { groupOf, keyOf, linesOf, linesOfText, type Line } from '../../story/lines.ts';
import { LiveCheck } from '../../story/live-check.ts';
import type { Stretch } from '../../story/text.ts';
import { client, documentAddress, queryOf } from '../client.ts';
import type { CheckedDocument, CheckedStory, DocumentValues, Place } from '../contract.ts';
import { rightsOf, type Rights } from '../rights.ts';

/** The document that is open in the workspace, in one culture. */
export interface OpenDocument {
  readonly key: string;
  readonly culture: string | undefined;
  /** What is in the fields now, saved or not. */
  values(): DocumentValues | undefined;
  /** Has the CMS save it. */
  save(): Promise<void>;
}

const triesAtMost = 4;
const nothing: ReportedDraft = { sha256: '', words: 0, findings: [] };

/** A document as a story: what is in its fields now, what the rules say of it, and what people have said. */
export class DocumentModel {
  readonly document: OpenDocument;
  /** Whether the document is read as a story; undefined until it was asked. */
  isStory: boolean | undefined;
  story: Story | undefined;
  /** The draft that is kept. */
  draft: DraftText | undefined;
  gate: Decision | undefined;
  notes: readonly Note[] = [];
  lines: readonly Line[] = [];
  /** What the fields read as now. */
  text = '';
  words = 0;
  headline: Stretch | undefined;
  isChecking = true;
  /** Why nothing could be said, as it was thrown. */
  problem: unknown;
  readonly #changed: () => void;
  readonly #live: LiveCheck;
  readonly #asker: Person;
  #rights: Rights;
  #checked: CheckedStory | undefined;
  #places: ReadonlyMap<string, Place> = new Map();
  #read = 0;

  constructor(document: OpenDocument, person: Person, changed: () => void) {
    this.document = document;
    this.#asker = person;
    this.#rights = rightsOf(person, []);
    this.#changed = changed;
    this.#live = new LiveCheck(
      (body, signal) => this.#check(body, signal),
      () => this.#show(),
      (e) => this.#failed(e),
    );
  }

  /** Who is at work, with the role that they have at this document. */
  get person(): Person {
    return this.#rights.person;
  }

  get mayWrite(): boolean {
    return this.#rights.mayWrite;
  }

  get mayWaive(): boolean {
    return this.#rights.mayWaive;
  }

  /** What is in the fields is another draft than the one that is kept. */
  get isDirty(): boolean {
    return this.story?.draftHash !== this.#checked?.draft.sha256;
  }

  /** The story, or what it will be when it is first kept. */
  get shown(): Story {
    return (
      this.story ?? {
        id: this.#checked?.story ?? '', title: this.#checked?.title ?? '', desk: this.person.desk, authors: [this.person.id], editor: null, state: 'draft', version: 0, draft: 0, draftHash: null,
        draftRuleSet: null, draftBy: null, legalHold: false, embargoUntil: null, changedAt: '',
      }
    );
  }

  get needs(): readonly Line[] {
    return this.lines.filter((line) => groupOf(line, this.person, this.shown) === 'needs');
  }

  placeOf(line: Line): Place | undefined {
    return this.#places.get(line.key);
  }

  /** Somebody opened it or typed. */
  changed(wait?: number): void {
    const values = this.isStory === false ? undefined : this.document.values();
    if (values === undefined) return;
    this.isChecking = true;
    this.#live.ask(JSON.stringify(values), wait);
    this.#changed();
  }

  /** Others may have done something to the story, or the CMS has saved, and the story's draft is what it saved. */
  async refresh(): Promise<void> {
    const values = this.isStory ? this.document.values() : undefined;
    if (values === undefined) return;
    await this.#check(JSON.stringify(values));
    this.#show();
  }

  /** Has the CMS and the story hold what is in the fields. */
  async save(): Promise<boolean> {
    // What was typed a moment ago may not have been read yet.
    await this.refresh();
    if (this.story && !this.isDirty) return true;
    const { key, culture } = this.document;
    await this.document.save();
    await client.ask('put', documentAddress(key, '/draft'), { query: queryOf(culture) });
    await this.refresh();
    return true;
  }

  move(to: 'submit' | 'request-changes' | 'publish' | 'withdraw'): Promise<void> {
    return this.#deed((story, version) => client.post(`/api/v1/stories/{story}/${to}`, { ids: { story }, version }));
  }

  signOff(draftHash: string): Promise<void> {
    return this.#deed((story, version) => client.post('/api/v1/stories/{story}/sign-off', { ids: { story }, version, body: { draftHash } }));
  }

  clear(line: Line, kind: ClearanceKind, reason: string, words: string): Promise<void> {
    return this.#deed((story, version) =>
      client.post('/api/v1/stories/{story}/clearances', { ids: { story }, version, body: { rule: line.rule, fingerprint: line.fingerprint, kind, reason, words } }));
  }

  answerItem(item: string, words: string): Promise<void> {
    return this.#deed((story, version) => client.put('/api/v1/stories/{story}/items/{item}', { ids: { story, item }, version, body: { words } }));
  }

  second(line: Line): Promise<void> {
    const clearance = line.item?.clearance?.id;
    return this.#deed((story, version) =>
      clearance === undefined
        ? client.post('/api/v1/stories/{story}/items/{item}/second', { ids: { story, item: line.rule }, version })
        : client.post('/api/v1/stories/{story}/clearances/{clearance}/second', { ids: { story, clearance }, version }));
  }

  takeBack(line: Line): Promise<void> {
    const clearance = line.item?.clearance?.id;
    return this.#deed((story, version) =>
      clearance === undefined
        ? client.delete('/api/v1/stories/{story}/items/{item}', { ids: { story, item: line.rule }, version })
        : client.delete('/api/v1/stories/{story}/clearances/{clearance}', { ids: { story, clearance }, version }));
  }

  addNote(passage: string, words: string): Promise<void> {
    return this.#deed((story, version) => client.post('/api/v1/stories/{story}/notes', { ids: { story }, version, body: { passage, words } }));
  }

  closeNote(note: string): Promise<void> {
    return this.#deed((story, version) => client.post('/api/v1/stories/{story}/notes/{note}/close', { ids: { story, note }, version }));
  }

  stop(): void {
    this.#live.stop();
  }

  /** Does something to the story as it is; if somebody was faster and the draft is still the same, to the story as it is now. */
  async #deed(write: (story: string, version: number) => Promise<unknown>): Promise<void> {
    try {
      for (let tries = 0; ; tries++) {
        const story = this.story;
        if (!story) throw new Error('The story is not kept yet.');
        try {
          await write(story.id, story.version);
          return;
        } catch (e) {
          const now = e instanceof Problem && e.slug === 'stale' ? e.story : undefined;
          if (!now || tries === triesAtMost || now.draft !== story.draft) throw e;
          this.story = now;
        }
      }
    } finally {
      await this.refresh().catch(() => undefined);
    }
  }

  async #readStory(): Promise<void> {
    const read = ++this.#read;
    if (!this.#checked?.kept || this.story?.version === this.#checked.version) return;
    const ids = { story: this.#checked.story };
    const story = await client.get('/api/v1/stories/{story}', { ids });
    const [draft, gate, records] = story.draft
      ? await Promise.all([
          this.draft?.number === story.draft ? this.draft : client.get('/api/v1/stories/{story}/drafts/latest', { ids }),
          client.get('/api/v1/stories/{story}/gate', { ids }),
          client.get('/api/v1/stories/{story}/records', { ids }),
        ])
      : [];
    if (read !== this.#read) return;
    this.story = story;
    this.draft = draft;
    this.gate = gate;
    this.notes = (records?.notes ?? []).filter((note) => !note.closedAt);
  }

  async #check(body: string, signal?: AbortSignal): Promise<ReportedDraft> {
    const { key, culture } = this.document;
    const checked = await client.ask<CheckedDocument>('post', documentAddress(key, '/check'), { query: queryOf(culture), body: JSON.parse(body) as unknown, ...(signal && { signal }) });
    if (signal?.aborted) return nothing;
    this.isStory = checked.isStory;
    this.#checked = checked.isStory ? checked : undefined;
    if (checked.isStory) this.#allow(checked.may);
    await this.#readStory();
    return nothing;
  }

  /** What holds on to the person is to be told of another one only if they are. */
  #allow(may: readonly string[]): void {
    const rights = rightsOf(this.#asker, may);
    this.#rights = rights.person.role === this.person.role ? { ...rights, person: this.person } : rights;
  }

  /** Puts together what the rules say of the fields and what people have said of the draft that is kept. */
  #show(): void {
    this.isChecking = false;
    this.problem = undefined;
    const checked = this.#checked;
    const found = checked?.drafts[0];
    if (checked && found) {
      this.text = checked.draft.text;
      this.words = found.words;
      this.headline = checked.draft.parts.find((part) => part.kind === 'headline');
      this.#places = new Map(found.findings.flatMap((one) => (one.place ? [[keyOf(one.rule, one.fingerprint), one.place] as const] : [])));
      this.lines = checked.kept ? linesOf(checked.items) : linesOfText(found.findings, [], new Set(), { at: 0, taken: 0, added: 0 });
    }

    this.#changed();
  }

  #failed(e: unknown): void {
    this.problem = e;
    this.isChecking = false;
    this.#changed();
  }
}
