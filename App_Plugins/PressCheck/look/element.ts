import { LitElement } from 'lit';
import { Localized, say, sayOf, type Key, type Values } from '../localization/localize.ts';
import { base } from './styles.ts';

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

  /** Tells the elements around this one, through shadow roots, that something happened. */
  protected tell<T>(name: string, detail?: T): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
