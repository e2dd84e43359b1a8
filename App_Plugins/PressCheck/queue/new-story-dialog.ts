import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../look/button.ts';
import { newKey } from '../api/client.ts';
import { sentence } from '../api/sentence.ts';
import type { Desk } from '../desk/desk.ts';
import '../look/dialog.ts';
import { PressElement } from '../look/element.ts';
import { base, forms } from '../look/styles.ts';

/** Begins a story: what the desk calls it until it has a headline. */
@customElement('pc-new-story-dialog')
export class NewStoryDialog extends PressElement {
  static override styles = [base, forms];

  @property({ attribute: false }) desk!: Desk;
  @state() private problem = '';
  @query('input') private titled!: HTMLInputElement;
  /** However often it is tried, one story comes of it. */
  readonly #key = newKey();

  protected override render(): TemplateResult {
    return html`
      <pc-dialog heading=${this.say('drafts.new')}>
        <form @submit=${this.#submit}>
          <label for="title">${this.say('new.title')} <small>${this.say('new.hint')}</small></label>
          <input id="title" required maxlength="300" data-first autocomplete="off">
          ${this.problem === '' ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
          <div class="acts">
            <pc-button look="outline" label=${this.say('cancel')} @click=${() => this.tell('closed')}></pc-button>
            <pc-button look="primary" type="submit" label=${this.say('new.begin')}></pc-button>
          </div>
        </form>
      </pc-dialog>
    `;
  }

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    try {
      const story = await this.desk.client.post('/api/v1/stories', { key: this.#key, body: { title: this.titled.value.trim() } });
      this.desk.go(`/stories/${encodeURIComponent(story.id)}`);
    } catch (e) {
      this.problem = sentence(e);
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-new-story-dialog': NewStoryDialog;
  }
}
