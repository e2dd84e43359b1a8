import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../look/button.ts';
import { Problem } from '../api/problem.ts';
import { sentence } from '../api/sentence.ts';
import type { Desk } from '../desk/desk.ts';
import { moment } from '../localization/localize.ts';
import { PressElement } from '../look/element.ts';
import { base, forms, lists } from '../look/styles.ts';

/** Something that was given up on its way out. */
interface Dead {
  readonly kind: 'letter' | 'delivery';
  readonly id: string;
  readonly what: string;
  readonly who: string;
  readonly story: string;
  readonly deadAt: string;
  readonly why: string;
}

/** Mail and webhooks that did not leave and won't by themselves. */
@customElement('pc-outgoing')
export class Outgoing extends PressElement {
  static override styles = [
    base,
    forms,
    lists,
    css`
      :host { padding: 1.1rem 1.25rem; background: var(--pc-sheet); border: 1px solid var(--pc-line); border-radius: var(--pc-radius); }
      h2 { margin-block-end: 0.5rem; font: 600 1.0625rem/1.35 var(--pc-serif); }
      h3 { margin-block-start: 0.75rem; font-size: 0.875rem; color: var(--pc-soft); }
      li { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; justify-content: space-between; padding-block: 0.5rem; border-block-end: 1px solid var(--pc-line); overflow-wrap: anywhere; }
      li:last-child { border-block-end: 0; }
      .more { margin-block-start: 0.5rem; }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @state() private dead: readonly Dead[] | undefined;
  @state() private problem = '';
  #next: { letters: string | null; deliveries: string | null } = { letters: null, deliveries: null };

  override connectedCallback(): void {
    super.connectedCallback();
    void this.refresh();
  }

  /** Reads both lists from their beginning. */
  async refresh(): Promise<void> {
    try {
      const [letters, deliveries] = await Promise.all([this.#letters(), this.#deliveries()]);
      this.dead = [...letters, ...deliveries];
      this.problem = '';
    } catch (e) {
      this.problem = sentence(e);
    }
  }

  async #letters(after?: string): Promise<Dead[]> {
    const part = await this.desk.client.get('/api/v1/mail/dead', after === undefined ? {} : { query: { after } });
    this.#next.letters = part.next;
    return part.items.map((one) => ({ kind: 'letter', id: one.id, what: one.kind, who: one.recipient, story: one.story, deadAt: one.deadAt, why: one.why }));
  }

  async #deliveries(after?: string): Promise<Dead[]> {
    const part = await this.desk.client.get('/api/v1/deliveries/dead', after === undefined ? {} : { query: { after } });
    this.#next.deliveries = part.next;
    return part.items.map((one) => ({ kind: 'delivery', id: one.id, what: one.event, who: one.endpoint, story: one.story, deadAt: one.deadAt, why: one.answer }));
  }

  protected override render(): TemplateResult {
    return html`
      <section aria-labelledby="heading">
        <h2 id="heading">${this.say('outgoing')}</h2>
        ${this.problem === '' ? nothing : html`<p class="problem" role="alert">${this.problem} <button class="link" @click=${() => this.refresh()}>${this.say('again')}</button></p>`}
        ${!this.dead ? (this.problem === '' ? html`<p class="soft" aria-busy="true">${this.say('loading')}</p>` : nothing) : this.dead.length === 0 ? html`<p class="soft">${this.say('outgoing.none')}</p>` : this.#lists(this.dead)}
      </section>
    `;
  }

  #lists(dead: readonly Dead[]): TemplateResult[] {
    return (['letter', 'delivery'] as const).map((kind) => {
      const some = dead.filter((one) => one.kind === kind);
      return some.length === 0 ? html`` : html`
        <h3>${this.say(kind === 'letter' ? 'outgoing.letters' : 'outgoing.deliveries')}</h3>
        <ul>${repeat(some, (one) => one.id, (one) => this.#line(one))}</ul>
        ${this.#next[kind === 'letter' ? 'letters' : 'deliveries'] === null ? nothing : html`<p class="more"><button class="link" @click=${() => this.#more(kind)}>${this.say('list.more')}</button></p>`}
      `;
    });
  }

  /** Most mail is called after the deed that it tells of. */
  #what(kind: string): string {
    const name = this.sayOf('letter', kind);
    return name === kind ? this.sayOf('action', kind) : name;
  }

  #line(one: Dead): TemplateResult {
    const named = { what: this.#what(one.what), who: one.who };
    return html`
      <li>
        <span>${this.say('outgoing.to', named)}${one.story === '' ? nothing : html` · <a href="/stories/${encodeURIComponent(one.story)}">${one.story}</a>`}<br>
          <small>${this.say('outgoing.dead', { at: moment(one.deadAt), why: this.sayOf('why', one.why) })}</small></span>
        <button class="link" aria-label=${this.say('outgoing.again.of', named)} @click=${() => this.#again(one)}>${this.say('outgoing.again')}</button>
      </li>
    `;
  }

  async #again(one: Dead): Promise<void> {
    try {
      if (one.kind === 'letter') await this.desk.client.post('/api/v1/mail/dead/{letter}/again', { ids: { letter: one.id } });
      else await this.desk.client.post('/api/v1/deliveries/dead/{delivery}/again', { ids: { delivery: one.id } });
      this.desk.show(this.say('outgoing.sent'));
    } catch (e) {
      // Somebody else was faster, which is as good.
      if (!(e instanceof Problem && e.status === 404)) {
        this.problem = sentence(e);
        return;
      }
    }

    this.problem = '';
    this.dead = this.dead?.filter((other) => other !== one);
  }

  async #more(kind: Dead['kind']): Promise<void> {
    try {
      const part = kind === 'letter' ? await this.#letters(this.#next.letters ?? undefined) : await this.#deliveries(this.#next.deliveries ?? undefined);
      this.dead = [...(this.dead ?? []), ...part];
    } catch (e) {
      this.problem = sentence(e);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-outgoing': Outgoing;
  }
}
