import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { anonymityReasonValues, corroborationValues, knowledgeBasisValues } from '../api/schema.ts';
import { linesIn, RecordForm } from './form.ts';
import type { NameWarning, RecordsView, SourceEntry, SourceInput } from './records.ts';

/** An entry of the source register. What looks like a name is shown before it is kept. */
@customElement('pc-source-form')
export class SourceForm extends RecordForm {
  /** The entry's id; empty for a new one. */
  @property() source = '';
  /** What a new entry begins with. */
  @property() descriptor = '';
  @state() private warnings: readonly { readonly field: string; readonly before: string; readonly words: string; readonly after: string }[] = [];
  #first: SourceEntry = {};
  #accepted = '';

  protected override readonly about = (view: RecordsView): unknown => view.sources.find((one) => one.id === this.source);

  override connectedCallback(): void {
    super.connectedCallback();
    this.#first = (this.records.view && (this.about(this.records.view) as SourceEntry | undefined)) ?? { descriptors: this.descriptor === '' ? [] : [this.descriptor] };
  }

  protected override render(): TemplateResult {
    const first = this.#first;
    return html`
      <form @submit=${this.#submit} @keydown=${this.escape} novalidate>
        ${this.words('descriptors', 'source.descriptors', first.descriptors?.join('\n'), { hint: 'source.descriptors.hint', rows: true, first: true })}
        ${this.choice('reason', 'source.reason', anonymityReasonValues, 'reason-code', first.reason, 'form.nobody-said')}
        ${this.words('reasonWords', 'source.reason.words', first.reasonWords)}
        ${this.choice('basis', 'source.basis', knowledgeBasisValues, 'basis', first.basis, 'form.nobody-said')}
        ${this.words('basisWords', 'source.basis.words', first.basisWords)}
        ${this.choice('corroboration', 'source.corroboration', corroborationValues, 'corroboration', first.corroboration ?? 'not-recorded')}
        ${this.words('corroborationWords', 'source.corroboration.words', first.corroborationWords)}
        <label for="people">${this.say('source.people')}</label>
        <input id="people" name="people" type="number" min="1" max="1000" .value=${String(first.people ?? 1)} aria-invalid=${this.wrong('people').length > 0}>
        ${this.wrongAt('people')}
        ${this.choice('declinesInStory', 'source.declines', ['true', 'false'], 'declines', first.declinesInStory === null || first.declinesInStory === undefined ? '' : String(first.declinesInStory), 'form.nobody-said')}
        ${this.tick('isPseudonym', 'source.pseudonym', first.isPseudonym)} ${this.#warned()} ${this.acts(this.warnings.length > 0 ? 'warned.anyway' : 'form.keep')}
      </form>
    `;
  }

  #warned(): TemplateResult | typeof nothing {
    if (this.warnings.length === 0) return nothing;
    return html`<div class="warned" role="alert">
      <p>${this.say('warned.before')}</p>
      <ul>${this.warnings.map((one) => html`<li><small>${this.sayOf('member', one.field)}:</small> <span dir="auto">${one.before}<mark>${one.words}</mark>${one.after}</span></li>`)}</ul>
    </div>`;
  }

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const input = this.#input();
    const typed = JSON.stringify(input);
    if (this.#accepted !== typed && !this.isBusy) {
      this.isBusy = true;
      this.problem = undefined;
      try {
        const found = await this.records.client.post('/api/v1/stories/{story}/sources/names', { ids: { story: this.records.story }, body: input });
        this.warnings = found.warnings.map((warning) => shown(warning, input));
        this.#accepted = typed;
      } catch (e) {
        this.problem = e;
        return;
      } finally {
        this.isBusy = false;
      }

      if (this.warnings.length > 0) {
        await this.updateComplete;
        this.renderRoot.querySelector('.warned')?.scrollIntoView({ block: 'nearest' });
        this.renderRoot.querySelector<HTMLElement>(`[name="${this.warnings[0]?.field}"]`)?.focus({ preventScroll: true });
        return;
      }
    }

    await this.keep();
  };

  protected override send(version: number, key: string): Promise<unknown> {
    const { client, story } = this.records;
    const body = this.#input();
    return this.source === ''
      ? client.post('/api/v1/stories/{story}/sources', { ids: { story }, version, key, body })
      : client.put('/api/v1/stories/{story}/sources/{source}', { ids: { story, source: this.source }, version, key, body });
  }

  #input(): SourceInput {
    const declines = this.typed('declinesInStory');
    const seen = new Set<string>();
    return {
      descriptors: linesIn(this.typed('descriptors')).filter((one) => !seen.has(one.toLowerCase()) && seen.add(one.toLowerCase())),
      people: Number(this.typed('people')) || 0,
      reason: among(anonymityReasonValues, this.typed('reason')),
      reasonWords: this.typed('reasonWords'),
      basis: among(knowledgeBasisValues, this.typed('basis')),
      basisWords: this.typed('basisWords'),
      corroboration: among(corroborationValues, this.typed('corroboration')) ?? 'not-recorded',
      corroborationWords: this.typed('corroborationWords'),
      isPseudonym: this.isTicked('isPseudonym'),
      declinesInStory: declines === '' ? null : declines === 'true',
    };
  }
}

/** The value of that name, or null if there is none. */
export const among = <T extends string>(values: readonly T[], value: string): T | null => values.find((one) => one === value) ?? null;

const around = 24;

function shown(warning: NameWarning, input: SourceInput): { field: string; before: string; words: string; after: string } {
  const [, field = '', at] = /^(\w+)(?:\[(\d+)\])?$/.exec(warning.field ?? '') ?? [];
  const value: unknown = at === undefined ? input[field as keyof SourceInput] : input.descriptors[Number(at)];
  const text = typeof value === 'string' ? value : '';
  const start = warning.span?.start ?? 0;
  const end = start + (warning.span?.length ?? 0);
  return { field, before: text.slice(Math.max(0, start - around), start), words: text.slice(start, end), after: text.slice(end, end + around) };
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-source-form': SourceForm;
  }
}
