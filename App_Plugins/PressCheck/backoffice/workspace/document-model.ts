import { Problem } from '../../api/problem.ts';
import type { ChecklistItem, Decision, DraftText, Note, Person, Story } from '../../api/types.ts';
import type { ClearanceKind } from '../../story/story-model.ts';
import { groupOf, keyOf, linesOf, linesOfText, type Line } from '../../story/lines.ts';
import { LiveCheck } from '../../story/live-check.ts';
import { editBetween, type Stretch } from '../../story/text.ts';
import { client, documentAddress, queryOf } from '../client.ts';
import type { CheckedDocument, DocumentStanding, DocumentValues, Place } from '../contract.ts';

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

/** A document as a story: what is in its fields now, what the rules say of it, and what people have said. */
export class DocumentModel {
  readonly person: Person;
  readonly document: OpenDocument;
  standing: DocumentStanding | undefined;
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
  #sha = '';
  #items: readonly ChecklistItem[] = [];
  #checked: CheckedDocument | undefined;
  #foundInSaved: ReadonlySet<string> | undefined;
  #places: ReadonlyMap<string, Place> = new Map();
  #read = 0;

  constructor(document: OpenDocument, person: Person, changed: () => void) {
    this.document = document;
    this.person = person;
    this.#changed = changed;
    this.#live = new LiveCheck(
      (body, signal) => this.#check(body, signal),
      () => this.#show(),
      (e) => this.#failed(e),
    );
  }

  get isStory(): boolean {
    return this.standing?.isStory === true;
  }

  /** What is in the fields is another draft than the one that is kept. */
  get isDirty(): boolean {
    return this.story?.draftHash !== this.#sha;
  }

  /** The story, or what it will be when it is first kept. */
  get shown(): Story {
    return (
      this.story ?? {
        id: this.standing?.story ?? '', title: this.standing?.title ?? '', desk: this.person.desk, authors: [this.person.id], editor: null, state: 'draft', version: 0, draft: 0, draftHash: null,
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

  async load(): Promise<void> {
    const { key, culture } = this.document;
    this.standing = await client.ask<DocumentStanding>('get', documentAddress(key), { query: queryOf(culture) });
    if (!this.standing.isStory) {
      this.isChecking = false;
      this.#changed();
      return;
    }

    await this.#readStory();
    this.changed(0);
  }

  /** Somebody typed. */
  changed(wait?: number): void {
    const values = this.isStory ? this.document.values() : undefined;
    if (values === undefined) return;
    this.isChecking = true;
    this.#live.ask(JSON.stringify(values), wait);
    this.#changed();
  }

  /** Others may have done something to the story. */
  async refresh(): Promise<void> {
    const { key, culture } = this.document;
    this.standing = await client.ask<DocumentStanding>('get', documentAddress(key), { query: queryOf(culture) });
    await this.#readStory();
    this.#show();
  }

  /** The CMS has saved: the story's draft is what it saved. Nothing is kept of a document that nobody has made a story of. */
  async saved(): Promise<void> {
    if (this.story) await this.#keep();
  }

  /** Has the CMS and the story hold what is in the fields. */
  async save(): Promise<boolean> {
    if (this.story && !this.isDirty) return true;
    await this.document.save();
    await this.#keep();
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

  async #keep(): Promise<void> {
    const { key, culture } = this.document;
    const values = this.document.values();
    await client.ask<Story>('put', documentAddress(key, '/draft'), { query: queryOf(culture), ...(values && { body: values }) });
    await this.refresh();
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
    if (!this.standing?.kept) return;
    const ids = { story: this.standing.story };
    const story = await client.get('/api/v1/stories/{story}', { ids });
    const [draft, checklist, gate, records] = story.draft
      ? await Promise.all([
          this.draft?.number === story.draft ? this.draft : client.get('/api/v1/stories/{story}/drafts/latest', { ids }),
          client.get('/api/v1/stories/{story}/checklist', { ids }),
          client.get('/api/v1/stories/{story}/gate', { ids }),
          client.get('/api/v1/stories/{story}/records', { ids }),
        ])
      : [];
    if (read !== this.#read) return;
    if (draft?.number !== this.draft?.number) this.#foundInSaved = undefined;
    this.story = story;
    this.draft = draft;
    this.gate = gate;
    this.notes = (records?.notes ?? []).filter((note) => !note.closedAt);
    this.#items = checklist?.items ?? [];
  }

  async #check(body: string, signal: AbortSignal): Promise<CheckedDocument['drafts'][number]> {
    const { key, culture } = this.document;
    const checked = await client.ask<CheckedDocument>('post', documentAddress(key, '/check'), { query: queryOf(culture), body: JSON.parse(body) as unknown, signal });
    if (!signal.aborted) this.#checked = checked;
    return checked.drafts[0] ?? { sha256: '', words: 0, findings: [] };
  }

  /** Puts together what the rules say of the fields and what people have said of the draft that is kept. */
  #show(): void {
    const checked = this.#checked;
    const found = checked?.drafts[0];
    if (!checked || !found) return;
    this.problem = undefined;
    this.#sha = checked.draft.sha256;
    this.text = checked.draft.text;
    this.words = found.words;
    const headline = checked.draft.parts.find((part) => part.kind === 'headline');
    this.headline = headline && { start: headline.start, end: headline.start + headline.length };
    this.#places = new Map(found.findings.flatMap((one) => (one.place ? [[keyOf(one.rule, one.fingerprint), one.place] as const] : [])));
    if (!this.isDirty) this.#foundInSaved = new Set(found.findings.map((one) => keyOf(one.rule, one.fingerprint)));
    const foundInSaved = this.#foundInSaved ?? new Set(this.#items.filter((item) => item.span && !item.isOfHouse).map((item) => keyOf(item.rule, item.fingerprint)));
    this.lines = this.isDirty ? linesOfText(found.findings, this.#items, foundInSaved, editBetween(this.draft?.text ?? '', this.text)) : linesOf(this.#items);
    this.isChecking = false;
    this.#changed();
  }

  #failed(e: unknown): void {
    this.problem = e;
    this.isChecking = false;
    this.#changed();
  }
}
