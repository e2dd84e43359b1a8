import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../look/button.ts';
import type { Desk, PageElement } from '../desk/desk.ts';
import { addressWith, here } from '../desk/here.ts';
import { Problem } from '../api/problem.ts';
import { sentence } from '../api/sentence.ts';
import type { Happening } from '../api/events.ts';
import '../checklist/checklist.ts';
import '../checklist/clear-dialog.ts';
import type { ActEvent } from '../checklist/finding-card.ts';
import type { ChecklistElement } from '../checklist/checklist.ts';
import { moment } from '../localization/localize.ts';
import { PressElement } from '../look/element.ts';
import { base, lists } from '../look/styles.ts';
import { Announcer } from './announcer.ts';
import './changes.ts';
import type { Changes } from './changes.ts';
import './clash-dialog.ts';
import './deed-dialog.ts';
import type { Deed } from './deed-dialog.ts';
import { FileDrop } from './file-drop.ts';
import { commandOf, isTyping, step, type Command } from './keys.ts';
import './keys-dialog.ts';
import { groupOf, isAgain, isMarked, type Line } from './lines.ts';
import { mayClear, mayWrite } from './moves.ts';
import './reading.ts';
import './since.ts';
import { StoryModel, type ClearanceKind } from './story-model.ts';
import { page } from './story-page.styles.ts';
import '../sources/panels.ts';
import type { Panels } from '../sources/panels.ts';
import { panelOf } from '../sources/prefill.ts';
import './story-bar.ts';
import './story-text.ts';
import type { StoryText } from './story-text.ts';

type Open = { readonly kind: 'deed'; readonly deed: Deed; readonly passage: string } | { readonly kind: 'clear'; readonly how: ClearanceKind; readonly line: Line } | { readonly kind: 'keys' };

/** A story: its text in the middle, what is left to clear beside it. */
@customElement('pc-story-page')
export class StoryPage extends PressElement implements PageElement {
  static override styles = [base, lists, page];

  @property({ attribute: false }) desk!: Desk;
  @property() story = '';
  @state() private model: StoryModel | undefined;
  @state() private current: string | undefined;
  @state() private open: Open | undefined;
  @state() private problem = '';
  /** The text is shown against an earlier draft. */
  @state() private isComparing = false;
  /** The draft that was asked for; 0 for the usual one. */
  @state() private against = 0;
  @query('pc-story-text') private textElement!: StoryText | null;
  @query('pc-changes') private changes!: Changes | null;
  @query('pc-panels') private panels!: Panels | null;
  @query('pc-checklist') private checklist!: ChecklistElement | null;
  readonly #announcer = new Announcer((text) => this.desk.announce(text));
  readonly #file = new FileDrop(this, () => this.#mayWrite, (file) => void this.#bring(file));
  #shown: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#key);
    window.addEventListener('beforeunload', this.#leaving);
    this.arrived();
    this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#key);
    window.removeEventListener('beforeunload', this.#leaving);
    this.#announcer.stop();
    this.model?.stop();
  }

  get heading(): string {
    return this.model?.story?.title ?? this.say('story');
  }

  arrived(): void {
    this.isComparing = new URLSearchParams(here.search).get('view') === 'changes';
  }

  happened(happening: Happening): void {
    if (happening.story === this.story && (happening.version ?? Infinity) > (this.model?.story?.version ?? 0)) this.reset();
  }

  reset(): void {
    void this.model?.refresh().catch(() => undefined);
  }

  #load(): void {
    const model = new StoryModel(this.desk.client, this.desk.person, this.story, () => {
      this.requestUpdate();
      this.#announce();
    });
    model.load().then(
      () => {
        this.model = model;
        this.tell('titled');
      },
      (e: unknown) => (this.problem = sentence(e)),
    );
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    void this.#fill();
  }

  /** What the field shows is its own; it is given another text only when another text was loaded. */
  async #fill(): Promise<void> {
    const { model, textElement } = this;
    if (!model || !textElement || this.#shown === model.text) return;
    this.#shown = model.text;
    const headline = model.headline && (model.isDirty ? { start: 0, end: lineEnd(model.text) } : model.headline);
    await textElement.show(model.text, headline);
  }

  protected override render(): TemplateResult {
    const model = this.model;
    if (this.problem !== '' && !model) return this.#unread();
    if (!model?.story) return html`<pc-reading aria-busy="true"></pc-reading>`;
    const story = model.story;
    const line = model.lines.find((one) => one.key === this.current);
    return html`
      <pc-story-bar .story=${story} .person=${this.desk.person} needs=${this.#needs(model).length} ?saves=${model.isDirty && !model.isSaving}
        @save=${this.#save} @deed=${(event: CustomEvent<Deed>) => void this.#offer(event.detail)} @jump=${this.#jump}></pc-story-bar>
      ${this.problem === '' ? nothing : html`<p class="problem" role="alert">${this.problem} <button class="link" @click=${() => (this.problem = '')}>${this.say('close')}</button></p>`}
      <div class="columns">
        <section class=${`copy ${this.#file.isOver ? 'over' : ''}`} aria-label=${this.say('story.text')} @dragover=${this.#file.over} @dragleave=${this.#file.leave} @drop=${this.#file.drop}>
          ${this.isComparing ? html`<pc-changes .model=${model} .text=${model.text} signed=${model.signedOff?.draft ?? 0} from=${this.against} @compared=${(event: CustomEvent<string>) => this.desk.announce(event.detail)} @left=${() => this.#compare(false)}></pc-changes>` : nothing}
          <pc-story-text ?hidden=${this.isComparing} ?readonly=${!this.#mayWrite} .lines=${model.lines} .current=${line} @typed=${this.#typed} @picked=${this.#picked}></pc-story-text>
          <p class="foot soft">
            <span>${this.say('words', { count: model.words })}</span><span>${this.#savedText(model)}</span>
            ${(story.draft ?? 0) > 1 && !this.isComparing ? html`<button class="link" @click=${() => this.#compare(true)}>${this.say('compare')}</button>` : nothing}
            <button class="link keys" @click=${() => (this.open = { kind: 'keys' })}>${this.say('keys')}</button>
          </p>
        </section>
        <aside id="checklist" tabindex="-1" aria-label=${this.say('checklist')} aria-busy=${model.isChecking}>
          <pc-panels .desk=${this.desk} .story=${story} current=${this.current ?? ''} .text=${model.text} @recorded=${this.#recorded}>
            <pc-since .signedOff=${model.signedOff} .words=${model.wordsSince} .notes=${model.notes} .lines=${model.lines.filter(isAgain)} ?comparing=${this.isComparing}
              @compare=${() => this.#compare(!this.isComparing)} @chosen=${this.#chosen} @notes=${() => this.panels?.show('notes')}></pc-since>
            ${model.unread === undefined || isAway(model.unread) ? nothing : html`<p class="unread" role="status">${this.say('check.failed', { why: sentence(model.unread) })}</p>`}
            <pc-checklist ?unread=${model.unread !== undefined} .lines=${model.lines} .person=${this.desk.person} .story=${story} .rules=${this.desk.rules} .current=${this.current} .text=${model.text}
              ?may=${mayClear(story, this.desk.person)} @chosen=${this.#chosen} @act=${this.#act} @against=${(event: CustomEvent<number>) => this.#compare(true, event.detail)}></pc-checklist>
          </pc-panels>
        </aside>
      </div>
      ${this.#dialogs(model)}
    `;
  }

  #unread(): TemplateResult {
    return html`<div class="empty" role="alert">
      <h1>${this.say('reading.failed')}</h1>
      <p>${this.problem}</p>
      <p class="again"><pc-button look="outline" label=${this.say('again')} @click=${this.#again}></pc-button> <a href="/">${this.say('nothing.link')}</a></p>
    </div>`;
  }

  #again = (): void => {
    this.problem = '';
    this.#load();
  };

  #savedText(model: StoryModel): string {
    if (model.isSaving) return this.say('story.saving');
    if (model.isDirty) return this.say('story.unsaved');
    return model.savedAt ? this.say('story.saved', { at: moment(model.savedAt) }) : model.story?.draft ? this.say('story.draft', { number: model.story.draft }) : this.say('story.new');
  }

  #dialogs(model: StoryModel): unknown {
    if (model.clash) return html`<pc-clash-dialog .model=${model} .clash=${model.clash} @settled=${() => this.requestUpdate()}></pc-clash-dialog>`;
    const close = () => (this.open = undefined);
    switch (this.open?.kind) {
      case 'deed':
        return html`<pc-deed-dialog .model=${model} deed=${this.open.deed} passage=${this.open.passage} @closed=${close} @done=${this.#done}></pc-deed-dialog>`;
      case 'clear':
        return html`<pc-clear-dialog .model=${model} .line=${this.open.line} kind=${this.open.how} @closed=${close}></pc-clear-dialog>`;
      case 'keys':
        return html`<pc-keys-dialog @closed=${close}></pc-keys-dialog>`;
      case undefined:
        return nothing;
    }
  }

  #done = (event: CustomEvent<Deed>): void => this.desk.show(this.sayOf('done', event.detail));

  /** Others see what is saved: a move is made of that, so it is saved first. */
  #offer = async (deed: Deed): Promise<void> => {
    const passage = this.textElement?.selected ?? '';
    if (!this.model?.isDirty || (await this.#try(() => this.model?.save()))) this.open = { kind: 'deed', deed, passage };
  };

  #save = (): Promise<boolean> => this.#try(() => this.model?.save());

  async #try(what: () => Promise<unknown> | undefined): Promise<boolean> {
    try {
      this.problem = '';
      return (await what()) !== false;
    } catch (e) {
      this.problem = sentence(e);
      return false;
    }
  }

  #typed = (event: CustomEvent<string>): void => {
    this.#shown = event.detail;
    this.model?.type(event.detail);
  };

  /** A record was kept: what it answers is asked anew. */
  #recorded = (): void => void this.model?.refresh().catch(() => undefined);

  #chosen = (event: CustomEvent<Line | undefined>): void => this.#look(event.detail);

  #look(line: Line | undefined): void {
    // Whoever looks at a finding wants to see it in the text.
    if (line?.span && this.isComparing) this.#compare(false);
    this.current = line?.key;
    if (line?.span) this.textElement?.reveal(line.span);
  }

  /** The caret was put on a mark: the smallest one there. */
  #picked = (event: CustomEvent<number>): void => {
    const at = event.detail;
    const under = (this.model?.lines ?? []).filter((line) => isMarked(line) && line.span && line.span.start <= at && at <= line.span.end);
    const smallest = under.toSorted((a, b) => length(a) - length(b))[0];
    if (smallest) this.current = smallest.key;
  };

  /** Shows the text against an earlier draft, or as it is; the address says which. */
  #compare(isOn: boolean, against = 0): void {
    this.against = against;
    if (isOn === this.isComparing || (isOn && (this.model?.story?.draft ?? 0) < 1)) return;
    here.be(addressWith('view', isOn ? 'changes' : ''));
    this.isComparing = isOn;
    if (isOn) this.current = undefined;
    else void this.updateComplete.then(() => this.textElement?.write());
  }

  #act = (event: CustomEvent<ActEvent>): void => void this.#begin(event.detail.act, event.detail.line);

  async #begin(act: ActEvent['act'], line: Line): Promise<void> {
    const model = this.model;
    if (!model) return;
    // A clearance is bound to a saved draft's sentence.
    if (model.isDirty && !(await this.#save())) return;
    const saved = model.lines.find((one) => one.key === line.key);
    if (!saved) return;
    if (act === 'answer') this.open = { kind: 'clear', how: 'answer', line: saved };
    else if (act === 'waive') this.open = { kind: 'clear', how: 'waiver', line: saved };
    else await this.#try(() => (act === 'second' ? model.second(saved) : model.takeBack(saved)));
  }

  #key = (event: KeyboardEvent): void => {
    if (this.open || this.model?.clash || event.defaultPrevented) return;
    const command = commandOf(event, isTyping(event));
    if (command === undefined) return;
    event.preventDefault();
    this.#obey(command);
  };

  #obey(command: Command): void {
    const line = this.model?.lines.find((one) => one.key === this.current);
    switch (command) {
      case 'next':
      case 'previous': {
        if (this.changes) {
          this.changes.step(command === 'next' ? 1 : -1);
          break;
        }

        this.panels?.show('checklist');
        this.#look(step(this.checklist?.order ?? [], this.current, command === 'next' ? 1 : -1));
        this.checklist?.focusCurrent();
        break;
      }
      case 'answer':
      case 'waive':
      case 'second':
        if (line) void this.#begin(command, line);
        break;
      case 'source':
        if (line && panelOf(line.rule)) void this.panels?.record(line);
        else this.panels?.show('sources');
        break;
      case 'compare':
        this.#compare(!this.isComparing);
        break;
      case 'write':
        this.#compare(false);
        void this.updateComplete.then(() => this.textElement?.write(line?.span));
        break;
      case 'help':
        this.open = { kind: 'keys' };
        break;
      case 'save':
        void this.#save();
        break;
      case 'leave':
        this.checklist?.focusCurrent();
        break;
    }
  }

  get #mayWrite(): boolean {
    return this.model?.story !== undefined && mayWrite(this.model.story, this.desk.person);
  }

  #bring(file: File): Promise<boolean> {
    return this.#try(async () => {
      if (await this.model?.bring(file)) this.desk.show(this.say('story.imported'));
    });
  }

  #leaving = (event: BeforeUnloadEvent): void => {
    if (this.model?.isDirty) event.preventDefault();
  };

  #needs({ lines, story }: StoryModel): Line[] {
    return story ? lines.filter((line) => groupOf(line, this.desk.person, story) === 'needs') : [];
  }

  #jump = (): void => {
    const aside = this.renderRoot.querySelector('aside');
    aside?.scrollIntoView();
    aside?.focus({ preventScroll: true });
  };

  /** How much needs them, and the first of what blocks. */
  #announce(): void {
    this.#announcer.soon(() => {
      if (!this.model?.story || this.model.isChecking || this.model.unread !== undefined) return undefined;
      const needs = this.#needs(this.model);
      const first = needs.find((line) => line.enforcement === 'block') ?? needs[0];
      return first ? `${this.say('announce.needs', { count: needs.length })} ${first.message}` : this.say('announce.none');
    });
  }
}

/** The page's head says so already. */
const isAway = (problem: unknown): boolean => problem instanceof Problem && problem.status === 0;
const length = (line: Line): number => (line.span ? line.span.end - line.span.start : Infinity);
const lineEnd = (text: string): number => (text.includes('\n') ? text.indexOf('\n') : text.length);

declare global {
  interface HTMLElementTagNameMap {
    'pc-story-page': StoryPage;
  }
}
