import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Authorize } from '../../../../infra/local/gateway/authorizer.ts';
import { type HttpApi, startHttpApi } from '../../../../infra/local/gateway/http-api.ts';
import { ENTRY_ANSWERS } from '../../../../shared/deployment/entry-answers.ts';

const MB = 1024 * 1024;
const UUID = /^[0-9a-f-]{36}$/;

let api: HttpApi;
let events: Record<string, unknown>[];
const lines: string[] = [];

const authorize: Authorize = async (authorization) =>
  authorization === undefined ? { challenge: 'Bearer' } : { claims: { sub: 'anna' } };

const answering = async (event: unknown) => {
  events.push(Object(event) as Record<string, unknown>);
  return { statusCode: 204 };
};

function routeOf(key: string, changes: object = {}) {
  return { key, target: { invoke: answering, limits: undefined, timeoutMs: 30_000, ...changes } };
}

beforeEach(async () => {
  events = [];
  lines.length = 0;
  api = await startHttpApi({ port: 0, name: 'the API', clock: Date.now, log: (line) => void lines.push(line) });
  api.serve({
    id: 'api',
    stage: '$default',
    variables: {},
    account: '000000000000',
    accessLog: undefined,
    routes: [
      routeOf('GET /v1/orders'),
      routeOf('POST /v1/orders', { authorize }),
      routeOf('GET /v1/busy', { limits: { ratePerSecond: 0.001, burst: 0 } }),
      routeOf('GET /v1/slow', { invoke: () => new Promise(() => undefined), timeoutMs: 10 }),
      routeOf('GET /v1/broken', { invoke: async () => Promise.reject(new Error('broken')) }),
      routeOf('$default'),
    ],
  });
});
afterEach(() => api.stop());

/** What comes back for these very bytes, when the other side has closed. */
async function sendRaw(bytes: string): Promise<{ status: number; headers: Record<string, string>; body: string }> {
  const socket = connect(api.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(bytes);
  const answer = await text(socket);
  const [head = '', ...rest] = answer.split('\r\n\r\n');
  const [line = '', ...fields] = head.split('\r\n');
  const headers = fields.map((field) => [field.split(': ')[0]?.toLowerCase(), field.split(': ')[1]]);
  return { status: Number(line.split(' ')[1]), headers: Object.fromEntries(headers), body: rest.join('\r\n\r\n') };
}

/** A request line with headers, the connection closed after its answer. */
const head = (line: string, ...fields: readonly string[]) =>
  `${[line, 'host: api', 'connection: close', ...fields].join('\r\n')}\r\n\r\n`;

describe('what the gateway answers by itself', () => {
  const json = { 'content-type': 'application/json' };
  const large = `content-length: ${10 * MB + 1}`;

  it.each`
    what                                | request                                                                                | status | headers
    ${'no token'}                       | ${head('POST /v1/orders HTTP/1.1')}                                                    | ${401} | ${{ 'www-authenticate': 'Bearer' }}
    ${'a path that cannot be read'}     | ${head('GET /v1/%zz HTTP/1.1')}                                                        | ${400} | ${json}
    ${'a body that is too large'}       | ${head('POST /v1/orders HTTP/1.1', 'authorization: Bearer a', large)}                  | ${413} | ${json}
    ${'a route that is busy'}           | ${head('GET /v1/busy HTTP/1.1')}                                                       | ${429} | ${json}
    ${'a head that is too large'}       | ${head('GET /v1/orders HTTP/1.1', `x-long: ${'x'.repeat(10_240)}`)}                    | ${431} | ${json}
    ${'one larger than is ever read'}   | ${head('GET /v1/orders HTTP/1.1', `x-long: ${'x'.repeat(70_000)}`)}                    | ${431} | ${json}
    ${'a function that fails'}          | ${head('GET /v1/broken HTTP/1.1')}                                                     | ${500} | ${json}
    ${'a function that takes too long'} | ${head('GET /v1/slow HTTP/1.1')}                                                       | ${503} | ${json}
    ${'what is no HTTP'}                | ${'hello\r\n\r\n'}                                                                     | ${400} | ${json}
    ${'a method that is none'}          | ${head('FILE /v1/orders HTTP/1.1')}                                                    | ${400} | ${json}
    ${'two lengths'}                    | ${head('POST /v1/orders HTTP/1.1', 'content-length: 1', 'content-length: 2')}          | ${400} | ${json}
    ${'a length and chunks'}            | ${head('POST /v1/orders HTTP/1.1', 'content-length: 1', 'transfer-encoding: chunked')} | ${400} | ${json}
  `('$what: $status', async ({ request, status, headers }) => {
    const answer = await sendRaw(request);
    const body = JSON.stringify({ message: ENTRY_ANSWERS[status as keyof typeof ENTRY_ANSWERS] });
    expect(answer).toEqual({
      status,
      body,
      headers: expect.objectContaining({
        ...headers,
        'content-length': `${body.length}`,
        'apigw-requestid': expect.stringMatching(UUID),
      }),
    });
    expect(answer.headers).not.toHaveProperty('retry-after');
    if (status === 401) expect(answer.headers).not.toHaveProperty('content-type');
    expect(events).toEqual([]);
  });

  it.each`
    what                                                | type                 | bytes        | status
    ${'bytes of which a call carries the base64'}       | ${'application/pdf'} | ${4.4 * MB}  | ${204}
    ${'bytes of which no call carries the base64'}      | ${'application/pdf'} | ${4.51 * MB} | ${413}
    ${'text of as many, which is handed over as it is'} | ${'text/plain'}      | ${4.51 * MB} | ${204}
  `('$what: $status', async ({ type, bytes, status }) => {
    const answer = await fetch(`${api.address}/v1/files`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: 'x'.repeat(Math.floor(bytes)),
    });
    expect([answer.status, events.length]).toEqual([status, status === 204 ? 1 : 0]);
  });

  it('has its words in one table', () => {
    expect(ENTRY_ANSWERS).toEqual({
      400: 'Bad Request',
      401: 'Unauthorized',
      403: 'Forbidden',
      404: 'Not Found',
      413: 'Request Entity Too Large',
      429: 'Too Many Requests',
      431: 'Request Header Fields Too Large',
      500: 'Internal Server Error',
      503: 'Service Unavailable',
    });
  });
});

describe('what reaches a function', () => {
  const lastEvent = () => Object(events.at(-1));

  it.each`
    what                          | request                                                             | routeKey
    ${'a method of no route'}     | ${head('DELETE /v1/orders HTTP/1.1')}                               | ${'$default'}
    ${'HEAD'}                     | ${head('HEAD /v1/orders HTTP/1.1')}                                 | ${'$default'}
    ${'OPTIONS'}                  | ${head('OPTIONS /v1/orders HTTP/1.1', 'origin: https://a.example')} | ${'$default'}
    ${'a slash at the end'}       | ${head('GET /v1/orders/ HTTP/1.1')}                                 | ${'$default'}
    ${'double slashes'}           | ${head('GET //v1/orders HTTP/1.1')}                                 | ${'$default'}
    ${'nothing but a slash'}      | ${head('GET / HTTP/1.1')}                                           | ${'$default'}
    ${'an address with its host'} | ${head('GET http://api/v1/orders?a=1 HTTP/1.1')}                    | ${'GET /v1/orders'}
    ${'HTTP/1.0'}                 | ${'GET /v1/orders HTTP/1.0\r\n\r\n'}                                | ${'GET /v1/orders'}
    ${'an expectation'}           | ${head('GET /v1/orders HTTP/1.1', 'expect: more')}                  | ${'GET /v1/orders'}
    ${'a head that just fits'}    | ${head('GET /v1/orders HTTP/1.1', `x-long: ${'x'.repeat(10_208)}`)} | ${'GET /v1/orders'}
  `('$what: $routeKey', async ({ request, routeKey }) => {
    expect((await sendRaw(request)).status).toBe(204);
    expect(lastEvent().routeKey).toBe(routeKey);
  });

  it('says by which version of HTTP it was asked', async () => {
    await sendRaw('GET /v1/orders HTTP/1.0\r\n\r\n');
    expect(lastEvent().requestContext.http.protocol).toBe('HTTP/1.0');
  });

  const post = (...fields: readonly string[]) =>
    head('POST /v1/orders HTTP/1.1', 'authorization: Bearer a', 'content-type: application/json', ...fields);

  it('a body in chunks, whole', async () => {
    const { status } = await sendRaw(`${post('transfer-encoding: chunked')}3\r\n{"a\r\n4\r\n":1}\r\n0\r\n\r\n`);
    expect([status, lastEvent().body]).toEqual([204, '{"a":1}']);
  });

  it('a body its sender asked about first', async () => {
    const socket = connect(api.port, '127.0.0.1');
    socket.write(post('content-length: 7', 'expect: 100-continue'));
    const [first] = await once(socket, 'data');
    expect(String(first)).toMatch(/^HTTP\/1.1 100 Continue/);
    socket.write('{"a":1}');
    expect(await text(socket)).toMatch(/^HTTP\/1.1 204/);
    expect(lastEvent().body).toBe('{"a":1}');
  });

  it('no body that ends before its length: nobody is asked, and nobody answered', async () => {
    const socket = connect(api.port, '127.0.0.1');
    socket.write(`${post('content-length: 70')}{"a":1}`);
    await once(socket, 'connect');
    socket.destroy();
    await once(socket, 'close');
    await sendRaw(head('GET /v1/orders HTTP/1.1'));
    expect(events).toHaveLength(1);
    expect(lines).toEqual([]);
  });
});
