// A request for a page, in the words of the pages.
import type { ApiRequest } from '../request.ts';

/** The fields of a form by name; a field that was sent several times is a list. */
export type Form = Readonly<Record<string, string | readonly string[]>>;

export interface PageRequest {
  /** The values of the path's `{…}` parts, by name. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** Empty unless the page was posted. */
  readonly form: Form;
  readonly by: ApiRequest['by'];
}

/** One value of a form, trimmed; empty where it was not sent. */
export const fieldOf = (form: Form, name: string): string => {
  const value = form[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
};

/** What a page asks of the API: the same code answers both, so that a page can do nothing that the API cannot. */
export const apiRequest = (
  { by, params, query }: Pick<PageRequest, 'by' | 'params'> & Partial<PageRequest>,
  body: unknown = {},
): ApiRequest => ({
  id: params.id ?? '',
  part: params.part ?? '',
  query: query ?? {},
  isJson: true,
  body: JSON.stringify(body),
  by,
});
