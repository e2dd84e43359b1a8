import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { moment } from '../../localization/localize.ts';
import { PressElement } from '../../look/element.ts';
import { base, lists } from '../../look/styles.ts';
import type { BlockedRelease } from '../contract.ts';
import { addressOfStory } from '../here.ts';
import { readBlocked } from './reschedule.ts';

/** Releases on a schedule that the gate refused: they do not run by themselves again. */
@customElement('pc-blocked-list')
export class BlockedList extends PressElement {
  static override styles = [
    base,
    lists,
    css`
      section { max-inline-size: 62rem; margin: 0 auto var(--uui-size-space-5); }
      h2 { margin-block-end: 0.4rem; }
      li { display: flex; flex-wrap: wrap; gap: 0.4rem 1.5rem; align-items: center; padding: 0.7rem 1.25rem; }
      .what { display: grid; flex: 1 1 18rem; gap: 0.15rem; }
    `,
  ];

  @state() private releases: readonly BlockedRelease[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  #read = async (): Promise<void> => {
    this.releases = await readBlocked();
  };

  protected override render(): TemplateResult | typeof nothing {
    if (this.releases.length === 0) return nothing;
    return html`
      <section aria-labelledby="blocked">
        <h2 id="blocked">${this.say('cms.blocked.title')}</h2>
        <ul class="sheet">
          ${this.releases.map((one) => html`<li>
            <span class="what">
              <a href=${addressOfStory(one.story) ?? ''} dir="auto">${one.title ?? one.story}</a>
              <span class="soft">${this.say('cms.blocked', { due: moment(one.releaseAt ?? one.refusedAt) })}</span>
            </span>
            <pc-reschedule .release=${one} @rescheduled=${this.#read}></pc-reschedule>
          </li>`)}
        </ul>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-blocked-list': BlockedList;
  }
}
