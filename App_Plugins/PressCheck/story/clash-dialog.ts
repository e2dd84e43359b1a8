import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../look/button.ts';
import { sentence } from '../api/sentence.ts';
import '../look/dialog.ts';
import { PressElement } from '../look/element.ts';
import { base, differing, forms } from '../look/styles.ts';
import { diff } from './diff.ts';
import type { Clash, StoryModel } from './story-model.ts';

/** Somebody else saved a draft meanwhile: what differs, word by word, and whose words go on. */
@customElement('pc-clash-dialog')
export class ClashDialog extends PressElement {
  static override styles = [
    base,
    forms,
    differing,
    css`
      .diff { max-block-size: 45dvh; margin-block-start: 1rem; padding: 1rem; overflow: auto; border: 1px solid var(--pc-line); border-radius: var(--pc-radius); font: 1rem/1.6 var(--pc-serif); white-space: pre-wrap; }
    `,
  ];

  @property({ attribute: false }) model!: StoryModel;
  @property({ attribute: false }) clash!: Clash;
  @state() private problem = '';

  protected override render(): TemplateResult {
    const pieces = diff(this.clash.theirs.text, this.model.text);
    return html`
      <pc-dialog wide stays heading=${this.say('clash.title', { who: this.who(this.clash.by) })}>
        <p>${this.say('clash.text')}</p>
        <div class="diff" lang="en" dir="auto" tabindex="0" role="region" aria-label=${this.say('clash.diff')}>${pieces.map((piece) => (piece.kind === 'added' ? html`<ins>${piece.text}</ins>` : piece.kind === 'taken' ? html`<del>${piece.text}</del>` : piece.text))}</div>
        ${this.problem === '' ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
        <div class="acts">
          <pc-button look="outline" label=${this.say('clash.theirs')} @click=${() => this.#settle('theirs')}></pc-button>
          <pc-button look="primary" label=${this.say('clash.mine')} @click=${() => this.#settle('mine')}></pc-button>
        </div>
      </pc-dialog>
    `;
  }

  #settle = async (whose: 'mine' | 'theirs'): Promise<void> => {
    try {
      await this.model.settle(whose);
      this.tell('settled', whose);
    } catch (e) {
      this.problem = sentence(e);
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-clash-dialog': ClashDialog;
  }
}
