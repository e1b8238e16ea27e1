// What a page answers with: HTML, another address, or a file to keep.
import type { ComponentChildren } from 'preact';
import type { ApiResponse, RequestError } from '../api-response.ts';
import { errorInWords } from './expected-words.ts';

export type PageResponse =
  | {
      readonly kind: 'page';
      readonly status: number;
      readonly title: string;
      readonly main: ComponentChildren;
      /** Parts marked `data-live`, with the address to read them from again, keep themselves fresh. */
      readonly live?: true;
    }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'file'; readonly name: string; readonly type: string; readonly body: string };

type Html = Extract<PageResponse, { kind: 'page' }>;

export const page = (title: string, main: ComponentChildren, options: Partial<Pick<Html, 'status' | 'live'>> = {}) =>
  ({ kind: 'page', status: 200, title, main, ...options }) as const satisfies PageResponse;

/** After a form was done: so that going back or reloading does not send it again. */
export const redirect = (to: string): PageResponse => ({ kind: 'redirect', to });

/** Why a form was not taken, as the page that holds the form shows it. */
export interface Failed {
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly RequestError[];
}

interface Problem {
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly RequestError[];
}

/** Undefined when the API did what it was asked. */
export const failedOf = ({ status, body }: ApiResponse): Failed | undefined => {
  if (status < 400) return undefined;
  const { title, detail, errors = [] } = body as Problem;
  // Below it each field stands by its name on the page; the names of the API say nothing there.
  const why = errors.length > 0 ? detail?.replace(/ Wrong: .*$/, '') : detail;
  return {
    status,
    detail: why ?? title ?? 'This did not work.',
    errors: errors.map(errorInWords),
  };
};
