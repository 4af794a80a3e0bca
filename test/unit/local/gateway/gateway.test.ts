import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatClaims } from '../../../../infra/local/gateway/authorizer.ts';
import { decodePath, encodeBody, type GatewayRequest, toEvent } from '../../../../infra/local/gateway/event.ts';
import { toReply } from '../../../../infra/local/gateway/reply.ts';
import { createRouter } from '../../../../infra/local/gateway/routes.ts';
import { createThrottle } from '../../../../infra/local/gateway/throttle.ts';

const request: GatewayRequest = {
  method: 'POST',
  httpVersion: '1.1',
  target: '/v1/orders/ord%20%31?a=1&b=x%20y&a=2',
  headers: { host: '127.0.0.1:3000', 'content-type': 'application/json', cookie: 'one=1; two=2', 'user-agent': 'test' },
  body: Buffer.from('{"a":1}'),
  sourceIp: '127.0.0.1',
  requestId: 'r-1',
  at: Date.UTC(2027, 2, 9, 7, 5, 0),
  routeKey: 'POST /v1/orders/{orderId}',
  pathParameters: { orderId: 'ord 1' },
  api: { id: 'api', stage: '$default', variables: {}, account: '000000000000' },
};

describe('an event of payload format 2.0', () => {
  it('carries the request as the gateway would', () => {
    expect(toEvent({ ...request, claims: { sub: 'anna' } })).toEqual({
      version: '2.0',
      routeKey: 'POST /v1/orders/{orderId}',
      rawPath: '/v1/orders/ord 1',
      rawQueryString: 'a=1&b=x%20y&a=2',
      cookies: ['one=1', 'two=2'],
      headers: { host: '127.0.0.1:3000', 'content-type': 'application/json', 'user-agent': 'test' },
      queryStringParameters: { a: '1,2', b: 'x y' },
      pathParameters: { orderId: 'ord 1' },
      requestContext: {
        accountId: '000000000000',
        apiId: 'api',
        authorizer: { jwt: { claims: { sub: 'anna' }, scopes: null } },
        domainName: '127.0.0.1:3000',
        domainPrefix: 'api',
        http: {
          method: 'POST',
          path: '/v1/orders/ord 1',
          protocol: 'HTTP/1.1',
          sourceIp: '127.0.0.1',
          userAgent: 'test',
        },
        requestId: 'r-1',
        routeKey: 'POST /v1/orders/{orderId}',
        stage: '$default',
        time: '09/Mar/2027:07:05:00 +0000',
        timeEpoch: 1_804_575_900_000,
      },
      body: '{"a":1}',
      isBase64Encoded: false,
    });
  });

  it('brings along the variables of the stage, where it has any', () => {
    const variables = { serve_public: 'serve-public' };
    expect(toEvent({ ...request, api: { ...request.api, variables } }).stageVariables).toEqual(variables);
    expect(toEvent(request)).not.toHaveProperty('stageVariables');
  });

  it('has no authorizer, body or query where there is none', () => {
    const event = toEvent({ ...request, target: '/', body: Buffer.alloc(0), pathParameters: {} });
    expect(event).not.toHaveProperty('body');
    expect(event).not.toHaveProperty('queryStringParameters');
    expect(event).not.toHaveProperty('pathParameters');
    expect(event.requestContext).not.toHaveProperty('authorizer');
  });

  it.each(['__proto__', 'constructor', 'toString'])('has a query called %s like any other', (name) => {
    const { queryStringParameters } = toEvent({ ...request, target: `/v1/orders?${name}=1&a=2&${name}=3` });
    expect(Object.entries(queryStringParameters ?? {})).toEqual([
      [name, '1,3'],
      ['a', '2'],
    ]);
  });

  it('brings every body to the function byte for byte', () => {
    const types = fc.constantFrom(
      'application/json',
      'application/problem+json; charset=utf-8',
      'image/png',
      undefined,
    );
    fc.assert(
      fc.property(fc.uint8Array(), types, (bytes, type) => {
        const { body, isBase64Encoded } = encodeBody(Buffer.from(bytes), type);
        expect(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it.each([
    ['application/json', 'ä', false],
    ['application/json', '\u{feff}{}', false],
    ['text/plain; charset=utf-8', 'x', false],
    ['application/x-www-form-urlencoded', 'a=1', true],
    ['application/octet-stream', 'x', true],
  ])('%s is passed on as base64: %s → %s', (type, text, isBase64Encoded) => {
    expect(encodeBody(Buffer.from(text), type).isBase64Encoded).toBe(isBase64Encoded);
  });

  it('passes bytes that are not UTF-8 as base64, whatever their type says', () => {
    expect(encodeBody(Buffer.from([0xc3, 0x28]), 'application/json')).toEqual({ body: 'wyg=', isBase64Encoded: true });
  });

  it.each`
    target                | path                  | what
    ${'/a%zz?x=1'}        | ${undefined}          | ${'broken percent-encoding is no path'}
    ${'/a%'}              | ${undefined}          | ${'nor is one that is cut off'}
    ${'/a%20b?x=%2F'}     | ${'/a b'}             | ${'a query is no part of it'}
    ${'/orders/a%2Fb'}    | ${'/orders/a/b'}      | ${'a slash that was encoded is one all the same'}
    ${'/orders/a%3Fb/c'}  | ${'/orders/a'}        | ${'it ends at a question mark that was encoded'}
    ${'/orders//history'} | ${'/orders//history'} | ${'double slashes stay'}
    ${'/orders/'}         | ${'/orders/'}         | ${'and one at its end'}
    ${'/a%252Fb'}         | ${'/a%2Fb'}           | ${'nothing is decoded twice'}
  `('$target: $what', ({ target, path }) => {
    expect(decodePath(target)).toBe(path);
  });

  it('passes claims as text', () => {
    expect(formatClaims({ sub: 'anna', auth_time: 17, groups: ['a', 'b'], admin: true, more: { x: 1 } })).toEqual({
      sub: 'anna',
      auth_time: '17',
      groups: '[a b]',
      admin: 'true',
      more: '{"x":1}',
    });
  });
});

describe('routing', () => {
  const match = createRouter(
    [
      'GET /v1/orders/{orderId}',
      'GET /v1/orders/list',
      'ANY /v1/{rest+}',
      'POST /v1/orders/{orderId}/release',
      '$default',
    ].map((key) => ({ key, target: key })),
  );

  it.each([
    ['GET', '/v1/orders/list', 'GET /v1/orders/list', {}],
    ['GET', '/v1/orders/o.1', 'GET /v1/orders/{orderId}', { orderId: 'o.1' }],
    ['POST', '/v1/orders/o1/release', 'POST /v1/orders/{orderId}/release', { orderId: 'o1' }],
    ['POST', '/v1/orders/o1', 'ANY /v1/{rest+}', { rest: 'orders/o1' }],
    ['GET', '/v1/orders/o1/x', 'ANY /v1/{rest+}', { rest: 'orders/o1/x' }],
    ['GET', '/other', '$default', {}],
  ])('%s %s → %s', (method, path, key, pathParameters) => {
    expect(match(method, path)).toEqual({ route: { key, target: key }, pathParameters });
  });

  it('finds nothing where no route fits: another method, an empty parameter, a trailing slash', () => {
    const strict = createRouter([{ key: 'GET /v1/orders/{orderId}', target: 1 }]);
    expect(strict('POST', '/v1/orders/o1')).toBeUndefined();
    expect(strict('GET', '/v1/orders/')).toBeUndefined();
    expect(strict('GET', '/v1/orders/o1/')).toBeUndefined();
  });

  it('refuses a key it cannot read', () => {
    expect(() => createRouter([{ key: 'GET', target: 1 }])).toThrow('route key "GET"');
  });
});

describe('what a function returned', () => {
  it.each([
    [
      { statusCode: 201, headers: { ETag: '"1"' }, body: 'x' },
      201,
      'x',
      { 'content-type': 'text/plain; charset=utf-8', etag: '"1"' },
    ],
    [
      { statusCode: 200, body: 'eA==', isBase64Encoded: true },
      200,
      'x',
      { 'content-type': 'text/plain; charset=utf-8' },
    ],
    [
      { statusCode: 204, cookies: ['a=1', 'b=2'] },
      204,
      '',
      { 'content-type': 'text/plain; charset=utf-8', 'set-cookie': ['a=1', 'b=2'] },
    ],
    [{ hello: 1 }, 200, '{"hello":1}', { 'content-type': 'application/json' }],
    [undefined, 200, 'null', { 'content-type': 'application/json' }],
    [{ statusCode: 'x' }, 500, '{"message":"Internal Server Error"}', { 'content-type': 'application/json' }],
    [
      { statusCode: 200, body: { a: 1 } },
      500,
      '{"message":"Internal Server Error"}',
      { 'content-type': 'application/json' },
    ],
  ])('%j is sent as %i %s', (result, status, body, headers) => {
    const reply = toReply(result);
    expect({ ...reply, body: reply.body.toString() }).toEqual({ status, body, headers });
  });
});

describe('throttling', () => {
  it('lets a burst through, then the rate', () => {
    let now = 0;
    const take = createThrottle({ ratePerSecond: 2, burst: 3 }, () => now);
    expect([take(), take(), take(), take()]).toEqual([true, true, true, false]);
    now = 500;
    expect([take(), take()]).toEqual([true, false]);
    now = 100_000;
    expect([take(), take(), take(), take()]).toEqual([true, true, true, false]);
  });

  it('lets everything through without limits', () => {
    expect(createThrottle(undefined, () => 0)()).toBe(true);
  });
});
