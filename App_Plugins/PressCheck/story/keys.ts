export type Command = 'next' | 'previous' | 'answer' | 'waive' | 'second' | 'source' | 'write' | 'help' | 'save' | 'leave' | 'compare';

const plain: Readonly<Record<string, Command>> = {
  j: 'next', k: 'previous', a: 'answer', w: 'waive', s: 'second', o: 'source', e: 'write', d: 'compare', '?': 'help',
};

export interface Pressed {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
}

/** What a key asks for. While somebody types, only keys that no writing uses. */
export function commandOf(pressed: Pressed, isTyping: boolean): Command | undefined {
  if (pressed.isComposing) return undefined;
  if (pressed.altKey && !pressed.ctrlKey && !pressed.metaKey) {
    return pressed.key === 'ArrowDown' ? 'next' : pressed.key === 'ArrowUp' ? 'previous' : undefined;
  }

  if ((pressed.ctrlKey || pressed.metaKey) && !pressed.altKey) return pressed.key.toLowerCase() === 's' ? 'save' : undefined;
  if (pressed.key === 'Escape') return isTyping ? 'leave' : undefined;
  return isTyping ? undefined : plain[pressed.key];
}

/** Whether the keys that are pressed go into a text. */
export function isTyping(event: Event): boolean {
  const at = event.composedPath()[0];
  return at instanceof HTMLElement && (at.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(at.tagName));
}

/** The line after or before the one that is looked at, round and round. */
export function step<T extends { readonly key: string }>(lines: readonly T[], current: string | undefined, by: 1 | -1): T | undefined {
  const at = lines.findIndex((line) => line.key === current);
  return at < 0 ? lines.at(by === 1 ? 0 : -1) : lines[(at + by + lines.length) % lines.length];
}
