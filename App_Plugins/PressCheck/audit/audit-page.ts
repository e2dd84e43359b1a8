import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { sentence } from '../api/sentence.ts';
import type { Figure, Waiting } from '../api/types.ts';
import type { Desk, PageElement } from '../desk/desk.ts';
import { here } from '../desk/here.ts';
import { number } from '../localization/localize.ts';
import { PressElement } from '../look/element.ts';
import { base, forms } from '../look/styles.ts';
import './chart.ts';
import type { Drawn } from './chart.ts';
import { day, duration, percent } from './duration.ts';
import './filter-bar.ts';
import { grainOf, read, steps, whole, write, type Filters, type Stretch } from './filters.ts';
import './rule-health.ts';
import { bounds, healthOf, isOfStories, measures, mostWaived, share, sum, type Health, type Sums } from './sums.ts';
import './trail-standing.ts';
import { waiting, type Waiting as WaitingList } from './lists.ts';
import { overview } from './audit-page.styles.ts';

const mostRules = 10;
const calm = 5000;

/** What was found in the newsroom's stories and what became of it, for managers. */
@customElement('pc-audit-page')
export class AuditPage extends PressElement implements PageElement {
  static override styles = [base, forms, overview];

  @property({ attribute: false }) desk!: Desk;
  @state() private filters: Filters = read(here.search);
  @state() private sums: Sums | undefined;
  @state() private health: readonly Health[] | undefined;
  @state() private editors: readonly string[] = [];
  @state() private time: Drawn | undefined;
  @state() private waiting: Waiting | undefined;
  @state() private titles: ReadonlyMap<string, string> = new Map();
  @state() private problem = '';
  #reading = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  get heading(): string {
    return this.say('audit');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.arrived);
    this.desk.client.get('/api/v1/rules', { query: { limit: '200' } }).then((rules) => (this.titles = new Map(rules.items.map((one) => [one.rule, one.title]))), () => undefined);
    void this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.arrived);
    clearTimeout(this.#timer);
  }

  /** Figures move with every deed; they are read anew when a while has passed. */
  happened(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#read(true);
    }, calm);
  }

  reset(): void {
    this.happened();
  }

  /** The address is another one, and this page is still the one that it leads to. */
  arrived = (): void => {
    if (here.path !== '/audit' || write(read(here.search)) === write(this.filters)) return;
    this.filters = read(here.search);
    void this.#read();
  };

  protected override render(): TemplateResult {
    return html`
      <h1 tabindex="-1">${this.say('audit')}</h1>
      <pc-filter-bar .desk=${this.desk} .filters=${this.filters} rules .editors=${this.editors} @filtered=${this.#filtered}></pc-filter-bar>
      ${this.problem === '' ? nothing : html`<p class="problem" role="alert">${this.problem} <button class="link" @click=${() => this.#read()}>${this.say('again')}</button></p>`}
      <section aria-labelledby="figures" aria-busy=${!this.sums}>
        <h2 id="figures" class="unseen">${this.say('audit.figures')}</h2>
        <ul class="tiles">${measures.filter((measure) => this.filters.rule === '' || !isOfStories(measure)).map((measure) => this.#tile(measure))}</ul>
      </section>
      <section class="now" aria-labelledby="now">
        <h2 id="now">${this.say('audit.now')}</h2>
        <ul>${waiting.map((list) => html`<li><a href="/audit/${list}${this.#ofDesk()}">${this.say(`list.${list}`)}</a> <b>${this.#count(list)}</b></li>`)}</ul>
      </section>
      ${this.filters.editor === '' ? nothing : html`<p class="soft note">${this.say('audit.editor-only')}</p>`}
      <div class="charts">
        <pc-chart class="wide" heading=${this.say('chart.time')} .drawn=${this.time}></pc-chart>
        <pc-chart heading=${this.say('chart.rates')} .drawn=${this.#rates()}></pc-chart>
        <pc-chart heading=${this.say('chart.clear')} .drawn=${this.#clearing()}></pc-chart>
      </div>
      <section aria-labelledby="health">
        <h2 id="health" class="big">${this.say('health')}</h2>
        <p class="soft note">${this.say('health.about')}</p>
        <pc-rule-health .rules=${this.health} .titles=${this.titles} .query=${(rule: string) => write({ ...this.filters, rule, editor: '' })}></pc-rule-health>
      </section>
      <pc-trail-standing class="trail" .desk=${this.desk}></pc-trail-standing>
      <p class="soft note">${this.say('audit.utc')}</p>
    `;
  }

  #tile(measure: (typeof measures)[number]): TemplateResult {
    const { sums } = this;
    const about = this.say(`measure.${measure}.about`, { share: percent(sums && share(sums.waived, sums.flagged)) });
    return html`
      <li class=${isOfStories(measure) && sums && sums[measure] > 0 ? 'stop' : ''}>
        <a href="/audit/${measure}${write({ ...this.filters, editor: '' })}"><b>${sums ? number(sums[measure]) : '…'}</b> <span>${this.say(`measure.${measure}`)}</span></a>
        <small>${about}</small>
      </li>
    `;
  }

  #ofDesk(): string {
    return this.filters.desk === '' ? '' : `?desk=${encodeURIComponent(this.filters.desk)}`;
  }

  #count(list: WaitingList): string {
    const { waiting: all } = this;
    if (!all) return '…';
    const count = { second: all.seconds, 'overdue-reply': all.replies, 'overdue-submitted': all.submitted, 'overdue-embargo': all.embargoes }[list];
    return count >= all.most ? `${number(count)}+` : number(count);
  }

  #rates(): Drawn | undefined {
    if (!this.health) return undefined;
    const { rules, isTelling } = mostWaived(this.health, mostRules);
    return { kind: 'flat-bars', of: this.say('chart.rule'), labels: rules.map((one) => one.rule), series: [{ name: this.say(isTelling ? 'chart.rate.telling' : 'chart.rate'), values: rules.map((one) => one.rate ?? 0) }], say: percent };
  }

  #clearing(): Drawn | undefined {
    const { sums } = this;
    if (!sums) return undefined;
    return { kind: 'bars', of: this.say('chart.within'), labels: [...bounds.map((bound) => duration(bound)), this.say('chart.later')], series: [{ name: this.say('chart.cleared'), values: sums.within }], say: number };
  }

  async #read(isQuiet = false): Promise<void> {
    const reading = ++this.#reading;
    const { filters } = this;
    const isOld = (): boolean => reading !== this.#reading;
    if (!isQuiet) [this.sums, this.health, this.time, this.waiting] = [undefined, undefined, undefined, undefined];
    try {
      const [rules, editors] = await Promise.all([this.#figures('rule', whole(filters)), this.#figures('editor', whole(filters))]);
      if (isOld()) return;
      this.editors = editors.map((one) => one.name).filter((name) => name !== '');
      this.health = healthOf(rules).filter((one) => filters.rule === '' || one.rule === filters.rule);
      this.sums = sum(chosen(filters, filters.editor === '' ? rules : editors));
      this.problem = '';
      await Promise.all([this.#countWaiting(filters, isOld), this.#series(filters, isOld)]);
    } catch (e) {
      if (!isOld()) this.problem = sentence(e);
    }
  }

  async #figures(by: 'rule' | 'editor', { from, to }: Stretch, desk = this.filters.desk): Promise<readonly Figure[]> {
    return (await this.desk.client.get('/api/v1/figures', { query: { by, from, to, ...(desk !== '' && { desk }) } })).lines;
  }

  async #series(filters: Filters, isOld: () => boolean): Promise<void> {
    const parts = steps(filters);
    const { desk, rule, editor } = filters;
    const only = { ...(desk !== '' && { desk }), ...(rule !== '' && { rule }), ...(rule === '' && editor !== '' && { editor }) };
    const { lines } = await this.desk.client.get('/api/v1/figures', { query: { by: grainOf(filters), ...whole(filters), ...only } });
    if (isOld()) return;
    const all = parts.map((part) => sum(lines.filter((line) => line.name >= part.from && line.name < part.to)));
    this.time = {
      kind: 'lines', of: this.say('chart.day'), labels: parts.map((part) => day(part.from)), say: number,
      series: [{ name: this.say('measure.flagged'), values: all.map((one) => one.flagged) }, { name: this.say('measure.waived'), values: all.map((one) => one.waived) }],
    };
  }

  async #countWaiting(filters: Filters, isOld: () => boolean): Promise<void> {
    const waiting = await this.desk.client.get('/api/v1/waiting', { query: filters.desk === '' ? {} : { desk: filters.desk } });
    if (!isOld()) this.waiting = waiting;
  }

  #filtered = (event: CustomEvent<Filters>): void => {
    this.filters = event.detail;
    here.go(`/audit${write(this.filters)}`);
    void this.#read();
  };
}

/** The lines that the filters ask for. */
const chosen = (filters: Filters, figures: readonly Figure[]): readonly Figure[] =>
  filters.rule !== '' ? figures.filter((one) => one.name === filters.rule) : filters.editor !== '' ? figures.filter((one) => one.name === filters.editor) : figures;

declare global {
  interface HTMLElementTagNameMap {
    'pc-audit-page': AuditPage;
  }
}
