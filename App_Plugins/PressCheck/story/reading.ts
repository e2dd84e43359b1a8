import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { PressElement } from '../look/element.ts';
import { base } from '../look/styles.ts';

/** A story that is being read: where its parts will stand. */
@customElement('pc-reading')
export class Reading extends PressElement {
  static override styles = [
    base,
    css`
      .columns { display: grid; grid-template-columns: minmax(0, 42rem) minmax(18rem, 26rem); gap: 2rem clamp(2rem, 5vw, 5rem); justify-content: center; margin-block-start: 6rem; }
      .copy, .beside > i { background: var(--pc-sheet); border: 1px solid var(--pc-line); border-radius: var(--pc-radius); }
      .copy { min-block-size: 60vh; padding: clamp(1rem, 3vw, 2.5rem); }
      .copy > i { display: block; block-size: 0.9rem; margin-block-end: 0.9rem; background: var(--pc-line); border-radius: 3px; animation: breathe 1.6s ease-in-out infinite alternate; }
      .copy > i:first-child { block-size: 1.9rem; inline-size: 70%; margin-block-end: 2rem; }
      .copy > i:nth-child(4n) { inline-size: 55%; margin-block-end: 2rem; }
      .beside > i { display: block; block-size: 4.5rem; margin-block-end: 0.75rem; }
      @keyframes breathe { from { opacity: 1; } to { opacity: 0.45; } }
      @media (prefers-reduced-motion: reduce) { .copy > i { animation: none; } }
      @media (max-width: 60rem) { .columns { grid-template-columns: minmax(0, 42rem); } .beside { display: none; } }
    `,
  ];

  protected override render(): TemplateResult {
    return html`
      <p class="unseen" role="status">${this.say('reading.story')}</p>
      <div class="columns" aria-hidden="true">
        <div class="copy">${Array.from({ length: 12 }, () => html`<i></i>`)}</div>
        <div class="beside">${Array.from({ length: 4 }, () => html`<i></i>`)}</div>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-reading': Reading;
  }
}
