import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { channelValues } from '../api/schema.ts';
import { localMoment, momentOf, RecordForm } from '../sources/form.ts';
import type { RecordsView } from '../sources/records.ts';
import { among } from '../sources/source-form.ts';

/** A try to reach a subject. */
@customElement('pc-attempt-form')
export class AttemptForm extends RecordForm {
  @property() reply = '';
  readonly #now = localMoment(new Date().toISOString());

  // A try is added and changes nothing: it is in nobody's way but where the entry is gone.
  protected override readonly about = (view: RecordsView): unknown => view.replies.some((one) => one.id === this.reply);

  protected override render(): TemplateResult {
    return html`
      <form @submit=${this.submit} @keydown=${this.escape} novalidate>
        <div class="two">
          <div><label for="at">${this.say('attempt.at')}</label><input id="at" name="at" type="datetime-local" data-first .value=${this.#now} aria-invalid=${this.wrong('at').length > 0}>${this.wrongAt('at')}</div>
          <div>${this.choice('channel', 'attempt.channel', channelValues, 'channel', 'phone')}</div>
        </div>
        ${this.words('put', 'attempt.put', '', { rows: true })} ${this.acts('attempt.add')}
      </form>
    `;
  }

  protected override send(version: number, key: string): Promise<unknown> {
    const { client, story } = this.records;
    const body = { at: momentOf(this.typed('at')), channel: among(channelValues, this.typed('channel')), put: this.typed('put') };
    return client.post('/api/v1/stories/{story}/replies/{reply}/attempts', { ids: { story, reply: this.reply }, version, key, body });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-attempt-form': AttemptForm;
  }
}
