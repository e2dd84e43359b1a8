import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../look/button.ts';
import { sentence } from '../api/sentence.ts';
import type { TrailVerdict } from '../api/types.ts';
import type { Desk } from '../desk/desk.ts';
import { moment } from '../localization/localize.ts';
import { PressElement } from '../look/element.ts';
import { base, forms } from '../look/styles.ts';

/** Whether the audit trail is whole, when somebody asks, and the trail as a file. */
@customElement('pc-trail-standing')
export class TrailStanding extends PressElement {
  static override styles = [
    base,
    forms,
    css`
      :host { padding: 1.1rem 1.25rem; background: var(--pc-sheet); border: 1px solid var(--pc-line); border-radius: var(--pc-radius); }
      h2 { margin-block-end: 0.25rem; font: 600 1.0625rem/1.35 var(--pc-serif); }
      .standing { margin-block: 0.75rem; padding-inline-start: 0.75rem; border-inline-start: 4px solid var(--pc-line); }
      .standing.intact { border-inline-start-color: var(--pc-go); }
      .standing.broken { border-inline-start-color: var(--pc-stop); color: var(--pc-stop); font-weight: 600; }
      code { display: block; overflow-wrap: anywhere; color: var(--pc-ink); font-weight: 400; }
      .acts { justify-content: flex-start; align-items: center; margin-block-start: 0.75rem; }
      @media print { .acts { display: none; } }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  /** It stands on the trail's own page, which has the heading. */
  @property({ type: Boolean, reflect: true }) plain = false;
  @state() private verdict: TrailVerdict | undefined;
  @state() private at = '';
  @state() private isBusy = false;
  @state() private problem = '';

  protected override render(): TemplateResult {
    return html`
      <section aria-label=${this.say('trail')}>
        ${this.plain ? nothing : html`<h2>${this.say('trail')}</h2>`}
        <p class="soft">${this.say('trail.about')}</p>
        <div role="status">${this.#standing()}</div>
        ${this.problem === '' ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
        <div class="acts">
          <pc-button look="outline" ?disabled=${this.isBusy} label=${this.say('trail.verify')} @click=${this.#verify}></pc-button>
          ${this.plain ? nothing : html`<a href="/audit/trail">${this.say('trail.read')}</a>`}
          <a href="/api/v1/audit/export.jsonl" download>${this.say('trail.jsonl')}</a>
          <a href="/api/v1/audit/export.csv" download>${this.say('trail.csv')}</a>
        </div>
      </section>
    `;
  }

  #standing(): TemplateResult {
    const { verdict } = this;
    if (this.isBusy) return html`<p class="standing">${this.say('trail.verifying')}</p>`;
    if (!verdict) return html`<p class="standing">${this.say('trail.unverified')}</p>`;
    if (verdict.entry !== null) return html`<p class="standing broken">${this.say('trail.broken', { entry: verdict.entry, sentence: verdict.sentence })}</p>`;
    return html`<p class="standing intact">${this.say('trail.intact', { entries: verdict.entries, at: moment(this.at) })}<br><small>${this.say('trail.head')} <code>${verdict.head}</code></small></p>`;
  }

  #verify = async (): Promise<void> => {
    this.isBusy = true;
    this.problem = '';
    try {
      this.verdict = await this.desk.client.post('/api/v1/audit/verify', {});
      this.at = new Date().toISOString();
    } catch (e) {
      this.problem = sentence(e);
    } finally {
      this.isBusy = false;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-trail-standing': TrailStanding;
  }
}
