import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../look/button.ts';
import type { Desk, PageElement } from '../desk/desk.ts';
import { PressElement } from '../look/element.ts';
import { base, lists } from '../look/styles.ts';
import './new-story-dialog.ts';
import './story-list.ts';
import type { StoryLine } from '../api/types.ts';
import type { Load } from './paged-list.ts';
import type { StoryListElement } from './story-list.ts';

/** What a person writes: their stories, the latest changed first. */
@customElement('pc-drafts-page')
export class DraftsPage extends PressElement implements PageElement {
  static override styles = [
    base,
    lists,
    css`
      :host { max-inline-size: 62rem; margin: 0 auto; padding-block: 2rem 4rem; }
      .top { display: flex; flex-wrap: wrap; gap: 1rem; align-items: baseline; justify-content: space-between; margin-block-end: 1.25rem; }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @state() private isNew = false;
  @query('pc-story-list') private list!: StoryListElement | null;

  get heading(): string {
    return this.say('drafts');
  }

  happened(): void {
    void this.list?.refresh().catch(() => undefined);
  }

  reset(): void {
    this.happened();
  }

  readonly #load: Load<StoryLine> = (after) => this.desk.client.get('/api/v1/stories', { query: { author: this.desk.person.id, ...(after !== undefined && { after }) } });

  protected override render(): TemplateResult {
    return html`
      <div class="top">
        <h1 tabindex="-1">${this.say('drafts')}</h1>
        <pc-button look="primary" label=${this.say('drafts.new')} @click=${() => (this.isNew = true)}></pc-button>
      </div>
      <pc-story-list .load=${this.#load} empty=${this.say('drafts.empty')}></pc-story-list>
      ${this.isNew ? html`<pc-new-story-dialog .desk=${this.desk} @closed=${() => (this.isNew = false)}></pc-new-story-dialog>` : nothing}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-drafts-page': DraftsPage;
  }
}
