import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ago, moment } from '../localization/localize.ts';
import { mayEdit } from '../sources/attestations.ts';
import { RecordsPanel } from '../sources/panel.ts';
import { logFor, type Accused } from '../sources/prefill.ts';
import type { ReplyEntry } from '../sources/records.ts';
import './ask-dialog.ts';
import './attempt-form.ts';
import { clockOf } from './clock.ts';
import './exemption-form.ts';
import './reply-form.ts';

interface Open {
  readonly what: 'entry' | 'attempt' | 'exemption' | 'ask';
  /** Empty for a new entry. */
  readonly reply: string;
}

const tick = 20_000;

/** The reply log: of whom the story says something grave, how they were asked, by when, and what came of it. */
@customElement('pc-reply-log')
export class ReplyLog extends RecordsPanel {
  static override styles = [
    ...RecordsPanel.styles,
    css`
      .clock { font-weight: 600; font-size: 0.875rem; }
      .clock.passed { color: var(--pc-stop); }
      .clock.left { color: var(--pc-wait); }
      .clock.none { color: var(--pc-soft); font-weight: 400; }
      .said li + li { margin-block-start: 0.35rem; }
      .said small { display: block; font-family: var(--pc-sans); }
      details { font-size: 0.875rem; }
      summary { cursor: pointer; }
      details li { margin-block-start: 0.3rem; }
    `,
  ];

  @state() private open: Open | undefined;
  @state() private leaving: string | undefined;
  @state() private now = Date.now();
  @state() private accused: Accused | undefined;
  #ticking: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ticking = setInterval(() => (this.now = Date.now()), tick);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
  }

  /** Opens the form for whom a finding is about: their entry, if there is one. */
  begin(accused: Accused): void {
    if (!this.may) return;
    this.accused = accused;
    this.open = { what: 'entry', reply: logFor(accused.subject, this.view)?.id ?? '' };
  }

  protected override render(): TemplateResult {
    const { replies } = this.view;
    const isNew = this.open?.what === 'entry' && this.open.reply === '';
    const asked = this.open?.what === 'ask' ? replies.find((one) => one.id === this.open?.reply) : undefined;
    return html`
      ${this.trouble()} ${replies.length === 0 && !isNew ? html`<p class="empty">${this.say('replies.empty')}</p>` : nothing}
      ${replies.length === 0 && !isNew
        ? nothing
        : html`<ul class="sheet">
            ${isNew ? html`<li class="form">${this.#entryForm('')}</li>` : nothing}
            ${repeat(replies, (reply) => reply.id, (reply) => (this.#isOpen('entry', reply) ? html`<li class="form">${this.#entryForm(reply.id ?? '')}</li>` : html`<li>${this.#entry(reply)}</li>`))}
          </ul>`}
      ${this.may && this.open === undefined ? html`<p><pc-button class="small" look="outline" label=${this.say('replies.add')} @click=${this.#add}></pc-button></p>` : nothing}
      ${asked ? html`<pc-ask-dialog .records=${this.records} .reply=${asked} @kept=${() => this.#kept(this.say('done.asked'))} @dropped=${this.#drop}></pc-ask-dialog>` : nothing}
    `;
  }

  #isOpen(what: Open['what'], reply: ReplyEntry): boolean {
    return this.open?.what === what && this.open.reply === reply.id;
  }

  #entryForm(reply: string): TemplateResult {
    return html`<pc-reply-form .records=${this.records} reply=${reply} .accused=${this.accused} .selected=${this.selected} @kept=${() => this.#kept()} @dropped=${this.#drop}></pc-reply-form>`;
  }

  #entry(reply: ReplyEntry): TemplateResult {
    const id = reply.id ?? '';
    return html`
      <div class="entry">
        <h3 dir="auto">${reply.subject}</h3>
        ${this.#clock(reply)}
        <ul class="said">
          ${reply.allegations?.map((one) => html`<li class="quoted" dir="auto">${one.words}<small>${this.say(one.isPut ? 'reply.put' : 'reply.not-put')} · ${this.say(one.isAnswered ? 'reply.answered' : 'reply.not-answered')}</small></li>`)}
        </ul>
        <dl>
          <dt>${this.say('reply.outcome')}</dt><dd>${this.sayOf('outcome', reply.outcome ?? 'pending')}${reply.repliedAt ? `, ${moment(reply.repliedAt)}` : ''}</dd>
          ${this.#fact(this.say('reply.passage'), reply.passage)} ${this.#fact(this.say('reply.left-out'), reply.whyLeftOut)} ${this.#fact(this.say('reply.explanation'), reply.explanation)}
        </dl>
        ${this.#attempts(reply)} ${this.#exemption(reply)} ${this.may ? this.#acts(reply, id) : nothing}
      </div>
    `;
  }

  #fact(name: string, words: string | undefined): TemplateResult | typeof nothing {
    return words ? html`<dt>${name}</dt><dd dir="auto">${words}</dd>` : nothing;
  }

  #clock(reply: ReplyEntry): TemplateResult | typeof nothing {
    const clock = clockOf(reply, this.now);
    switch (clock?.state) {
      case 'left':
        return html`<p class="clock left">${this.say('clock.left', { time: this.say(`clock.${clock.unit}`, { count: clock.count }) })} <small>${moment(reply.deadline ?? '')}</small></p>`;
      case 'passed':
        return html`<p class="clock passed">${this.say('clock.passed', { ago: ago(reply.deadline ?? '', this.now) })} <small>${moment(reply.deadline ?? '')}</small></p>`;
      case 'none':
        return html`<p class="clock none">${this.say('clock.none')}</p>`;
      case undefined:
        return nothing;
    }
  }

  #attempts(reply: ReplyEntry): TemplateResult {
    const attempts = reply.attempts ?? [];
    if (this.#isOpen('attempt', reply)) return html`<pc-attempt-form .records=${this.records} reply=${reply.id ?? ''} @kept=${() => this.#kept()} @dropped=${this.#drop}></pc-attempt-form>`;
    return attempts.length === 0
      ? reply.exemption ? html`` : html`<p class="lead">${this.say('attempts.none')}</p>`
      : html`<details ?open=${attempts.length < 4}>
          <summary>${this.say('attempts')} <span class="soft">${attempts.length}</span></summary>
          <ul>${attempts.map((one) => html`<li>${moment(one.at)}, ${this.sayOf('channel', one.channel)}${one.put ? html`: <span dir="auto">${one.put}</span>` : nothing}</li>`)}</ul>
        </details>`;
  }

  #exemption(reply: ReplyEntry): TemplateResult | typeof nothing {
    if (this.#isOpen('exemption', reply)) return html`<pc-exemption-form .records=${this.records} reply=${reply.id ?? ''} @kept=${() => this.#kept()} @dropped=${this.#drop}></pc-exemption-form>`;
    const { exemption } = reply;
    if (!exemption) return nothing;
    return html`
      <dl>
        <dt>${this.say('exempt')}</dt><dd>${this.sayOf('exemption', exemption.code)}${exemption.approval ? nothing : html` <small>(${this.say('exempt.waits')})</small>`}</dd>
        ${this.#fact(this.say('exempt.words'), exemption.words)} ${exemption.link ? html`<dt>${this.say('exempt.link')}</dt><dd>${this.#link(exemption.link)}</dd>` : nothing}
      </dl>
      ${this.vouched(['exemption-approved'], reply.id ?? '')}
    `;
  }

  /** Only an address of the web leads anywhere. */
  #link(link: string): unknown {
    return /^https?:\/\/\S+$/i.test(link) ? html`<a href=${link} target="_blank" rel="noopener noreferrer">${link}</a>` : html`<span dir="auto">${link}</span>`;
  }

  #acts(reply: ReplyEntry, id: string): TemplateResult {
    const open = (what: Open['what']) => () => {
      this.accused = undefined;
      this.open = { what, reply: id };
    };
    if (this.leaving === id) {
      return html`<div class="acts">
        <button class="link" ?disabled=${this.isBusy} @click=${() => this.#remove(id)}>${this.say('form.really')}</button>
        <button class="link" @click=${() => (this.leaving = undefined)}>${this.say('cancel')}</button>
      </div>`;
    }

    return html`<div class="acts">
      <button class="link" @click=${open('attempt')}>${this.say('attempt.add')}</button>
      ${mayEdit(this.story, this.person) && !reply.exemption ? html`<button class="link" @click=${open('ask')}>${this.say('ask')}</button>` : nothing}
      <button class="link" @click=${open('entry')}>${this.say('form.change')}</button>
      ${reply.exemption ? html`<button class="link" ?disabled=${this.isBusy} @click=${() => this.#mustBeAsked(id)}>${this.say('exempt.back')}</button>` : html`<button class="link" @click=${open('exemption')}>${this.say('exempt.add')}</button>`}
      <button class="link" @click=${() => (this.leaving = id)}>${this.say('form.remove')}</button>
    </div>`;
  }

  #add = (): void => {
    this.accused = undefined;
    this.open = { what: 'entry', reply: '' };
  };

  #drop = (): void => void (this.open = undefined);

  #kept(said = this.say('done.kept')): void {
    this.open = undefined;
    this.tell('said', said);
  }

  #mustBeAsked(reply: string): Promise<boolean> {
    const { client, story } = this.records;
    return this.act(
      (view) => view.replies.find((one) => one.id === reply)?.exemption,
      (version, key) => client.delete('/api/v1/stories/{story}/replies/{reply}/exemption', { ids: { story, reply }, version, key }),
      this.say('done.kept'),
    );
  }

  #remove = async (reply: string): Promise<void> => {
    const { client, story } = this.records;
    const isDone = await this.act(
      (view) => view.replies.find((one) => one.id === reply),
      (version, key) => client.delete('/api/v1/stories/{story}/replies/{reply}', { ids: { story, reply }, version, key }),
      this.say('done.removed'),
    );
    if (isDone) this.leaving = undefined;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-reply-log': ReplyLog;
  }
}
