import { client } from './client.ts';
import type { Emergency, Health } from './contract.ts';

const freshFor = 5_000;
let asked: { readonly at: number; readonly answer: Promise<Health> } | undefined;

/** How PressCheck is here. What several elements want to know in one moment is asked of the server once. */
export function healthNow(now = Date.now()): Promise<Health> {
  if (asked && now - asked.at < freshFor) return asked.answer;
  const answer = client.ask<Health>('get', '/api/v1/health');
  asked = { at: now, answer };
  answer.catch(() => (asked = undefined));
  return answer;
}

/** Something was done that the last answer does not know. */
export function forgetHealth(): void {
  asked = undefined;
}

/** The emergency that lasts, for whoever is about to publish; undefined if there is none, or if nobody can tell. */
export async function emergencyNow(): Promise<Emergency | undefined> {
  forgetHealth();
  const { emergency } = await healthNow().catch(() => ({ emergency: null }));
  return emergency ?? undefined;
}
