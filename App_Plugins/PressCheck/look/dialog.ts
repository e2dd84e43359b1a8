import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { PressElement } from './element.ts';
import { base, forms } from './styles.ts';

/** A dialog over the page. It is open as long as it stands there, and tells `closed` when it is left. */
@customElement('pc-dialog')
export class PressDialog extends PressElement {
  static override styles = [
    base,
    forms,
    css`
      dialog {
        inline-size: min(36rem, calc(100vw - 2rem)); max-block-size: calc(100dvh - 2rem); padding: 1.5rem;
        color: var(--pc-ink); background: var(--pc-sheet); border: 1px solid var(--pc-line); border-radius: 10px; overflow: auto;
      }
      dialog.wide { inline-size: min(56rem, calc(100vw - 2rem)); }
      dialog::backdrop { background: var(--pc-shade); }
      h2 { margin-block-end: 0.75rem; font: 700 1.25rem/1.3 var(--pc-serif); }
    `,
  ];

  @property() heading = '';
  @property({ type: Boolean }) wide = false;
  /** It can't be left by Escape. */
  @property({ type: Boolean }) stays = false;
  @query('dialog') private dialog!: HTMLDialogElement;

  protected override render(): TemplateResult {
    return html`
      <dialog class=${this.wide ? 'wide' : ''} aria-labelledby="heading" @cancel=${this.#cancel} @close=${this.#close}>
        <h2 id="heading">${this.heading}</h2>
        <slot></slot>
      </dialog>
    `;
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    this.dialog.showModal();
    // The browser looks for what to focus before what is slotted has rendered itself.
    requestAnimationFrame(() => this.querySelector<HTMLElement>('[data-first]')?.focus());
  }

  close(): void {
    this.dialog.close();
  }

  #cancel = (event: Event): void => {
    if (this.stays) event.preventDefault();
  };

  #close = (): void => this.tell('closed');
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-dialog': PressDialog;
  }
}
