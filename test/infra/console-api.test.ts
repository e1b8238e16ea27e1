import { expect, test } from 'vitest';
import { API_ROUTES } from '../../functions/console/answer-request.ts';
import { resource, resources, synthesize } from './synthesize.ts';

const { service } = synthesize();
const routes = resources('AWS::ApiGatewayV2::Route', service);

const PAGES = ['GET /', 'GET /console', 'GET /console/{path+}', 'POST /console/{path+}'];
const isOfPages = (key: unknown): boolean => PAGES.includes(String(key));
const apiRoutes = routes.filter(({ Properties }) => !isOfPages(Properties.RouteKey));

test('pages have these routes, without an authorizer: the function checks the token in the cookie', () => {
  const pages = routes.filter(({ Properties }) => isOfPages(Properties.RouteKey));
  expect(pages.map(({ Properties }) => Properties.RouteKey).sort()).toEqual(PAGES);
  for (const { Properties } of pages) expect(Properties.AuthorizationType ?? 'NONE').toBe('NONE');
});

test('the API has these routes', () => {
  expect(apiRoutes.map(({ Properties }) => Properties.RouteKey).sort()).toEqual([
    'DELETE /patients/{id}/appointments/{part}',
    'DELETE /patients/{id}/medicine-reminders',
    'DELETE /patients/{id}/watch',
    'DELETE /plans/{id}',
    'GET /alerts',
    'GET /alerts/{id}/incident',
    'GET /care-teams',
    'GET /care-teams/{id}/channels',
    'GET /care-teams/{id}/history',
    'GET /content',
    'GET /due',
    'GET /export',
    'GET /export/dictionary',
    'GET /openapi.json',
    'GET /patients',
    'GET /patients/{id}',
    'GET /patients/{id}/export',
    'GET /patients/{id}/summary',
    'GET /plans',
    'GET /plans/{id}',
    'GET /plans/{id}/load',
    'GET /programme',
    'GET /programme/daily-note',
    'GET /programme/figures',
    'GET /programme/history',
    'POST /alerts/together',
    'POST /alerts/{id}/acknowledge',
    'POST /alerts/{id}/assign',
    'POST /alerts/{id}/attempt',
    'POST /alerts/{id}/close',
    'POST /alerts/{id}/snooze',
    'POST /care-teams/{id}/away',
    'POST /care-teams/{id}/channels',
    'POST /care-teams/{id}/channels/remove',
    'POST /care-teams/{id}/test',
    'POST /export/research',
    'POST /hand-over',
    'POST /patients',
    'POST /patients/import',
    'POST /patients/{id}/appointments',
    'POST /patients/{id}/corrections',
    'POST /patients/{id}/data',
    'POST /patients/{id}/erase',
    'POST /patients/{id}/hold',
    'POST /patients/{id}/invite',
    'POST /patients/{id}/mode',
    'POST /patients/{id}/modules',
    'POST /patients/{id}/notes',
    'POST /patients/{id}/phone',
    'POST /patients/{id}/plan',
    'POST /patients/{id}/release',
    'POST /patients/{id}/responses',
    'POST /patients/{id}/resume',
    'POST /patients/{id}/settings',
    'POST /patients/{id}/stop',
    'POST /patients/{id}/surveys',
    'POST /patients/{id}/texts',
    'POST /patients/{id}/texts/release',
    'POST /patients/{id}/treatment',
    'POST /plans',
    'POST /plans/{id}/approve',
    'POST /plans/{id}/retire',
    'POST /plans/{id}/versions',
    'POST /programme/daily-note/channels',
    'POST /programme/daily-note/channels/remove',
    'PUT /care-teams/{id}',
    'PUT /patients/{id}/appointments/{part}',
    'PUT /patients/{id}/label',
    'PUT /patients/{id}/medicine-reminders',
    'PUT /patients/{id}/sending-days',
    'PUT /patients/{id}/watch',
    'PUT /plans/{id}',
    'PUT /programme/hold',
  ]);
});

test('the API has a route for every one that the function answers', () => {
  expect(apiRoutes.map(({ Properties }) => Properties.RouteKey).sort()).toEqual([...API_ROUTES.keys()].sort());
});

test.each(apiRoutes.map(({ Properties }) => [Properties.RouteKey, Properties]))('%s asks who calls', (_, route) => {
  const authorizer = resource('AWS::ApiGatewayV2::Authorizer', '', service);
  expect(route).toMatchObject({ AuthorizationType: 'JWT', AuthorizerId: { Ref: authorizer.id } });
});

test('a token counts when our user pool gave it to our client', () => {
  const { Properties } = resource('AWS::ApiGatewayV2::Authorizer', '', service);
  expect(Properties).toMatchObject({ AuthorizerType: 'JWT', IdentitySource: ['$request.header.Authorization'] });
  expect(JSON.stringify(Properties.JwtConfiguration.Issuer)).toContain('UserPool');
  expect(Properties.JwtConfiguration.Audience).toHaveLength(1);
  expect(JSON.stringify(Properties.JwtConfiguration.Audience)).toContain('ImportValue');
});

test('pages sign in with a client of their own: by code alone, back to the pages alone, for a shift at most', () => {
  const { id, Properties } = resource('AWS::Cognito::UserPoolClient', '', service);
  expect(Properties).toMatchObject({
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid'],
    AllowedOAuthFlowsUserPoolClient: true,
    ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
    GenerateSecret: false,
    EnableTokenRevocation: true,
    PreventUserExistenceErrors: 'ENABLED',
    AccessTokenValidity: 15,
    RefreshTokenValidity: 12 * 60,
  });
  expect(JSON.stringify([Properties.CallbackURLs, Properties.LogoutURLs])).toMatch(
    /ApiEndpoint.*\/console\/signed-in.*ApiEndpoint.*\/console\/signed-out/,
  );
  const { Variables } = resource('AWS::Lambda::Function', 'Console', service).Properties.Environment;
  expect(Variables.PAGES_CLIENT_ID).toEqual({ Ref: id });
  expect(JSON.stringify(Variables.STAFF_ISSUER)).toContain('https://cognito-idp.');
  expect(JSON.stringify(Variables.SIGN_IN_URL)).toContain('.amazoncognito.com');
});

test('calls are throttled and logged as JSON, without paths, query strings or addresses of patients', () => {
  const { Properties } = resource('AWS::ApiGatewayV2::Stage', '', service);
  expect(Properties.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 });
  const format = JSON.parse(Properties.AccessLogSettings.Format);
  expect(format).toMatchObject({ route: '$context.routeKey', staff: '$context.authorizer.claims.sub' });
  const dangerous = /queryString|\$context\.path|resourcePath|httpMethod.*path|requestOverride/;
  expect(Object.values(format).filter((field) => dangerous.test(String(field)))).toEqual([]);
});
