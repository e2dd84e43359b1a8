import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../look/button.ts';
import { Problem } from '../api/problem.ts';
import { sentence } from '../api/sentence.ts';
import type { Key } from '../localization/localize.ts';
import { PressElement } from '../look/element.ts';
import { base, forms } from '../look/styles.ts';
import { differences } from './differences.ts';
import { Overtaken, type Part, type StoryRecords } from './records.ts';

/** How a form inside a panel looks: close together, since the panel is narrow. */
export const compact = css`
  form { padding: 0.25rem 0.9rem 0.9rem; font-size: 0.9375rem; }
  label, legend { display: block; margin-block: 0.8rem 0.2rem; padding: 0; font-size: 0.875rem; font-weight: 600; }
  label small, legend small { display: block; font-size: 0.8125rem; }
  label.tick { display: flex; gap: 0.5rem; align-items: baseline; font-weight: 400; }
  label.tick input { flex: none; inline-size: auto; accent-color: var(--pc-accent); }
  fieldset { min-inline-size: 0; margin: 0; padding: 0; border: 0; }
  fieldset fieldset, form > fieldset { margin-block-start: 0.8rem; }
  form > fieldset:first-child { margin: 0; }
  legend { margin-block: 0 0.2rem; }
  input, textarea, select { padding: 0.4rem 0.55rem; }
  textarea { min-block-size: 3.5rem; }
  .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13.5rem), 1fr)); gap: 0 0.75rem; align-items: end; }
  .wrong { margin-block-start: 0.2rem; color: var(--pc-stop); font-size: 0.8125rem; }
  .warned { margin-block: 0.75rem; padding: 0.6rem 0.8rem; border: 1px solid var(--pc-wait); border-inline-start-width: 4px; border-radius: var(--pc-radius); }
  .warned li { margin-block-start: 0.25rem; }
  mark { padding: 0 0.15em; color: inherit; background: var(--pc-lit); }
  [aria-invalid="true"] { border-color: var(--pc-stop); }
  .acts { margin-block-start: 0.9rem; justify-content: flex-start; gap: 0.5rem; }
  .acts pc-button, .small { --uui-button-height: 2rem; --uui-button-padding-left-factor: 2; --uui-button-padding-right-factor: 2; font-size: 0.875rem; }
  table { inline-size: 100%; margin-block-start: 0.5rem; border-collapse: collapse; font-size: 0.8125rem; }
  th, td { padding: 0.2rem 0.4rem 0.2rem 0; text-align: start; vertical-align: top; overflow-wrap: anywhere; border-block-start: 1px solid var(--pc-line); }
`;

/**
 * A form for one record. It writes only over what it was opened with; what is typed stays until it is kept or dropped, and is held by this element
 * alone: what is written about a source does not go into the browser's store.
 */
export abstract class RecordForm extends PressElement {
  static override styles = [base, forms, compact];

  @property({ attribute: false }) records!: StoryRecords;
  @state() protected isBusy = false;
  @state() protected problem: unknown;
  @state() private overtaken: { readonly before: string; readonly after: string; readonly by: readonly string[] } | undefined;
  #opened = '';
  #isTouched = false;

  /** What of the records the form is about. */
  protected abstract readonly about: Part;
  /** Reads the fields and writes them. */
  protected abstract send(version: number, key: string): Promise<unknown>;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.#leaving);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.#leaving);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated) this.#opened = this.records.snapshot(this.about);
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    this.renderRoot.addEventListener('input', () => (this.#isTouched = true));
    const first = this.renderRoot.querySelector<HTMLElement>('[data-first]');
    first?.focus({ preventScroll: true });
    first?.scrollIntoView({ block: 'nearest' });
  }

  /** Writes; tells `kept` with the answer. */
  protected async keep(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = undefined;
    this.overtaken = undefined;
    try {
      const answer = await this.records.write(this.about, this.#opened, (version, key) => this.send(version, key));
      this.#opened = this.records.snapshot(this.about);
      this.#isTouched = false;
      this.tell('kept', answer);
    } catch (e) {
      if (e instanceof Overtaken) this.#overtake(e);
      else this.problem = e;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    } finally {
      this.isBusy = false;
    }
  }

  /** What somebody else made of it; if it is kept again, it is over that. */
  #overtake({ changes }: Overtaken): void {
    const after = this.records.snapshot(this.about);
    this.overtaken = { before: this.#opened, after, by: [...new Set(changes.map((change) => change.by))] };
    this.#opened = after;
  }

  protected typed(name: string): string {
    const field = this.renderRoot.querySelector<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(`[name="${name}"]`);
    return field?.value.trim() ?? '';
  }

  protected isTicked = (name: string): boolean => this.renderRoot.querySelector<HTMLInputElement>(`[name="${name}"]`)?.checked === true;

  /** Sentences about one field, if the server took exception to it. */
  protected wrong(field: string): readonly string[] {
    const errors = this.problem instanceof Problem ? this.problem.errors : {};
    return Object.entries(errors).flatMap(([name, sentences]) => (name === field || name.startsWith(`${field}[`) || name.startsWith(`${field}.`) ? sentences : []));
  }

  protected wrongAt(field: string): TemplateResult | typeof nothing {
    const sentences = this.wrong(field);
    return sentences.length === 0 ? nothing : html`<p class="wrong" id="wrong-${field}" lang="en">${sentences.join(' ')}</p>`;
  }

  /** A field of one line or several. */
  protected words(field: string, label: Key, value: string | undefined, { hint, rows, first, required }: { hint?: Key; rows?: boolean; first?: boolean; required?: boolean } = {}): TemplateResult {
    const isWrong = this.wrong(field).length > 0;
    return html`
      <label for=${field}>${this.say(label)} ${hint ? html`<small>${this.say(hint)}</small>` : nothing}</label>
      ${rows
        ? html`<textarea id=${field} name=${field} dir="auto" .value=${value ?? ''} ?required=${required ?? false} ?data-first=${first ?? false} aria-invalid=${isWrong} aria-describedby=${isWrong ? `wrong-${field}` : nothing}></textarea>`
        : html`<input id=${field} name=${field} dir="auto" autocomplete="off" .value=${value ?? ''} ?required=${required ?? false} ?data-first=${first ?? false} aria-invalid=${isWrong} aria-describedby=${isWrong ? `wrong-${field}` : nothing}>`}
      ${this.wrongAt(field)}
    `;
  }

  /** A choice of one. `none` is offered where nobody need have said. */
  protected choice(field: string, label: Key, values: readonly string[], prefix: string, chosen: string | null | undefined, none?: Key): TemplateResult {
    return html`
      <label for=${field}>${this.say(label)}</label>
      <select id=${field} name=${field} aria-invalid=${this.wrong(field).length > 0}>
        ${none ? html`<option value="" ?selected=${!chosen}>${this.say(none)}</option>` : nothing}
        ${values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${this.sayOf(prefix, value)}</option>`)}
      </select>
      ${this.wrongAt(field)}
    `;
  }

  protected tick(field: string, label: Key, isTicked: boolean | undefined): TemplateResult {
    return html`<label class="tick"><input type="checkbox" name=${field} .checked=${isTicked ?? false}> <span>${this.say(label)}</span></label>`;
  }

  /** What stands in the way, over the buttons. */
  protected trouble(): TemplateResult | typeof nothing {
    const { overtaken, problem } = this;
    if (overtaken) {
      const changed = differences(overtaken.before, overtaken.after);
      return html`
        <div class="problem" role="alert">
          <p>${overtaken.by.length === 0 ? this.say('overtaken.text') : this.say('overtaken.by', { who: this.who(overtaken.by) })}</p>
          ${changed.length === 0
            ? nothing
            : html`<table>
                <tr><th scope="col">${this.say('overtaken.field')}</th><th scope="col">${this.say('overtaken.before')}</th><th scope="col">${this.say('overtaken.after')}</th></tr>
                ${changed.map((one) => html`<tr><th scope="row">${this.sayOf('member', one.field)}</th><td dir="auto">${one.before}</td><td dir="auto">${one.after}</td></tr>`)}
              </table>`}
        </div>
      `;
    }

    if (problem === undefined) return nothing;
    const isAtFields = problem instanceof Problem && Object.keys(problem.errors).length > 0;
    return html`<p class="problem" role="alert">${isAtFields ? this.say('form.look') : sentence(problem)}</p>`;
  }

  protected acts(label: Key): TemplateResult {
    return html`
      ${this.trouble()}
      <div class="acts">
        <pc-button look="outline" type="submit" label=${this.say(label)} ?disabled=${this.isBusy}></pc-button>
        <pc-button look="default" label=${this.say('cancel')} @click=${() => this.tell('dropped')}></pc-button>
      </div>
    `;
  }

  protected submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.keep();
  };

  protected escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !this.#isTouched) this.tell('dropped');
  };

  #leaving = (event: BeforeUnloadEvent): void => {
    if (this.#isTouched) event.preventDefault();
  };
}

/** The lines of a field that takes several. */
export const linesIn = (text: string): string[] => text.split('\n').map((one) => one.trim()).filter((one) => one !== '');

/** A moment as a field for date and time has it, in the reader's own time. */
export function localMoment(at: string | null | undefined): string {
  if (!at) return '';
  const then = new Date(at);
  return new Date(then.getTime() - then.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The moment of a field for date and time, or null if it is empty. */
export const momentOf = (field: string): string | null => (field === '' ? null : new Date(field).toISOString());
