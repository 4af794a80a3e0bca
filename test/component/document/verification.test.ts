import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { Verification } from '../../../shared/contracts/api/public/verification.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { type Digest, sha256 } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS } from '../../../shared/domain/instant.ts';
import { expectProblem, expectRefusal } from '../../support/refusals.ts';
import {
  accepting,
  certificateRequest,
  commandRequest,
  EXTENSION,
  filed,
  POLICE,
  printedAddress,
  RELEASE,
  read,
  readCertificate,
  toldDigest,
  verificationRequest,
} from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';

const UNKNOWN_ORDER = `ord_${'0'.repeat(26)}`;

let stack: Stack;
let orderId: OrderId;
let digest: Digest;
beforeEach(async () => {
  stack = new Stack();
  orderId = await filed(stack);
  digest = await toldDigest(stack, orderId);
  stack.clock.advance(MINUTE_MS);
});

const ask = (body: unknown): Promise<Answer> => stack.anyone(verificationRequest(body));
const follow = (order: string, of: string, accept?: string): Promise<Answer> =>
  stack.anyone(printedAddress(order, of, accept));
const signed = async (): Promise<string> =>
  (await stack.officer(accepting(read(orderId, '/certificate'), 'application/jose'), POLICE)).text;

/** Exactly what anyone is told of a document that is none, byte for byte, however it was asked. */
const nothing = (headers: object = {}) => ({
  status: 200,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  body: { genuine: false },
  text: '{"genuine":false}',
});

describe('POST /v1/verifications', () => {
  it('tells whoever quotes order and digest what holds now, and no more than that', async () => {
    const before = await stack.snapshot();
    const answer = await ask({ orderId, digest });
    expect({ ...answer, text: '' }).toEqual({
      status: 200,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
      body: {
        genuine: true,
        reference: expect.stringMatching(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/),
        instrument: 'EU-EPOC-PR',
        filedBy: {
          id: 'aut-police',
          name: 'Landeskriminalamt Musterland, Dezernat Cybercrime',
          state: 'DE',
          filesFor: [],
          findings: [],
        },
        issuedAt: '2026-11-20T16:10:00.000Z',
        status: 'issued',
        inForce: true,
        version: 1,
        laterVersionExists: false,
        checkedAt: '2026-11-20T16:11:00.000Z',
        speaksFor: 'record',
      },
      text: '',
    });
    expect(parse(Verification, answer.body)).toEqual(answer.body);
    expect(await stack.snapshot()).toEqual(before);
  });

  it('says the same of the signed certificate, whichever side had it, and speaks for its text', async () => {
    const theirs = await stack.provider(accepting(certificateRequest(orderId), 'application/jose'), {
      provider: 'prv-demo',
      id: 'read-1',
    });
    const quoted = await ask({ orderId, digest });
    expect(quoted.body).toMatchObject({ genuine: true, status: 'running' });
    for (const jws of [theirs.text, await signed()]) {
      expect((await ask({ jws })).body).toEqual({ ...Object(quoted.body), speaksFor: 'text' });
    }
  });

  it('follows the order: extended, released, and every certificate told of on the way stays genuine', async () => {
    await readCertificate(stack, orderId);
    await stack.officer(commandRequest(orderId, 'extension', EXTENSION), POLICE);
    expect(await ask({ orderId, digest })).toMatchObject({
      body: { status: 'running', inForce: true, version: 1, laterVersionExists: true },
    });
    const extended = await toldDigest(stack, orderId);
    expect(await ask({ orderId, digest: extended })).toMatchObject({ body: { version: 3, laterVersionExists: false } });
    await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
    expect(await ask({ orderId, digest: extended })).toMatchObject({
      body: { genuine: true, status: 'released', inForce: false, version: 3, laterVersionExists: true },
    });
  });

  it('with no job run, an order past its end is not in force, from the very instant', async () => {
    await readCertificate(stack, orderId);
    stack.clock.set('2027-01-19T23:59:59.999Z');
    expect(await ask({ orderId, digest })).toMatchObject({ body: { status: 'running', inForce: true } });
    stack.clock.set('2027-01-20T00:00:00Z');
    expect(await ask({ orderId, digest })).toMatchObject({ body: { genuine: true, status: 'lapsed', inForce: false } });
    stack.clock.set('2028-01-20T00:00:00Z');
    expect(await ask({ orderId, digest })).toMatchObject({ body: { genuine: true, status: 'erased', inForce: false } });
  });

  it('never tells whether there is such an order: unknown order and wrong digest get the same bytes', async () => {
    const other = await filed(stack, 'us-2703f', {}, 'key-2');
    expect(await ask({ orderId: UNKNOWN_ORDER, digest })).toEqual(nothing());
    expect(await ask({ orderId, digest: sha256('') })).toEqual(nothing());
    expect(await ask({ orderId: other, digest })).toEqual(nothing());
    expect(await ask({ jws: (await signed()).replace(/.$/, '*') })).toEqual(nothing());
    expect(await ask({ jws: 'x' })).toEqual(nothing());
  });

  it('no other digest is genuine, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (bytes) => {
        expect(await ask({ orderId, digest: sha256(bytes) })).toEqual(nothing());
      }),
    );
  });

  it('names the authority that filed, and else nobody and no target: no word of the certificate or its provider', async () => {
    await readCertificate(stack, orderId);
    const { text } = await ask({ orderId, digest });
    const page = await follow(orderId, digest, 'text/html');
    for (const shown of [text, page.text]) {
      expect(shown).toContain('Landeskriminalamt Musterland, Dezernat Cybercrime');
      expect(shown).not.toMatch(/prv-|person|Möwe|Skylark|Uferstraße|4100|t1|@|Dublin|Berlin/);
    }
  });

  it.each`
    what                             | body                                                  | pointers
    ${'an order without a digest'}   | ${{ orderId: UNKNOWN_ORDER }}                         | ${['/digest']}
    ${'a digest without an order'}   | ${{ digest: '0'.repeat(64) }}                         | ${['/orderId']}
    ${'nothing'}                     | ${{}}                                                 | ${['/orderId', '/digest']}
    ${'a JWS and a digest'}          | ${{ jws: 'a.b.c', digest: '0'.repeat(64) }}           | ${['/jws']}
    ${'a JWS and an order'}          | ${{ jws: 'a.b.c', orderId: UNKNOWN_ORDER }}           | ${['/jws']}
    ${'an empty JWS'}                | ${{ jws: '' }}                                        | ${['/jws']}
    ${'an id of another form'}       | ${{ orderId: 'A794', digest: '0'.repeat(64) }}        | ${['/orderId']}
    ${'a digest in capital letters'} | ${{ orderId: UNKNOWN_ORDER, digest: 'A'.repeat(64) }} | ${['/digest']}
    ${'a field nobody asked for'}    | ${{ jws: 'a.b.c', person: 'J. Doe' }}                 | ${['/person']}
  `('refuses $what', async ({ body, pointers }) => {
    await expectRefusal(stack, () => ask(body), { status: 422, code: 'invalid-request', pointers });
  });
});

describe('GET /v1/verifications/{orderId}', () => {
  it('answers a program as the POST does', async () => {
    const { body } = await ask({ orderId, digest });
    expect(await follow(orderId, digest, '*/*')).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store', vary: 'accept' },
      body,
    });
  });

  it.each([
    ['an unknown order', () => [UNKNOWN_ORDER, digest]],
    ['a wrong digest', () => [orderId, sha256('')]],
    ['a digest cut short', () => [orderId, digest.slice(1)]],
    ['a digest in capital letters', () => [orderId, digest.toUpperCase()]],
    ['an id with a letter too many', () => [`${orderId}0`, digest]],
    ['no digest', () => [orderId, '']],
    ['what is no id', () => ['../keys', digest]],
  ])('%s: not genuine, and nothing else, to a program and on a page alike', async (_, address) => {
    const [order = '', of = ''] = address();
    expect(await follow(order, of)).toEqual(nothing({ vary: 'accept' }));
    const page = await follow(order, of, 'text/html');
    expect(page).toEqual(await follow('x', 'y', 'text/html'));
    expect(page.status).toBe(200);
    expect(page.text).toContain('<h1 class="hf-heading-l">Not genuine</h1>');
  });

  it('a parameter in the query does not stand in for the path', async () => {
    const request = { ...printedAddress(UNKNOWN_ORDER, digest), query: { digest, orderId } };
    expect(await stack.anyone(request)).toEqual(nothing({ vary: 'accept' }));
  });

  it('in no form it can have: refused', async () => {
    await expectRefusal(stack, () => follow(orderId, digest, 'image/png'), {
      status: 406,
      code: 'not-acceptable',
      pointers: [],
      detail: 'this can be had as application/json, text/html',
    });
  });

  it('while the record does not answer: 503, and neither yes nor no', async () => {
    stack.orders.stored.outage.begin();
    expectProblem(await follow(orderId, digest, 'text/html'), {
      status: 503,
      code: 'service-unavailable',
      pointers: [],
      retryable: true,
    });
  });
});
