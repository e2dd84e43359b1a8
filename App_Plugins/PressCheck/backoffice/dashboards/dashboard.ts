import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { sentence } from '../../api/sentence.ts';
import type { PageElement } from '../../desk/desk.ts';
import { base } from '../../look/styles.ts';
import { me } from '../client.ts';
import { BackofficeDesk } from '../desk.ts';
import { BackofficeElement } from '../element.ts';
import { here } from '../here.ts';
import { speakAsUser } from '../language.ts';
import { theme } from '../theme.ts';
import '../emergency/emergency-banner.ts';
import './health-line.ts';

const lookAgain = 30_000;

/** A dashboard in Content: one of our pages, with the backoffice around it. */
export abstract class Dashboard extends BackofficeElement {
  static override styles = [
    theme,
    base,
    css`
      :host { padding: var(--uui-size-layout-1); }
    `,
  ];

  @state() protected desk: BackofficeDesk | undefined;
  @state() protected path = here.path;
  @state() private problem = '';
  #looking: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    speakAsUser(this);
    this.addEventListener('click', (event) => this.desk?.follow(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.#arrive);
    this.#looking = setInterval(() => this.renderRoot.querySelector<PageElement>('#page > *')?.reset?.(), lookAgain);
    me().then(
      (person) => (this.desk = new BackofficeDesk(this, person)),
      (e: unknown) => (this.problem = sentence(e)),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.#arrive);
    clearInterval(this.#looking);
  }

  protected override render(): TemplateResult {
    if (this.problem !== '') return html`<p class="soft" role="alert">${this.problem}</p>`;
    const desk = this.desk;
    if (!desk) return html`<p class="soft" aria-busy="true">${this.say('loading')}</p>`;
    return html`
      <pc-emergency ?may=${this.throwsSwitch && desk.person.role === 'manager'}></pc-emergency>
      <pc-health-line .desk=${desk}></pc-health-line>
      <div id="page">${this.page(desk) ?? nothing}</div>
      <div class="unseen" role="status" aria-live="polite"></div>
    `;
  }

  /** Whether the emergency switch is here, for those who may throw it. */
  protected get throwsSwitch(): boolean {
    return false;
  }

  /** The page of the address. */
  protected abstract page(desk: BackofficeDesk): TemplateResult | undefined;

  #arrive = (): void => {
    this.path = here.path;
  };
}
