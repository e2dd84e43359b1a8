/** A field that somebody changed, before and after. */
export interface Difference {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

type Values = Readonly<Record<string, unknown>>;

/** What differs between an entry as it was and as it is now, both as JSON; an entry that is gone differs in nothing that could be shown. */
export function differences(before: string, after: string): Difference[] {
  const [was, is] = [values(before), values(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((field) => {
    const [one, other] = [shown(was[field]), shown(is[field])];
    return one === other ? [] : [{ field, before: one, after: other }];
  });
}

function values(json: string): Values {
  if (json === '') return {};
  const read: unknown = JSON.parse(json);
  return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Values) : {};
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? '✓' : '–';
  if (Array.isArray(value)) return value.map(shown).join('; ') || '–';
  if (typeof value === 'object') return Object.values(value).map(shown).filter((one) => one !== '–').join(', ') || '–';
  return String(value);
}
