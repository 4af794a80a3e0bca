import { expect, it } from 'vitest';
import type { Exchange } from '../../../infra/local/gateway/exchange.ts';
import { toReply } from '../../../infra/local/gateway/reply.ts';
import { createFinder } from '../../support/described/find-undescribed.ts';

/** A small document: what of it each case below changes is all that the case is about. */
const DOCUMENT = {
  paths: {
    '/things/{id}': {
      get: {
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string', pattern: '^t[0-9]$' } },
          { name: 'limit', in: 'query', required: false, schema: { type: 'integer', maximum: 100 } },
          { $ref: '#/components/parameters/Key' },
        ],
        responses: {
          200: {
            description: 'The thing',
            headers: {
              ETag: { required: true, schema: { type: 'string', pattern: '^"' } },
              'Retry-After': { schema: { type: 'integer', minimum: 1 } },
            },
            content: {
              'application/json': { schema: { $ref: '#/components/schemas/Thing' } },
              'application/pdf': {},
            },
          },
        },
      },
      put: {
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
        responses: { 204: { description: 'Kept' } },
      },
    },
  },
  components: {
    parameters: { Key: { name: 'Key', in: 'header', required: true, schema: { type: 'string' } } },
    responses: {
      Problem404: {
        description: 'None such',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
    schemas: {
      Problem: { type: 'object', properties: { type: { type: 'string' } }, required: ['type'] },
      Thing: {
        type: 'object',
        properties: {
          at: { type: 'string', format: 'date-time' },
          parts: { type: 'array', items: { type: 'object', properties: { n: { type: 'integer' } } } },
          more: { type: 'object', properties: {}, additionalProperties: true },
          either: {
            type: 'object',
            properties: { kind: { type: 'string' } },
            anyOf: [
              { properties: { a: { type: 'string' } }, required: ['a'] },
              { properties: { b: { type: 'string' } } },
            ],
          },
          both: { allOf: [{ properties: { c: { type: 'string' } } }, { properties: { d: { type: 'string' } } }] },
          one: { oneOf: [{ properties: { e: { const: 1 } }, required: ['e'] }, { type: 'null' }] },
        },
        required: ['at'],
      },
    },
  },
};
const findUndescribed = createFinder(DOCUMENT);

const AT = '2026-11-20T20:00:00Z';
const exchange = (reply: object = {}, more: Partial<Exchange> = {}): Exchange => ({
  api: 'the API',
  method: 'GET',
  target: '/things/t1?limit=5',
  headers: { key: 'k' },
  routeKey: 'GET /things/{id}',
  reply: toReply({
    statusCode: 200,
    headers: { 'content-type': 'application/json; charset=utf-8', etag: '"1"' },
    body: JSON.stringify({ at: AT }),
    ...reply,
  }),
  ...more,
});
const answering = (body: unknown) => exchange({ body: JSON.stringify(body) });
const putting = (body: unknown, type = 'application/json') =>
  exchange(
    { statusCode: 204, headers: {}, body: '' },
    {
      method: 'PUT',
      target: '/things/t1',
      routeKey: 'PUT /things/{id}',
      headers: { 'content-type': type },
      body: Buffer.from(JSON.stringify(body)),
    },
  );
/** What the entry answers by itself. */
const byEntry = (status: number, message: string, headers: Readonly<Record<string, string>>): Exchange['reply'] => ({
  status,
  headers,
  body: Buffer.from(JSON.stringify({ message })),
});
const JSON_TYPE = { 'content-type': 'application/json' };
const WITH_TAG = { etag: '"1"' };

it.each`
  what                                  | taken
  ${'an answer as described'}           | ${exchange()}
  ${'a header that may be there'}       | ${exchange({ headers: { 'content-type': 'application/json', ...WITH_TAG, 'retry-after': '5' } })}
  ${'a body of which nothing is said'}  | ${exchange({ headers: { 'content-type': 'application/pdf', ...WITH_TAG }, body: '%PDF' })}
  ${'what is said to be open'}          | ${answering({ at: AT, more: { any: 1 } })}
  ${'one of two kinds'}                 | ${answering({ at: AT, either: { kind: 'x', a: 'y' } })}
  ${'two schemas of one object'}        | ${answering({ at: AT, both: { c: '1', d: '2' } })}
  ${'a request as described'}           | ${putting({ at: AT })}
  ${'a request with more than is said'} | ${putting({ at: AT, later: 1 })}
  ${'an address of nothing'}            | ${exchange({ statusCode: 404, headers: { 'content-type': 'application/problem+json' }, body: '{"type":"x"}' }, { routeKey: '$default' })}
  ${'the form of the entry itself'}     | ${exchange({}, { reply: byEntry(401, 'Unauthorized', { 'www-authenticate': 'Bearer' }) })}
  ${'the entry when a function failed'} | ${exchange({}, { routeKey: '-', reply: byEntry(500, 'Internal Server Error', JSON_TYPE) })}
`('takes $what', ({ taken }) => {
  expect(findUndescribed(taken)).toEqual([]);
});

it.each`
  what                              | seen                                                                                                                     | fault
  ${'a status'}                     | ${exchange({ statusCode: 202 })}                                                                                         | ${'answered 202: status 202 is not described'}
  ${'a header'}                     | ${exchange({ headers: { 'content-type': 'application/json', ...WITH_TAG, 'x-more': '1' } })}                             | ${'header x-more is not described'}
  ${'a header left out'}            | ${exchange({ headers: { 'content-type': 'application/json' } })}                                                         | ${'header etag is missing'}
  ${'a header of another form'}     | ${exchange({ headers: { 'content-type': 'application/json', etag: '1' } })}                                              | ${'header etag / must match pattern'}
  ${'a header that is no number'}   | ${exchange({ headers: { 'content-type': 'application/json', ...WITH_TAG, 'retry-after': 'soon' } })}                     | ${'header retry-after / must be integer'}
  ${'a media type'}                 | ${exchange({ headers: { 'content-type': 'text/html', ...WITH_TAG } })}                                                   | ${'media type text/html is not described'}
  ${'no JSON'}                      | ${exchange({ body: '{' })}                                                                                               | ${'the body is not JSON'}
  ${'a member'}                     | ${answering({ at: AT, later: 1 })}                                                                                       | ${'body / must NOT have unevaluated properties: later'}
  ${'a member further in'}          | ${answering({ at: AT, parts: [{ n: 1, m: 2 }] })}                                                                        | ${'body /parts/0 must NOT have unevaluated properties: m'}
  ${'a member beside two kinds'}    | ${answering({ at: AT, either: { a: 'x', z: 1 } })}                                                                       | ${'body /either must NOT have unevaluated properties: z'}
  ${'a member beside two schemas'}  | ${answering({ at: AT, both: { c: '1', z: 1 } })}                                                                         | ${'body /both must NOT have unevaluated properties: z'}
  ${'a member in one of two'}       | ${answering({ at: AT, one: { e: 1, z: 1 } })}                                                                            | ${'body /one must NOT have unevaluated properties: z'}
  ${'a member left out'}            | ${answering({})}                                                                                                         | ${"body / must have required property 'at'"}
  ${'a format'}                     | ${answering({ at: 'yesterday' })}                                                                                        | ${'body /at must match format "date-time"'}
  ${'a body where none is said'}    | ${{ ...putting({ at: AT }), reply: toReply({ statusCode: 204, body: 'x' }) }}                                            | ${'a body is not described'}
  ${'an operation'}                 | ${exchange({}, { routeKey: 'GET /others' })}                                                                             | ${'GET /others answered 200: status 200 is not described'}
  ${'a refusal of no address'}      | ${exchange({ statusCode: 404, headers: { 'content-type': 'application/problem+json' }, body: '{}' }, { routeKey: '-' })} | ${'GET an unknown path answered 404: body /'}
  ${'JSON that is not the entry’s'} | ${exchange({}, { reply: byEntry(418, 'I am a teapot', JSON_TYPE) })}                                                     | ${'status 418 is not described'}
  ${'a path parameter taken'}       | ${exchange({}, { target: '/things/%E2%82%AC' })}                                                                         | ${'in the request taken, path parameter id / must match pattern'}
  ${'a query parameter taken'}      | ${exchange({}, { target: '/things/t1?more=1' })}                                                                         | ${'in the request taken, query parameter more is not described'}
  ${'a number taken'}               | ${exchange({}, { target: '/things/t1?limit=101' })}                                                                      | ${'in the request taken, query parameter limit / must be <= 100'}
  ${'a header not asked for'}       | ${exchange({}, { headers: {} })}                                                                                         | ${'in the request taken, header parameter key is missing'}
  ${'a request taken'}              | ${putting({ at: 5 })}                                                                                                    | ${'in the request taken, body /at must be string'}
  ${'a media type taken'}           | ${putting({ at: AT }, 'text/plain')}                                                                                     | ${'in the request taken, media type text/plain is not described'}
`('finds $what that is not as described', ({ seen, fault }) => {
  const found = findUndescribed(seen);
  expect(found).toContainEqual(expect.stringContaining(fault));
  expect(JSON.stringify(found)).not.toContain(seen.target);
});

it('does not take a format for any text when nobody knows it', () => {
  const schema = { type: 'string', format: 'nobody-knows' };
  const responses = { 200: { content: { 'application/json': { schema } } } };
  const find = createFinder({ paths: { '/things/{id}': { get: { responses } } } });
  expect(() => find(answering('x'))).toThrow('nobody-knows');
});
