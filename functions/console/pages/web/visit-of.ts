// A request to the pages, out of the event that API Gateway sends, and the answer as it wants it back.
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { readCookies } from './cookies.ts';
import type { WebAnswer, WebVisit } from './web-visit.ts';

/** The routes of the HTTP API that lead to pages. They have no authorizer: a session is a cookie, which none can read. */
const PAGE_ROUTE_KEYS = ['GET /', 'GET /console', 'GET /console/{path+}', 'POST /console/{path+}'];

export const isForPages = ({ routeKey }: Pick<APIGatewayProxyEventV2, 'routeKey'>): boolean =>
  PAGE_ROUTE_KEYS.includes(routeKey);

export const visitOf = (event: APIGatewayProxyEventV2): WebVisit => ({
  method: event.requestContext.http.method,
  path: event.rawPath,
  query: event.queryStringParameters ?? {},
  headers: event.headers,
  cookies: readCookies(event.cookies),
  body: event.body,
  isBase64Encoded: event.isBase64Encoded,
});

export const resultOf = ({ status, headers, body, cookies }: WebAnswer): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { ...headers },
  body,
  ...(cookies.length > 0 && { cookies: [...cookies] }),
});
