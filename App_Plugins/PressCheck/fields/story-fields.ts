import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { forms } from '../look/styles.ts';
import { RecordsPanel } from '../sources/panel.ts';
import './fields-form.ts';

/** The story's fields, and what is vouched for about the story itself: its dateline, its quotations. */
@customElement('pc-story-fields')
export class StoryFieldsPanel extends RecordsPanel {
  static override styles = [
    ...RecordsPanel.styles,
    forms,
    css`
      .sheet { padding-block-start: 0.25rem; }
      section { padding: 0.9rem; }
      section > * + * { margin-block-start: 0.5rem; }
      label { margin-block: 0.75rem 0.2rem; font-size: 0.875rem; }
      textarea { min-block-size: 3.5rem; padding: 0.4rem 0.55rem; font-size: 0.9375rem; }
    `,
  ];

  /** Another form once the fields were kept: it begins with what is kept. */
  @state() private times = 0;
  @state() private quotation = '';

  protected override render(): TemplateResult {
    const checked = this.view.attestations.filter((one) => one.attestation.kind === 'quotation-checked');
    return html`
      <div class="sheet">
        ${keyed(this.times, html`<pc-fields-form .records=${this.records} ?readonly=${!this.may} @kept=${this.#kept}></pc-fields-form>`)}
      </div>
      <section class="sheet" aria-labelledby="vouch">
        <h3 id="vouch">${this.say('fields.vouch')}</h3>
        ${this.trouble()} ${this.vouched(['was-there'], '')}
        ${checked.map((one) => html`<p class="quoted" dir="auto">${one.words}</p>${this.vouched([], '', [one])}`)}
        ${this.may
          ? html`<label for="quotation">${this.say('fields.vouch.words')}</label>
              <textarea id="quotation" dir="auto" .value=${this.quotation} @input=${(event: Event) => (this.quotation = (event.target as HTMLTextAreaElement).value)}></textarea>
              <div class="acts">
                <button class="link" ?disabled=${this.isBusy || this.quotation.trim() === ''} @click=${this.#check}>${this.say('attest.quotation-checked')}</button>
                ${this.selected === '' ? nothing : html`<button class="link" @mousedown=${(event: Event) => event.preventDefault()} @click=${() => (this.quotation = this.selected)}>${this.say('words.selected')}</button>`}
              </div>`
          : nothing}
      </section>
    `;
  }

  #kept = (): void => {
    this.times++;
    this.tell('said', this.say('done.kept'));
  };

  #check = async (): Promise<void> => {
    if (await this.vouch('quotation-checked', '', this.quotation.trim())) this.quotation = '';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-story-fields': StoryFieldsPanel;
  }
}
