/** For how many hours the gate can be opened. */
export const lengths: readonly number[] = [1, 2, 4, 8, 12, 24];

const hour = 3_600_000;

/** The server's clock may be behind: a minute less than a day is within a day there too. */
const longest = 24 * hour - 60_000;

export const endAfter = (hours: number, now = Date.now()): Date => new Date(now + Math.min(hours * hour, longest));
