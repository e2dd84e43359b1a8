import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ofSources } from './attestations.ts';
import { RecordsPanel } from './panel.ts';
import { entryFor } from './prefill.ts';
import type { NameWarning, SourceEntry } from './records.ts';
import './source-form.ts';

/** The source register of a story: sources without a name, and who vouches for knowing them. */
@customElement('pc-source-register')
export class SourceRegister extends RecordsPanel {
  /** The entry whose form is open; empty for a new one. */
  @state() private open: string | undefined;
  @state() private descriptor = '';
  @state() private leaving: string | undefined;
  @state() private warned: { readonly source: string; readonly warnings: readonly NameWarning[] } | undefined;

  /** Opens the form for a source that the story describes so: its entry, if it has one. */
  begin(descriptor: string): void {
    if (!this.view.showsRegister || !this.may) return;
    this.descriptor = descriptor;
    this.open = entryFor(descriptor, this.view)?.id ?? '';
  }

  protected override render(): TemplateResult {
    const { view } = this;
    if (!view.showsRegister) return html`<p class="empty">${this.say('sources.hidden')}</p>`;
    return html`
      ${this.may ? html`<p class="lead">${this.say('sources.never')}</p>` : nothing} ${this.trouble()}
      ${view.sources.length === 0 && this.open === undefined ? html`<p class="empty">${this.say('sources.empty')}</p>` : nothing}
      ${view.sources.length === 0 && this.open !== ''
        ? nothing
        : html`<ul class="sheet">
            ${this.open === '' ? html`<li class="form">${this.#form('')}</li>` : nothing}
            ${repeat(view.sources, (source) => source.id, (source) => (this.open === source.id ? html`<li class="form">${this.#form(source.id ?? '')}</li>` : html`<li>${this.#entry(source)}</li>`))}
          </ul>`}
      ${this.may && this.open === undefined ? html`<p><pc-button class="small" look="outline" label=${this.say('sources.add')} @click=${this.#add}></pc-button></p>` : nothing}
    `;
  }

  #form(source: string): TemplateResult {
    return html`<pc-source-form .records=${this.records} source=${source} descriptor=${this.descriptor} @kept=${this.#kept} @dropped=${() => (this.open = undefined)}></pc-source-form>`;
  }

  #entry(source: SourceEntry): TemplateResult {
    const id = source.id ?? '';
    const facts: [string, string, string | undefined][] = [
      [this.say('source.reason'), source.reason ? this.sayOf('reason-code', source.reason) : '', source.reasonWords],
      [this.say('source.basis'), source.basis ? this.sayOf('basis', source.basis) : '', source.basisWords],
      [this.say('source.corroboration'), source.corroboration && source.corroboration !== 'not-recorded' ? this.sayOf('corroboration', source.corroboration) : '', source.corroborationWords],
    ];
    return html`
      <div class="entry">
        <h3 dir="auto">${source.descriptors?.join(' · ')}</h3>
        <p class="lead">${this.say('source.people.count', { count: source.people ?? 1 })}${source.isPseudonym ? ` · ${this.say('source.pseudonym.short')}` : ''}</p>
        <dl>${facts.map(([name, code, words]) => html`<dt>${name}</dt><dd>${code || (words ? '' : this.say('form.nobody-said'))}${words ? html`${code ? ': ' : ''}<span dir="auto">${words}</span>` : nothing}</dd>`)}</dl>
        ${this.warned?.source === id ? html`<p class="warned" role="status">${this.say('warned.kept')}</p>` : nothing} ${this.vouched(ofSources, id)}
        ${this.may ? this.#acts(id) : nothing}
      </div>
    `;
  }

  #acts(id: string): TemplateResult {
    return this.leaving === id
      ? html`<p class="lead">${this.say('source.remove.text')}</p>
          <div class="acts">
            <button class="link" ?disabled=${this.isBusy} @click=${() => this.#remove(id)}>${this.say('form.really')}</button>
            <button class="link" @click=${() => (this.leaving = undefined)}>${this.say('cancel')}</button>
          </div>`
      : html`<div class="acts">
          <button class="link" @click=${() => (this.open = id)}>${this.say('form.change')}</button>
          <button class="link" @click=${() => (this.leaving = id)}>${this.say('form.remove')}</button>
        </div>`;
  }

  #add = (): void => {
    this.descriptor = '';
    this.open = '';
  };

  #kept = (event: CustomEvent<{ record: string | null; warnings: NameWarning[] }>): void => {
    this.open = undefined;
    const { record, warnings } = event.detail;
    this.warned = warnings.length > 0 ? { source: record ?? '', warnings } : undefined;
    this.tell('said', this.say('done.kept'));
  };

  #remove = async (id: string): Promise<void> => {
    const { client, story } = this.records;
    const isDone = await this.act(
      (view) => view.sources.find((one) => one.id === id),
      (version, key) => client.delete('/api/v1/stories/{story}/sources/{source}', { ids: { story, source: id }, version, key }),
      this.say('done.removed'),
    );
    if (isDone) this.leaving = undefined;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-source-register': SourceRegister;
  }
}
