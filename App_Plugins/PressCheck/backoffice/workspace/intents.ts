import type { DocumentPublishing, DocumentWorkspace } from '../umbraco/contexts.ts';

export type Intent = 'publish' | 'schedule';

/**
 * What somebody is about: the client asks the same validators whether it saves, publishes or sets a schedule, and does not tell them which.
 * The context of publishing is one object, whose methods every button and shortcut calls.
 */
export class Intents {
  #now: Intent | undefined;
  #cultures: readonly (string | null)[] | undefined;
  readonly #begun: (intent: Intent) => void;
  readonly #done: (intent: Intent) => void;

  constructor(begun: (intent: Intent) => void, done: (intent: Intent) => void) {
    this.#begun = begun;
    this.#done = done;
  }

  get now(): Intent | undefined {
    return this.#now;
  }

  /** The cultures that it is about, as the client has asked its own server about them; undefined if it hasn't. */
  get cultures(): readonly (string | null)[] | undefined {
    return this.#cultures;
  }

  watchSaving(workspace: DocumentWorkspace): void {
    const ask = workspace.askServerToValidate.bind(workspace);
    workspace.askServerToValidate = (data, variants) => {
      this.#cultures = variants.map((one) => one.culture);
      return ask(data, variants);
    };
  }

  watch(publishing: DocumentPublishing): void {
    publishing.saveAndPublish = this.#around('publish', publishing.saveAndPublish.bind(publishing));
    publishing.publishWithDescendants = this.#around('publish', publishing.publishWithDescendants.bind(publishing));
    publishing.schedule = this.#around('schedule', publishing.schedule.bind(publishing));
  }

  #around<A extends unknown[]>(intent: Intent, act: (...args: A) => Promise<void>): (...args: A) => Promise<void> {
    return async (...args) => {
      this.#now = intent;
      this.#cultures = undefined;
      this.#begun(intent);
      try {
        await act(...args);
        this.#done(intent);
      } finally {
        this.#now = undefined;
      }
    };
  }
}
