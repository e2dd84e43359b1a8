import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { sentence } from '../../api/sentence.ts';
import { PressElement } from '../../look/element.ts';
import { base } from '../../look/styles.ts';
import type { Health } from '../contract.ts';
import type { BackofficeDesk } from '../desk.ts';
import { healthNow } from '../health.ts';

/** What PressCheck gates here, where its data is, whether mail works, and what is set up wrongly. */
@customElement('pc-health-line')
export class HealthLine extends PressElement {
  static override styles = [
    base,
    css`
      :host { margin-block-end: var(--uui-size-space-5); }
      .line { display: flex; flex-wrap: wrap; gap: 0.15rem 1.25rem; color: var(--pc-soft); font-size: 0.875rem; }
      .wrong { margin-block-start: var(--uui-size-space-3); padding: var(--uui-size-space-3) var(--uui-size-space-4); background: var(--pc-sheet); border: 1px solid var(--pc-stop); border-inline-start-width: 4px; border-radius: var(--pc-radius); }
    `,
  ];

  @property({ attribute: false }) desk!: BackofficeDesk;
  @state() private health: Health | undefined;
  @state() private problem = '';

  override connectedCallback(): void {
    super.connectedCallback();
    healthNow().then(
      (health) => (this.health = health),
      (e: unknown) => (this.problem = sentence(e)),
    );
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.problem !== '') return html`<p class="wrong" role="alert">${this.say('cms.health.unknown')} ${this.problem}</p>`;
    const { health } = this;
    if (!health) return nothing;
    const problems = [...(health.dataProblem === null ? [] : [health.dataProblem]), ...health.problems];
    return html`
      <p class="line">
        <span>${health.types.length === 0 ? this.say('cms.health.types.none') : this.say('cms.health.types', { types: health.types.join(', ') })}</span>
        <span>${this.say('cms.health.data', { data: health.data })}</span>
        <span>${this.say(health.sendsMail ? 'cms.health.mail' : 'cms.health.mail.none')}</span>
        <span>${this.say(health.gatesAutomated ? 'cms.health.automated.gate' : 'cms.health.automated.record')}</span>
        ${health.needsSignOff ? nothing : html`<span>${this.say('cms.health.approvals.other')}</span>`}
        <span>PressCheck ${health.version}</span>
      </p>
      ${health.waiting === 0 ? nothing : html`<p class="wrong" role="status">${this.say('cms.health.waiting', { count: health.waiting })}</p>`}
      ${problems.length === 0 ? nothing : html`<ul class="wrong">${problems.map((one) => html`<li lang="en">${one}</li>`)}</ul>`}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-health-line': HealthLine;
  }
}
