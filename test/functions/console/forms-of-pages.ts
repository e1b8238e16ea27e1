// Every form that the pages show, with the fields it would send: so that a new one is tested without being listed.
import type { Form } from '../../../functions/console/pages/page-request.ts';
import { matchPath } from '../../../functions/console/pages/page-route.ts';
import { everyRoute } from '../../../functions/console/pages/page-routes.ts';
import { ROLES } from '../../../shared/contracts/names.ts';
import type { World } from '../world.ts';
import { visit } from './visit.ts';

export interface ShownForm {
  /** Where it was shown. */
  readonly page: string;
  readonly action: string;
  /** What the form holds of itself. */
  readonly hidden: Form;
  /** The value of each of its buttons. */
  readonly button: Form;
  /** The names of what people fill in. */
  readonly fields: readonly string[];
}

const attributeOf = (tag: string, name: string): string =>
  (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

const tagsOf = (html: string, name: string): readonly string[] =>
  html.match(new RegExp(`<${name}[ >][^>]*>?`, 'g')) ?? [];

const formsOn = (page: string, html: string): readonly ShownForm[] =>
  [...html.matchAll(/<form[^>]*method="post"[^>]*>.*?<\/form>/gs)].flatMap(([whole]) => {
    const inputs = tagsOf(whole, 'input');
    const isHidden = (tag: string): boolean => attributeOf(tag, 'type') === 'hidden';
    const hidden = inputs
      .filter((tag) => isHidden(tag) && attributeOf(tag, 'name') !== '_csrf')
      .map((tag) => [attributeOf(tag, 'name'), attributeOf(tag, 'value')] as const);
    const filled = [
      ...inputs.filter((tag) => !isHidden(tag)),
      ...tagsOf(whole, 'textarea'),
      ...tagsOf(whole, 'select'),
    ];
    const common = {
      page,
      action: attributeOf(whole, 'action'),
      hidden: Object.fromEntries(hidden),
      fields: [...new Set(filled.map((tag) => attributeOf(tag, 'name')))],
    };
    return tagsOf(whole, 'button').map((tag) => {
      const name = attributeOf(tag, 'name');
      return { ...common, button: name ? { [name]: attributeOf(tag, 'value') } : {} };
    });
  });

/** `values`: what may stand in the place of each `{…}` of a path. `filled`: a page that is only reached by a form. */
export const everyForm = async (on: () => World, values: readonly string[]): Promise<readonly ShownForm[]> => {
  const routes = await everyRoute();
  const pages = [
    ...new Set(
      routes.flatMap(({ method, path }) =>
        method === 'GET' ? values.map((value) => path.replace(/\{\w+\}/g, value)) : [],
      ),
    ),
  ];
  const shown = await Promise.all(
    pages.map(async (page) => {
      const { status, body, headers } = await visit(on(), page, { roles: ROLES, name: 'mia' });
      const isHtml = status === 200 && String(headers['content-type']).startsWith('text/html');
      return isHtml ? formsOn(page, body) : [];
    }),
  );
  return shown.flat();
};

export const isFor = (path: string, { action }: ShownForm): boolean => matchPath(path, action) !== undefined;
