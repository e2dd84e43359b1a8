import { UmbContextBase } from '@umbraco-cms/backoffice/class-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UMB_DOCUMENT_PUBLISHING_WORKSPACE_CONTEXT, UMB_DOCUMENT_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/document';
import { UMB_NOTIFICATION_CONTEXT } from '@umbraco-cms/backoffice/notification';
import { observeMultiple, UmbObjectState } from '@umbraco-cms/backoffice/observable-api';
import { sentence } from '../../api/sentence.ts';
import { say, sayOf } from '../../localization/localize.ts';
import type { Person } from '../../api/types.ts';
import type { Line } from '../../story/lines.ts';
import type { Deed } from '../../story/deed-dialog.ts';
import { movesOf } from '../../story/moves.ts';
import { me } from '../client.ts';
import type { DocumentValues } from '../contract.ts';
import { emergencyNow } from '../health.ts';
import { speakAsUser } from '../language.ts';
import { openPlace } from '../places.ts';
import type { DocumentPublishing, DocumentWorkspace } from '../umbraco/contexts.ts';
import { DocumentModel } from './document-model.ts';
import { Intents, type Intent } from './intents.ts';
import { PRESS_CONTEXT } from './token.ts';
import { PublishValidator } from './validator.ts';
import { refusalOf } from './verdict.ts';

/** What is known of the open document, as far as buttons and badges ask. */
export interface Known {
  readonly isStory: boolean;
  readonly needs: number;
  readonly moves: readonly Deed[];
  /** Rises whenever anything of the model has changed. */
  readonly turn: number;
}

const nothingKnown: Known = { isStory: false, needs: 0, moves: [], turn: 0 };
const pause = 400;
const lookAgain = 30_000;
const afterPublishing = [1_000, 1_000, 3_000];
const hint = 'pressCheck';

/** PressCheck in a document's workspace: reads along while somebody writes, and says before publishing what the gate will say. */
export class PressContext extends UmbContextBase {
  readonly #known = new UmbObjectState<Known>(nothingKnown);
  readonly known = this.#known.asObservable();
  readonly #intents = new Intents((intent) => void this.#begun(intent), (intent) => void this.#done(intent));
  #models: readonly DocumentModel[] = [];
  #workspace: DocumentWorkspace | undefined;
  #publishing: DocumentPublishing | undefined;
  #opened = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looking: ReturnType<typeof setInterval> | undefined;

  constructor(host: UmbControllerHost) {
    super(host, PRESS_CONTEXT);
    speakAsUser(this);
    new PublishValidator(this, (cultures) => this.#mayPublish(cultures));
    this.consumeContext(UMB_DOCUMENT_PUBLISHING_WORKSPACE_CONTEXT, (publishing) => {
      if (publishing && publishing !== this.#publishing) this.#intents.watch(publishing);
      this.#publishing = publishing;
    });
    this.consumeContext(UMB_DOCUMENT_WORKSPACE_CONTEXT, (workspace) => {
      if (workspace && workspace !== this.#workspace) this.#intents.watchSaving(workspace);
      this.#workspace = workspace;
      if (!workspace) return;
      this.observe(observeMultiple([workspace.unique, workspace.contentTypeUnique, workspace.splitView.activeVariantsInfo] as never), () => void this.#open(), 'pressCheckOpen');
      this.observe(observeMultiple([workspace.values, workspace.variants] as never), () => this.#typed(), 'pressCheckTyped');
      this.observe(workspace.persistedData, () => void this.#saved(), 'pressCheckSaved');
    });
    this.#looking = setInterval(() => this.#look(), lookAgain);
    document.addEventListener('visibilitychange', this.#look);
  }

  /** The open document, in the first of the cultures that are shown; whatever is in it changes, `known` tells of it. */
  get model(): DocumentModel | undefined {
    return this.#models[0];
  }

  /** The open document in every culture that is shown. */
  get models(): readonly DocumentModel[] {
    return this.#models;
  }

  /** The open document in a culture: two may be shown beside one another. */
  modelIn(culture: string | undefined): DocumentModel | undefined {
    return this.#models.find((model) => model.document.culture === culture);
  }

  override destroy(): void {
    clearTimeout(this.#timer);
    clearInterval(this.#looking);
    document.removeEventListener('visibilitychange', this.#look);
    for (const model of this.#models) model.stop();
    super.destroy();
  }

  /** Offers a move of the story; it is made of what is saved. */
  async offer(deed: Deed, done?: () => Promise<void>): Promise<void> {
    const model = this.model;
    if (!model) return;
    try {
      await model.save();
    } catch (e) {
      await this.tell('danger', sentence(e));
      throw e;
    }

    const { askDeed } = await import('./deed-layer.ts');
    if (!(await askDeed(model, deed))) return;
    await this.tell('positive', sayOf('done', deed));
    await done?.();
  }

  /** Signs off what is saved and has the CMS publish exactly that. */
  signOffAndPublish(): Promise<void> {
    return this.offer('sign-off', async () => {
      await this.#publishing?.saveAndPublish();
    });
  }

  /** Leads to the property and the block where a finding stands. */
  async show(model: DocumentModel, line: Line): Promise<void> {
    const place = model.placeOf(line);
    if (place && this.#workspace) await openPlace(this.#workspace, place, model.document.culture, this.#models.indexOf(model));
  }

  async tell(colour: 'positive' | 'warning' | 'danger', message: string, headline?: string): Promise<void> {
    const notifications = await this.getContext(UMB_NOTIFICATION_CONTEXT);
    notifications?.peek(colour, { data: { message, ...(headline !== undefined && { headline }) } });
  }

  /** Another document or other cultures are open. */
  async #open(): Promise<void> {
    const workspace = this.#workspace;
    const key = workspace?.getUnique();
    const cultures = [...new Set(workspace?.splitView.getActiveVariants().map((one) => one.culture ?? undefined))];
    if (!workspace || !key || cultures.length === 0 || !workspace.getContentTypeUnique()) return;
    const opened = [key, ...cultures].join(' ');
    if (opened === this.#opened) return;
    this.#opened = opened;
    const before = this.#models;
    const kept = before.filter(({ document: { key: of, culture } }) => of === key && cultures.includes(culture));
    for (const model of before) if (!kept.includes(model)) model.stop();
    this.#models = kept;
    if (!kept[0] || kept[0] !== before[0]) this.#known.setValue({ ...nothingKnown, turn: this.#known.getValue().turn + 1 });
    try {
      const person = await me();
      if (opened !== this.#opened) return;
      this.#models = cultures.map((culture) => kept.find((model) => model.document.culture === culture) ?? this.#modelOf(key, culture, workspace, person));
      for (const model of this.#models) {
        if (kept.includes(model)) this.#changed(model);
        else model.changed(0);
      }
    } catch {
      // Whoever may not use PressCheck sees nothing of it, and the gate says what it says.
      if (opened === this.#opened) this.#opened = '';
    }
  }

  #modelOf(key: string, culture: string | undefined, workspace: DocumentWorkspace, person: Person): DocumentModel {
    const model: DocumentModel = new DocumentModel({ key, culture, values: () => this.#values(culture), save: () => workspace.requestSave() }, person, () => this.#changed(model));
    return model;
  }

  #values(culture: string | undefined): DocumentValues | undefined {
    const workspace = this.#workspace;
    const documentType = workspace?.getContentTypeUnique();
    if (!workspace || documentType === undefined) return undefined;
    const name = workspace.getVariants()?.find((one) => (one.culture ?? undefined) === culture && one.segment === null)?.name ?? '';
    const values = (workspace.getValues() ?? []).map(({ alias, editorAlias, culture: of, segment, value }) => ({ alias, editorAlias, culture: of, segment, value }));
    return { documentType, name, values };
  }

  #typed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      for (const model of this.#models) model.changed();
    }, pause);
  }

  async #saved(): Promise<void> {
    await Promise.all(this.#models.map((model) => model.refresh().catch(() => undefined)));
  }

  #changed(model: DocumentModel): void {
    const { turn, ...known } = this.#known.getValue();
    if (model !== this.model) {
      // Buttons and badges are about the first culture; the tab of another looks at its own.
      if (this.#models.includes(model)) this.#known.setValue({ ...known, turn: turn + 1 });
      return;
    }

    const needs = model.needs.length;
    this.#known.setValue({ isStory: model.isStory === true, needs, moves: model.isStory === true && model.mayWrite ? movesOf(model.shown, model.person) : [], turn: turn + 1 });
    this.#badge(needs);
  }

  /** A number on our tab. */
  #badge(needs: number): void {
    const hints = this.#workspace?.view.hints;
    if (!hints) return;
    if (hints.has(hint)) hints.removeOne(hint);
    if (needs > 0) hints.addOne({ unique: hint, path: ['PressCheck.WorkspaceView.Check'], text: String(needs), color: 'warning', weight: 100 });
  }

  /** Other people's deeds: looked for now and then, while somebody is looking. */
  #look = (): void => {
    if (document.visibilityState !== 'visible') return;
    for (const model of this.#models) if (model.story) void model.refresh().catch(() => undefined);
  };

  /** A schedule may be set before the story is ready; that it would not run is said at once. */
  async #begun(intent: Intent): Promise<void> {
    if (intent !== 'schedule') return;
    const reason = await this.#refusal(undefined);
    if (reason !== '') await this.tell('warning', say('cms.schedule.text', { reason }), say('cms.schedule.title'));
  }

  /** The server takes note of what is out a moment after the CMS has said that it is. */
  async #done(intent: Intent): Promise<void> {
    const model = this.model;
    for (const wait of intent === 'publish' ? afterPublishing : []) {
      if (!model || model !== this.model || model.story?.state === 'published') return;
      await new Promise((go) => setTimeout(go, wait));
      await model.refresh().catch(() => undefined);
    }
  }

  async #mayPublish(cultures: readonly (string | null)[] | undefined): Promise<boolean> {
    if (this.#intents.now !== 'publish') return true;
    // 17 tells validators of no cultures.
    const reason = await this.#refusal(cultures ?? this.#intents.cultures);
    if (reason === '') return true;
    if (await emergencyNow()) {
      await this.tell('warning', say('cms.emergency.passes', { reason }), say('cms.emergency.passes.title'));
      return true;
    }

    await this.tell('danger', reason, say('cms.refused.title'));
    return false;
  }

  async #refusal(cultures: readonly (string | null)[] | undefined): Promise<string> {
    const key = this.#workspace?.getUnique();
    if (!key) return '';
    const asked = cultures ?? this.#workspace?.splitView.getActiveVariants().map((one) => one.culture) ?? [];
    for (const culture of new Set(asked.map((one) => one ?? undefined))) {
      const values = this.#values(culture);
      // Without an answer the server's gate decides alone, and refuses if it is in doubt.
      const reason = values ? await refusalOf(key, culture, values).catch(() => '') : '';
      if (reason !== '') return culture === undefined ? reason : `${culture}: ${reason}`;
    }

    return '';
  }
}

export { PressContext as api };
