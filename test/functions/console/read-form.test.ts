import { describe, expect, test } from 'vitest';
import { readCookies } from '../../../functions/console/pages/web/cookies.ts';
import { readForm } from '../../../functions/console/pages/web/read-form.ts';
import { isForPages, visitOf } from '../../../functions/console/pages/web/visit-of.ts';

const MULTIPART = [
  '--x',
  'content-disposition: form-data; name="_csrf"',
  '',
  'abc',
  '--x',
  'content-disposition: form-data; name="file"; filename="cohort.csv"',
  'content-type: text/csv',
  '',
  'name,phone\r\nAna Muñoz,1',
  '--x--',
  '',
].join('\r\n');

describe('a form', () => {
  test.each<[string, string, string, object]>([
    ['of fields', 'application/x-www-form-urlencoded', 'a=1+2&b=%C3%B1&c=', { a: '1 2', b: 'ñ', c: '' }],
    ['with a field twice', 'application/x-www-form-urlencoded', 'a=1&a=2&b=3', { a: ['1', '2'], b: '3' }],
    ['with a file', 'multipart/form-data; boundary=x', MULTIPART, { _csrf: 'abc', file: 'name,phone\r\nAna Muñoz,1' }],
    ['of nothing', 'application/x-www-form-urlencoded', '', {}],
  ])('%s is read', async (_, contentType, body, form) => {
    const read = { outcome: 'read', form };
    expect(await readForm({ body, isBase64Encoded: false, contentType, mostBytes: 1_000 })).toEqual(read);
    const encoded = Buffer.from(body).toString('base64');
    expect(await readForm({ body: encoded, isBase64Encoded: true, contentType, mostBytes: 1_000 })).toEqual(read);
  });
});

test.each<[string, string, number, 'unreadable' | 'too-large']>([
  ['without a boundary', 'multipart/form-data', 4, 'unreadable'],
  ['with a letter that no header may hold', 'multipart/form-data; boundary=\u2028', 4, 'unreadable'],
  ['of another type', 'text/plain', 4, 'unreadable'],
  ['over its size', 'application/x-www-form-urlencoded', 3, 'too-large'],
])('a form %s is refused', async (_, contentType, mostBytes, outcome) => {
  expect(await readForm({ body: 'a=12', isBase64Encoded: false, contentType, mostBytes })).toEqual({ outcome });
});

test('cookies are read by name; of two with one name the first counts', () => {
  expect(readCookies(['a=1; b=2=3', 'a=4', ' c=', ''])).toMatchObject({ a: '1', b: '2=3', c: '' });
});

test('an event becomes a visit', () => {
  const event = {
    routeKey: 'GET /console/{path+}',
    rawPath: '/console/patients/p1',
    queryStringParameters: { show: 'all' },
    headers: { host: 'console.example' },
    cookies: ['a=1'],
    isBase64Encoded: false,
    requestContext: { http: { method: 'GET' } },
  } as unknown as Parameters<typeof visitOf>[0];
  expect(isForPages(event)).toBe(true);
  expect(isForPages({ routeKey: 'GET /patients/{id}' })).toBe(false);
  expect(visitOf(event)).toMatchObject({
    method: 'GET',
    path: '/console/patients/p1',
    query: { show: 'all' },
    cookies: { a: '1' },
  });
});
