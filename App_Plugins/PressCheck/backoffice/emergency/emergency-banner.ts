import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { sentence } from '../../api/sentence.ts';
import { moment } from '../../localization/localize.ts';
import '../../look/button.ts';
import { PressElement } from '../../look/element.ts';
import { base } from '../../look/styles.ts';
import { client } from '../client.ts';
import type { Emergency } from '../contract.ts';
import { forgetHealth, healthNow } from '../health.ts';
import './emergency-dialog.ts';

const lookAgain = 30_000;

/** Says to everybody that the gate stands open, until when and why; lets those who may open and shut it. */
@customElement('pc-emergency')
export class EmergencyBanner extends PressElement {
  static override styles = [
    base,
    css`
      .open { margin-block-end: var(--uui-size-space-5); padding: var(--uui-size-space-4) var(--uui-size-space-5); background: var(--pc-sheet); border: 2px solid var(--pc-stop); border-inline-start-width: 8px; border-radius: var(--pc-radius); }
      h2 { color: var(--pc-stop); font-weight: 700; }
      .open > * + * { margin-block-start: 0.4rem; }
      .words { overflow-wrap: anywhere; }
      .shut { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; margin-block-end: var(--uui-size-space-4); }
      .problem { color: var(--pc-stop); }
    `,
  ];

  /** Whether this person may open and shut it. */
  @property({ type: Boolean }) may = false;
  @state() private emergency: Emergency | null | undefined;
  @state() private problem = '';
  @state() private isBusy = false;
  @state() private isAsking = false;
  #looking: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#looking = setInterval(this.#look, lookAgain);
    document.addEventListener('visibilitychange', this.#look);
    void this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#looking);
    document.removeEventListener('visibilitychange', this.#look);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { emergency } = this;
    if (emergency && Date.parse(emergency.until) > Date.now()) return this.#open(emergency);
    if (!this.may || emergency === undefined) return nothing;
    return html`
      <div class="shut">
        <span class="soft">${this.say('cms.emergency.shut')}</span>
        <pc-button look="outline" label=${this.say('cms.emergency.ask')} @click=${() => (this.isAsking = true)}></pc-button>
      </div>
      ${this.isAsking ? html`<pc-emergency-dialog @opened=${this.#changed} @closed=${() => (this.isAsking = false)}></pc-emergency-dialog>` : nothing}
    `;
  }

  #open({ by, words, at, until }: Emergency): TemplateResult {
    const isBySettings = by === null || at === null;
    return html`
      <section class="open" role="alert" aria-busy=${this.isBusy}>
        <h2>${this.say('cms.emergency.open', { until: moment(until) })}</h2>
        <p>${this.say('cms.emergency.text')}</p>
        <p class="words">${isBySettings ? this.say('cms.emergency.settings') : this.say('cms.emergency.by', { who: this.who(by), at: moment(at) })} <q dir="auto">${words}</q></p>
        ${this.may && !isBySettings ? html`<p><pc-button look="primary" color="danger" label=${this.say('cms.emergency.end')} ?disabled=${this.isBusy} @click=${this.#end}></pc-button></p>` : nothing}
        ${this.problem === '' ? nothing : html`<p class="problem">${this.problem}</p>`}
      </section>
    `;
  }

  #look = (): void => {
    if (document.visibilityState === 'visible') void this.#read();
  };

  #changed = async (): Promise<void> => {
    forgetHealth();
    await this.#read();
  };

  /** What can't be told now is what was told last: the health line says that nobody knows. */
  async #read(): Promise<void> {
    const health = await healthNow().catch(() => undefined);
    if (health) this.emergency = health.emergency ?? null;
  }

  #end = async (): Promise<void> => {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = '';
    try {
      await client.ask('delete', '/api/v1/emergency');
      await this.#changed();
    } catch (e) {
      this.problem = sentence(e);
    } finally {
      this.isBusy = false;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-emergency': EmergencyBanner;
  }
}
