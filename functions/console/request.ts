// A request in the words of the API, out of the event that API Gateway sends.
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { Identity } from './identity.ts';

export interface ApiRequest {
  /** The `{id}` of the path; empty where the route has none. */
  readonly id: string;
  /** The `{part}` after it: an appointment of that patient. */
  readonly part: string;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly isJson: boolean;
  readonly body: string;
  readonly by: Identity;
}

export type ApiEvent = APIGatewayProxyEventV2WithJWTAuthorizer;

export const requestOf = (event: ApiEvent, by: Identity): ApiRequest => ({
  id: event.pathParameters?.id ?? '',
  part: event.pathParameters?.part ?? '',
  query: event.queryStringParameters ?? {},
  isJson: /^application\/json\b/i.test(event.headers['content-type'] ?? ''),
  body: event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? ''),
  by,
});

/** The parsed body; undefined when it is not JSON. */
export const jsonOf = ({ body }: ApiRequest): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(body) };
  } catch {
    return undefined;
  }
};
