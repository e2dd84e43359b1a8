import { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';
import { UMB_COLLECTION_CONTEXT } from '@umbraco-cms/backoffice/collection';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../../look/button.ts';
import '../../look/dialog.ts';
import { base, lists } from '../../look/styles.ts';
import { toneOf } from '../../look/tones.ts';
import type { TreeStanding } from '../contract.ts';
import { BackofficeElement } from '../element.ts';
import { addressOf } from '../here.ts';
import { speakAsUser } from '../language.ts';
import { standingsOf } from '../standings.ts';
import { theme } from '../theme.ts';
import type { CollectionItem } from '../umbraco/collection.ts';
import { nameOf } from './items.ts';

interface Needing extends TreeStanding {
  readonly name: string;
}

/** The list view of documents has no place for signs: how many of those that are shown need somebody, and which. */
@customElement('pc-collection-needs')
export class CollectionNeeds extends BackofficeElement {
  static override styles = [
    theme,
    base,
    lists,
    css`
      :host { display: contents; }
      li { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: baseline; padding: 0.7rem 0.9rem; }
      li a { flex: 1 1 14rem; overflow-wrap: anywhere; }
    `,
  ];

  @state() private needing: readonly Needing[] = [];
  @state() private isOpen = false;
  #asked: readonly CollectionItem[] = [];

  constructor() {
    super();
    speakAsUser(this);
    this.consumeContext(UMB_COLLECTION_CONTEXT, (context) => this.observe(context?.items, (items) => void this.#ask(items ?? []), 'items'));
  }

  async #ask(items: readonly CollectionItem[]): Promise<void> {
    this.#asked = items;
    const found = await Promise.all(items.map(async (item) => (await standingsOf(item.unique).catch(() => [])).map((one) => ({ ...one, name: nameOf(item, one.culture) }))));
    if (items === this.#asked) this.needing = found.flat().filter((one) => one.needs > 0);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { needing } = this;
    if (needing.length === 0) return nothing;
    return html`
      <pc-button look="outline" label=${this.say('cms.collection.needs', { count: needing.length })} @click=${() => (this.isOpen = true)}></pc-button>
      ${this.isOpen ? html`<pc-dialog heading=${this.say('cms.collection.title')} @closed=${this.#close} @click=${this.#follow}>
        <ul class="sheet">${needing.map((one) => html`<li>
          <a href=${addressOf(one.key, one.culture)} dir="auto">${one.name}</a>
          <span>${this.say('story.needs', { count: one.needs })}</span>
          ${one.state ? html`<span class="state ${toneOf[one.state]}">${this.sayOf('state', one.state)}</span>` : nothing}
        </li>`)}</ul>
      </pc-dialog>` : nothing}
    `;
  }

  #close = (): void => {
    this.isOpen = false;
  };

  /** The backoffice follows the link, and the dialog is not to stay over it. */
  #follow = (event: Event): void => {
    if (event.composedPath().some((one) => one instanceof HTMLAnchorElement)) this.isOpen = false;
  };
}

/** 18 makes no element without one. */
class CollectionNeedsApi extends UmbControllerBase {}

export { CollectionNeedsApi as api, CollectionNeeds as element };

declare global {
  interface HTMLElementTagNameMap {
    'pc-collection-needs': CollectionNeeds;
  }
}
