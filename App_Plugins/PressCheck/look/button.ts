import { UUIButtonElement } from '@umbraco-ui/uui/components/button/button.element.js';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';

/** Umbraco's button with its label alone: the slot of the original is hidden by a style attribute, which our content policy refuses. */
@customElement('pc-button')
export class PressButton extends UUIButtonElement {
  protected override renderLabel(): TemplateResult {
    return html`<span class="label">${this.label}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-button': PressButton;
  }
}
