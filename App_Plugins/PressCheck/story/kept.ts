/** Words that are typed and not saved outlive a reload of this tab; nobody else's tab sees them, and signing out takes them away. */
const prefix = 'presscheck.unsaved.';

export interface Kept {
  readonly text: string;
  /** The draft that they were typed over; 0 if there was none. */
  readonly draft: number;
}

export function keep(story: string, kept: Kept | undefined, store: Storage = sessionStorage): void {
  if (kept === undefined) {
    store.removeItem(prefix + story);
    return;
  }

  try {
    store.setItem(prefix + story, JSON.stringify(kept));
  } catch {
    // The store is full; the words are still in the field.
  }
}

export function kept(story: string, store: Storage = sessionStorage): Kept | undefined {
  const text = store.getItem(prefix + story);
  if (text === null) return undefined;
  const found = JSON.parse(text) as Partial<Kept>;
  return typeof found.text === 'string' && typeof found.draft === 'number' ? { text: found.text, draft: found.draft } : undefined;
}

export function forgetAll(store: Storage = sessionStorage): void {
  for (const key of Object.keys(store).filter((name) => name.startsWith(prefix))) store.removeItem(key);
}
