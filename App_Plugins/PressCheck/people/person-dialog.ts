import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../look/button.ts';
import { Problem } from '../api/problem.ts';
import { sentence } from '../api/sentence.ts';
import type { DeskName, Invitation, PersonLine, Role } from '../api/types.ts';
import type { Desk } from '../desk/desk.ts';
import { languages } from '../localization/localize.ts';
import '../look/dialog.ts';
import { PressElement } from '../look/element.ts';
import { base, forms } from '../look/styles.ts';
import './link-note.ts';
import { differing, standingOf, suggested } from './roll.ts';

const roles: readonly Role[] = ['reporter', 'editor', 'manager'];

/** Adds somebody and shows the link to hand on; or changes what is known of somebody, closes their account and opens it again. */
@customElement('pc-person-dialog')
export class PersonDialog extends PressElement {
  static override styles = [
    base,
    forms,
    css`
      .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); gap: 0 1rem; }
      .account { margin-block-start: 1.5rem; padding-block-start: 1rem; border-block-start: 1px solid var(--pc-line); }
      .account .acts { justify-content: flex-start; margin-block-start: 0.75rem; }
      .warned { margin-block-start: 0.75rem; }
      pc-link-note { margin-block: 1rem; }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) desks: readonly DeskName[] = [];
  /** Who is changed, as they were when the dialog was opened; somebody new if left out. */
  @property({ attribute: false }) opened: PersonLine | undefined;
  @state() private person: PersonLine | undefined;
  @state() private link: Invitation | undefined;
  @state() private added: PersonLine | undefined;
  @state() private problem = '';
  @state() private isBusy = false;
  @state() private isClosing = false;
  @query('form') private form!: HTMLFormElement;
  @query('#id') private idField!: HTMLInputElement | null;
  #isOwnId = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated) this.person = this.opened;
  }

  protected override render(): TemplateResult {
    if (this.added && this.link) return this.#added(this.added, this.link);
    const { person } = this;
    return html`
      <pc-dialog heading=${person ? person.name : this.say('people.add')}>
        <form @submit=${this.#submit}>
          <label for="name">${this.say('person.name')}</label>
          <input id="name" name="name" required maxlength="200" autocomplete="off" data-first dir="auto" .value=${person?.name ?? ''} @input=${this.#suggest}>
          ${person
            ? nothing
            : html`<label for="id">${this.say('person.id')} <small>${this.say('people.id.hint')}</small></label>
                <input id="id" name="id" required maxlength="64" pattern="[a-z0-9][a-z0-9._\\-]*" autocomplete="off" autocapitalize="none" spellcheck="false" @input=${() => (this.#isOwnId = true)}>`}
          <div class="two">
            <div>
              <label for="role">${this.say('person.role')}</label>
              <select id="role" name="role">${roles.map((one) => html`<option value=${one} ?selected=${one === (person?.role ?? 'reporter')}>${this.sayOf('role', one)}</option>`)}</select>
            </div>
            <div>
              <label for="desk">${this.say('person.desk')}</label>
              <select id="desk" name="desk">${this.#desks().map((one) => html`<option value=${one.id} ?selected=${one.id === (person?.desk ?? this.desk.person.desk)}>${one.name}</option>`)}</select>
            </div>
            <div>
              <label for="email">${this.say('person.email')} <small>${this.say('person.email.hint')}</small></label>
              <input id="email" name="email" type="email" maxlength="320" autocomplete="off" .value=${person?.email ?? ''}>
            </div>
            <div>
              <label for="language">${this.say('person.language')}</label>
              <select id="language" name="language">${languages.map((tag) => html`<option value=${tag} ?selected=${tag === (person?.language ?? 'en')}>${this.sayOf('language', tag)}</option>`)}</select>
            </div>
          </div>
          ${person?.id === this.desk.person.id ? html`<p class="soft warned">${this.say('person.self')}</p>` : nothing}
          ${this.problem === '' ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
          <div class="acts">
            <pc-button look="outline" label=${this.say('cancel')} @click=${() => this.tell('closed')}></pc-button>
            <pc-button look="primary" type="submit" label=${this.say(person ? 'people.keep' : 'people.invite')} ?disabled=${this.isBusy}></pc-button>
          </div>
        </form>
        ${person ? this.#account(person) : nothing}
      </pc-dialog>
    `;
  }

  #added(person: PersonLine, link: Invitation): TemplateResult {
    return html`
      <pc-dialog stays heading=${this.say('people.added', { name: person.name })}>
        <p>${this.say('link.hand-on')}</p>
        <pc-link-note .link=${link} person=${person.name}></pc-link-note>
        <div class="acts"><pc-button look="primary" label=${this.say('link.done')} data-first @click=${() => this.tell('closed')}></pc-button></div>
      </pc-dialog>
    `;
  }

  #account(person: PersonLine): TemplateResult {
    const standing = standingOf(person);
    return html`
      <section class="account" aria-labelledby="account">
        <h2 id="account">${this.say('person.account')}</h2>
        <p class="soft">${this.sayOf('standing.about', standing, { id: person.id })}</p>
        ${this.link ? html`<pc-link-note .link=${this.link} person=${person.name}></pc-link-note>` : nothing}
        ${this.isClosing ? html`<p role="alert">${this.say('person.close.about')}</p>` : nothing}
        <div class="acts">
          ${standing === 'closed'
            ? html`<pc-button look="outline" label=${this.say('person.reopen')} ?disabled=${this.isBusy} @click=${() => this.#open(true)}></pc-button>`
            : html`
                <pc-button look="outline" label=${this.say(standing === 'invited' ? 'person.link.again' : 'person.link')} ?disabled=${this.isBusy} @click=${this.#invite}></pc-button>
                ${this.isClosing
                  ? html`<pc-button look="outline" color="danger" label=${this.say('person.close.really')} ?disabled=${this.isBusy} @click=${() => this.#open(false)}></pc-button>`
                  : html`<pc-button look="outline" label=${this.say('person.close')} ?disabled=${this.isBusy} @click=${() => (this.isClosing = true)}></pc-button>`}
              `}
        </div>
      </section>
    `;
  }

  /** The newsroom's desks, and the person's own even if nobody has named it. */
  #desks(): readonly DeskName[] {
    const own = this.person?.desk ?? this.desk.person.desk;
    return this.desks.some((one) => one.id === own) ? this.desks : [...this.desks, { id: own, name: own }];
  }

  #suggest = (event: Event): void => {
    if (this.idField && !this.#isOwnId) this.idField.value = suggested((event.target as HTMLInputElement).value);
  };

  #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(this.form);
    const typed = (name: string): string => String(data.get(name) ?? '').trim();
    const fields = { name: typed('name'), role: typed('role') as Role, desk: typed('desk'), email: typed('email'), language: typed('language') };
    void this.#do(async () => {
      if (this.person) {
        await this.#change({ ...fields, isActive: this.person.isActive });
        this.tell('changed', this.say('people.kept', { name: fields.name }));
        this.tell('closed');
        return;
      }

      const { person, invitation } = await this.desk.client.post('/api/v1/people', { body: { id: typed('id'), digest: false, ...fields } });
      [this.added, this.link] = [person, invitation];
      this.tell('changed', this.say('people.added', { name: person.name }));
    });
  };

  /** Closes the account or opens it again; what is typed and not kept stays as it is. */
  #open(isActive: boolean): void {
    void this.#do(async () => {
      if (!this.person) return;
      const { name, role, desk, email, language } = this.person;
      this.person = await this.#change({ name, role, desk, email, language, isActive });
      this.isClosing = false;
      this.link = undefined;
      this.tell('changed', this.say(isActive ? 'person.reopened' : 'person.closed', { name }));
    });
  }

  #change(body: { name: string; role: Role; desk: string; email: string; language: string; isActive: boolean }): Promise<PersonLine> {
    const { id, version, digest } = this.person as PersonLine;
    return this.desk.client.put('/api/v1/people/{person}', { ids: { person: id }, version, body: { ...body, digest } });
  }

  #invite = (): void => {
    void this.#do(async () => {
      if (this.person) this.link = await this.desk.client.post('/api/v1/people/{person}/link', { ids: { person: this.person.id } });
    });
  };

  async #do(work: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = '';
    try {
      await work();
    } catch (e) {
      this.problem = e instanceof Problem && e.slug === 'stale' ? await this.#overtaken() : sentence(e);
    } finally {
      this.isBusy = false;
    }
  }

  /** What somebody else made of the person meanwhile; kept again, it is over that. */
  async #overtaken(): Promise<string> {
    const before = this.person;
    if (!before) return this.say('problem.failed');
    const after = await this.desk.client.get('/api/v1/people/{person}', { ids: { person: before.id } });
    this.person = { ...before, version: after.version, isActive: after.isActive, hasPassword: after.hasPassword };
    const changed = differing(before, after).map((field) => `${this.sayOf('person', field === 'isActive' ? 'account' : field)}: ${this.#said(field, after)}`);
    return `${this.say('person.overtaken')} ${changed.join('; ')}`;
  }

  #said(field: keyof PersonLine, after: PersonLine): string {
    if (field === 'isActive') return this.sayOf('standing', standingOf(after));
    return field === 'role' ? this.sayOf('role', after.role) : field === 'language' ? this.sayOf('language', after.language) : String(after[field]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-person-dialog': PersonDialog;
  }
}
