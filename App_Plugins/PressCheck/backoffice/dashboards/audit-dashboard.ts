import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import '../../audit/audit-page.ts';
import '../../audit/counted-page.ts';
import '../../audit/trail-page.ts';
import type { BackofficeDesk } from '../desk.ts';
import { Dashboard } from './dashboard.ts';

/** The manager's figures, what they count, and the trail. */
@customElement('pc-audit-dashboard')
export class AuditDashboard extends Dashboard {
  protected override get throwsSwitch(): boolean {
    return true;
  }

  protected page(desk: BackofficeDesk): TemplateResult {
    const figure = /^\/audit\/([^/]+)$/.exec(this.path)?.[1];
    if (figure === 'trail') return html`<pc-trail-page .desk=${desk}></pc-trail-page>`;
    if (figure !== undefined) return html`${keyed(figure, html`<pc-counted-page .desk=${desk} .figure=${figure}></pc-counted-page>`)}`;
    return html`<pc-audit-page .desk=${desk}></pc-audit-page>`;
  }
}

export { AuditDashboard as element };

declare global {
  interface HTMLElementTagNameMap {
    'pc-audit-dashboard': AuditDashboard;
  }
}
