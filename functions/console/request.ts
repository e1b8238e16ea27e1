// A request in the words of the API, out of the event that API Gateway sends.
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { fieldAt } from '../../shared/contracts/console/field-error.ts';
import { HALF_CHARACTER } from '../../shared/contracts/console/half-character.ts';
import { type ApiResponse, invalid, problem } from './api-response.ts';
import type { Identity } from './identity.ts';

export interface ApiRequest {
  /** The `{id}` of the path; empty where the route has none. */
  readonly id: string;
  /** The `{part}` after it: an appointment of that patient. */
  readonly part: string;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly isJson: boolean;
  readonly body: string;
  /** The header `If-Match`: the tag of what the sender looked at. */
  readonly seenTag?: string;
  readonly by: Identity;
}

export type ApiEvent = APIGatewayProxyEventV2WithJWTAuthorizer;

export const requestOf = (event: ApiEvent, by: Identity): ApiRequest => ({
  id: event.pathParameters?.id ?? '',
  part: event.pathParameters?.part ?? '',
  query: event.queryStringParameters ?? {},
  isJson: /^application\/json\b/i.test(event.headers['content-type'] ?? ''),
  body: event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? ''),
  ...(event.headers['if-match'] !== undefined && { seenTag: event.headers['if-match'] }),
  by,
});

/** Far more than any id, name or cursor of ours; in UTF-8 well below the 1,024 bytes that a sort key may take. */
const LONGEST = 200;

/**
 * Why an address can mean nothing that there is, before any of it becomes a key: the answer to whoever sent it. `ids`: the
 * `{…}` parts of the path.
 */
export const unusableAddress = (ids: readonly string[], query: ApiRequest['query']): ApiResponse | undefined => {
  if (ids.some((id) => problemOf(id) !== undefined)) return problem('not-found', 'Nothing has this id.');
  const errors = Object.entries(query).flatMap(([name, value = '']) => {
    const wrong = problemOf(value);
    return wrong === undefined ? [] : [{ field: fieldAt([name]), problem: wrong, expected: EXPECTED }];
  });
  return errors.length > 0 ? invalid(errors) : undefined;
};

const EXPECTED = `up to ${LONGEST} characters`;

const problemOf = (text: string): string | undefined => {
  if (text.length > LONGEST) return `is longer than ${LONGEST} characters`;
  return text.isWellFormed() ? undefined : HALF_CHARACTER;
};

/** The parsed body; undefined when it is not JSON. */
export const jsonOf = ({ body }: ApiRequest): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(body) };
  } catch {
    return undefined;
  }
};
