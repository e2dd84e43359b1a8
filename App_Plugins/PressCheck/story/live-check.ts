import { Problem } from '../api/problem.ts';
import type { ReportedDraft } from '../api/types.ts';

export type Check = (text: string, signal: AbortSignal) => Promise<ReportedDraft>;

const shortest = 60;
const longest = 500;
const afterRefusal = 2000;

/** Characters that are read in a millisecond, until it is known. */
const guess = 500;

/**
 * Has the rules read a text while somebody writes it. Only the answer to the text that was asked about last is ever told.
 * It waits for a pause in typing that grows with what reading takes.
 */
export class LiveCheck {
  readonly #check: Check;
  readonly #told: (draft: ReportedDraft, text: string) => void;
  readonly #failed: (problem: unknown) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort: AbortController | undefined;
  #took: number | undefined;

  constructor(check: Check, told: (draft: ReportedDraft, text: string) => void, failed: (problem: unknown) => void = () => undefined) {
    this.#check = check;
    this.#told = told;
    this.#failed = failed;
  }

  ask(text: string, wait = Math.min(longest, Math.max(shortest, this.#took ?? text.length / guess))): void {
    this.stop();
    this.#timer = setTimeout(() => void this.#read(text), wait);
  }

  /** Forgets what was asked. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    this.#abort = undefined;
  }

  async #read(text: string): Promise<void> {
    const abort = (this.#abort = new AbortController());
    const began = performance.now();
    try {
      const draft = await this.#check(text, abort.signal);
      if (abort.signal.aborted) return;
      this.#took = performance.now() - began;
      this.#told(draft, text);
    } catch (e) {
      if (abort.signal.aborted) return;
      if (e instanceof Problem && (e.status === 429 || e.status === 0 || e.status >= 500)) this.ask(text, afterRefusal);
      this.#failed(e);
    }
  }
}
