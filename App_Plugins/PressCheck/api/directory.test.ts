import { expect, it, vi } from 'vitest';
import { Directory } from './directory.ts';

it('Asks once for all whom a page shows, and shows ids until names come and where none is known', async () => {
  vi.useFakeTimers();
  const told = vi.fn();
  const ask = vi.fn((ids: readonly string[]) => Promise.resolve(ids.filter((id) => id !== 'gone').map((id) => ({ id, name: `${id} Amado` }))));
  const directory = new Directory(told);
  expect(directory.nameOf('ines')).toBe('ines');
  directory.use(ask);
  expect([directory.nameOf('ines'), directory.nameOf('gone'), directory.nameOf('ines')]).toEqual(['ines', 'gone', 'ines']);
  await vi.runAllTimersAsync();
  expect(ask.mock.calls).toEqual([[['ines', 'gone']]]);
  expect(told).toHaveBeenCalledOnce();
  expect([directory.nameOf('ines'), directory.nameOf('gone')]).toEqual(['ines Amado', 'gone']);
  await vi.runAllTimersAsync();
  expect(ask).toHaveBeenCalledOnce();
  vi.useRealTimers();
});

it('Asks again after a while when the server was away', async () => {
  vi.useFakeTimers();
  let isAway = true;
  const directory = new Directory(() => undefined);
  directory.use((ids) => (isAway ? Promise.reject(new TypeError()) : Promise.resolve(ids.map((id) => ({ id, name: 'Ines' })))));
  directory.nameOf('ines');
  await vi.runAllTimersAsync();
  isAway = false;
  expect(directory.nameOf('ines')).toBe('ines');
  vi.advanceTimersByTime(30_001);
  directory.nameOf('ines');
  await vi.runAllTimersAsync();
  expect(directory.nameOf('ines')).toBe('Ines');
  vi.useRealTimers();
});
