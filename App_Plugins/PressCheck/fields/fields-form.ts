import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { protectionValues, storyActValues, storyClassValues } from '../api/schema.ts';
import { linesIn, localMoment, momentOf, RecordForm } from '../sources/form.ts';
import type { RecordsView, StoryFields } from '../sources/records.ts';
import { among } from '../sources/source-form.ts';

/** What the desk knows of a story beside its text. */
@customElement('pc-fields-form')
export class FieldsForm extends RecordForm {
  static override styles = [
    ...RecordForm.styles,
    css`
      .borrowed { margin-block-start: 0.6rem; padding: 0 0.7rem 0.6rem; border: 1px solid var(--pc-line); border-radius: var(--pc-radius); }
      :disabled { color: inherit; opacity: 1; }
    `,
  ];

  /** It is read and not written. */
  @property({ type: Boolean }) readonly = false;
  @state() private rows = 0;
  #first: StoryFields = {};

  protected override readonly about = (view: RecordsView): unknown => {
    const { class: time, act, publishAt, isSensitive, bylines, gatheredIn, protections, protectedNames, borrowedQuotations } = view.fields;
    return { class: time, act, publishAt, isSensitive, bylines, gatheredIn, protections, protectedNames, borrowedQuotations };
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.#first = this.records.view?.fields ?? {};
    this.rows = this.#first.borrowedQuotations?.length ?? 0;
  }

  protected override render(): TemplateResult {
    const first = this.#first;
    return html`
      <form @submit=${this.submit} novalidate>
        <fieldset ?disabled=${this.readonly}>
          <div class="two">
            <div>${this.choice('class', 'fields.class', storyClassValues, 'class', first.class, 'form.nobody-said')}</div>
            <div>${this.choice('act', 'fields.act', storyActValues, 'story-act', first.act)}</div>
          </div>
          <label for="publishAt">${this.say('fields.publish-at')}</label><input id="publishAt" name="publishAt" type="datetime-local" .value=${localMoment(first.publishAt)}>
          ${this.wrongAt('publishAt')}
          <fieldset>
            <legend>${this.say('fields.protections')}</legend>
            ${protectionValues.map((value) => html`<label class="tick"><input type="checkbox" name=${value} .checked=${first.protections?.includes(value) ?? false}> <span>${this.sayOf('protection', value)}</span></label>`)}
          </fieldset>
          ${this.words('protectedNames', 'fields.protected', first.protectedNames?.join('\n'), { hint: 'fields.protected.hint', rows: true })}
          ${this.words('bylines', 'fields.bylines', first.bylines?.join('\n'), { hint: 'fields.lines.hint', rows: true })}
          ${this.words('gatheredIn', 'fields.gathered', first.gatheredIn?.join('\n'), { hint: 'fields.lines.hint', rows: true })}
          <fieldset>
            <legend>${this.say('fields.borrowed')}</legend>
            ${Array.from({ length: this.rows }, (_, at) => this.#borrowed(at))}
            ${this.readonly ? nothing : html`<button type="button" class="link" @click=${() => this.rows++}>${this.say('borrowed.more')}</button>`}
            ${this.wrongAt('borrowedQuotations')}
          </fieldset>
          ${this.tick('isSensitive', 'fields.sensitive', first.isSensitive)}
        </fieldset>
        ${this.readonly
          ? nothing
          : html`${this.trouble()}<div class="acts"><pc-button look="outline" type="submit" label=${this.say('form.keep')} ?disabled=${this.isBusy}></pc-button></div>`}
      </form>
    `;
  }

  #borrowed(at: number): TemplateResult {
    const first = this.#first.borrowedQuotations?.[at];
    return html`<div class="borrowed">
      <label for="borrowed-${at}">${this.say('borrowed.words', { number: at + 1 })}</label>
      <textarea id="borrowed-${at}" name="borrowed-${at}" dir="auto" .value=${first?.words ?? ''}></textarea>
      <label for="origin-${at}">${this.say('borrowed.origin')}</label>
      <input id="origin-${at}" name="origin-${at}" dir="auto" .value=${first?.origin ?? ''}>
    </div>`;
  }

  protected override send(version: number, key: string): Promise<unknown> {
    const body = {
      class: among(storyClassValues, this.typed('class')),
      act: among(storyActValues, this.typed('act')) ?? 'publish',
      publishAt: momentOf(this.typed('publishAt')),
      isSensitive: this.isTicked('isSensitive'),
      bylines: linesIn(this.typed('bylines')),
      gatheredIn: linesIn(this.typed('gatheredIn')),
      protections: protectionValues.filter((value) => this.isTicked(value)),
      protectedNames: linesIn(this.typed('protectedNames')),
      borrowedQuotations: Array.from({ length: this.rows }, (_, at) => ({ words: this.typed(`borrowed-${at}`), origin: this.typed(`origin-${at}`) })).filter(({ words, origin }) => words + origin !== ''),
    };
    return this.records.client.put('/api/v1/stories/{story}/fields', { ids: { story: this.records.story }, version, key, body });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-fields-form': FieldsForm;
  }
}
