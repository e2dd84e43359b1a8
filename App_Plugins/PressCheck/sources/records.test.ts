import { afterEach, expect, it, vi } from 'vitest';
import { Client } from '../api/client.ts';
import { Overtaken, StoryRecords, type RecordsView } from './records.ts';

const entry = { headers: () => Promise.resolve({}), forget: () => undefined, signInAgain: () => Promise.resolve(false) };
const client = new Client(entry, undefined, () => Promise.resolve());
const json = (status: number, body: unknown, type = 'application/json') => new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });
const view = (version: number, people: number) => ({ story: 's1', version, sources: [{ id: 'source-1', people }] }) as unknown as RecordsView;
const about = (of: RecordsView) => of.sources.find((one) => one.id === 'source-1');

/** A server that has each view in turn, and takes a write over the last one alone. */
function serve(...views: RecordsView[]): string[] {
  const written: string[] = [];
  let at = 0;
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    if (init.method === 'GET') return Promise.resolve(json(200, views[Math.min(at++, views.length - 1)]));
    const tag = (init.headers as Record<string, string>)['If-Match'] ?? '';
    if (tag !== `"${views.at(-1)?.version}"`) return Promise.resolve(json(409, { type: 'urn:presscheck:problem:stale', changes: [{ by: 'edda' }] }, 'application/problem+json'));
    written.push(tag);
    return Promise.resolve(json(200, { record: 'source-1', warnings: [], story: {} }));
  });
  return written;
}

const remove = (records: StoryRecords) => (version: number, key: string) =>
  client.delete('/api/v1/stories/{story}/sources/{source}', { ids: { story: records.story, source: 'source-1' }, version, key });

afterEach(() => vi.unstubAllGlobals());

it('What is done elsewhere in the story stands in nobody’s way', async () => {
  const written = serve(view(3, 1), view(5, 1));
  const records = new StoryRecords(client, 's1', () => undefined);
  await records.read();
  await records.write(about, records.snapshot(about), remove(records));
  expect(written).toEqual(['"5"']);
});

it('An entry that somebody changed is not written over unseen, and whoever did is told', async () => {
  const written = serve(view(3, 1), view(4, 2));
  const records = new StoryRecords(client, 's1', () => undefined);
  await records.read();
  const opened = records.snapshot(about);
  const refused = records.write(about, opened, remove(records));
  await expect(refused).rejects.toBeInstanceOf(Overtaken);
  await expect(refused).rejects.toMatchObject({ changes: [{ by: 'edda' }] });
  expect(written).toEqual([]);
  await records.write(about, records.snapshot(about), remove(records));
  expect(written).toEqual(['"4"']);
});

it('A change that was read while the form stood open counts as well', async () => {
  const written = serve(view(3, 1), view(4, 2));
  const records = new StoryRecords(client, 's1', () => undefined);
  await records.read();
  const opened = records.snapshot(about);
  await records.read();
  await expect(records.write(about, opened, remove(records))).rejects.toBeInstanceOf(Overtaken);
  expect(written).toEqual([]);
});
