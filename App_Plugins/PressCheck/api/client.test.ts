import { afterEach, expect, it, vi } from 'vitest';
import { Client, address, type Entry } from './client.ts';
import { Problem } from './problem.ts';

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status, headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' } });
const problem = (status: number, slug: string) => json(status, { type: `urn:presscheck:problem:${slug}`, status, detail: slug });

interface Asked {
  url: string;
  headers: Record<string, string>;
}

/** A server that gives these answers, one after another, and remembers what it was asked. */
function server(...answers: (Response | 'away')[]): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    asked.push({ url, headers: init.headers as Record<string, string> });
    const answer = answers.shift() ?? json(200, {});
    return answer === 'away' ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(answer);
  });
  return asked;
}

let tokens = 0;
const entry = (signsIn = true): Entry => ({ headers: () => Promise.resolve({ 'X-CSRF-TOKEN': `t${++tokens}` }), forget: () => undefined, signInAgain: () => Promise.resolve(signsIn) });
const client = (signsIn?: boolean, reachable?: (answers: boolean) => void) => new Client(entry(signsIn), reachable, () => Promise.resolve());
const submit = (one: Client) => one.post('/api/v1/stories/{story}/submit', { ids: { story: 's/1' }, version: 7 });

afterEach(() => void vi.unstubAllGlobals());

it('A write brings the version that was read, a key of its own and the token', async () => {
  const [first] = [server(json(200, { id: 's1' }))];
  await submit(client());
  expect(first[0]?.url).toBe('/api/v1/stories/s%2F1/submit');
  expect(first[0]?.headers).toMatchObject({ 'If-Match': '"7"', 'X-CSRF-TOKEN': expect.stringMatching(/^t\d/) });
  expect(first[0]?.headers['Idempotency-Key']).toMatch(/^k[0-9a-f]{32}$/);
});

it('A write that got no answer is asked again under the same key', async () => {
  const told: boolean[] = [];
  const asked = server('away', problem(503, 'database-away'), json(200, { id: 's1' }));
  await submit(client(true, (answers) => told.push(answers)));
  expect(new Set(asked.map((one) => one.headers['Idempotency-Key'])).size).toBe(1);
  expect(asked.length).toBe(3);
  expect(told).toEqual([false, false, true]);
});

it('Where the server stays away the problem says so', async () => {
  server('away', 'away', 'away', 'away', 'away');
  await expect(submit(client())).rejects.toMatchObject({ slug: 'unreachable', status: 0 });
});

it('A session that has ended is asked for, and the write goes on with the same key', async () => {
  const asked = server(problem(401, 'not-signed-in'), json(200, { id: 's1' }));
  await submit(client());
  expect(asked.length).toBe(2);
  expect(asked[0]?.headers['Idempotency-Key']).toBe(asked[1]?.headers['Idempotency-Key']);
});

it('Whoever would rather not sign in gets a problem and keeps their words', async () => {
  server(problem(401, 'not-signed-in'));
  await expect(submit(client(false))).rejects.toMatchObject({ slug: 'signed-out' });
});

it('An old token is asked for anew, once', async () => {
  const asked = server(json(403, { type: 'urn:presscheck:cross-site' }), json(200, {}));
  await submit(client());
  expect(asked[0]?.headers['X-CSRF-TOKEN']).not.toBe(asked[1]?.headers['X-CSRF-TOKEN']);
  server(json(403, { type: 'urn:presscheck:cross-site' }), json(403, { type: 'urn:presscheck:cross-site' }));
  await expect(submit(client())).rejects.toBeInstanceOf(Problem);
});

it('What somebody faster did comes with the problem', async () => {
  server(json(409, { type: 'urn:presscheck:problem:stale', story: { id: 's1', version: 9 }, changes: [{ sequence: 4 }] }));
  await expect(submit(client())).rejects.toMatchObject({ slug: 'stale', story: { version: 9 }, changes: [{ sequence: 4 }] });
});

it('Ids and queries are escaped', () => expect(address('/a/{b}', { b: '../x' }, { q: 'a&b', none: undefined })).toBe('/a/..%2Fx?q=a%26b'));
