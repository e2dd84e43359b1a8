import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { moment } from '../localization/localize.ts';
import { mayEdit } from '../sources/attestations.ts';
import { RecordsPanel } from '../sources/panel.ts';
import type { Note } from '../sources/records.ts';
import './note-form.ts';

/** What the desk has remarked on the text: open, then closed. */
@customElement('pc-story-notes')
export class StoryNotes extends RecordsPanel {
  @state() private isOpen = false;

  begin(): void {
    if (this.may) this.isOpen = true;
  }

  protected override render(): TemplateResult {
    const open = this.view.notes.filter((note) => !note.closedAt);
    const closed = this.view.notes.filter((note) => note.closedAt);
    return html`
      ${this.trouble()} ${this.view.notes.length === 0 && !this.isOpen ? html`<p class="empty">${this.say('notes.empty')}</p>` : nothing}
      ${open.length === 0 && !this.isOpen
        ? nothing
        : html`<ul class="sheet">
            ${this.isOpen ? html`<li class="form"><pc-note-form .records=${this.records} .selected=${this.selected} @kept=${this.#kept} @dropped=${() => (this.isOpen = false)}></pc-note-form></li>` : nothing}
            ${repeat(open, (note) => note.id, (note) => html`<li>${this.#note(note)}</li>`)}
          </ul>`}
      ${this.may && !this.isOpen ? html`<p><pc-button class="small" look="outline" label=${this.say('note.add')} @click=${() => (this.isOpen = true)}></pc-button></p>` : nothing}
      ${closed.length === 0 ? nothing : html`<details><summary class="lead">${this.say('notes.closed')} ${closed.length}</summary><ul class="sheet">${closed.map((note) => html`<li>${this.#note(note)}</li>`)}</ul></details>`}
    `;
  }

  #note(note: Note): TemplateResult {
    const mayClose = !note.closedAt && this.may && (note.by === this.person.id || mayEdit(this.story, this.person));
    return html`
      <div class="entry">
        ${note.passage === '' ? html`<p class="lead">${this.say('note.whole')}</p>` : html`<p class="quoted" dir="auto">${note.passage}</p>`}
        ${note.passage !== '' && !note.closedAt && !even(this.text).includes(even(note.passage)) ? html`<p class="lead">${this.say('note.gone')}</p>` : nothing}
        <p dir="auto">${note.words}</p>
        <div class="acts">
          <small>${this.who(note.by)}, ${moment(note.at)}${note.closedBy ? ` · ${this.say('note.closed-by', { who: this.who(note.closedBy) })}` : ''}</small>
          ${mayClose ? html`<button class="link" ?disabled=${this.isBusy} @click=${() => this.#close(note.id)}>${this.say('note.close')}</button>` : nothing}
        </div>
      </div>
    `;
  }

  #kept = (): void => {
    this.isOpen = false;
    this.tell('said', this.say('done.kept'));
  };

  #close(note: string): Promise<boolean> {
    const { client, story } = this.records;
    return this.act(
      (view) => view.notes.find((one) => one.id === note),
      (version, key) => client.post('/api/v1/stories/{story}/notes/{note}/close', { ids: { story, note }, version, key }),
      this.say('notes.closed'),
    );
  }
}

/** Line breaks and spaces are all the same to a passage. */
const even = (words: string): string => words.replace(/\s+/g, ' ').trim();

declare global {
  interface HTMLElementTagNameMap {
    'pc-story-notes': StoryNotes;
  }
}
