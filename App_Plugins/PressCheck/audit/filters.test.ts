import { expect, it } from 'vitest';
import { plus, read, steps, whole, write } from './filters.ts';

const now = '2026-03-15';

it('An address without a query asks for thirty days, today among them', () => {
  const filters = read('', now);
  expect(whole(filters)).toEqual({ from: '2026-02-14', to: '2026-03-16' });
  expect(write(filters)).toBe('');
});

it('What is asked for comes back from its own address', () => {
  for (const search of ['?days=90', '?from=2026-01-01&last=2026-01-31', '?days=7&desk=city&rule=QUO001', '?editor=edda']) expect(write(read(search, now))).toBe(search);
});

it('What an address gets wrong is left out', () => {
  expect(write(read('?days=31&desk=%3Cb%3E', now))).toBe('');
  expect(write(read('?from=2026-02-30&last=2026-03-01', now))).toBe('');
  expect(write(read('?from=2026-03-02&last=2026-03-01', now))).toBe('');
});

it('A rule leaves out the editor', () => {
  expect(read('?rule=QUO001&editor=edda', now)).toMatchObject({ rule: 'QUO001', editor: '' });
});

it('A month is cut into days, a quarter into weeks, a year into months', () => {
  expect(steps(read('?days=7', now))).toHaveLength(7);
  expect(steps(read('?days=30', now))).toHaveLength(30);
  expect(steps(read('?days=90', now))).toHaveLength(13);
  expect(steps(read('?days=365', now)).slice(0, 2)).toEqual([{ from: '2025-03-16', to: '2025-04-01' }, { from: '2025-04-01', to: '2025-05-01' }]);
});

it('However long the time is, its parts are few and leave nothing out', () => {
  for (const search of ['?days=7', '?days=90', '?days=365', '?from=2020-02-29&last=2026-03-15', '?from=2000-01-01&last=2026-03-15']) {
    const filters = read(search, now);
    const parts = steps(filters);
    expect(parts.length).toBeLessThanOrEqual(31);
    expect(parts[0]?.from).toBe(filters.from);
    expect(parts.at(-1)?.to).toBe(plus(filters.last, 1));
    for (const [at, part] of parts.entries()) if (at > 0) expect(part.from).toBe(parts[at - 1]?.to);
  }
});
