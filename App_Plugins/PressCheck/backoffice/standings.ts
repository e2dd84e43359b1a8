import { client } from './client.ts';
import type { TreeStanding } from './contract.ts';

const together = 60;
const mostAtOnce = 200;
const freshFor = 15_000;

interface Asked {
  readonly at: number;
  readonly answer: Promise<readonly TreeStanding[]>;
}

const asked = new Map<string, Asked>();
let waiting = new Map<string, (standings: Promise<readonly TreeStanding[]>) => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Where a document's stories stand, one a culture. What many ask for in one moment is asked of the server at once, and what was just asked is not asked again. */
export function standingsOf(key: string, now = Date.now()): Promise<readonly TreeStanding[]> {
  const known = asked.get(key);
  if (known && now - known.at < freshFor) return known.answer;
  const answer = new Promise<readonly TreeStanding[]>((tell, fail) => {
    waiting.set(key, (standings) => void standings.then((all) => tell(all.filter((one) => one.key === key)), fail));
    timer ??= setTimeout(ask, together);
  });
  answer.catch(() => asked.delete(key));
  asked.set(key, { at: now, answer });
  return answer;
}

function ask(): void {
  timer = undefined;
  const all = [...waiting];
  waiting = new Map();
  for (let at = 0; at < all.length; at += mostAtOnce) {
    const part = all.slice(at, at + mostAtOnce);
    const answer = client.ask<readonly TreeStanding[]>('post', '/api/v1/documents/standing', { body: { keys: part.map(([key]) => key) } });
    for (const [, tell] of part) tell(answer);
  }
}
