import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { until } from 'lit/directives/until.js';
import type { SecondWanted } from '../api/types.ts';
import { ago } from '../localization/localize.ts';
import type { RulePages } from '../rules/rule-pages.ts';
import { PagedList } from './paged-list.ts';

/** Clearances that wait for somebody else to agree. */
@customElement('pc-seconds-list')
export class SecondsList extends PagedList<SecondWanted> {
  @property({ attribute: false }) rules!: RulePages;

  protected override idOf(one: SecondWanted): string {
    return one.clearance;
  }

  protected override line(one: SecondWanted): TemplateResult {
    const title = this.rules.find(one.rule).then((rule) => rule.title, () => one.rule);
    return html`
      <a href="/stories/${encodeURIComponent(one.story)}" dir="auto">${one.title}</a>
      <span class="about">${this.say('seconds.by', { who: this.who(one.by), since: ago(one.key.at) })} · ${one.desk}<br><span lang="en">${until(title, one.rule)}</span></span>
      <span class="standing">
        <span class="state wait">${this.sayOf('kind', one.kind)}</span>
        <span>${this.sayOf('reason', one.reason)}</span>
      </span>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-seconds-list': SecondsList;
  }
}
