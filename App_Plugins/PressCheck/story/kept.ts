/** Words that are typed and not saved outlive a reload of this tab; nobody else's tab sees them, and signing out takes them away. */
const prefix = 'presscheck.unsaved.';
const soon = 250;

export interface Kept {
  readonly text: string;
  /** The draft that they were typed over; 0 if there was none. */
  readonly draft: number;
}

const waiting = new Map<string, Kept>();
let timer: ReturnType<typeof setTimeout> | undefined;

export function keep(story: string, kept: Kept | undefined, store: Storage = sessionStorage): void {
  waiting.delete(story);
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

/** Keeps after a moment, or when the page goes: writing a long text at each key would be felt. */
export function keepSoon(story: string, kept: Kept, store: Storage = sessionStorage): void {
  waiting.set(story, kept);
  timer ??= setTimeout(() => keepWaiting(store), soon);
}

export function kept(story: string, store: Storage = sessionStorage): Kept | undefined {
  keepWaiting(store);
  const text = store.getItem(prefix + story);
  if (text === null) return undefined;
  const found = JSON.parse(text) as Partial<Kept>;
  return typeof found.text === 'string' && typeof found.draft === 'number' ? { text: found.text, draft: found.draft } : undefined;
}

export function forgetAll(store: Storage = sessionStorage): void {
  waiting.clear();
  for (const key of Object.keys(store).filter((name) => name.startsWith(prefix))) store.removeItem(key);
}

function keepWaiting(store: Storage = sessionStorage): void {
  clearTimeout(timer);
  timer = undefined;
  for (const [story, one] of waiting) keep(story, one, store);
}

globalThis.addEventListener?.('pagehide', () => keepWaiting());
