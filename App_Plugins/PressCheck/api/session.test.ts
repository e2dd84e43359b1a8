import { expect, it, vi } from 'vitest';
import { DeskSession } from './session.ts';

it('A token that could not be read while the server was away is asked for again', async () => {
  const answers = [() => Promise.reject(new TypeError('away')), () => Promise.resolve(new Response(JSON.stringify({ isSignedIn: true, csrfToken: 'one' })))];
  const ask = vi.fn(() => answers.shift()?.());
  vi.stubGlobal('fetch', ask);
  const session = new DeskSession(() => Promise.resolve(true));
  await expect(session.headers()).rejects.toThrow('away');
  expect(await session.headers()).toEqual({ 'X-CSRF-TOKEN': 'one' });
  expect(await session.headers()).toEqual({ 'X-CSRF-TOKEN': 'one' });
  expect(ask).toHaveBeenCalledTimes(2);
  vi.unstubAllGlobals();
});
