import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../look/button.ts';
import type { DeskSession } from '../api/session.ts';
import '../look/dialog.ts';
import { PressElement } from '../look/element.ts';
import { base, forms } from '../look/styles.ts';

/** The session has ended: signs the same person in again, over the page that they were on. */
@customElement('pc-sign-in-dialog')
export class SignInDialog extends PressElement {
  static override styles = [base, forms];

  @property({ attribute: false }) session!: DeskSession;
  @property() name = '';
  @state() private problem = '';
  @query('input') private password!: HTMLInputElement;

  protected override render(): TemplateResult {
    return html`
      <pc-dialog heading=${this.say('again.title')}>
        <p>${this.say('again.text')}</p>
        <form @submit=${this.#submit}>
          <input type="text" hidden autocomplete="username" .value=${this.name}>
          <label for="password">${this.say('again.password', { name: this.name })}</label>
          <input id="password" type="password" autocomplete="current-password" required data-first>
          ${this.problem === '' ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
          <div class="acts">
            <pc-button look="outline" label=${this.say('again.later')} @click=${() => this.tell('closed')}></pc-button>
            <pc-button look="primary" type="submit" label=${this.say('again.sign-in')}></pc-button>
          </div>
        </form>
      </pc-dialog>
    `;
  }

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const field = this.renderRoot.querySelector<HTMLInputElement>('#password') ?? this.password;
    try {
      if (await this.session.signIn(this.name, field.value)) this.tell('signed-in');
      else this.problem = this.say('again.wrong');
    } catch {
      this.problem = this.say('problem.unreachable');
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-sign-in-dialog': SignInDialog;
  }
}
