import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { Client } from '../api/client.ts';
import { namesFrom } from '../api/directory.ts';
import { listen, type Happening } from '../api/events.ts';
import { DeskSession } from '../api/session.ts';
import type { Person } from '../api/types.ts';
import { languages, preferred, speak, spoken } from '../localization/localize.ts';
import '../look/button.ts';
import { directory, PressElement } from '../look/element.ts';
import { base } from '../look/styles.ts';
import { RulePages } from '../rules/rule-pages.ts';
import { forgetAll } from '../story/kept.ts';
import type { Desk, PageElement } from './desk.ts';
import { find, hasten, linksOf, type Found } from './routes.ts';
import { frame } from './app.styles.ts';

const shownFor = 6000;
const quietBreak = 3000;

/** The web desk: who is signed in, where they are, and whether the server answers. */
@customElement('pc-desk')
export class DeskApp extends PressElement implements Desk {
  static override styles = [base, frame];

  person!: Person;
  readonly client: Client;
  readonly rules: RulePages;
  readonly #session: DeskSession;
  @state() private isReady = false;
  @state() private found: Found | undefined;
  /** The page could not be loaded; a browser that has failed once to load a script may not try again before the page is read anew. */
  @state() private isUnloaded = false;
  @state() private isOffline = false;
  @state() private saidAloud = '';
  @state() private toast = '';
  @state() private asks: ((isBack: boolean) => void) | undefined;
  @query('#page > *') private page!: PageElement | null;
  #toastTimer: ReturnType<typeof setTimeout> | undefined;
  #breakTimer: ReturnType<typeof setTimeout> | undefined;
  #stop: (() => void) | undefined;

  constructor() {
    super();
    this.#session = new DeskSession(() => this.#askToSignIn());
    this.client = new Client(this.#session, (answers) => this.#reached(answers));
    this.rules = new RulePages(this.client);
    directory.use(namesFrom(this.client));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.#arrive);
    this.addEventListener('click', this.#follow);
    void this.#begin().catch(() => (this.isUnloaded = true));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.#arrive);
    this.#stop?.();
  }

  announce(text: string): void {
    // The same words twice are read twice only if something lies between.
    this.saidAloud = '';
    requestAnimationFrame(() => (this.saidAloud = text));
  }

  show(text: string): void {
    this.announce(text);
    clearTimeout(this.#toastTimer);
    this.toast = text;
    this.#toastTimer = setTimeout(() => (this.toast = ''), shownFor);
  }

  go(path: string): void {
    history.pushState(null, '', path);
    this.#arrive();
  }

  async #begin(): Promise<void> {
    hasten(location.pathname);
    await speak(preferred());
    this.person = await this.client.get('/api/v1/me', {});
    this.found = find(location.pathname, this.person);
    await this.found?.route.load();
    this.isReady = true;
    this.#stop = listen({
      happened: (happening: Happening) => this.page?.happened?.(happening),
      reset: () => this.page?.reset?.(),
      connected: (stands) => this.#reached(stands),
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.isReady) return this.asks ? this.#signInAgain() : this.isUnloaded ? html`<main>${this.#unloaded()}</main>` : nothing;
    return html`
      <header>
        <button class="skip" @click=${this.#skip}>${this.say('skip')}</button>
        <a class="mark" href="/">PressCheck</a>
        <nav aria-label=${this.say('nav')}>${this.#links()}</nav>
        <nav class="you" aria-label=${this.say('nav.you')}>
          <span><a href="/account" aria-current=${this.found?.route.path === '/account' ? 'page' : nothing}>${this.who(this.person.id)}</a> <small>${this.sayOf('role', this.person.role)}</small></span>
          <label class="unseen" for="language">${this.say('nav.language')}</label>
          <select id="language" @change=${this.#speak}>${languages.map((tag) => html`<option value=${tag} ?selected=${tag === spoken()}>${tag.toUpperCase()}</option>`)}</select>
          <button class="link" @click=${this.#signOut}>${this.say('nav.sign-out')}</button>
        </nav>
      </header>
      ${this.isOffline ? html`<p class="offline" role="status">${this.say('offline')}</p>` : nothing}
      <main id="page" tabindex="-1" @titled=${this.#titled}>${this.#page()}</main>
      <div class="unseen" role="status" aria-live="polite">${this.saidAloud}</div>
      ${this.toast === '' ? nothing : html`<p class="toast" aria-hidden="true">${this.toast}</p>`}
      ${this.asks ? this.#signInAgain() : nothing}
    `;
  }

  #links(): TemplateResult[] {
    return linksOf(this.person).map(([path, key]) => {
      const isHere = this.found?.route.path === path;
      return html`<a href=${path} aria-current=${isHere ? 'page' : nothing}>${this.say(key)}</a>`;
    });
  }

  #unloaded(): TemplateResult {
    return html`<h1 tabindex="-1">${this.say('unloaded.title')}</h1><p role="alert">${this.say('problem.unreachable')}</p><p><pc-button look="outline" label=${this.say('again')} @click=${() => location.reload()}></pc-button></p>`;
  }

  #page(): TemplateResult {
    if (this.isUnloaded) return this.#unloaded();
    if (!this.found) return html`<h1 tabindex="-1">${this.say('nothing.title')}</h1><p>${this.say('nothing.text')} <a href="/">${this.say('nothing.link')}</a></p>`;
    const { route, values } = this.found;
    const tag = unsafeStatic(route.tag);
    // Another story is another element.
    return html`${keyed(JSON.stringify(values), staticHtml`<${tag} .desk=${this} .story=${values['story']} .rule=${values['rule']} .figure=${values['figure']}></${tag}>`)}`;
  }

  #arrive = (): void => {
    const found = find(location.pathname, this.person);
    const load = (found?.route.load() ?? Promise.resolve()).then(() => true, () => false);
    void load.then(async (isLoaded) => {
      this.isUnloaded = !isLoaded;
      this.found = found;
      await this.updateComplete;
      this.page?.arrived?.();
      scrollTo(0, 0);
      this.#titled();
      this.shadowRoot?.querySelector<HTMLElement>('#page')?.focus();
    });
  };

  #titled = (): void => {
    document.title = `${this.page?.heading ?? this.say(this.isUnloaded ? 'unloaded.title' : 'nothing.title')} · PressCheck`;
  };

  /** Links to pages of ours lead there without leaving. */
  #follow = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.composedPath().find((one): one is HTMLAnchorElement => one instanceof HTMLAnchorElement);
    if (!link || link.target || link.origin !== location.origin || 'whole' in link.dataset || link.pathname.startsWith('/api/') || !this.isReady) return;
    if (link.hash !== '' && link.pathname === location.pathname) return;
    event.preventDefault();
    this.go(link.pathname + link.search);
  };

  #skip = (): void => {
    this.shadowRoot?.querySelector<HTMLElement>('#page')?.focus();
  };

  #speak = (event: Event): void => {
    const tag = languages.find((one) => one === (event.target as HTMLSelectElement).value) ?? 'en';
    void speak(tag, true).then(this.#titled);
  };

  #signOut = async (): Promise<void> => {
    forgetAll();
    await this.#session.signOut();
    location.assign('/sign-in');
  };

  /** A short break is nobody's business. */
  #reached(answers: boolean): void {
    if (!answers) {
      this.#breakTimer ??= setTimeout(() => (this.isOffline = true), quietBreak);
      return;
    }

    clearTimeout(this.#breakTimer);
    this.#breakTimer = undefined;
    this.isOffline = false;
  }

  async #askToSignIn(): Promise<boolean> {
    if (!this.isReady) {
      location.assign(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`);
      return new Promise<boolean>(() => undefined);
    }

    await import('./sign-in-dialog.ts');
    return new Promise<boolean>((answer) => (this.asks = answer));
  }

  #signInAgain(): TemplateResult {
    const answer = (isBack: boolean) => {
      this.asks?.(isBack);
      this.asks = undefined;
    };
    return html`<pc-sign-in-dialog .session=${this.#session} name=${this.person.id} @signed-in=${() => answer(true)} @closed=${() => answer(false)}></pc-sign-in-dialog>`;
  }

}

declare global {
  interface HTMLElementTagNameMap {
    'pc-desk': DeskApp;
  }
}
