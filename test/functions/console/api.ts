// Calls the API as API Gateway does, as a member of staff with these groups.
import { answerRequest } from '../../../functions/console/answer-request.ts';
import type { ApiResponse } from '../../../functions/console/api-response.ts';
import type { ConsoleDependencies } from '../../../functions/console/console-dependencies.ts';
import type { ApiEvent } from '../../../functions/console/request.ts';
import type { World } from '../world.ts';

export interface Call {
  readonly route: string;
  readonly id?: string;
  readonly part?: string;
  readonly query?: Record<string, string>;
  /** An object is sent as JSON, a string as CSV. */
  readonly body?: unknown;
  readonly contentType?: string;
  readonly claims?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
}

export const COORDINATOR = { sub: 'sub-1', username: 'carla', token_use: 'access', 'cognito:groups': '[coordinator]' };
export const CLINICIAN = { sub: 'sub-2', username: 'kim', token_use: 'access', 'cognito:groups': '[clinician]' };
export const LEAD = { sub: 'sub-3', username: 'lena', token_use: 'access', 'cognito:groups': '[programme-lead]' };

/** The parts of the event that API Gateway sends and the function reads. */
export const eventOf = ({
  route,
  id,
  part,
  query,
  body,
  contentType,
  headers,
  claims = COORDINATOR,
}: Call): ApiEvent => {
  const isText = typeof body === 'string';
  const event: Pick<ApiEvent, 'routeKey' | 'headers' | 'isBase64Encoded'> & Record<string, unknown> = {
    version: '2.0',
    routeKey: route,
    headers: { 'content-type': contentType ?? (isText ? 'text/csv' : 'application/json'), ...headers },
    isBase64Encoded: false,
    ...(id !== undefined && { pathParameters: { id, ...(part !== undefined && { part }) } }),
    ...(query && { queryStringParameters: query }),
    ...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
    requestContext: { authorizer: { principalId: '', integrationLatency: 0, jwt: { claims, scopes: [] } } },
  };
  return event as unknown as ApiEvent;
};

/** The answer as a caller reads it. */
export const call = async (
  on: World & Partial<ConsoleDependencies>,
  request: Call,
): Promise<{ status: number; body: Record<string, unknown> }> => {
  const { status, body }: ApiResponse = await answerRequest({ hasTime: () => true, ...on }, eventOf(request));
  return { status, body: JSON.parse(JSON.stringify(body)) };
};

/** `field problem` of each error in a problem, with the row where it has one. */
export const errorsIn = (body: Record<string, unknown>): string[] =>
  (Array.isArray(body.errors) ? body.errors : []).map(
    ({ row, field, problem }) => `${row === undefined ? '' : `row ${row}: `}${field} ${problem}`,
  );
