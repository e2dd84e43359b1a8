import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { exemptionCodeValues } from '../api/schema.ts';
import { RecordForm } from '../sources/form.ts';
import type { RecordsView } from '../sources/records.ts';
import { among } from '../sources/source-form.ts';

/** Why a subject need not be asked; a manager approves it. */
@customElement('pc-exemption-form')
export class ExemptionForm extends RecordForm {
  @property() reply = '';

  protected override readonly about = (view: RecordsView): unknown => view.replies.find((one) => one.id === this.reply)?.exemption;

  protected override render(): TemplateResult {
    const first = this.records.view?.replies.find((one) => one.id === this.reply)?.exemption;
    return html`
      <form @submit=${this.submit} @keydown=${this.escape} novalidate>
        ${this.choice('code', 'exempt.code', exemptionCodeValues, 'exemption', first?.code)}
        ${this.words('words', 'exempt.words', first?.words, { rows: true, first: true })} ${this.words('link', 'exempt.link', first?.link)} ${this.acts('form.keep')}
      </form>
    `;
  }

  protected override send(version: number, key: string): Promise<unknown> {
    const { client, story } = this.records;
    const body = { code: among(exemptionCodeValues, this.typed('code')), words: this.typed('words'), link: this.typed('link') };
    return client.put('/api/v1/stories/{story}/replies/{reply}/exemption', { ids: { story, reply: this.reply }, version, key, body });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-exemption-form': ExemptionForm;
  }
}
