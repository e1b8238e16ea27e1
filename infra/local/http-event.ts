// Turns HTTP into the event a function gets from an HTTP API (payload format 2.0), and its answer into HTTP.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { PlayedFunction } from './functions.ts';
import { ACCOUNT } from './resource-identity.ts';

export interface Route {
  readonly key: string;
  readonly method: string;
  readonly pattern: RegExp;
  readonly needsToken: boolean;
  readonly played: PlayedFunction;
}

export interface LambdaResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: string | Buffer;
}

interface EventParts {
  readonly route: Route;
  readonly path: string;
  readonly body: Buffer;
  readonly claims: Readonly<Record<string, string>>;
}

const TEXT_TYPES = /^(text\/|application\/(json|javascript|xml))/;

export const httpEvent = (request: IncomingMessage, { route, path, body, claims }: EventParts) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const { cookie, ...others } = request.headers;
  const headers = Object.fromEntries(
    Object.entries(others).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
  );
  const isText = TEXT_TYPES.test(headers['content-type'] ?? 'text/plain');
  const query = [...new Set(url.searchParams.keys())].map((name) => [name, url.searchParams.getAll(name).join(',')]);
  const pathParameters = Object.entries(route.pattern.exec(path)?.groups ?? {}).map(([name, value]) => [
    name,
    decodeURIComponent(value),
  ]);
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: path,
    rawQueryString: url.search.slice(1),
    headers,
    ...(cookie && { cookies: cookie.split(/; */) }),
    ...(query.length > 0 && { queryStringParameters: Object.fromEntries(query) }),
    ...(pathParameters.length > 0 && { pathParameters: Object.fromEntries(pathParameters) }),
    requestContext: {
      accountId: ACCOUNT,
      apiId: 'local',
      domainName: headers.host,
      domainPrefix: 'local',
      http: {
        method: route.method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      ...(route.needsToken && { authorizer: { jwt: { claims, scopes: null } } }),
      requestId: randomUUID(),
      routeKey: route.key,
      stage: '$default',
      time: accessLogTime(new Date()),
      timeEpoch: Date.now(),
    },
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
};

/** `23/Nov/2026:12:30:56 +0000`. */
const accessLogTime = (now: Date): string => {
  const [, day, month, year, time] = now.toUTCString().match(/(\d\d) (\w{3}) (\d{4}) ([\d:]{8})/) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
};

interface FunctionAnswer {
  readonly statusCode?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/** An answer without a status is the body itself, as JSON. */
export const lambdaResponse = (payload: string): LambdaResponse => {
  const answer = JSON.parse(payload) as FunctionAnswer | null;
  if (answer?.statusCode === undefined)
    return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: payload };
  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded } = answer;
  return {
    statusCode,
    headers: { ...headers, ...(cookies.length > 0 && { 'set-cookie': [...cookies] }) },
    body: isBase64Encoded ? Buffer.from(body, 'base64') : body,
  };
};
