import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../look/button.ts';
import type { Person, Story } from '../api/types.ts';
import { moment } from '../localization/localize.ts';
import { PressElement } from '../look/element.ts';
import { base, lists } from '../look/styles.ts';
import { toneOf } from '../look/tones.ts';
import { mayWrite, movesOf, primaryOf } from './moves.ts';

/** Over a story: what it is called, where it stands, and the moves that a person may make. */
@customElement('pc-story-bar')
export class StoryBar extends PressElement {
  static override styles = [
    base,
    lists,
    css`
      :host {
        position: sticky; inset-block-start: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: 0.75rem 1.5rem; align-items: center; justify-content: space-between;
        margin-inline: calc(-1 * var(--pc-edge-gap)); padding: 0.75rem var(--pc-edge-gap); background: var(--pc-paper); border-block-end: 1px solid var(--pc-line);
      }
      .standing { min-inline-size: 0; flex: 1 1 18rem; }
      .standing p { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: center; margin-block-start: 0.2rem; }
      h1 { overflow: hidden; font: 600 1rem/1.4 var(--pc-sans); text-overflow: ellipsis; white-space: nowrap; }
      .acts { display: flex; flex-wrap: wrap; gap: 0.5rem; }
      .jump { display: none; }
      @media (max-width: 60rem) {
        :host { position: static; }
        .jump { display: block; }
      }
      @media print {
        :host { position: static; border: 0; }
        .acts, .jump { display: none; }
      }
    `,
  ];

  @property({ attribute: false }) story!: Story;
  @property({ attribute: false }) person!: Person;
  /** How much needs the person. */
  @property({ type: Number }) needs = 0;
  /** Whether there is something to save. */
  @property({ type: Boolean }) saves = false;

  protected override render(): TemplateResult {
    const { story, person } = this;
    const primary = primaryOf(story, person);
    return html`
      <div class="standing">
        <h1 tabindex="-1" dir="auto">${story.title}</h1>
        <p class="soft">
          <span class="state ${toneOf[story.state]}">${this.sayOf('state', story.state)}</span>
          ${story.legalHold ? html`<span class="state stop">${this.say('hold.legal')}</span>` : nothing}
          ${story.embargoUntil ? html`<span class="state wait">${this.say('hold.embargo', { until: moment(story.embargoUntil) })}</span>` : nothing}
          <span>${this.say('story.by', { who: this.who(story.authors), desk: story.desk })}</span>
        </p>
      </div>
      <a class="jump" href="#checklist" @click=${this.#jump}>${this.say('story.needs', { count: this.needs })}</a>
      <div class="acts">
        ${mayWrite(story, person) ? html`<pc-button look="outline" label=${this.say('story.save')} ?disabled=${!this.saves} @click=${() => this.tell('save')}></pc-button>` : nothing}
        ${movesOf(story, person).map((deed) => html`<pc-button look=${deed === primary ? 'primary' : 'outline'} label=${this.sayOf('deed', deed)} @click=${() => this.tell('deed', deed)}></pc-button>`)}
      </div>
    `;
  }

  #jump = (event: Event): void => {
    event.preventDefault();
    this.tell('jump');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-story-bar': StoryBar;
  }
}
