import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Desk } from '../desk/desk.ts';
import { addressWith, here } from '../desk/here.ts';
import { sentence } from '../api/sentence.ts';
import type { Story } from '../api/types.ts';
import '../fields/story-fields.ts';
import { PressElement } from '../look/element.ts';
import { base, lists } from '../look/styles.ts';
import '../notes/story-notes.ts';
import type { StoryNotes } from '../notes/story-notes.ts';
import '../replies/reply-log.ts';
import type { ReplyLog } from '../replies/reply-log.ts';
import type { Line } from '../story/lines.ts';
import { accusedOf, descriptorOf, panelOf, panels, type Panel } from './prefill.ts';
import { StoryRecords, type RecordsView } from './records.ts';
import './register.ts';
import type { SourceRegister } from './register.ts';

/** What stands beside a story's text: the checklist, which is slotted, and the records that answer it. The address says which, so that it can be linked to. */
@customElement('pc-panels')
export class Panels extends PressElement {
  static override styles = [
    base,
    lists,
    css`
      nav { display: flex; flex-wrap: wrap; gap: 0.1rem 1.1rem; margin-block-end: 0.9rem; border-block-end: 1px solid var(--pc-line); }
      nav a { padding: 0.25rem 0 0.45rem; color: var(--pc-soft); font-size: 0.9375rem; text-decoration: none; border-block-end: 2px solid transparent; margin-block-end: -1px; }
      nav a:hover { color: var(--pc-ink); }
      nav a[aria-current] { color: var(--pc-ink); font-weight: 600; border-block-end-color: var(--pc-accent); }
      .count { color: var(--pc-soft); font-weight: 400; font-size: 0.875rem; }
      @media print {
        nav { display: none; }
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) story!: Story;
  /** The line that is looked at: whoever looks at one wants the checklist. */
  @property() current = '';
  @property() text = '';
  @state() private panel: Panel = 'checklist';
  @state() private problem = '';
  @state() private selected = '';
  @query('pc-source-register') private register!: SourceRegister | null;
  @query('pc-reply-log') private log!: ReplyLog | null;
  @query('pc-story-notes') private notes!: StoryNotes | null;
  #records: StoryRecords | undefined;
  /** A panel that was shown stays, with what was typed in it. */
  readonly #shown = new Set<Panel>();

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.#arrive);
    document.addEventListener('selectionchange', this.#select);
    this.#arrive();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.#arrive);
    document.removeEventListener('selectionchange', this.#select);
  }

  /** Shows a panel, and has the address say so. */
  show(panel: Panel): void {
    if (panel === this.panel) return;
    here.be(addressOf(panel));
    this.panel = panel;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('current') && changed.get('current') !== undefined && this.current !== '') this.show('checklist');
    this.#shown.add(this.panel);
    this.#records ??= new StoryRecords(this.desk.client, this.story.id, () => this.requestUpdate());
    if (changed.has('story') && this.#records.view?.version !== this.story.version) void this.#read();
  }

  async #read(): Promise<void> {
    try {
      await this.#records?.read();
      this.problem = '';
    } catch (e) {
      this.problem = sentence(e);
    }
  }

  protected override render(): TemplateResult {
    const view = this.#records?.view;
    return html`
      <nav aria-label=${this.say('panels')}>${panels.map((panel) => this.#link(panel, view))}</nav>
      <div ?hidden=${this.panel !== 'checklist'}><slot @record=${this.#record}></slot></div>
      ${this.panel === 'checklist' ? nothing : this.problem !== '' && !view ? html`<p class="empty" role="alert">${this.problem}</p>` : view ? nothing : html`<p class="soft" aria-busy="true">${this.say('loading')}</p>`}
      ${view ? panels.filter((panel) => panel !== 'checklist' && this.#shown.has(panel)).map((panel) => html`<div ?hidden=${this.panel !== panel} @said=${this.#said} @kept=${this.#kept} @dropped=${this.#rest}><h2 class="unseen">${this.sayOf('panel', panel)}</h2>${this.#panel(panel, view)}</div>`) : nothing}
    `;
  }

  #link(panel: Panel, view: RecordsView | undefined): TemplateResult {
    const count = view === undefined ? 0 : panel === 'sources' ? view.sources.length : panel === 'replies' ? view.replies.length : panel === 'notes' ? view.notes.filter((note) => !note.closedAt).length : 0;
    return html`<a href=${addressOf(panel)} aria-current=${panel === this.panel ? 'true' : nothing} @click=${(event: MouseEvent) => this.#choose(event, panel)}>${this.sayOf('panel', panel)}${count === 0 ? nothing : html` <span class="count">${count}</span>`}</a>`;
  }

  #panel(panel: Panel, view: RecordsView): unknown {
    const records = this.#records;
    const { person } = this.desk;
    switch (panel) {
      case 'sources':
        return html`<pc-source-register .records=${records} .view=${view} .story=${this.story} .person=${person} .text=${this.text}></pc-source-register>`;
      case 'replies':
        return html`<pc-reply-log .records=${records} .view=${view} .story=${this.story} .person=${person} .text=${this.text} .selected=${this.selected}></pc-reply-log>`;
      case 'notes':
        return html`<pc-story-notes .records=${records} .view=${view} .story=${this.story} .person=${person} .text=${this.text} .selected=${this.selected}></pc-story-notes>`;
      case 'fields':
        return html`<pc-story-fields .records=${records} .view=${view} .story=${this.story} .person=${person} .text=${this.text} .selected=${this.selected}></pc-story-fields>`;
      case 'checklist':
        return nothing;
    }
  }

  #arrive = (): void => {
    const asked = new URLSearchParams(here.search).get('panel');
    this.panel = panels.find((panel) => panel === asked) ?? 'checklist';
  };

  #choose = (event: MouseEvent, panel: Panel): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    this.show(panel);
  };

  /** A finding of the checklist is to be answered by a record. */
  #record = (event: CustomEvent<Line>): void => void this.record(event.detail);

  /** Opens the record that answers a line, if one does. */
  async record(line: Line): Promise<void> {
    const panel = panelOf(line.rule);
    if (!panel) return;
    this.show(panel);
    if (!this.#records?.view) await this.#read();
    await this.updateComplete;
    if (panel === 'sources') this.register?.begin(descriptorOf(line, this.text));
    if (panel === 'replies') this.log?.begin(accusedOf(line, this.text));
    if (panel === 'notes' && line.span === undefined) this.notes?.begin();
  }

  #kept = (): void => {
    this.tell('recorded');
    this.#rest();
  };

  /** Whoever was in a form that is gone goes on from the panel's name. */
  #rest = (): void =>
    void setTimeout(() => {
      if (this.shadowRoot?.activeElement === null && isNowhere(document)) this.renderRoot.querySelector<HTMLElement>('nav a[aria-current]')?.focus({ preventScroll: true });
    }, 50);

  #said = (event: CustomEvent<string>): void => this.desk.show(event.detail);

  /** The words last selected in the story's text: what is selected elsewhere is nobody's passage. */
  #select = (): void => {
    const selection = getSelection();
    const words = selection?.toString().trim() ?? '';
    const field = (this.getRootNode() as ShadowRoot).querySelector?.('pc-story-text')?.shadowRoot;
    if (!selection || words === '' || !field || !field.activeElement) return;
    this.selected = words.slice(0, longestPassage);
  };
}

const longestPassage = 10_000;

/** Whether nothing has the focus: what had it is gone, and its shadow root knows of nothing. */
function isNowhere(root: DocumentOrShadowRoot): boolean {
  const active = root.activeElement;
  if (active === null || active === document.body) return true;
  return active.shadowRoot !== null && active.localName.startsWith('pc-') && active.localName !== 'pc-button' && isNowhere(active.shadowRoot);
}

const addressOf = (panel: Panel): string => addressWith('panel', panel === 'checklist' ? '' : panel);

declare global {
  interface HTMLElementTagNameMap {
    'pc-panels': Panels;
  }
}
