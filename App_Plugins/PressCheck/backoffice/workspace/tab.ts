import { UMB_WORKSPACE_SPLIT_VIEW_CONTEXT } from '@umbraco-cms/backoffice/workspace';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import '../../checklist/checklist.ts';
import '../../checklist/clear-dialog.ts';
import type { ActEvent } from '../../checklist/finding-card.ts';
import { sentence } from '../../api/sentence.ts';
import { moment } from '../../localization/localize.ts';
import '../../look/button.ts';
import { base, lists } from '../../look/styles.ts';
import { toneOf } from '../../look/tones.ts';
import '../../sources/panels.ts';
import type { Panels } from '../../sources/panels.ts';
import { isAgain, isMarked, type Line } from '../../story/lines.ts';
import { mayClear } from '../../story/moves.ts';
import type { ClearanceKind } from '../../story/story-model.ts';
import '../../story/since.ts';
import '../../story/story-text.ts';
import type { StoryText } from '../../story/story-text.ts';
import { rules } from '../client.ts';
import type { BlockedRelease } from '../contract.ts';
import { readBlocked } from '../dashboards/reschedule.ts';
import { BackofficeDesk } from '../desk.ts';
import { BackofficeElement } from '../element.ts';
import '../emergency/emergency-banner.ts';
import { theme } from '../theme.ts';
import type { Known, PressContext } from './context.ts';
import type { DocumentModel } from './document-model.ts';
import { PRESS_CONTEXT } from './token.ts';

const announceAfter = 900;

/** The tab *Press check*: what the document's fields read as, with marks, and what is left to clear beside it. */
@customElement('pc-workspace-tab')
export class WorkspaceTab extends BackofficeElement {
  static override styles = [
    theme,
    base,
    lists,
    css`
      :host { padding: var(--uui-size-layout-1); container-type: inline-size; }
      .standing { display: flex; flex-wrap: wrap; gap: var(--uui-size-space-3) var(--uui-size-space-5); align-items: center; margin-block-end: var(--uui-size-space-5); }
      .columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--uui-size-space-6); align-items: start; }
      .copy { padding: var(--uui-size-space-6); background: var(--pc-sheet); border: 1px solid var(--pc-line); border-radius: var(--pc-radius); box-shadow: var(--uui-shadow-depth-1); }
      .where { display: flex; flex-wrap: wrap; gap: var(--uui-size-space-3); align-items: center; margin-block-start: var(--uui-size-space-5); padding-block-start: var(--uui-size-space-4); border-block-start: 1px solid var(--pc-line); }
      .warned { margin-block-end: var(--uui-size-space-5); padding: var(--uui-size-space-3) var(--uui-size-space-4); background: var(--pc-sheet); border: 1px solid var(--pc-wait); border-inline-start-width: 4px; border-radius: var(--pc-radius); }
      .problem { margin-block-end: var(--uui-size-space-5); padding: var(--uui-size-space-3) var(--uui-size-space-4); color: var(--pc-stop); border: 1px solid currentColor; border-inline-start-width: 4px; border-radius: var(--pc-radius); }
      @container (min-width: 52rem) {
        .columns { grid-template-columns: minmax(0, 1fr) minmax(20rem, 26rem); }
      }
    `,
  ];

  @state() protected known: Known | undefined;
  @state() private current: string | undefined;
  @state() private clearing: { readonly how: ClearanceKind; readonly line: Line } | undefined;
  @state() private problem = '';
  @query('pc-story-text') private textElement!: StoryText | null;
  @query('pc-panels') private panels!: Panels | null;
  @state() private blocked: readonly BlockedRelease[] = [];
  @state() private culture: string | undefined;
  #context: PressContext | undefined;
  #story = '';
  #desk: BackofficeDesk | undefined;
  #shown: string | undefined;
  #announced = '';
  #announcing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.addEventListener('click', (event) => this.#desk?.follow(event));
    this.consumeContext(PRESS_CONTEXT, (context) => {
      this.#context = context;
      this.observe(context?.known, (known) => this.#learn(known), 'known');
    });
    this.consumeContext(UMB_WORKSPACE_SPLIT_VIEW_CONTEXT, (pane) =>
      this.observe(
        pane?.variantId,
        (variant) => {
          this.culture = variant?.culture ?? undefined;
          this.#learn(this.known);
        },
        'variant',
      ));
  }

  private get model(): DocumentModel | undefined {
    return this.#context?.modelIn(this.culture);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#announcing);
  }

  #learn(known: Known | undefined): void {
    this.known = known;
    const model = this.model;
    if (model && this.#desk?.person !== model.person) this.#desk = new BackofficeDesk(this, model.person);
    if (model?.story && model.story.id !== this.#story) {
      this.#story = model.story.id;
      void this.#readBlocked();
    }

    this.#announce();
  }

  async #readBlocked(): Promise<void> {
    const story = this.#story;
    const blocked = await readBlocked(story);
    if (story === this.#story) this.blocked = blocked;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const model = this.model;
    if (!model || !this.textElement || this.#shown === model.text) return;
    this.#shown = model.text;
    void this.textElement.show(model.text, model.headline);
  }

  protected override render(): TemplateResult {
    const model = this.model;
    const desk = this.#desk;
    if (!model || !desk) return html`<p class="soft" aria-busy="true">${this.say('loading')}</p>`;
    const story = model.shown;
    const line = model.lines.find((one) => one.key === this.current);
    return html`
        <pc-emergency></pc-emergency>
        <p class="standing">
          <span class="state ${toneOf[story.state]}">${this.sayOf('state', story.state)}</span>
          ${story.legalHold ? html`<span class="state stop">${this.say('hold.legal')}</span>` : nothing}
          ${story.embargoUntil ? html`<span class="state wait">${this.say('hold.embargo', { until: moment(story.embargoUntil) })}</span>` : nothing}
          <span class="soft">${this.say('words', { count: model.words })} · ${model.story ? this.say(model.isDirty ? 'cms.unsaved' : 'story.draft', { number: story.draft }) : this.say('cms.not-kept')}</span>
        </p>
        ${this.blocked.map((release) => this.#blocked(release))}
        ${model.problem === undefined ? nothing : html`<p class="problem" role="alert">${sentence(model.problem)}</p>`}
        ${this.problem === '' ? nothing : html`<p class="problem" role="alert">${this.problem} <button class="link" @click=${() => (this.problem = '')}>${this.say('close')}</button></p>`}
        <div class="columns">
          <section class="copy" aria-label=${this.say('story.text')}>
            <pc-story-text readonly .lines=${model.lines} .current=${line} @picked=${this.#picked}></pc-story-text>
            ${line ? this.#where(model, line) : nothing}
          </section>
          <section aria-label=${this.say('checklist')} aria-busy=${model.isChecking}>${this.#panels(model, desk)}</section>
        </div>
        <div class="unseen" role="status" aria-live="polite"></div>
        ${this.clearing ? html`<pc-clear-dialog .model=${model} .line=${this.clearing.line} kind=${this.clearing.how} @closed=${() => (this.clearing = undefined)}></pc-clear-dialog>` : nothing}
    `;
  }

  /** Registers and notes are kept of a story; until there is one, the checklist stands alone. */
  #panels(model: DocumentModel, desk: BackofficeDesk): TemplateResult {
    const story = model.shown;
    const checklist = html`
      <pc-since .words=${0} .notes=${model.notes} .lines=${model.lines.filter(isAgain)} @chosen=${this.#chosen} @notes=${() => this.panels?.show('notes')}></pc-since>
      <pc-checklist .lines=${model.lines} .person=${model.person} .story=${story} .rules=${rules} .current=${this.current} .text=${model.text}
        ?may=${model.mayWrite && mayClear(story, model.person)} .waives=${model.mayWaive} @chosen=${this.#chosen} @act=${this.#act}></pc-checklist>
    `;
    if (!model.story) return checklist;
    return html`<pc-panels .desk=${desk} .story=${model.story} current=${this.current ?? ''} .text=${model.text} @recorded=${this.#recorded}>${checklist}</pc-panels>`;
  }

  #where(model: DocumentModel, line: Line): TemplateResult | typeof nothing {
    const place = model.placeOf(line);
    if (!place) return nothing;
    return html`<p class="where"><pc-button look="outline" label=${this.say('cms.place.open')} @click=${() => void this.#context?.show(model, line)}></pc-button> <span class="soft">${this.say('cms.place', { label: place.label })}</span></p>`;
  }

  #blocked(release: BlockedRelease): TemplateResult {
    return html`
      <div class="warned">
        <p>${this.say('cms.blocked', { due: moment(release.releaseAt ?? release.refusedAt) })}</p>
        <pc-reschedule .release=${release} @rescheduled=${() => void this.#readBlocked()}></pc-reschedule>
      </div>
    `;
  }

  #recorded = (): void => void this.model?.refresh().catch(() => undefined);

  #chosen = (event: CustomEvent<Line | undefined>): void => {
    this.current = event.detail?.key;
    if (event.detail?.span) this.textElement?.reveal(event.detail.span);
  };

  /** The caret was put on a mark: the smallest one there. */
  #picked = (event: CustomEvent<number>): void => {
    const at = event.detail;
    const length = (line: Line): number => (line.span ? line.span.end - line.span.start : Infinity);
    const under = (this.model?.lines ?? []).filter((line) => isMarked(line) && line.span && line.span.start <= at && at <= line.span.end);
    const smallest = under.toSorted((a, b) => length(a) - length(b))[0];
    if (smallest) this.current = smallest.key;
  };

  #act = (event: CustomEvent<ActEvent>): void => void this.#begin(event.detail);

  /** A clearance is bound to a sentence of a draft that is kept. */
  async #begin({ act, line }: ActEvent): Promise<void> {
    const model = this.model;
    if (!model || !(await this.#try(() => model.save()))) return;
    const kept = model.lines.find((one) => one.key === line.key);
    if (!kept) return;
    if (act === 'answer' || act === 'waive') this.clearing = { how: act === 'answer' ? 'answer' : 'waiver', line: kept };
    else await this.#try(() => (act === 'second' ? model.second(kept) : model.takeBack(kept)));
  }

  async #try(what: () => Promise<unknown>): Promise<boolean> {
    try {
      this.problem = '';
      return (await what()) !== false;
    } catch (e) {
      this.problem = sentence(e);
      return false;
    }
  }

  /** Tells those who listen how much needs them, and the first of what blocks; when somebody pauses. */
  #announce(): void {
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => {
      const model = this.model;
      if (!model || model.isChecking) return;
      const { needs } = model;
      const first = needs.find((line) => line.enforcement === 'block') ?? needs[0];
      const text = first ? `${this.say('announce.needs', { count: needs.length })} ${first.message}` : this.say('announce.none');
      if (text !== this.#announced) this.#desk?.announce((this.#announced = text));
    }, announceAfter);
  }
}

export { WorkspaceTab as element };

declare global {
  interface HTMLElementTagNameMap {
    'pc-workspace-tab': WorkspaceTab;
  }
}
