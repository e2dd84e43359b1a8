import type { Client } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import type { ChecklistItem, Decision, DraftText, LastSignOff, Note, Person, Report, ReportedDraft, Story } from '../api/types.ts';
import { EarlierDrafts } from './earlier-drafts.ts';
import { keep, keepSoon, kept } from './kept.ts';
import { keyOf, linesOf, linesOfText, movedLines, type Line } from './lines.ts';
import { LiveCheck } from './live-check.ts';
import { editBetween, wordsIn, type Stretch } from './text.ts';

/** Somebody else saved a draft while this one was being typed. */
export interface Clash {
  readonly theirs: DraftText;
  readonly by: string;
}

export type ClearanceKind = 'answer' | 'waiver';

/** A story on the screen: what is saved, what is typed, and what the rules and the desk say of both. */
export class StoryModel {
  story: Story | undefined;
  draft: DraftText | undefined;
  gate: Decision | undefined;
  /** Remarks that nobody has closed. */
  notes: readonly Note[] = [];
  /** The sign-off that it had last, whether it still counts or not. */
  signedOff: LastSignOff | undefined;
  lines: readonly Line[] = [];
  text = '';
  words = 0;
  isChecking = false;
  /** Why the rules have not read what is typed; undefined if they have, or read it now. */
  unread: unknown;
  isSaving = false;
  savedAt: string | undefined;
  clash: Clash | undefined;

  readonly person: Person;
  readonly earlier: EarlierDrafts;
  readonly #client: Client;
  readonly #id: string;
  readonly #changed: () => void;
  readonly #live: LiveCheck;
  #items: readonly ChecklistItem[] = [];
  #foundInSaved: Promise<ReadonlySet<string>> | undefined;
  #read = 0;
  #refreshing: Promise<void> | undefined;
  #isOld = false;

  constructor(client: Client, person: Person, id: string, changed: () => void) {
    this.person = person;
    this.#client = client;
    this.#id = id;
    this.#changed = changed;
    this.earlier = new EarlierDrafts(client, id);
    this.#live = new LiveCheck(
      (text, signal) => {
        if (this.saved !== '') this.#foundInSaved ??= this.#readSaved();
        return this.#check(text, signal);
      },
      (found, text) => void this.#found(found, text),
      (problem) => this.#notChecked(problem),
    );
  }

  get saved(): string {
    return this.draft?.text ?? '';
  }

  get isDirty(): boolean {
    return atEnd(this.text) !== atEnd(this.saved);
  }

  /** Where the latest draft has its headline. */
  get headline(): Stretch | undefined {
    const part = this.draft?.parts.find((one) => one.kind === 'headline');
    return part && { start: part.start ?? 0, end: (part.start ?? 0) + (part.length ?? 0) };
  }

  /** Reads the story, and puts back what was typed here and not saved. */
  async load(): Promise<void> {
    await this.#readAnew();
    const typed = kept(this.#id);
    this.text = typed?.text ?? this.saved;
    if (typed && this.isDirty && typed.draft !== (this.story?.draft ?? 0) && this.draft) this.clash = { theirs: this.draft, by: this.story?.draftBy ?? '' };
    this.words = wordsIn(this.text);
    if (this.isDirty) this.#live.ask(this.text, 0);
    this.#changed();
  }

  /** Somebody did something to the story: reads it again, and never touches what is typed. However often it is asked while it reads, it reads once more. */
  refresh(): Promise<void> {
    if (this.#refreshing) {
      this.#isOld = true;
      return this.#refreshing;
    }

    this.#refreshing = this.#refresh().finally(() => {
      this.#refreshing = undefined;
      const isOld = this.#isOld;
      this.#isOld = false;
      if (isOld) void this.refresh().catch(() => undefined);
    });
    return this.#refreshing;
  }

  async #refresh(): Promise<void> {
    if (this.isSaving) return;
    const before = this.draft;
    await this.#readAnew();
    if (this.draft && this.draft.number !== before?.number) {
      if (this.text === (before?.text ?? '')) this.text = this.saved;
      else if (this.isDirty) this.clash = { theirs: this.draft, by: this.story?.draftBy ?? '' };
    }

    if (this.isDirty) this.#live.ask(this.text, 0);
    this.#changed();
  }

  /** What is in the field now. */
  type(text: string): void {
    const before = { isChecking: this.isChecking, lines: this.lines };
    const edit = editBetween(this.text, text);
    this.text = text;
    const isDirty = (this.isChecking = this.isDirty);
    this.lines = isDirty ? movedLines(before.lines, edit) : linesOf(this.#items);
    if (isDirty) {
      keepSoon(this.#id, { text, draft: this.story?.draft ?? 0 });
      this.#live.ask(text);
    } else {
      this.unread = undefined;
      keep(this.#id, undefined);
      this.#live.stop();
    }

    // Lines that only moved look as they did; a page that is drawn anew at each key is felt.
    if (!isDirty || !before.isChecking || this.lines.length !== before.lines.length) this.#changed();
  }

  /** Saves what is typed, if anything is. False if somebody else's draft stands in the way. */
  async save(): Promise<boolean> {
    if (!this.isDirty) return true;
    if (this.clash) return false;
    const text = this.text;
    this.isSaving = true;
    this.#changed();
    try {
      await this.#write((version) => this.#client.put('/api/v1/stories/{story}/drafts/latest', { ids: { story: this.#id }, version, body: { text, format: 'text' } as never }));
      this.savedAt = new Date().toISOString();
      keep(this.#id, undefined);
      return true;
    } catch (e) {
      if (this.clash) return false;
      throw e;
    } finally {
      this.isSaving = false;
      await this.#afterWrite();
      if (this.isDirty) keep(this.#id, { text: this.text, draft: this.story?.draft ?? 0 });
    }
  }

  /** Goes on with one's own words over theirs, or with theirs. */
  async settle(whose: 'mine' | 'theirs'): Promise<void> {
    const theirs = this.clash?.theirs;
    this.clash = undefined;
    if (whose === 'theirs' && theirs) {
      this.text = theirs.text;
      keep(this.#id, undefined);
    }

    if (whose === 'mine') await this.save();
    else await this.refresh();
  }

  /** Hands a file over as the next draft; what is typed is saved before. */
  async bring(file: File): Promise<boolean> {
    if (!(await this.save())) return false;
    await this.#write((version) => this.#client.upload(`/api/v1/stories/${encodeURIComponent(this.#id)}/drafts/import`, file, version));
    await this.#readAnew();
    this.text = this.saved;
    this.#changed();
    return true;
  }

  move(to: 'submit' | 'request-changes' | 'publish' | 'withdraw'): Promise<void> {
    return this.#deed((version) => this.#client.post(`/api/v1/stories/{story}/${to}`, { ids: { story: this.#id }, version }));
  }

  /** Binds the person to the draft that they have read. */
  signOff(draftHash: string): Promise<void> {
    return this.#deed((version) => this.#client.post('/api/v1/stories/{story}/sign-off', { ids: { story: this.#id }, version, body: { draftHash } }));
  }

  clear(line: Line, kind: ClearanceKind, reason: string, words: string): Promise<void> {
    return this.#deed((version) =>
      this.#client.post('/api/v1/stories/{story}/clearances', { ids: { story: this.#id }, version, body: { rule: line.rule, fingerprint: line.fingerprint, kind, reason, words } }));
  }

  answerItem(item: string, words: string): Promise<void> {
    return this.#deed((version) => this.#client.put('/api/v1/stories/{story}/items/{item}', { ids: { story: this.#id, item }, version, body: { words } }));
  }

  second(line: Line): Promise<void> {
    const clearance = line.item?.clearance?.id;
    return this.#deed((version) =>
      clearance === undefined
        ? this.#client.post('/api/v1/stories/{story}/items/{item}/second', { ids: { story: this.#id, item: line.rule }, version })
        : this.#client.post('/api/v1/stories/{story}/clearances/{clearance}/second', { ids: { story: this.#id, clearance }, version }));
  }

  takeBack(line: Line): Promise<void> {
    const clearance = line.item?.clearance?.id;
    return this.#deed((version) =>
      clearance === undefined
        ? this.#client.delete('/api/v1/stories/{story}/items/{item}', { ids: { story: this.#id, item: line.rule }, version })
        : this.#client.delete('/api/v1/stories/{story}/clearances/{clearance}', { ids: { story: this.#id, clearance }, version }));
  }

  addNote(passage: string, words: string): Promise<void> {
    return this.#deed((version) => this.#client.post('/api/v1/stories/{story}/notes', { ids: { story: this.#id }, version, body: { passage, words } }));
  }

  /** Words that came or went since the last sign-off; undefined as long as its draft is not read. */
  get wordsSince(): number | undefined {
    return this.signedOff && this.earlier.wordsSince(this.signedOff.draft, this.saved);
  }

  stop(): void {
    this.#live.stop();
  }

  async #deed(write: (version: number) => Promise<unknown>): Promise<void> {
    try {
      await this.#write(write);
    } finally {
      await this.#afterWrite();
    }
  }

  /** Shows what came of a write; if that can't be read now, what was on the screen stays. */
  async #afterWrite(): Promise<void> {
    try {
      await this.#readAnew();
    } catch (e) {
      if (!(e instanceof Problem)) throw e;
    }

    if (this.isDirty) this.#live.ask(this.text, 0);
    this.#changed();
  }

  /** Writes with the version that was read. If somebody was faster and the draft is still the one on the screen, it is done to the story as it is now. */
  async #write(write: (version: number) => Promise<unknown>): Promise<void> {
    for (let tries = 0; ; tries++) {
      try {
        // Every write answers with the story as it is since, some with more around it.
        const done = (await write(this.story?.version ?? 0)) as Story | { readonly story: Story };
        const story = 'story' in done ? done.story : done;
        if (story.version > (this.story?.version ?? 0)) this.story = story;
        return;
      } catch (e) {
        const now = e instanceof Problem && e.slug === 'stale' ? e.story : undefined;
        if (!now || tries === 3) throw e;
        const isOtherDraft = now.draft !== this.story?.draft;
        this.story = now;
        if (isOtherDraft) {
          const theirs = await this.#client.get('/api/v1/stories/{story}/drafts/latest', { ids: { story: this.#id } });
          if (this.isDirty) this.clash = { theirs, by: now.draftBy ?? '' };
          throw e;
        }
      }
    }
  }

  async #readAnew(): Promise<void> {
    const read = ++this.#read;
    const ids = { story: this.#id };
    const story = await this.#client.get('/api/v1/stories/{story}', { ids });
    const [draft, checklist, gate, records] = story.draft
      ? await Promise.all([
          this.draft?.number === story.draft ? this.draft : this.#client.get('/api/v1/stories/{story}/drafts/latest', { ids }),
          this.#client.get('/api/v1/stories/{story}/checklist', { ids }),
          this.#client.get('/api/v1/stories/{story}/gate', { ids }),
          this.#client.get('/api/v1/stories/{story}/records', { ids }),
        ])
      : [];
    const signedOff = checklist?.signedOff ?? undefined;
    if (draft) this.earlier.keep(draft);
    if (signedOff) await this.earlier.textOf(signedOff.draft).catch(() => undefined);
    const isNew = draft?.number !== this.draft?.number;
    if (read !== this.#read) return;
    this.story = story;
    this.draft = draft;
    this.gate = gate;
    this.notes = (records?.notes ?? []).filter((note) => !note.closedAt);
    this.signedOff = signedOff;
    this.#items = checklist?.items ?? [];
    if (isNew) this.#foundInSaved = undefined;
    if (!this.isDirty || isNew) this.lines = linesOf(this.#items);
    if (!this.isDirty) {
      this.isChecking = false;
      this.unread = undefined;
    }
  }

  async #check(text: string, signal?: AbortSignal): Promise<ReportedDraft> {
    const asked = { body: { draft: { text, format: 'text' } } as never, ...(signal && { signal }) };
    const report = (await this.#client.post('/api/v1/check', asked)) as unknown as Report;
    return report.drafts[0] ?? { sha256: '', words: 0, findings: [] };
  }

  /** Keys of what the rules say of the saved draft; it is read with the first text that is typed over it. */
  async #readSaved(): Promise<ReadonlySet<string>> {
    try {
      return new Set((await this.#check(this.saved)).findings.map((one) => keyOf(one.rule, one.fingerprint)));
    } catch {
      // Most of what stands in the text was found in it.
      this.#foundInSaved = undefined;
      return new Set(this.#items.filter((item) => item.span).map((item) => keyOf(item.rule, item.fingerprint)));
    }
  }

  async #found(found: ReportedDraft, text: string): Promise<void> {
    const foundInSaved = this.saved === '' ? new Set<string>() : await (this.#foundInSaved ??= this.#readSaved());
    if (text !== this.text || !this.isDirty) return;
    this.lines = linesOfText(found.findings, this.#items, foundInSaved, editBetween(this.saved, text));
    this.words = found.words;
    this.unread = undefined;
    this.isChecking = false;
    this.#changed();
  }

  #notChecked(problem: unknown): void {
    this.unread = problem;
    this.words = wordsIn(this.text);
    this.isChecking = false;
    this.#changed();
  }
}

/** The field ends without the line break that files end with. */
const atEnd = (text: string): string => (text.endsWith('\n') ? text.slice(0, -1) : text);
