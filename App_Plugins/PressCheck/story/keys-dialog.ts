import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../look/button.ts';
import type { Key } from '../localization/localize.ts';
import '../look/dialog.ts';
import { PressElement } from '../look/element.ts';
import { base, forms } from '../look/styles.ts';

const keys: readonly (readonly [string, Key])[] = [
  ['j · Alt ↓', 'keys.next'], ['k · Alt ↑', 'keys.previous'], ['a', 'keys.answer'], ['w', 'keys.waive'], ['s', 'keys.second'], ['o', 'keys.source'],
  ['e', 'keys.write'], ['d', 'keys.compare'], ['Esc', 'keys.leave'], ['Ctrl S', 'keys.save'], ['?', 'keys.help'],
];

/** Which keys do what. */
@customElement('pc-keys-dialog')
export class KeysDialog extends PressElement {
  static override styles = [base, forms, css`table { inline-size: 100%; border-collapse: collapse; } td, th { padding: 0.35rem 0; text-align: start; font-weight: 400; } th { inline-size: 8rem; }`];

  protected override render(): TemplateResult {
    return html`
      <pc-dialog heading=${this.say('keys')}>
        <table>
          ${keys.map(([press, does]) => html`<tr><th scope="row"><kbd>${press}</kbd></th><td>${this.say(does)}</td></tr>`)}
        </table>
        <div class="acts"><pc-button look="primary" label=${this.say('close')} @click=${() => this.tell('closed')}></pc-button></div>
      </pc-dialog>
    `;
  }
}
