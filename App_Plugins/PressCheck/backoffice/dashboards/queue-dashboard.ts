import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../queue/queue-page.ts';
import type { BackofficeDesk } from '../desk.ts';
import './blocked-list.ts';
import { Dashboard } from './dashboard.ts';

/** What waits for an editor. */
@customElement('pc-queue-dashboard')
export class QueueDashboard extends Dashboard {
  protected page(desk: BackofficeDesk): TemplateResult {
    return html`<pc-blocked-list></pc-blocked-list><pc-queue-page .desk=${desk}></pc-queue-page>`;
  }
}

export { QueueDashboard as element };

declare global {
  interface HTMLElementTagNameMap {
    'pc-queue-dashboard': QueueDashboard;
  }
}
