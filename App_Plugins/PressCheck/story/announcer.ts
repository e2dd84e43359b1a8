const pause = 900;

/** Says something to those who listen, when it has stayed so for a moment, and nothing twice in a row. */
export class Announcer {
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #said = '';
  readonly #say: (text: string) => void;

  constructor(say: (text: string) => void) {
    this.#say = say;
  }

  /** Asks what there is to say once nothing has changed for a moment; undefined says nothing. */
  soon(what: () => string | undefined): void {
    this.stop();
    this.#waiting = setTimeout(() => {
      const text = what();
      if (text !== undefined && text !== this.#said) this.#say((this.#said = text));
    }, pause);
  }

  stop(): void {
    clearTimeout(this.#waiting);
  }
}
