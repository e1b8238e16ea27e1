// A page: its address, who may open it, and what it answers.
import type { Role } from '../../../shared/contracts/names.ts';
import type { ConsoleDependencies } from '../console-dependencies.ts';
import type { PageRequest } from './page-request.ts';
import type { PageResponse } from './page-response.ts';

export interface PageRoute {
  readonly method: 'GET' | 'POST';
  /** With `{name}` for one part of the path. */
  readonly path: string;
  readonly roles: readonly Role[];
  readonly answer: (deps: ConsoleDependencies, request: PageRequest) => Promise<PageResponse>;
}

/** The values of the path's `{…}` parts; undefined where the path is another. */
export const matchPath = (pattern: string, path: string): Readonly<Record<string, string>> | undefined => {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [position, part] of wanted.entries()) {
    const value = given[position] ?? '';
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined ? part !== value : value === '') return undefined;
    if (name !== undefined) params[name] = decoded(value);
  }
  return params;
};

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
