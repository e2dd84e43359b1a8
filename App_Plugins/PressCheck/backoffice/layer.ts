import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../look/dialog.ts';
import { BackofficeElement } from './element.ts';

/** Lies over the backoffice for as long as a dialog of ours is open, and lends it the backoffice's colours. */
@customElement('pc-layer')
export class Layer extends BackofficeElement {
  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-layer': Layer;
  }
}
