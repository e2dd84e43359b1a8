/** Put before and after what is meant; they stand for nothing, so that nobody writes them. */
const opens = '\uE000';
const closes = '\uE001';
const spaces = /\s/u;

/** Letters of a text, spaces left out: editors set spaces and breaks as they like. */
export interface Stretch {
  readonly before: number;
  readonly length: number;
}

/** Where a part of some markup stands in what is read of it; undefined if it begins or ends inside a tag. */
export function lettersOf(markup: string, start: number, end: number, read: (markup: string) => string = readMarkup): Stretch | undefined {
  const text = read(markup.slice(0, start) + opens + markup.slice(start, end) + closes + markup.slice(end)).replaceAll(/\s+/gu, '');
  const [from, to] = [text.indexOf(opens), text.indexOf(closes)];
  return from < 0 || to < 0 ? undefined : { before: from, length: to - from - opens.length };
}

const readMarkup = (markup: string): string => new DOMParser().parseFromString(markup, 'text/html').body.textContent ?? '';

/** Selects letters of an editor's field, wherever its elements begin and end. */
export function selectLetters(field: HTMLElement, { before, length }: Stretch): void {
  const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
  let count = 0;
  let from: [Node, number] | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    for (let at = 0; at < text.length; at++) {
      if (spaces.test(text.charAt(at))) continue;
      if (count === before) from = [node, at];
      count++;
      if (from && count === before + length) {
        getSelection()?.setBaseAndExtent(from[0], from[1], node, at + 1);
        return;
      }
    }
  }
}
