import { compactVerify, createLocalJWKSet } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS } from '../../../shared/domain/instant.ts';
import { PROBLEMS } from '../../../shared/http/problems.ts';
import { expectProblem, expectRefusal } from '../../support/refusals.ts';
import {
  accepting,
  certificateRequest,
  commandRequest,
  EXTENSION,
  file,
  filed,
  memberOf,
  orderIdsIn,
  POLICE,
  PROSECUTOR,
  RELEASE,
  read,
  readCertificate,
  SHERIFF,
  SOUGHT,
  VALIDATOR,
} from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';

const PDF = 'application/pdf';
const JOSE = 'application/jose';
const notAcceptable = {
  status: 406,
  code: 'not-acceptable',
  pointers: [],
  detail: 'this can be had as application/json, application/jose, application/pdf',
} as const;

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await filed(stack);
  stack.clock.advance(MINUTE_MS);
});

const byProvider = (accept: string, id = 'read-1'): Promise<Answer> =>
  stack.provider(accepting(certificateRequest(orderId), accept), { provider: 'prv-demo', id });
const byOfficer = (accept: string, by = POLICE): Promise<Answer> =>
  stack.officer(accepting(read(orderId, '/certificate'), accept), by);

/** The document an answer in JSON carries, whole. */
const documentIn = ({ body }: Answer) => ({
  ...Object(memberOf(body, 'order')),
  certificate: memberOf(body, 'certificate'),
});

/** What a JWS says, once the published key has vouched for it. */
async function saidBy(jws: string): Promise<unknown> {
  const { body } = await stack.anyone({ method: 'GET', route: '/.well-known/jwks.json' });
  const keys = memberOf(body, 'keys');
  const { payload, protectedHeader } = await compactVerify(
    jws,
    createLocalJWKSet({ keys: Array.isArray(keys) ? keys : [] }),
  );
  expect(protectedHeader).toEqual({ alg: 'ES256', kid: 'local-document-key', typ: 'holdfast-certificate+jws' });
  return JSON.parse(new TextDecoder().decode(payload));
}

describe('the provider chooses the form of its certificate', () => {
  it('a signed one alone: compact JWS', async () => {
    const { status, headers, text } = await byProvider(JOSE);
    expect({ status, headers }).toEqual({
      status: 200,
      headers: { 'content-type': JOSE, 'cache-control': 'no-store', etag: '"2"', vary: 'accept' },
    });
    expect(await saidBy(text)).toMatchObject({ orderId, version: 2, certificate: { A: {}, B: {} } });
  });

  it('on paper: printed from the very document, named after its reference', async () => {
    const { status, headers, text } = await byProvider(PDF);
    const [printed] = stack.printer.printed;
    const reference = String(printed?.reference);
    expect(reference).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect({ status, headers }).toEqual({
      status: 200,
      headers: {
        'content-type': PDF,
        'content-disposition': `inline; filename="${reference}.pdf"`,
        'cache-control': 'no-store',
        etag: '"2"',
        vary: 'accept',
      },
    });
    expect(text).toBe(`%PDF-1.7\n${JSON.stringify(printed)}\n%%EOF`);
    expect(printed).toMatchObject({ orderId, version: 2, status: 'running', certificate: { B: {} } });
  });

  it.each([PDF, JOSE])('as %s it is a read like any other: on record, and it starts the period', async (accept) => {
    await byProvider(accept);
    expect(stack.orders.stored.commits().map(({ commit }) => commit.events.map(({ type }) => type))).toEqual([
      ['order.issued'],
      ['order.received', 'certificate.read'],
    ]);
  });

  it('one signed request in every form is one read: the form is no part of what is signed', async () => {
    const json = await byProvider('application/json');
    const jose = await byProvider(JOSE);
    await byProvider(PDF);
    expect(await saidBy(jose.text)).toEqual(documentIn(json));
    expect(stack.printer.printed).toEqual([documentIn(json)]);
    expect(stack.orders.stored.commits()).toHaveLength(2);
  });

  it('in none it can have: refused, and no read is recorded', async () => {
    await expectRefusal(stack, () => byProvider('text/html'), notAcceptable);
    expect(stack.printer.printed).toEqual([]);
  });

  it('a stranger who accepts nothing learns nothing: the signature comes first', async () => {
    const request = accepting(certificateRequest(orderId), 'text/html');
    const stranger = { status: 401, code: 'signature-invalid' } as const;
    await expectRefusal(stack, () => stack.unsigned(request), stranger);
  });

  it('while it cannot be printed nothing is read and nothing starts; as JSON it can be had meanwhile', async () => {
    const before = await stack.snapshot();
    stack.printer.outage.begin();
    expectProblem(await byProvider(PDF), { status: 503, code: 'service-unavailable', pointers: [], retryable: true });
    expect(await stack.snapshot()).toEqual(before);
    expect((await byProvider('application/json', 'read-2')).status).toBe(200);
    stack.printer.outage.end();
    expect((await byProvider(PDF)).status).toBe(200);
  });

  it('paper needs no signature: it is printed while the signing key does not answer', async () => {
    stack.signers.outage.begin();
    expect((await byProvider(PDF)).status).toBe(200);
  });
});

describe('GET /v1/orders/{orderId}/certificate', () => {
  it('shows the issuing side what the provider would read; nothing is recorded, nothing starts', async () => {
    const before = await stack.snapshot();
    const answer = await byOfficer('*/*');
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store', etag: '"1"', vary: 'accept' },
      body: {
        order: {
          orderId,
          version: 1,
          status: 'issued',
          inForce: true,
          readAt: '2026-11-20T16:11:00.000Z',
          period: null,
          afterEnd: null,
          forms: [],
        },
        certificate: { A: {}, B: { addressee: 'Skylark Mail Ireland Limited' }, C: {}, D: {}, E: {}, F: {}, G: {} },
      },
    });
    expect(await saidBy(String(memberOf(answer.body, 'jws')))).toEqual(documentIn(answer));
    await byOfficer(JOSE);
    await byOfficer(PDF);
    expect(await stack.snapshot()).toEqual(before);
  });

  it('once the provider has read it, both sides have the same document, but for what others hold', async () => {
    const theirs = await readCertificate(stack, orderId);
    const ours = await byOfficer('application/json');
    const unlooked = { otherHolds: [], otherHoldsLookedAt: 'in-part' };
    expect(canonicalJson(documentIn(ours))).toBe(canonicalJson({ ...Object(documentIn(theirs)), ...unlooked }));
    expect(ours.headers).toEqual(theirs.headers);
  });

  it('in each form the same document', async () => {
    const json = await byOfficer('application/json');
    const { text } = await byOfficer(JOSE);
    await byOfficer(PDF);
    expect(await saidBy(text)).toEqual(documentIn(json));
    expect(stack.printer.printed).toEqual([documentIn(json)]);
  });

  it('with no job run it has lapsed at the very instant, and later forms are in it', async () => {
    await readCertificate(stack, orderId);
    await stack.officer(commandRequest(orderId, 'extension', EXTENSION), POLICE);
    stack.clock.set('2027-02-18T23:59:59.999Z');
    expect(await byOfficer('*/*')).toMatchObject({
      headers: { etag: '"3"' },
      body: { order: { status: 'running', inForce: true, forms: [{ about: 'order.extended', form: { A: {} } }] } },
    });
    stack.clock.set('2027-02-19T00:00:00Z');
    expect(await byOfficer('*/*')).toMatchObject({
      body: { order: { status: 'lapsed', inForce: false, version: 3, afterEnd: { ending: 'lapsed' } } },
    });
  });

  it.each([
    ['another authority', PROSECUTOR, 'order-not-found'],
    ['an authority of other law', SHERIFF, 'order-not-found'],
    ['a validator nobody asked', { ...VALIDATOR, holdfast_authority: 'aut-contact-ch' }, 'order-not-found'],
    ['oversight', { ...POLICE, holdfast_role: 'oversight' }, 'role-not-allowed'],
  ] as const)('is refused to %s', async (_, by, code) => {
    for (const accept of ['*/*', JOSE, PDF]) {
      await expectRefusal(stack, () => byOfficer(accept, by), { status: PROBLEMS[code].status, code, pointers: [] });
    }
    expect(stack.printer.printed).toEqual([]);
  });

  it('is shown to the validator it was put to', async () => {
    orderId = await filed(stack, 'epoc-pr-emergency', {}, 'key-2');
    await stack.officer(commandRequest(orderId, 'validation', SOUGHT), POLICE);
    expect(await byOfficer('*/*', VALIDATOR)).toMatchObject({ status: 200, headers: { etag: '"2"' } });
  });

  it('an order that is not there is not found', async () => {
    orderId = `ord_${'0'.repeat(26)}` as OrderId;
    const notFound = { status: 404, code: 'order-not-found', pointers: [] } as const;
    await expectRefusal(stack, () => byOfficer('*/*'), notFound);
  });

  it('past retention, with no job run, there is nothing to read: 410', async () => {
    stack.clock.set('2028-01-20T00:00:00Z');
    const gone = { status: 410, code: 'order-erased', pointers: [] } as const;
    for (const accept of ['*/*', JOSE, PDF]) await expectRefusal(stack, () => byOfficer(accept), gone);
  });

  it('in none it can have: refused', async () => {
    await expectRefusal(stack, () => byOfficer('image/png, */*;q=0'), notAcceptable);
  });

  it.each(['signers', 'vault', 'printer'] as const)('while the %s do not answer: 503, nothing stored', async (part) => {
    stack[part].outage.begin();
    const down = { status: 503, code: 'service-unavailable', pointers: [], retryable: true } as const;
    await expectRefusal(stack, () => byOfficer(part === 'printer' ? PDF : JOSE), down);
  });

  it('no word of the grounds is in it, in any form, whatever happens to the order', async () => {
    const grounds = { necessity: 'CANARYONE', proportionality: 'CANARYTWO', emergencyCase: 'CANARYTHREE' };
    [orderId = orderId] = orderIdsIn(await file(stack, 'epoc-pr', { '/grounds': grounds }, 'key-2'));
    await readCertificate(stack, orderId);
    await stack.officer(commandRequest(orderId, 'extension', EXTENSION), POLICE);
    await stack.officer(commandRequest(orderId, 'release', { ...RELEASE, explanation: 'CANARYFOUR' }), POLICE);
    const answers = [
      await byOfficer('*/*'),
      await byOfficer(JOSE),
      await byOfficer(PDF),
      await byProvider(PDF, 'read-2'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const payload = Buffer.from(answers[1]?.text.split('.')[1] ?? '', 'base64url').toString();
    expect(payload).toContain('"certificate"');
    expect([...answers.map(({ text }) => text), payload].join('\n')).not.toContain('CANARY');
    const whole = await stack.officer(read(orderId), POLICE);
    expect(whole.text.match(/CANARY[A-Z]+/g)).toHaveLength(4); // they are there: the search would find them
  });
});
