import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../look/button.ts';
import { sentence } from '../api/sentence.ts';
import type { DeskName } from '../api/types.ts';
import type { Desk } from '../desk/desk.ts';
import '../look/dialog.ts';
import { PressElement } from '../look/element.ts';
import { base, forms } from '../look/styles.ts';
import { suggested } from './roll.ts';

/** Adds a desk, or names one anew. */
@customElement('pc-desk-dialog')
export class DeskDialog extends PressElement {
  static override styles = [base, forms];

  @property({ attribute: false }) desk!: Desk;
  /** The desk that is named anew; a new one if left out. */
  @property({ attribute: false }) named: DeskName | undefined;
  @state() private problem = '';
  @state() private isBusy = false;
  @query('#name') private name!: HTMLInputElement;
  @query('#id') private idField!: HTMLInputElement | null;
  #isOwnId = false;

  protected override render(): TemplateResult {
    return html`
      <pc-dialog heading=${this.say(this.named ? 'desks.rename' : 'desks.add')}>
        <form @submit=${this.#submit}>
          <label for="name">${this.say('desks.name')}</label>
          <input id="name" required maxlength="200" autocomplete="off" data-first dir="auto" .value=${this.named?.name ?? ''} @input=${this.#suggest}>
          ${this.named
            ? nothing
            : html`<label for="id">${this.say('desks.id')} <small>${this.say('people.id.hint')}</small></label>
                <input id="id" required maxlength="64" pattern="[a-z0-9][a-z0-9._\\-]*" autocomplete="off" autocapitalize="none" spellcheck="false" @input=${() => (this.#isOwnId = true)}>`}
          ${this.problem === '' ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
          <div class="acts">
            <pc-button look="outline" label=${this.say('cancel')} @click=${() => this.tell('closed')}></pc-button>
            <pc-button look="primary" type="submit" label=${this.say('people.keep')} ?disabled=${this.isBusy}></pc-button>
          </div>
        </form>
      </pc-dialog>
    `;
  }

  #suggest = (): void => {
    if (this.idField && !this.#isOwnId) this.idField.value = suggested(this.name.value);
  };

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = '';
    try {
      const name = this.name.value.trim();
      await this.desk.client.put('/api/v1/desks/{desk}', { ids: { desk: this.named?.id ?? this.idField?.value ?? '' }, body: { name } });
      this.tell('changed', this.say('desks.kept', { name }));
      this.tell('closed');
    } catch (e) {
      this.problem = sentence(e);
    } finally {
      this.isBusy = false;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-desk-dialog': DeskDialog;
  }
}
