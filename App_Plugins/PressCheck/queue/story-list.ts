import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { StoryLine } from '../api/types.ts';
import { ago } from '../localization/localize.ts';
import { toneOf } from '../look/tones.ts';
import { PagedList } from './paged-list.ts';

/** Stories, with what is open in them. */
@customElement('pc-story-list')
export class StoryListElement extends PagedList<StoryLine> {
  protected override idOf(one: StoryLine): string {
    return one.id;
  }

  protected override line(one: StoryLine): TemplateResult {
    const standing = [
      one.openBlocking ? html`<span class="stop">${this.say('line.blocking', { count: one.openBlocking })}</span>` : nothing,
      one.openToAnswer ? html`<span class="wait">${this.say('line.answer', { count: one.openToAnswer })}</span>` : nothing,
      one.needsSecond ? html`<span class="wait">${this.say('line.second', { count: one.needsSecond })}</span>` : nothing,
    ];
    const since = one.submittedAt ? this.say('line.waiting', { since: ago(one.submittedAt) }) : this.say('line.changed', { since: ago(one.changedAt ?? '') });
    return html`
      <a href="/stories/${encodeURIComponent(one.id)}" dir="auto">${one.title}</a>
      <span class="about">${this.who(one.authors)} · ${one.desk} · ${since}${one.replyDue ? html` · ${this.say('line.reply', { due: ago(one.replyDue) })}` : nothing}${one.refusedAt ? html` · <span class="stop">${this.say('line.refused', { since: ago(one.refusedAt) })}</span>` : nothing}</span>
      <span class="standing">
        <span class="state ${toneOf[one.state ?? 'draft']}">${this.sayOf('state', one.state ?? 'draft')}</span>
        <span class="open">${one.legalHold ? html`<span class="stop">${this.say('hold.legal')}</span>` : nothing}${standing}</span>
      </span>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-story-list': StoryListElement;
  }
}
