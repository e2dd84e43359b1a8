import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../look/button.ts';
import { sentence } from '../api/sentence.ts';
import '../look/dialog.ts';
import { PressElement } from '../look/element.ts';
import { base, forms } from '../look/styles.ts';
import type { Line } from '../story/lines.ts';
import type { ClearanceKind, StoryModel } from '../story/story-model.ts';

const reasons: Readonly<Record<ClearanceKind, readonly string[]>> = {
  answer: ['confirmed', 'document-seen', 'recorded', 'attested', 'witnessed'],
  waiver: [
    'public-record', 'court-report', 'agency-copy', 'subject-replied-publicly', 'would-identify', 'safety', 'legal-advice', 'house-style', 'opinion', 'urgent',
    'not-what-it-says', 'other',
  ],
};

/** Answers a finding or waives it, with a reason and words; or answers one of the house's own questions. */
@customElement('pc-clear-dialog')
export class ClearDialog extends PressElement {
  static override styles = [base, forms];

  @property({ attribute: false }) model!: StoryModel;
  @property({ attribute: false }) line!: Line;
  @property() kind: ClearanceKind = 'answer';
  @state() private problem = '';
  @state() private isBusy = false;
  @query('form') private form!: HTMLFormElement;

  protected override render(): TemplateResult {
    const isOfHouse = this.line.item?.isOfHouse === true;
    const needsSecond = this.line.enforcement === 'block';
    return html`
      <pc-dialog heading=${this.say(this.kind === 'answer' ? 'clear.answer' : 'clear.waive')}>
        <p lang="en" dir="auto">${this.line.message}</p>
        <form @submit=${this.#submit}>
          ${isOfHouse
            ? nothing
            : html`<label for="reason">${this.say('clear.reason')}</label>
                <select id="reason" name="reason" data-first>
                  ${reasons[this.kind].map((reason) => html`<option value=${reason}>${this.sayOf('reason', reason)}</option>`)}
                </select>`}
          <label for="words">${this.say('clear.words')} <small>${this.say('clear.words.hint')}</small></label>
          <textarea id="words" name="words" required maxlength="2000"></textarea>
          ${needsSecond ? html`<p class="soft">${this.say('clear.second')}</p>` : nothing}
          ${this.problem === '' ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
          <div class="acts">
            <pc-button look="outline" label=${this.say('cancel')} @click=${() => this.tell('closed')}></pc-button>
            <pc-button look="primary" type="submit" label=${this.say(this.kind === 'answer' ? 'act.answer' : 'act.waive')} ?disabled=${this.isBusy}></pc-button>
          </div>
        </form>
      </pc-dialog>
    `;
  }

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.isBusy) return;
    const data = new FormData(this.form);
    const words = String(data.get('words') ?? '').trim();
    this.isBusy = true;
    this.problem = '';
    try {
      if (this.line.item?.isOfHouse) await this.model.answerItem(this.line.rule, words);
      else await this.model.clear(this.line, this.kind, String(data.get('reason')), words);
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
    'pc-clear-dialog': ClearDialog;
  }
}
