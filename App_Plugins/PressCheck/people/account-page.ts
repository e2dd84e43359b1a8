import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../look/button.ts';
import { Problem } from '../api/problem.ts';
import { sentence } from '../api/sentence.ts';
import type { MailHow, OwnAccount } from '../api/types.ts';
import type { Desk, PageElement } from '../desk/desk.ts';
import { languages, speak } from '../localization/localize.ts';
import { PressElement } from '../look/element.ts';
import { base, forms } from '../look/styles.ts';

const hows: readonly MailHow[] = ['at-once', 'digest', 'never'];

/** One's own account at the web desk: language, what mail tells of, password, sessions. */
@customElement('pc-account-page')
export class AccountPage extends PressElement implements PageElement {
  static override styles = [
    base,
    forms,
    css`
      :host { max-inline-size: 46rem; margin: 0 auto; padding-block: 2rem 4rem; }
      .who { margin-block: 0.25rem 0.25rem; color: var(--pc-soft); overflow-wrap: anywhere; }
      section, form { margin-block-start: 1.75rem; }
      h2, legend { margin: 0; padding: 0; font: 700 1.25rem/1.3 var(--pc-serif); }
      fieldset { min-inline-size: 0; margin: 1.75rem 0 0; padding: 0; border: 0; }
      .language select { max-inline-size: 18rem; }
      .kinds { margin-block-start: 0.75rem; background: var(--pc-sheet); border: 1px solid var(--pc-line); border-radius: var(--pc-radius); }
      .kinds li { display: grid; grid-template-columns: minmax(0, 1fr) 11rem; gap: 0.25rem 1rem; align-items: center; padding: 0.6rem 1rem; }
      .kinds li + li { border-block-start: 1px solid var(--pc-line); }
      .kinds label { margin: 0; font-weight: 400; }
      .kinds select { padding: 0.35rem 0.5rem; }
      .fixed { color: var(--pc-soft); font-size: 0.9375rem; padding-inline-start: 0.6rem; }
      .acts { justify-content: flex-start; align-items: center; }
      @media (max-width: 34rem) {
        .kinds li { grid-template-columns: minmax(0, 1fr); }
        .fixed { padding: 0; }
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @state() private account: OwnAccount | undefined;
  @state() private problem = '';
  @state() private saidOfSessions = '';
  @state() private isBusy = false;
  @query('form') private form!: HTMLFormElement;

  get heading(): string {
    return this.say('account');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  #read = async (): Promise<void> => {
    this.problem = '';
    try {
      this.account = await this.desk.client.get('/api/v1/account', {});
    } catch (e) {
      this.problem = sentence(e);
    }
  };

  protected override render(): TemplateResult {
    const { account } = this;
    return html`
      <h1 tabindex="-1">${account?.name ?? this.say('account')}</h1>
      ${account
        ? html`${this.#settings(account)} ${this.#safety()}`
        : this.problem === ''
          ? html`<p class="soft" aria-busy="true">${this.say('loading')}</p>`
          : html`<p class="problem" role="alert">${this.problem} <button class="link" @click=${this.#read}>${this.say('again')}</button></p>`}
    `;
  }

  #settings(account: OwnAccount): TemplateResult {
    return html`
      <p class="who">${account.id} · ${this.sayOf('role', account.role)} · ${account.desk}${account.email === '' ? nothing : html` · ${account.email}`}</p>
      <p class="soft">${this.say('account.managers')}</p>
      <form @submit=${this.#submit}>
        <div class="language">
          <label for="language">${this.say('account.language')} <small>${this.say('account.language.hint')}</small></label>
          <select id="language" name="language">${languages.map((tag) => html`<option value=${tag} ?selected=${tag === account.language}>${this.sayOf('language', tag)}</option>`)}</select>
        </div>
        <fieldset>
          <legend>${this.say('account.mail')}</legend>
          <p class="soft">${this.say(account.email === '' ? 'account.mail.none' : 'account.mail.about')}</p>
          <ul class="kinds">${account.mail.map((one) => this.#kind(one))}</ul>
        </fieldset>
        ${this.problem === '' ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
        <div class="acts"><pc-button look="primary" type="submit" label=${this.say('people.keep')} ?disabled=${this.isBusy}></pc-button></div>
      </form>
    `;
  }

  #kind({ kind, how, among }: OwnAccount['mail'][number]): TemplateResult {
    const name = this.sayOf('told', kind);
    if (among.length === 1) return html`<li><span>${name}</span><span class="fixed">${this.say('account.always')}</span></li>`;
    return html`
      <li>
        <label for="told-${kind}">${name}</label>
        <select id="told-${kind}" name=${kind}>${hows.filter((one) => among.includes(one)).map((one) => html`<option value=${one} ?selected=${one === how}>${this.sayOf('how', one)}</option>`)}</select>
      </li>
    `;
  }

  #safety(): TemplateResult {
    return html`
      <section aria-labelledby="safety">
        <h2 id="safety">${this.say('account.safety')}</h2>
        <p class="soft">${this.say('account.sessions.about')}</p>
        <p role="status">${this.saidOfSessions === '' ? nothing : this.saidOfSessions}</p>
        <div class="acts">
          <a href="/password" data-whole>${this.say('account.password')}</a>
          <pc-button look="outline" label=${this.say('account.sessions')} ?disabled=${this.isBusy} @click=${this.#signOutElsewhere}></pc-button>
        </div>
      </section>
    `;
  }

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { account } = this;
    if (this.isBusy || !account) return;
    const data = new FormData(this.form);
    const chosen = (kind: string): MailHow | undefined => hows.find((one) => one === data.get(kind));
    const mail = account.mail.map(({ kind, how }) => ({ kind, how: chosen(kind) ?? how }));
    const language = String(data.get('language'));
    this.isBusy = true;
    this.problem = '';
    try {
      this.account = await this.desk.client.put('/api/v1/account', { version: account.version, body: { language, mail } });
      const tag = languages.find((one) => one === language);
      if (tag && language !== account.language) await speak(tag, true);
      this.desk.show(this.say('account.kept'));
    } catch (e) {
      // A manager was here; what is chosen in the form stays, and is kept over what they changed, which is something else.
      if (e instanceof Problem && e.slug === 'stale') {
        this.account = await this.desk.client.get('/api/v1/account', {});
        this.problem = this.say('account.stale');
      } else {
        this.problem = sentence(e);
      }
    } finally {
      this.isBusy = false;
    }
  };

  #signOutElsewhere = async (): Promise<void> => {
    this.isBusy = true;
    try {
      await this.desk.client.post('/api/v1/account/sessions/end', {});
      this.saidOfSessions = this.say('account.sessions.ended');
    } catch (e) {
      this.saidOfSessions = sentence(e);
    } finally {
      this.isBusy = false;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pc-account-page': AccountPage;
  }
}
