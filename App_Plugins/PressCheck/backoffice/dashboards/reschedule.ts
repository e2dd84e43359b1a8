import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { sentence } from '../../api/sentence.ts';
import '../../look/button.ts';
import { PressElement } from '../../look/element.ts';
import { base, forms } from '../../look/styles.ts';
import { client } from '../client.ts';
import type { BlockedRelease } from '../contract.ts';

/** Releases that the gate refused, of one story or of all that the person may see; none, for whoever edits nothing. */
export async function readBlocked(story?: string): Promise<readonly BlockedRelease[]> {
  const part = await client.ask<{ items: readonly BlockedRelease[] }>('get', '/api/v1/blocked', { query: { limit: '200' } }).catch(() => ({ items: [] }));
  return story === undefined ? part.items : part.items.filter((one) => one.story === story);
}

/** Sets the schedule of a release again that the gate refused, or lets it go. */
@customElement('pc-reschedule')
export class Reschedule extends PressElement {
  static override styles = [
    base,
    forms,
    css`
      form { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: center; }
      label { margin: 0; font-weight: 400; }
      input { inline-size: auto; padding: 0.3rem 0.5rem; }
    `,
  ];

  @property({ attribute: false }) release!: BlockedRelease;
  @state() private problem = '';
  @state() private isBusy = false;

  protected override render(): TemplateResult {
    return html`
      <form @submit=${this.#submit}>
        <label>${this.say('cms.blocked.again')} <input type="datetime-local" name="at" required></label>
        <pc-button look="outline" type="submit" label=${this.say('cms.blocked.set')} ?disabled=${this.isBusy}></pc-button>
        <button class="link" type="button" ?disabled=${this.isBusy} @click=${this.#drop}>${this.say('cms.blocked.drop')}</button>
      </form>
      ${this.problem === '' ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
    `;
  }

  get #address(): string {
    return `/api/v1/blocked/${encodeURIComponent(this.release.id)}`;
  }

  #submit = (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const at = String(new FormData(event.target as HTMLFormElement).get('at') ?? '');
    return this.#settle(() => client.ask('post', `${this.#address}/reschedule`, { body: { at: new Date(at).toISOString() } }));
  };

  #drop = (): Promise<void> => this.#settle(() => client.ask('delete', this.#address));

  async #settle(how: () => Promise<unknown>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = '';
    try {
      await how();
      this.tell('rescheduled');
    } catch (e) {
      this.problem = sentence(e);
    } finally {
      this.isBusy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-reschedule': Reschedule;
  }
}
