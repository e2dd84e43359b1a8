import { describe, expect, it } from 'vitest';
import { bodyAt, clean, editBetween, join, moved, split, without } from './text.ts';

describe('a draft’s two fields', () => {
  it('come together to the same text again', () => {
    const text = 'Bridge shut\n\nBy A. Writer\n\nThe bridge is shut.';
    const fields = split(text, { start: 0, end: 11 });
    expect(fields).toEqual({ headline: 'Bridge shut', gap: '\n\n', body: 'By A. Writer\n\nThe bridge is shut.' });
    expect(join(fields)).toBe(text);
    expect(text.slice(bodyAt(fields))).toBe(fields.body);
  });

  it('have no headline where the text has none', () => {
    expect(split('The bridge is shut.', undefined).body).toBe('The bridge is shut.');
    expect(bodyAt(split('The bridge is shut.', undefined))).toBe(0);
  });
});

describe('a stretch', () => {
  const before = 'One two three four.';
  it('moves with what is typed before it', () => {
    const edit = editBetween(before, 'One or two three four.');
    expect(moved({ start: 8, end: 13 }, edit)).toEqual({ start: 11, end: 16 });
  });

  it('stays where it is when something is typed after it', () => expect(moved({ start: 0, end: 3 }, editBetween(before, 'One two three.'))).toEqual({ start: 0, end: 3 }));

  it('is gone when the edit goes into it', () => expect(moved({ start: 8, end: 13 }, editBetween(before, 'One two thre four.'))).toBeUndefined());

  it('is drawn only where no worse one lies', () => {
    expect(without([{ start: 0, end: 10 }], [{ start: 3, end: 5 }])).toEqual([{ start: 0, end: 3 }, { start: 5, end: 10 }]);
    expect(without([{ start: 4, end: 5 }], [{ start: 3, end: 5 }])).toEqual([]);
  });
});

it('A pasted text loses its control characters and nothing else', () => expect(clean('a\u0000b\r\nc\rd\te\u200b')).toBe('ab\nc\nd\te\u200b'));
