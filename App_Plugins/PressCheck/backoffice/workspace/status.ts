import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { base, lists } from '../../look/styles.ts';
import { BackofficeElement } from '../element.ts';
import { theme } from '../theme.ts';
import type { Known, PressContext } from './context.ts';
import { PRESS_CONTEXT } from './token.ts';

/** One line at the foot of the document: where the story stands and how much needs somebody. */
@customElement('pc-workspace-status')
export class WorkspaceStatus extends BackofficeElement {
  static override styles = [
    theme,
    base,
    lists,
    css`
      :host { display: inline-flex; align-items: center; white-space: nowrap; }
      .state { font-size: 0.8rem; }
    `,
  ];

  @state() private known: Known | undefined;
  #context: PressContext | undefined;

  constructor() {
    super();
    this.consumeContext(PRESS_CONTEXT, (context) => {
      this.#context = context;
      this.observe(context?.known, (known) => (this.known = known), 'known');
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const model = this.#context?.model;
    if (!model?.isStory) return nothing;
    const needs = this.known?.needs ?? 0;
    const text = model.isChecking && model.text === '' ? this.say('loading') : needs === 0 ? this.say('cms.status.none') : this.say('story.needs', { count: needs });
    return html`<span class="state ${needs === 0 ? 'go' : 'wait'}">${this.say('cms.status', { state: this.sayOf('state', model.shown.state), needs: text })}</span>`;
  }
}

export { WorkspaceStatus as element };

declare global {
  interface HTMLElementTagNameMap {
    'pc-workspace-status': WorkspaceStatus;
  }
}
