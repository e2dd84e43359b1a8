import { Problem } from './problem.ts';
import type { paths } from './schema.ts';

type Method = 'get' | 'put' | 'post' | 'delete';

/** Addresses of the API that take a method. */
export type PathOf<M extends Method> = { [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never }[keyof paths];

type Operation<P extends keyof paths, M extends Method> = paths[P] extends Record<M, infer O> ? O : never;
type Json<T> = T extends { content: { 'application/json': infer B } } ? B : never;
type Responses<O> = O extends { responses: infer R } ? R : never;
type AnswerOf<O> = Json<Responses<O>[keyof Responses<O> & (200 | 201)]>;
type BodyOf<O> = O extends { requestBody: infer B } ? Json<B> : never;
type IdsOf<O> = O extends { parameters: { path: infer I } } ? I : never;
type QueryOf<O> = O extends { parameters: { query?: infer Q } } ? Q : never;

/** What a request carries. */
export type Asked<O> = {
  query?: QueryOf<O>;
  /** The version that was read: If-Match. */
  version?: number;
  /** Asked again under the same key, nothing is done twice; a new one if left out. */
  key?: string;
  signal?: AbortSignal;
} & ([BodyOf<O>] extends [never] ? { body?: never } : { body: BodyOf<O> }) &
  ([IdsOf<O>] extends [never] ? { ids?: never } : { ids: IdsOf<O> });

interface Sent {
  headers: Record<string, string>;
  body?: BodyInit | null;
  signal?: AbortSignal;
}

/** How the host lets the client in: the desk by a cookie and a token, a CMS by its own means. */
export interface Entry {
  /** Headers that every write brings. */
  headers(): Promise<Record<string, string>>;
  /** Headers that reads bring as well; none if left out. */
  readHeaders?(): Promise<Record<string, string>>;
  /** Where the API is, if not under /api/v1. */
  readonly base?: string;
  /** The headers are old: ask for new ones the next time. */
  forget(): void;
  /** Nobody is signed in any more: ask the person. False if they would rather not. */
  signInAgain(): Promise<boolean>;
}

/** Told of whether the server answers. */
export type Reachable = (answers: boolean) => void;

const usualBase = /^\/api\/v1(?=\/)/;
const waits = [400, 1200, 3000];

/** The API, typed by its own document. */
export class Client {
  readonly #entry: Entry;
  readonly #reachable: Reachable;
  readonly #pause: (ms: number) => Promise<void>;

  constructor(entry: Entry, reachable: Reachable = () => undefined, pause = (ms: number) => new Promise<void>((go) => setTimeout(go, ms))) {
    this.#entry = entry;
    this.#reachable = reachable;
    this.#pause = pause;
  }

  get<P extends PathOf<'get'>>(path: P, asked: Asked<Operation<P, 'get'>>): Promise<AnswerOf<Operation<P, 'get'>>> {
    return this.#ask('get', path, asked);
  }

  post<P extends PathOf<'post'>>(path: P, asked: Asked<Operation<P, 'post'>>): Promise<AnswerOf<Operation<P, 'post'>>> {
    return this.#ask('post', path, asked);
  }

  put<P extends PathOf<'put'>>(path: P, asked: Asked<Operation<P, 'put'>>): Promise<AnswerOf<Operation<P, 'put'>>> {
    return this.#ask('put', path, asked);
  }

  delete<P extends PathOf<'delete'>>(path: P, asked: Asked<Operation<P, 'delete'>>): Promise<AnswerOf<Operation<P, 'delete'>>> {
    return this.#ask('delete', path, asked);
  }

  /** Sends a file as it is; what it is called is for its ending alone. */
  async upload<T>(path: string, file: File, version: number): Promise<T> {
    const headers = {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="file${/\.[A-Za-z0-9]{1,8}$/.exec(file.name)?.[0] ?? ''}"`,
      'If-Match': `"${version}"`,
      'Idempotency-Key': newKey(),
    };
    return (await (await this.#send('post', path, { headers, body: file })).json()) as T;
  }

  /** Asks an address that the document of the API does not know: one that a host adds. */
  ask<T>(method: Method, path: string, asked: { query?: Query; body?: unknown; version?: number; signal?: AbortSignal } = {}): Promise<T> {
    return this.#ask(method, path, asked as Asked<unknown>);
  }

  /** A file of the API. */
  async blob(path: string): Promise<Blob> {
    return (await this.#send('get', path, { headers: {} })).blob();
  }

  async #ask<O, T>(method: Method, path: string, asked: Asked<O>): Promise<T> {
    const headers: Record<string, string> = {};
    if (method !== 'get') headers['Idempotency-Key'] = asked.key ?? newKey();
    if (asked.version !== undefined) headers['If-Match'] = `"${asked.version}"`;
    if (asked.body !== undefined) headers['Content-Type'] = 'application/json';
    const sent: Sent = { headers, body: asked.body === undefined ? null : JSON.stringify(asked.body) };
    if (asked.signal) sent.signal = asked.signal;
    const response = await this.#send(method, address(path, asked.ids as Ids, asked.query as Query), sent);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }

  /** Asks, and asks again where that is safe: the same key, so nothing is done twice. */
  async #send(method: Method, url: string, sent: Sent): Promise<Response> {
    let wasSignedOut = false;
    let hadOldToken = false;
    for (let tries = 0; ; ) {
      const response = await this.#once(method, url, sent);
      if (response?.ok) return response;

      const problem = response ? await Problem.of(response) : new Problem(0, 'unreachable', 'The server does not answer.');
      if (problem.status === 401 && !wasSignedOut) {
        wasSignedOut = true;
        this.#entry.forget();
        if (!(await this.#entry.signInAgain())) throw new Problem(401, 'signed-out', problem.message);
      } else if (problem.slug === 'cross-site' && !hadOldToken) {
        hadOldToken = true;
        this.#entry.forget();
      } else if ([0, 502, 503, 504].includes(problem.status) && tries < waits.length) {
        await this.#pause(waits[tries++] ?? 0);
        sent.signal?.throwIfAborted();
      } else {
        throw problem;
      }
    }
  }

  async #once(method: Method, url: string, sent: Sent): Promise<Response | undefined> {
    try {
      const entry = method === 'get' ? await this.#entry.readHeaders?.() : await this.#entry.headers();
      const init: RequestInit = { method: method.toUpperCase(), headers: { ...sent.headers, ...entry }, body: sent.body ?? null, credentials: 'same-origin' };
      if (sent.signal) init.signal = sent.signal;
      const response = await fetch(this.#entry.base === undefined ? url : url.replace(usualBase, this.#entry.base), init);
      this.#reachable(![502, 503, 504].includes(response.status));
      return response;
    } catch (e) {
      if (sent.signal?.aborted) throw e;
      if (!(e instanceof TypeError)) throw e;
      this.#reachable(false);
      return undefined;
    }
  }
}

type Ids = Record<string, string | number> | undefined;
type Query = Record<string, string | number | boolean | undefined> | undefined;

/** The address with its ids and its query. */
export function address(path: string, ids: Ids, query?: Query): string {
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(ids?.[name] ?? '')));
  const asked = Object.entries(query ?? {}).filter((pair): pair is [string, string | number | boolean] => pair[1] !== undefined);
  return asked.length === 0 ? url : `${url}?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString()}`;
}

/** A token that nobody else has made. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `k${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
