import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sentence } from '../api/sentence.ts';
import type { Listed } from '../api/types.ts';

export type Load<T> = (after: string | undefined) => Promise<Listed<T>>;

/** A list that is read part by part, as far as somebody asks. */
export class PartList<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #load: Load<T> | undefined;
  #reading = 0;
  items: readonly T[] = [];
  /** Undefined until the first part is here, null when there is no more. */
  next: string | null | undefined;
  isReading = false;
  problem = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#reading++;
  }

  /** Begins another list. */
  begin(load: Load<T>): Promise<void> {
    this.#load = load;
    this.items = [];
    this.next = undefined;
    return this.read();
  }

  /** Reads the part that follows. */
  read = async (): Promise<void> => {
    if (!this.#load || this.next === null) return;
    const reading = ++this.#reading;
    this.isReading = true;
    this.problem = '';
    this.#host.requestUpdate();
    try {
      const part = await this.#load(this.next);
      if (reading !== this.#reading) return;
      this.items = [...this.items, ...part.items];
      this.next = part.next;
    } catch (e) {
      if (reading !== this.#reading) return;
      this.problem = sentence(e);
    }

    this.isReading = false;
    this.#host.requestUpdate();
  };
}
