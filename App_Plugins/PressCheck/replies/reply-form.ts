import { css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { replyOutcomeValues } from '../api/schema.ts';
import { localMoment, momentOf, RecordForm } from '../sources/form.ts';
import type { Accused } from '../sources/prefill.ts';
import type { RecordsView, ReplyEntry } from '../sources/records.ts';
import { among } from '../sources/source-form.ts';

/** An entry of the reply log: whom it is about, what the story says of them, and what came of asking. */
@customElement('pc-reply-form')
export class ReplyForm extends RecordForm {
  static override styles = [
    ...RecordForm.styles,
    css`
      .allegation { margin-block-start: 0.6rem; padding: 0 0.7rem 0.6rem; border: 1px solid var(--pc-line); border-radius: var(--pc-radius); }
      .allegation .ticks { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
      .take { margin-block-start: 0.3rem; font-size: 0.875rem; }
    `,
  ];

  @property() reply = '';
  @property({ attribute: false }) accused: Accused | undefined;
  @property() selected = '';
  @state() private rows = 1;
  #first: ReplyEntry = {};

  protected override readonly about = (view: RecordsView): unknown => view.replies.find((one) => one.id === this.reply);

  override connectedCallback(): void {
    super.connectedCallback();
    const kept = this.records.view && (this.about(this.records.view) as ReplyEntry | undefined);
    const { subject = '', allegation = '' } = this.accused ?? {};
    const isKnown = kept?.allegations?.some((one) => one.words === allegation) ?? false;
    const added = allegation === '' || isKnown ? [] : [{ words: allegation, isPut: false, isAnswered: false }];
    this.#first = kept ? { ...kept, allegations: [...(kept.allegations ?? []), ...added] } : { subject, allegations: added };
    this.rows = Math.max(1, this.#first.allegations?.length ?? 0);
  }

  protected override render(): TemplateResult {
    const first = this.#first;
    return html`
      <form @submit=${this.submit} @keydown=${this.escape} novalidate>
        ${this.words('subject', 'reply.subject', first.subject, { hint: 'reply.subject.hint', first: true })}
        <fieldset>
          <legend>${this.say('reply.allegations')}</legend>
          ${Array.from({ length: this.rows }, (_, at) => this.#allegation(at))}
          <button type="button" class="link take" @click=${() => this.rows++}>${this.say('reply.more')}</button>
          ${this.wrongAt('allegations')}
        </fieldset>
        <div class="two">
          <div>${this.#moment('deadline', this.say('reply.deadline'), first.deadline)}</div>
          <div>${this.choice('outcome', 'reply.outcome', replyOutcomeValues, 'outcome', first.outcome ?? 'pending')}</div>
        </div>
        ${this.#moment('repliedAt', this.say('reply.replied'), first.repliedAt)} ${this.words('passage', 'reply.passage', first.passage, { rows: true })}
        ${this.selected === ''
          ? html`<p class="take soft">${this.say('words.select')}</p>`
          : html`<button type="button" class="link take" @mousedown=${(event: Event) => event.preventDefault()} @click=${this.#take}>${this.say('words.selected')}</button>`}
        ${this.words('whyLeftOut', 'reply.left-out', first.whyLeftOut)} ${this.words('explanation', 'reply.explanation', first.explanation)} ${this.acts('form.keep')}
      </form>
    `;
  }

  #allegation(at: number): TemplateResult {
    const first = this.#first.allegations?.[at];
    const id = `allegation-${at}`;
    return html`<div class="allegation" role="group" aria-label=${this.say('reply.allegation', { number: at + 1 })}>
      <label for=${id}>${this.say('reply.allegation', { number: at + 1 })}</label>
      <textarea id=${id} name=${id} dir="auto" .value=${first?.words ?? ''}></textarea>
      <div class="ticks">${this.tick(`put-${at}`, 'reply.put', first?.isPut)}${this.tick(`answered-${at}`, 'reply.answered', first?.isAnswered)}</div>
    </div>`;
  }

  #moment(name: string, label: string, at: string | null | undefined): TemplateResult {
    return html`<label for=${name}>${label}</label><input id=${name} name=${name} type="datetime-local" .value=${localMoment(at)}>${this.wrongAt(name)}`;
  }

  #take = (): void => {
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>('#passage');
    if (!field) return;
    field.value = this.selected;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  };

  protected override send(version: number, key: string): Promise<unknown> {
    const { client, story } = this.records;
    const body = {
      subject: this.typed('subject'),
      allegations: Array.from({ length: this.rows }, (_, at) => ({ words: this.typed(`allegation-${at}`), isPut: this.isTicked(`put-${at}`), isAnswered: this.isTicked(`answered-${at}`) })).filter(({ words }) => words !== ''),
      deadline: momentOf(this.typed('deadline')),
      outcome: among(replyOutcomeValues, this.typed('outcome')) ?? 'pending',
      repliedAt: momentOf(this.typed('repliedAt')),
      passage: this.typed('passage'),
      whyLeftOut: this.typed('whyLeftOut'),
      explanation: this.typed('explanation'),
    };
    return this.reply === ''
      ? client.post('/api/v1/stories/{story}/replies', { ids: { story }, version, key, body })
      : client.put('/api/v1/stories/{story}/replies/{reply}', { ids: { story, reply: this.reply }, version, key, body });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-reply-form': ReplyForm;
  }
}
