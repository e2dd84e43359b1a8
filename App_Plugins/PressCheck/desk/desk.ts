import type { Client } from '../api/client.ts';
import type { Happening } from '../api/events.ts';
import type { Person } from '../api/types.ts';
import type { RulePages } from '../rules/rule-pages.ts';

/** What a page has of the host that shows it. The backoffice gives the same. */
export interface Desk {
  readonly client: Client;
  readonly person: Person;
  readonly rules: RulePages;
  /** Says something to those who listen. */
  announce(text: string): void;
  /** Says something to everybody, for a moment. */
  show(text: string): void;
  /** Leads to another page. */
  go(path: string): void;
  /** Whether a key is for the page: where there is more than our pages, it may be for something else. */
  hears?(event: KeyboardEvent): boolean;
}

/** A page: one element, one address. It tells `titled` when its heading is known. */
export interface PageElement extends HTMLElement {
  desk: Desk;
  readonly heading: string;
  /** Something was done to a story that this person may see. */
  happened?(happening: Happening): void;
  /** Too much was missed: read anew what is shown. */
  reset?(): void;
  /** The address is another one, and leads to this page again: the query differs. */
  arrived?(): void;
}
