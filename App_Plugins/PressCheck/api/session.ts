import type { Entry } from './client.ts';

/** Asks a person to sign in again, without leaving the page; false if they would rather not. */
export type AskToSignIn = () => Promise<boolean>;

/** The desk's session: a cookie, and the token that writes bring. */
export class DeskSession implements Entry {
  #token: Promise<string> | undefined;
  #asking: Promise<boolean> | undefined;
  readonly #ask: AskToSignIn;

  constructor(ask: AskToSignIn) {
    this.#ask = ask;
  }

  async headers(): Promise<Record<string, string>> {
    const token = (this.#token ??= read());
    try {
      return { 'X-CSRF-TOKEN': await token };
    } catch (e) {
      // Whoever asks next asks the server again: it was away.
      if (this.#token === token) this.#token = undefined;
      throw e;
    }
  }

  forget(): void {
    this.#token = undefined;
  }

  /** However many requests find the session gone, the person is asked once. */
  signInAgain(): Promise<boolean> {
    this.#asking ??= this.#ask().finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  /** Whether name and password were right. */
  async signIn(name: string, password: string): Promise<boolean> {
    this.forget();
    const response = await fetch('/sign-in', { method: 'POST', headers: await this.headers(), body: new URLSearchParams({ name, password }) });
    this.forget();
    return response.ok && (await isSignedIn());
  }

  async signOut(): Promise<void> {
    await fetch('/sign-out', { method: 'POST', headers: await this.headers(), body: new URLSearchParams() });
  }
}

interface Session {
  isSignedIn: boolean;
  csrfToken: string;
}

async function session(): Promise<Session> {
  const response = await fetch('/api/v1/session');
  if (!response.ok) throw new TypeError('No session was given.');
  return (await response.json()) as Session;
}

const read = async (): Promise<string> => (await session()).csrfToken;
const isSignedIn = async (): Promise<boolean> => (await session()).isSignedIn;
