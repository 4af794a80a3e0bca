import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../../../shared/contracts/api/common/problem.ts';
import { KeySet } from '../../../shared/contracts/api/public/keys.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import openapi from '../../../shared/contracts/openapi/openapi.json' with { type: 'json' };
import { canonicalJson } from '../../../shared/domain/digest.ts';
import { ERROR_CODES, type ErrorCode, HoldfastError } from '../../../shared/errors.ts';
import { problemDetails } from '../../../shared/http/problem-details.ts';
import { PROBLEMS } from '../../../shared/http/problems.ts';
import { CapturedLog } from '../../support/captured-log.ts';
import { apiEvent, lambdaContext } from '../../support/http-events.ts';
import { CHALLENGED, expectProblem } from '../../support/refusals.ts';
import { filed, POLICE, read } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';

/** A route that throws this, behind the middleware every route has. */
async function thrown(error: unknown) {
  const log = new CapturedLog();
  const route = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(problemDetails(log))
    .handler(async () => {
      throw error;
    });
  const event = apiEvent({ method: 'POST', route: '/v1/filings', body: 'CANARY' });
  const { statusCode, headers, body = '' } = await route(event, lambdaContext());
  return { statusCode, headers, body: JSON.parse(body), log: log.lines.map((line) => JSON.parse(line)) };
}

const STATUSES: Readonly<Record<number, readonly ErrorCode[]>> = {
  400: ['malformed-json', 'sign-in-failed', 'idempotency-key-missing'],
  401: [
    'signature-invalid',
    'signature-expired',
    'case-code-invalid',
    'case-session-invalid',
    'sign-in-too-old',
    'sign-in-too-weak',
  ],
  403: [
    'role-not-allowed',
    'authority-not-allowed',
    'validator-not-independent',
    'wrong-entrance',
    'caller-unproven',
    'cross-site',
    'review-not-independent',
    'review-not-yours',
    'code-not-yours',
    'search-own',
    'search-not-yours',
    'reading-own',
    'reading-not-yours',
    'change-own',
    'change-not-yours',
    'account-suspended',
    'second-registrar-needed',
    'suspended-alone-lately',
    'attachment-withheld',
    'second-officer-needed',
  ],
  404: [
    'not-found',
    'order-not-found',
    'challenge-unknown',
    'attachment-unknown',
    'review-unknown',
    'complaint-unknown',
    'complaint-number-unknown',
    'search-unknown',
    'reading-unknown',
    'suspension-unknown',
    'directory-entry-unknown',
    'change-unknown',
    'key-unknown',
    'code-unknown',
    'draft-unknown',
    'filing-unknown',
  ],
  405: ['method-not-allowed'],
  406: ['not-acceptable'],
  410: ['order-erased'],
  412: ['version-mismatch', 'draft-changed', 'entry-version-mismatch', 'change-differs'],
  428: ['if-match-missing'],
  413: ['body-too-large'],
  415: ['unsupported-media-type'],
  416: ['range-required', 'range-not-satisfiable'],
  429: ['order-full', 'too-many-tries', 'too-many-words'],
  500: ['record-damaged'],
  503: ['service-unavailable', 'may-be-stored'],
};

/** Seconds to wait with the same, where nothing but time helps and whoever refuses knows no better. */
const WAITS: Readonly<Partial<Record<ErrorCode, string>>> = {
  'order-full': '60',
  'too-many-tries': '60',
  'too-many-words': '60',
  'order-version-conflict': '2',
  'entry-version-conflict': '2',
  'service-unavailable': '2',
  'may-be-stored': '2',
};

describe('a problem document', () => {
  it.each(ERROR_CODES)('%s has its status and title, and what it says is in its detail', async (code) => {
    const { statusCode, headers, body, log } = await thrown(new HoldfastError(code, 'what is wrong'));
    const { status, title } = PROBLEMS[code];
    expect(title).toMatch(/^[A-Z][A-Za-z ,/-]{5,60}$/);
    expect(statusCode).toBe(status);
    expect(headers).toEqual({
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(code in CHALLENGED && { 'www-authenticate': CHALLENGED[code] }),
      ...(code in WAITS && { 'retry-after': WAITS[code] }),
    });
    expect(parse(Problem, body)).toEqual({
      type: `urn:holdfast:problem:${code}`,
      title,
      status,
      detail: 'what is wrong',
      instance: expect.stringMatching(/^urn:holdfast:request:request-\d+$/),
    });
    expect(log).toHaveLength(1);
    expect(log[0]).toMatchObject({ message: status < 500 ? 'refused' : 'failed', route: 'POST /v1/filings', status });
    expect(JSON.stringify(log)).not.toContain('CANARY');
  });

  it('says the status the API promises for each code', () => {
    for (const [status, codes] of Object.entries(STATUSES)) {
      const having = ERROR_CODES.filter((code) => PROBLEMS[code].status === Number(status));
      expect([...having].sort()).toEqual([...codes].sort());
    }
    const rest = ERROR_CODES.filter((code) => !Object.values(STATUSES).flat().includes(code));
    expect(new Set(rest.map((code) => PROBLEMS[code].status))).toEqual(new Set([409, 422]));
  });

  it('says with every 401 how its caller is known, and with every 429 and 503 when to come back', () => {
    const having = (...statuses: readonly number[]) =>
      ERROR_CODES.filter((code) => statuses.includes(PROBLEMS[code].status)).sort();
    expect(Object.keys(CHALLENGED).sort()).toEqual(having(401));
    const waiting = Object.keys(WAITS).filter((code) => !code.endsWith('-version-conflict')); // whose 409 is over in a moment
    expect(waiting.sort()).toEqual(having(429, 503));
  });

  it('points at each fault', async () => {
    const faults = [{ pointer: '/a/0', detail: 'is required' }];
    const { body } = await thrown(new HoldfastError('invalid-request', 'one thing is wrong', { faults }));
    expect(parse(Problem, body).errors).toEqual(faults);
  });

  it('says when to come back, as whoever refuses knows it', async () => {
    const taken = await thrown(new HoldfastError('further-demand', 'x', { retryable: true })); // by a filing that may fail yet
    expect(taken.headers).toMatchObject({ 'retry-after': '2' });
    const slowed = await thrown(new HoldfastError('too-many-tries', 'x', { retryAfterSeconds: 75 }));
    expect(slowed.headers).toMatchObject({ 'retry-after': '75' });
  });

  it('says by which methods an address is called', async () => {
    const called = await thrown(new HoldfastError('method-not-allowed', 'x', { allow: ['GET', 'POST'] }));
    expect(called.headers).toMatchObject({ allow: 'GET, POST' });
  });

  it('says how long that is of which no such piece can be had', async () => {
    const beyond = await thrown(new HoldfastError('range-not-satisfiable', 'x', { wholeBytes: 9_000_000 }));
    expect(beyond.headers).toMatchObject({ 'content-range': 'bytes */9000000' });
  });

  it.each([new Error('CANARY in a message'), new TypeError('CANARY'), 'CANARY', undefined, { code: 'not-found' }])(
    'of what nobody expected says nothing: 500 (%s)',
    async (error) => {
      const { statusCode, body, log } = await thrown(error);
      expect(statusCode).toBe(500);
      expect(parse(Problem, body)).toEqual({
        type: 'about:blank',
        title: 'Internal Server Error',
        status: 500,
        instance: expect.stringMatching(/^urn:holdfast:request:request-\d+$/),
      });
      expect(log).toMatchObject([{ level: 'ERROR', message: 'failed', status: 500 }]);
    },
  );
});

describe('a record that was tampered with', () => {
  let stack: Stack;
  beforeEach(() => {
    stack = new Stack();
  });

  it.each([
    ['altered', (body: string) => ({ body: body.replace('prv-demo', 'prv-dome') })],
    ['cut off', (body: string) => ({ body: body.slice(0, -1) })],
    ['without its parts', () => ({ sealed: {} })],
    ['under another digest', () => ({ digest: 'a1'.repeat(32) })],
  ] as const)('%s is not shown: 500, and nothing of it is in the answer', async (_, change) => {
    const orderId = await filed(stack);
    const stored = await stack.orders.latest(orderId);
    stack.orders.stored.tamper(orderId, 1, change(canonicalJson(stored?.commit)));
    const answer = await stack.officer(read(orderId), POLICE);
    expectProblem(answer, { status: 500, code: 'record-damaged', pointers: [] });
    expect(answer.text).not.toContain('prv-dome');
  });
});

describe('what anyone may read', () => {
  const stack = new Stack();
  const get = (route: string) => stack.anyone({ method: 'GET', route });

  it('the public keys, and nothing but their public halves', async () => {
    const answer = await get('/.well-known/jwks.json');
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' },
    });
    const { keys } = parse(KeySet, answer.body);
    expect(keys.map(({ alg, kid, d }) => [alg, kid, d])).toEqual([
      ['ES256', 'local-document-key', undefined],
      ['EdDSA', 'local-webhook-key', undefined],
    ]);
  });

  it('the description of the API', async () => {
    const answer = await get('/v1/openapi.json');
    expect(answer.headers).toMatchObject({ 'cache-control': 'public, max-age=300' });
    expect(answer.body).toEqual(openapi);
  });

  it('and no other address', async () => {
    expectProblem(await get('/v1/orders'), { status: 404, code: 'not-found', pointers: [] });
  });

  it('while the key service does not answer: 503', async () => {
    const own = new Stack();
    own.signers.outage.begin();
    const answer = await own.anyone({ method: 'GET', route: '/.well-known/jwks.json' });
    expectProblem(answer, { status: 503, code: 'service-unavailable', pointers: [], retryable: true });
  });
});
