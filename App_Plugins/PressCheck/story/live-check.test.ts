import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Problem } from '../api/problem.ts';
import type { ReportedDraft } from '../api/types.ts';
import { LiveCheck } from './live-check.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('What the rules say of an old text is never told', async () => {
  const answers: ((draft: ReportedDraft) => void)[] = [];
  const told: string[] = [];
  const live = new LiveCheck(() => new Promise((answer) => answers.push(answer)), (_, text) => told.push(text));
  live.ask('old', 0);
  await vi.advanceTimersByTimeAsync(1);
  live.ask('new', 0);
  await vi.advanceTimersByTimeAsync(1);
  const draft: ReportedDraft = { sha256: '', words: 1, findings: [] };
  answers[1]?.(draft);
  answers[0]?.(draft);
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toEqual(['new']);
});

it('One question is asked for a burst of typing', async () => {
  const asked: string[] = [];
  const live = new LiveCheck((text) => { asked.push(text); return new Promise(() => undefined); }, () => undefined);
  for (const text of ['a', 'ab', 'abc']) {
    live.ask(text);
    await vi.advanceTimersByTimeAsync(20);
  }

  await vi.advanceTimersByTimeAsync(100);
  expect(asked).toEqual(['abc']);
});

it('Asks again when the server was away or had too much to do', async () => {
  let asked = 0;
  const live = new LiveCheck(() => { asked++; return Promise.reject(new Problem(asked === 1 ? 429 : 422, 'x', '')); }, () => undefined);
  live.ask('text', 0);
  await vi.advanceTimersByTimeAsync(3000);
  expect(asked).toBe(2);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked).toBe(2);
});
