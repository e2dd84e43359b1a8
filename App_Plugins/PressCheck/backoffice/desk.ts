import { UMB_MODAL_MANAGER_CONTEXT } from '@umbraco-cms/backoffice/modal';
import { UMB_NOTIFICATION_CONTEXT } from '@umbraco-cms/backoffice/notification';
import { html, render } from 'lit';
import type { Client } from '../api/client.ts';
import type { Person } from '../api/types.ts';
import type { Desk } from '../desk/desk.ts';
import type { RulePages } from '../rules/rule-pages.ts';
import { client, rules } from './client.ts';
import type { BackofficeElement } from './element.ts';
import { addressFor } from './here.ts';

/** What our pages and panels have of their host, given by the backoffice. */
export class BackofficeDesk implements Desk {
  readonly client: Client = client;
  readonly rules: RulePages = rules;
  readonly person: Person;
  readonly #host: BackofficeElement;
  /** A modal or a sidebar of the backoffice lies over us. */
  #isCovered = false;

  constructor(host: BackofficeElement, person: Person) {
    this.#host = host;
    this.person = person;
    host.consumeContext(UMB_MODAL_MANAGER_CONTEXT, (manager) => host.observe(manager?.modals, (modals) => (this.#isCovered = (modals?.length ?? 0) > 0), 'pressCheckModals'));
  }

  announce(text: string): void {
    const live = this.#host.renderRoot.querySelector('[aria-live]');
    if (!live) return;
    // The same words twice are read twice only if something lies between.
    live.textContent = '';
    requestAnimationFrame(() => (live.textContent = text));
  }

  show(text: string): void {
    void this.#host.getContext(UMB_NOTIFICATION_CONTEXT).then((notifications) => notifications?.peek('positive', { data: { message: text } }));
  }

  go(path: string): void {
    const address = addressFor(path);
    if (address === undefined) return;
    history.pushState(null, '', address);
    // Our pages look where they are when the browser has gone back or forth, and now.
    window.dispatchEvent(new PopStateEvent('popstate'));
  }

  /** Keys are ours while the focus is in our page or nowhere; not while it is in the tree, the search, a menu or a modal. */
  hears(event: KeyboardEvent): boolean {
    const path = event.composedPath();
    return path.includes(this.#host) || (!this.#isCovered && path[0] === document.body);
  }

  /** Links of our components lead to the backoffice's own places; its router, which follows every link, is not to see them. */
  readonly follow = (event: MouseEvent): void => {
    const link = event.composedPath().find((one): one is HTMLAnchorElement => one instanceof HTMLAnchorElement);
    const path = link?.getAttribute('href');
    if (!link || !path?.startsWith('/') || path.startsWith('/umbraco/')) return;
    event.stopPropagation();
    if (event.defaultPrevented || event.button !== 0) return;
    event.preventDefault();
    const rule = /^\/rules\/([^/?#]+)/.exec(path)?.[1];
    if (path.startsWith('/api/v1/')) void this.#fetch(path, link.download);
    else if (rule !== undefined) void this.#showRule(decodeURIComponent(rule));
    else if (event.ctrlKey || event.metaKey || event.shiftKey) window.open(addressFor(path), '_blank');
    else this.go(path);
  };

  /** What is downloaded needs the header that a link does not bring. */
  async #fetch(path: string, name: string): Promise<void> {
    const blob = await client.blob(path);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name || (path.split('/').at(-1) ?? '');
    link.click();
    URL.revokeObjectURL(link.href);
  }

  async #showRule(rule: string): Promise<void> {
    await Promise.all([import('./layer.ts'), import('../rules/rule-page.ts')]);
    const layer = document.createElement('pc-layer');
    document.body.append(layer);
    const close = () => layer.remove();
    render(
      html`<pc-dialog wide heading=${rule} @closed=${close} @click=${this.follow}>
        <pc-rule-page .desk=${this} .rule=${rule}></pc-rule-page>
      </pc-dialog>`,
      layer,
    );
  }
}
