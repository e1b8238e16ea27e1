import { describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../infra/local/cloud.ts';
import { startProbe } from './probe-cloud.ts';

const call = (cloud: LocalCloud, path: string, headers: Record<string, string>, body?: string | Buffer<ArrayBuffer>) =>
  fetch(cloud.api.url + path, { method: 'POST', headers, body });

const signedIn = (cloud: LocalCloud) => ({
  authorization: `Bearer ${cloud.api.token(['coordinator', 'clinician'], 'ana')}`,
});

describe('the HTTP API', () => {
  it('hands the function an event in payload format 2.0', async () => {
    const cloud = await startProbe();
    const headers = { ...signedIn(cloud), 'content-type': 'application/json' };
    const event = await (await call(cloud, '/things/a%20b?x=1&x=2', headers, '{}')).json();
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'POST /things/{id}',
      rawPath: '/things/a%20b',
      rawQueryString: 'x=1&x=2',
      pathParameters: { id: 'a b' },
      queryStringParameters: { x: '1,2' },
      body: '{}',
      isBase64Encoded: false,
      requestContext: {
        time: '04/Jan/2027:12:00:00 +0000',
        authorizer: {
          jwt: { claims: { username: 'ana', token_use: 'access', 'cognito:groups': '[coordinator clinician]' } },
        },
      },
    });
  });

  it('encodes a body that is no text', async () => {
    const cloud = await startProbe();
    const headers = { ...signedIn(cloud), 'content-type': 'application/octet-stream' };
    const event = await (await call(cloud, '/things/1', headers, Buffer.from([255, 0]))).json();
    expect(event).toMatchObject({ body: '/wA=', isBase64Encoded: true });
  });

  it.each([
    ['no token', () => ({}), 401],
    [
      'a token of another issuer',
      () => ({ authorization: 'Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6ImxvY2FsIn0.e30.AAAA' }),
      401,
    ],
    [
      'a token altered on the way',
      (cloud: LocalCloud) => ({ authorization: signedIn(cloud).authorization.replace(/.{8}$/, 'AAAAAAAA') }),
      401,
    ],
    ['a good token', signedIn, 200],
  ])('with %s', async (_, headers: (cloud: LocalCloud) => Record<string, string>, status) => {
    const cloud = await startProbe();
    expect((await call(cloud, '/things/1', headers(cloud))).status).toBe(status);
  });

  it('lets a token run out by the virtual clock', async () => {
    const cloud = await startProbe({ rulesAtMostEvery: 3_600_000 });
    const headers = signedIn(cloud);
    await cloud.clock.advance(2 * 3_600_000);
    expect((await call(cloud, '/things/1', headers)).status).toBe(401);
  });

  it.each([
    ['/nowhere', '', 404],
    ['/things/1', 'x'.repeat(11 * 1_024 * 1_024), 413],
  ])('answers %s', async (path, body, status) => {
    const cloud = await startProbe();
    expect((await call(cloud, path, signedIn(cloud), body)).status).toBe(status);
  });
});
