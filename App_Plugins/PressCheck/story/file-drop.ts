import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A place to drop a file onto: takes the first of them, if one may be brought now. */
export class FileDrop implements ReactiveController {
  /** A file is held over it. */
  isOver = false;
  readonly #host: ReactiveControllerHost;
  readonly #may: () => boolean;
  readonly #bring: (file: File) => void;

  constructor(host: ReactiveControllerHost, may: () => boolean, bring: (file: File) => void) {
    this.#host = host;
    this.#may = may;
    this.#bring = bring;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.isOver = false;
  }

  over = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files') || !this.#may()) return;
    event.preventDefault();
    this.#set(true);
  };

  leave = (): void => this.#set(false);

  drop = (event: DragEvent): void => {
    this.#set(false);
    const file = event.dataTransfer?.files[0];
    if (!file || !this.#may()) return;
    event.preventDefault();
    this.#bring(file);
  };

  #set(isOver: boolean): void {
    if (this.isOver === isOver) return;
    this.isOver = isOver;
    this.#host.requestUpdate();
  }
}
