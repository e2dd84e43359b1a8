import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../look/button.ts';
import type { Invitation } from '../api/types.ts';
import { moment } from '../localization/localize.ts';
import { PressElement } from '../look/element.ts';
import { base, forms } from '../look/styles.ts';

/** A link by which somebody chooses a password. It is shown here and never again: the desk keeps only its hash. */
@customElement('pc-link-note')
export class LinkNote extends PressElement {
  static override styles = [
    base,
    forms,
    css`
      .note { padding: 0.9rem 1rem; background: var(--pc-paper); border: 1px solid var(--pc-line); border-inline-start: 4px solid var(--pc-go); border-radius: var(--pc-radius); }
      .row { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: center; margin-block: 0.5rem; }
      input { flex: 1 1 14rem; inline-size: auto; min-inline-size: 0; font: 0.875rem var(--pc-mono); }
      label { margin-block-start: 0; }
    `,
  ];

  @property({ attribute: false }) link!: Invitation;
  @property() person = '';
  @state() private isCopied = false;
  @query('input') private field!: HTMLInputElement;

  protected override render(): TemplateResult {
    return html`
      <div class="note">
        <label for="link">${this.say('link.for', { who: this.person })}</label>
        <div class="row">
          <input id="link" readonly .value=${this.link.link} @focus=${() => this.field.select()}>
          <pc-button look="outline" label=${this.say('link.copy')} @click=${this.#copy}></pc-button>
        </div>
        <p class="soft">${this.say('link.once', { until: moment(this.link.expiresAt) })}</p>
        <p role="status">${this.isCopied ? this.say('link.copied') : nothing}</p>
      </div>
    `;
  }

  #copy = async (): Promise<void> => {
    this.field.focus();
    this.field.select();
    try {
      await navigator.clipboard.writeText(this.link.link);
      this.isCopied = true;
    } catch {
      // Browsers give the clipboard to secure pages alone; the link is marked, so that the keys for copying take it.
      this.isCopied = false;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-link-note': LinkNote;
  }
}
