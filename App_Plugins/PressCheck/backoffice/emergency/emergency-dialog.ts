import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { sentence } from '../../api/sentence.ts';
import { moment } from '../../localization/localize.ts';
import '../../look/button.ts';
import '../../look/dialog.ts';
import { PressElement } from '../../look/element.ts';
import { base, forms } from '../../look/styles.ts';
import { client } from '../client.ts';
import { endAfter, lengths } from './lengths.ts';

/** Says what it means to open the gate, and opens it for a time and a reason. */
@customElement('pc-emergency-dialog')
export class EmergencyDialog extends PressElement {
  static override styles = [
    base,
    forms,
    css`
      ul { margin-block: 0.75rem; padding-inline-start: 1.2rem; list-style: disc; }
    `,
  ];

  @state() private problem = '';
  @state() private isBusy = false;
  @query('form') private form!: HTMLFormElement;

  protected override render(): TemplateResult {
    return html`
      <pc-dialog heading=${this.say('cms.emergency.title')}>
        <p>${this.say('cms.emergency.means')}</p>
        <ul>
          <li>${this.say('cms.emergency.means.escapes')}</li>
          <li>${this.say('cms.emergency.means.trail')}</li>
          <li>${this.say('cms.emergency.means.seen')}</li>
        </ul>
        <form @submit=${this.#submit}>
          <label for="words">${this.say('cms.emergency.why')}</label>
          <textarea id="words" name="words" data-first required maxlength="1000"></textarea>
          <label for="hours">${this.say('cms.emergency.until')}</label>
          <select id="hours" name="hours">
            ${lengths.map((hours) => html`<option value=${hours}>${this.say('cms.emergency.hours', { count: hours, until: moment(endAfter(hours).toISOString()) })}</option>`)}
          </select>
          ${this.problem === '' ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
          <div class="acts">
            <pc-button look="outline" label=${this.say('cancel')} @click=${() => this.tell('closed')}></pc-button>
            <pc-button look="primary" color="danger" type="submit" label=${this.say('cms.emergency.begin')} ?disabled=${this.isBusy}></pc-button>
          </div>
        </form>
      </pc-dialog>
    `;
  }

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.isBusy) return;
    const data = new FormData(this.form);
    this.isBusy = true;
    this.problem = '';
    try {
      const until = endAfter(Number(data.get('hours'))).toISOString();
      await client.ask('put', '/api/v1/emergency', { body: { words: String(data.get('words') ?? '').trim(), until } });
      this.tell('opened');
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
    'pc-emergency-dialog': EmergencyDialog;
  }
}
