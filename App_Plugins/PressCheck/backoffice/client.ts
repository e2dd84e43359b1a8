import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';
import { Client, type Entry } from '../api/client.ts';
import { namesFrom } from '../api/directory.ts';
import type { Person } from '../api/types.ts';
import { directory } from '../look/element.ts';
import { RulePages } from '../rules/rule-pages.ts';

const security: { type: 'http'; scheme: 'bearer' }[] = [{ type: 'http', scheme: 'bearer' }];

/** The backoffice's own session. Its token is in a cookie that no script reads; the header says that it is to be used. */
class BackofficeEntry implements Entry {
  get base(): string {
    return `${umbHttpClient.getConfig().baseUrl ?? ''}/umbraco/presscheck/api/v1`;
  }

  async headers(): Promise<Record<string, string>> {
    const { auth } = umbHttpClient.getConfig() as { auth?: unknown };
    try {
      const token: unknown = typeof auth === 'function' ? await (auth as (asked: object) => unknown)({ type: 'http', scheme: 'bearer' }) : auth;
      return typeof token === 'string' && token !== '' ? { Authorization: `Bearer ${token}` } : {};
    } catch {
      // 17 throws if nobody is signed in; the server says so too, and then the person is asked.
      return {};
    }
  }

  readHeaders(): Promise<Record<string, string>> {
    return this.headers();
  }

  forget(): void {
    // The backoffice keeps the token, and knows when it is old.
  }

  /** The backoffice asks for a password when a read of its own is refused, and answers it when somebody has signed in. */
  async signInAgain(): Promise<boolean> {
    const { response } = await umbHttpClient.get({ url: '/umbraco/management/api/v1/user/current', security });
    return response?.ok === true;
  }
}

/** The API of PressCheck inside the CMS. */
export const client = new Client(new BackofficeEntry());
export const rules = new RulePages(client);
directory.use(namesFrom(client));

let person: Promise<Person> | undefined;

/** Who is signed in, as PressCheck knows them; refused if they may not use it. */
export function me(): Promise<Person> {
  person ??= client.get('/api/v1/me', {}).catch((e: unknown) => {
    person = undefined;
    throw e;
  });
  return person;
}

const withCulture = (culture: string | undefined): { culture?: string } => (culture === undefined ? {} : { culture });

/** An address of a document of the CMS. */
export const documentAddress = (key: string, rest = ''): string => `/api/v1/documents/${encodeURIComponent(key)}${rest}`;
export const queryOf = withCulture;
