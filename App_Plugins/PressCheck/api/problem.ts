import type { AuditEntry, Objection, Story } from './types.ts';

/** Why a request was not answered as asked. `slug` is one of docs/api.md, or one of ours: `unreachable`, `signed-out`. */
export class Problem extends Error {
  readonly status: number;
  readonly slug: string;
  /** The story as it is now, if somebody was faster. */
  readonly story: Story | undefined;
  /** What was done to the story since it was read, if somebody was faster. */
  readonly changes: readonly AuditEntry[];
  /** What the gate says, if it refused. */
  readonly objections: readonly Objection[];
  /** Sentences by member, if the request was not valid. */
  readonly errors: Readonly<Record<string, readonly string[]>>;

  constructor(status: number, slug: string, sentence: string, more: Members = {}) {
    super(sentence);
    this.name = 'Problem';
    this.status = status;
    this.slug = slug;
    this.story = more.story;
    this.changes = more.changes ?? [];
    this.objections = more.objections ?? [];
    this.errors = more.errors ?? {};
  }

  static async of(response: Response): Promise<Problem> {
    const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') === true;
    const body: Members = isProblem ? ((await response.json()) as Members) : {};
    const slug = body.type?.replace(/^urn:presscheck:(problem:)?/, '') ?? 'refused';
    return new Problem(response.status, slug, body.detail ?? response.statusText, body);
  }
}

interface Members {
  type?: string;
  detail?: string;
  story?: Story;
  changes?: AuditEntry[];
  objections?: Objection[];
  errors?: Record<string, string[]>;
}
