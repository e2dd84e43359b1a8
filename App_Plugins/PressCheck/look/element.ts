import { LitElement } from 'lit';
import { Directory } from '../api/directory.ts';
import { Localized, renderAnew, say, sayOf, type Key, type Values } from '../localization/localize.ts';
import { base } from './styles.ts';

/** What people are called. The host says how it is asked. */
export const directory = new Directory(renderAnew);

/** What every element of ours is: localised, with the base of the look. */
export class PressElement extends LitElement {
  static override styles = [base];

  readonly #localized = new Localized(this);

  protected say(key: Key, values?: Values): string {
    void this.#localized;
    return say(key, values);
  }

  /** The text of a key that is made at run time. */
  protected sayOf(prefix: string, name: string, values?: Values): string {
    return sayOf(prefix, name, values);
  }

  /** A person's name, or their id where none is known; of several, one after another. */
  protected who(ids: string | readonly string[] | null | undefined): string {
    void this.#localized;
    return (typeof ids === 'string' ? [ids] : (ids ?? [])).map((id) => directory.nameOf(id)).join(', ');
  }

  /** Tells the elements around this one, through shadow roots, that something happened. */
  protected tell<T>(name: string, detail?: T): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
