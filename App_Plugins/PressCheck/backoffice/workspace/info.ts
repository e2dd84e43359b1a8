import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { moment } from '../../localization/localize.ts';
import { base } from '../../look/styles.ts';
import { toneOf } from '../../look/tones.ts';
import { lists } from '../../look/styles.ts';
import { client } from '../client.ts';
import { BackofficeElement } from '../element.ts';
import { theme } from '../theme.ts';
import type { AuditEntry } from '../../api/types.ts';
import type { Known, PressContext } from './context.ts';
import { PRESS_CONTEXT } from './token.ts';

const shownAtMost = 5;

/** In the document's info: where the story stands, and what was done to it last. */
@customElement('pc-workspace-info')
export class WorkspaceInfo extends BackofficeElement {
  static override styles = [
    theme,
    base,
    lists,
    css`
      ol { margin-block-start: var(--uui-size-space-4); }
      li { display: flex; flex-wrap: wrap; gap: 0 var(--uui-size-space-4); padding-block: var(--uui-size-space-2); border-block-start: 1px solid var(--pc-line); }
      time { color: var(--pc-soft); }
      .box { padding: var(--uui-size-space-5); }
    `,
  ];

  @state() private known: Known | undefined;
  #context: PressContext | undefined;
  @state() private trail: readonly AuditEntry[] = [];
  #readAt: number | undefined;

  constructor() {
    super();
    this.consumeContext(PRESS_CONTEXT, (context) => {
      this.#context = context;
      this.observe(context?.known, (known) => void this.#learn(known), 'known');
    });
  }

  async #learn(known: Known | undefined): Promise<void> {
    this.known = known;
    const story = this.#context?.model?.story;
    if (!story || story.version === this.#readAt) return;
    this.#readAt = story.version;
    const part = await client.get('/api/v1/stories/{story}/trail', { ids: { story: story.id }, query: { limit: '200' } }).catch(() => undefined);
    this.trail = (part?.items ?? []).slice(-shownAtMost).reverse();
  }

  protected override render(): TemplateResult | typeof nothing {
    const model = this.#context?.model;
    if (!model?.isStory) return nothing;
    const { shown } = model;
    const needs = this.known?.needs ?? 0;
    return html`
      <umb-workspace-info-app-layout headline=${this.say('cms.tab')}>
        <div class="box">
          <p><span class="state ${toneOf[shown.state]}">${this.sayOf('state', shown.state)}</span> ${needs === 0 ? this.say('cms.status.none') : this.say('story.needs', { count: needs })}</p>
          ${this.trail.length === 0 ? nothing : html`<ol>${this.trail.map((one) => html`<li><time datetime=${one.at}>${moment(one.at)}</time> <span>${this.sayOf('action', one.action)}</span></li>`)}</ol>`}
        </div>
      </umb-workspace-info-app-layout>
    `;
  }
}

export { WorkspaceInfo as element };

declare global {
  interface HTMLElementTagNameMap {
    'pc-workspace-info': WorkspaceInfo;
  }
}
