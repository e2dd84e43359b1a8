import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { RecordForm } from '../sources/form.ts';

/** A remark on the story's text, on the words that are selected in it or on the whole. */
@customElement('pc-note-form')
export class NoteForm extends RecordForm {
  static override styles = [
    ...RecordForm.styles,
    css`
      .passage { margin-block-start: 0.6rem; padding-inline-start: 0.75rem; border-inline-start: 2px solid var(--pc-accent); font-family: var(--pc-serif); overflow-wrap: anywhere; }
    `,
  ];

  @property() selected = '';
  /** The words that it is about, once they were chosen. */
  @state() private passage = '';
  @state() private isAboutWhole = false;

  // A note is added and changes nothing.
  protected override readonly about = (): unknown => null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('selected') && this.selected !== '') {
      this.passage = this.selected;
      this.isAboutWhole = false;
    }
  }

  protected override render(): TemplateResult {
    const isAbout = this.passage !== '' && !this.isAboutWhole;
    return html`
      <form @submit=${this.submit} @keydown=${this.escape} novalidate>
        ${isAbout
          ? html`<p class="soft">${this.say('note.passage')}</p>
              <p class="passage" dir="auto">${this.passage}</p>
              <button type="button" class="link soft" @click=${() => (this.isAboutWhole = true)}>${this.say('note.drop')}</button>`
          : html`<p class="soft">${this.say('note.whole')}. ${this.say('words.select')}</p>`}
        ${this.wrongAt('passage')} ${this.words('words', 'note.words', '', { rows: true, first: true })} ${this.isBusy ? nothing : this.acts('note.add')}
      </form>
    `;
  }

  protected override send(version: number, key: string): Promise<unknown> {
    const { client, story } = this.records;
    return client.post('/api/v1/stories/{story}/notes', { ids: { story }, version, key, body: { words: this.typed('words'), passage: this.isAboutWhole ? '' : this.passage } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-note-form': NoteForm;
  }
}
