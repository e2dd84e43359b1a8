import { css, html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { base, lists } from '../../look/styles.ts';
import { BackofficeElement } from '../element.ts';
import { theme } from '../theme.ts';
import type { Known, PressContext } from './context.ts';
import type { DocumentModel } from './document-model.ts';
import { PRESS_CONTEXT } from './token.ts';

/** One line at the foot of the document: where the story stands and how much needs somebody. */
@customElement('pc-workspace-status')
export class WorkspaceStatus extends BackofficeElement {
  static override styles = [
    theme,
    base,
    lists,
    css`
      :host { display: inline-flex; gap: var(--uui-size-space-2); align-items: center; white-space: nowrap; }
      .state { font-size: 0.8rem; }
    `,
  ];

  @state() protected known: Known | undefined;
  #context: PressContext | undefined;

  constructor() {
    super();
    this.consumeContext(PRESS_CONTEXT, (context) => {
      this.#context = context;
      this.observe(context?.known, (known) => (this.known = known), 'known');
    });
  }

  protected override render(): TemplateResult {
    const models = this.#context?.models ?? [];
    return html`${models.filter((model) => model.isStory).map((model) => this.#of(model, models.length > 1))}`;
  }

  /** Of two cultures beside one another each has its own. */
  #of(model: DocumentModel, isNamed: boolean): TemplateResult {
    const needs = model.needs.length;
    const text = model.isChecking && model.text === '' ? this.say('loading') : needs === 0 ? this.say('cms.status.none') : this.say('story.needs', { count: needs });
    const status = this.say('cms.status', { state: this.sayOf('state', model.shown.state), needs: text });
    return html`<span class=${`state ${needs === 0 ? 'go' : 'wait'}`}>${isNamed ? `${model.document.culture ?? ''} · ${status}` : status}</span>`;
  }
}

export { WorkspaceStatus as element };

declare global {
  interface HTMLElementTagNameMap {
    'pc-workspace-status': WorkspaceStatus;
  }
}
