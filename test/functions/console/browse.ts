// A browser in miniature: keeps the cookies of the pages and sends what a browser sends.
import { answerVisit } from '../../../functions/console/pages/web/answer-visit.ts';
import { readCookies } from '../../../functions/console/pages/web/cookies.ts';
import type { WebAnswer, WebVisit } from '../../../functions/console/pages/web/web-visit.ts';
import type { World } from '../world.ts';
import { ORIGIN, type UserPool } from './user-pool.ts';

export interface Sent extends Partial<Omit<WebVisit, 'query'>> {
  /** Sent as a form. */
  readonly form?: Record<string, string>;
}

export class Browsing {
  readonly #world: World;
  readonly #pool: UserPool;
  readonly cookies = new Map<string, string>();

  constructor(on: World, pool: UserPool) {
    this.#world = on;
    this.#pool = pool;
  }

  async go(address: string, { form, ...sent }: Sent = {}): Promise<WebAnswer> {
    const { pathname, searchParams } = new URL(address, ORIGIN);
    const answer = await answerVisit(
      { ...this.#world, hasTime: () => true, origin: ORIGIN, signIn: this.#pool.signIn },
      {
        method: form ? 'POST' : 'GET',
        path: pathname,
        query: Object.fromEntries(searchParams),
        headers: form ? { 'sec-fetch-site': 'same-origin', origin: ORIGIN, 'content-type': FORM } : {},
        cookies: Object.fromEntries(this.cookies),
        isBase64Encoded: false,
        ...(form && { body: String(new URLSearchParams(form)) }),
        ...sent,
      },
    );
    for (const cookie of answer.cookies) {
      const [[name = '', value = ''] = []] = Object.entries(readCookies([cookie.split(';')[0] ?? '']));
      if (/Max-Age=0;/.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }

  /** To `to`, by the sign-in page. */
  async signIn(username: string, to = '/console'): Promise<WebAnswer> {
    const begun = await this.go(`/console/sign-in/begin?${new URLSearchParams({ to })}`);
    return this.go(await this.#pool.choose(begun.headers.location ?? '', username));
  }

  get csrf(): string {
    return (this.cookies.get('__Host-vigil-session') ?? '').split('.')[0] ?? '';
  }
}

const FORM = 'application/x-www-form-urlencoded';
