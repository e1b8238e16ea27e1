// Opens a page or posts a form as a signed-in member of staff, against the world in memory.
import type { ConsoleDependencies } from '../../../functions/console/console-dependencies.ts';
import { answerPage } from '../../../functions/console/pages/answer-page.tsx';
import { CSRF_FIELD } from '../../../functions/console/pages/forms.tsx';
import type { Form } from '../../../functions/console/pages/page-request.ts';
import type { SentPage } from '../../../functions/console/pages/send-page.tsx';
import type { Role } from '../../../shared/contracts/names.ts';
import type { World } from '../world.ts';

export interface VisitOptions {
  readonly roles?: readonly Role[];
  readonly name?: string;
  readonly query?: Record<string, string>;
  /** Posts it, with the CSRF token unless it brings its own. */
  readonly form?: Form;
}

const CSRF = 'a-token-of-this-session';

export interface Visited extends SentPage {
  /** What the page says, without its markup. */
  readonly text: string;
}

export const visit = async (
  on: World & Partial<ConsoleDependencies>,
  path: string,
  { roles = ['coordinator'], name = 'carla', query = {}, form }: VisitOptions = {},
): Promise<Visited> => {
  const sent = await answerPage(
    { hasTime: () => true, ...on },
    {
      method: form ? 'POST' : 'GET',
      path,
      query,
      form: form ? { [CSRF_FIELD]: CSRF, ...form } : {},
      session: { by: { name, subject: `sub-${name}`, roles }, csrf: CSRF },
    },
  );
  return { ...sent, text: textOf(sent.body) };
};

const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
