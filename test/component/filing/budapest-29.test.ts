import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  ASSISTANCE_REQUESTED,
  CONTACT_POINT,
  type CommandName,
  commandRequest,
  EXTENSION,
  file,
  filed,
  filing,
  memberOf,
  PRODUCTION_REQUEST,
  RELEASE,
  read,
  readCertificate,
  say,
} from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { edited } from '../../unit/contracts/refusal.ts';

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

const DESK = { provider: 'prv-contact-jp' } as const;
const act = (orderId: OrderId, name: CommandName, body: unknown, key: string = name) =>
  stack.officer(commandRequest(orderId, name, body, { key }), CONTACT_POINT);
const asRead = async (orderId: OrderId) => (await stack.officer(read(orderId), CONTACT_POINT)).body;

describe('a request for preservation of one Party to another', () => {
  it('is filed, with what is unverified in it told, and holds as long as was asked', async () => {
    expect(await file(stack, 'budapest-29')).toMatchObject({
      status: 201,
      body: { orders: [{ provider: 'prv-contact-jp', version: 1 }], unverified: ['/computation/basis', '/firstDay'] },
    });
    const [commit] = stack.orders.stored.commits();
    expect(commit?.commit.events).toMatchObject([
      { type: 'order.issued', instrument: 'COE-29', authority: 'aut-contact-ch', holdDays: 90, warnings: [] },
    ]);
    expect(commit?.commit.state).toMatchObject({
      holdDays: 90,
      validation: { status: 'not-needed' },
      targets: [
        { id: 't1', type: 'email', categories: ['subscriber', 'traffic', 'content'] },
        { id: 't2', type: 'ip_with_timestamp', categories: ['subscriber', 'traffic', 'content'] },
      ],
    });
  });

  it('gives every field of Article 29(2) to the contact point it is addressed to, necessity included', async () => {
    const orderId = await filed(stack, 'budapest-29');
    const { body } = await readCertificate(stack, orderId, DESK);
    const request = filing('budapest-29');
    const [recipient] = Object.values(Object(memberOf(request, 'providers')));
    expect(memberOf(body, 'certificate')).toEqual({
      ...Object(memberOf(request, 'certificate')),
      requestedParty: memberOf(recipient, 'addressee'),
      language: 'en',
    });
  });

  it('counts from the signed read, in the zone of the requested Party, and explains the length asked for', async () => {
    const orderId = await filed(stack, 'budapest-29');
    await readCertificate(stack, orderId, DESK);
    expect(await asRead(orderId)).toMatchObject({
      status: 'running',
      holdDays: 90,
      period: {
        appliedEndsAt: '2027-02-19T15:00:00.000Z',
        zone: 'Asia/Tokyo',
        mark: 'V',
        steps: expect.arrayContaining([
          'Convention on Cybercrime (ETS No. 185), Article 29(7), gives at least 60 calendar days; 90 calendar days are asked for.',
        ]),
      },
    });
  });

  it('without a length of its own it holds the sixty days that are the least', async () => {
    const orderId = await filed(stack, 'budapest-29', { '/holdDays': undefined });
    await readCertificate(stack, orderId, DESK);
    const body = await asRead(orderId);
    expect(body).toMatchObject({ period: { appliedEndsAt: '2027-01-20T15:00:00.000Z' } });
    expect(body).not.toHaveProperty('holdDays');
  });

  it('may come from an authority of the Party itself', async () => {
    const answer = await file(stack, 'budapest-29', { '/certificate/a/issuerType': 'authority_of_a_party' });
    expect(answer.status).toBe(201);
  });
});

describe('what the requested Party answers', () => {
  let orderId: OrderId;
  beforeEach(async () => {
    orderId = await filed(stack, 'budapest-29');
    await readCertificate(stack, orderId, DESK);
  });

  it.each([
    'political-offence',
    'essential-interests',
    'dual-criminality',
    'availability-not-secured',
    'prejudice-to-investigation',
  ])('may be %s', async (reason) => {
    const targets = [{ id: 't1', reasons: [reason] }];
    expect(await say(stack, orderId, 'order.not-executed', { targets }, DESK)).toMatchObject({ status: 200 });
    expect(await asRead(orderId)).toMatchObject({
      targets: [
        { id: 't1', status: 'not-executed', reasons: [reason] },
        { id: 't2', status: 'ordered' },
      ],
    });
  });

  it.each(['incomplete', 'de-facto-impossibility', 'immunity-privilege-press'])('is not %s', async (reason) => {
    const targets = [{ id: 't1', reasons: [reason] }];
    await expectRefusal(stack, () => say(stack, orderId, 'order.not-executed', { targets }, DESK), {
      status: 422,
      code: 'reason-not-valid',
      rule: 'Convention on Cybercrime (ETS No. 185), Article 29(3) to (6): no form; the Parties tell each other',
    });
  });

  it('may be a reason in its own words', async () => {
    const data = { targets: [{ id: 't1' }], explanation: 'The host deleted the account on 2 November.' };
    expect(await say(stack, orderId, 'order.not-executed', data, DESK)).toMatchObject({ status: 200 });
  });
});

describe('what keeps it, and what ends it', () => {
  let orderId: OrderId;
  beforeEach(async () => {
    orderId = await filed(stack, 'budapest-29');
    await readCertificate(stack, orderId, DESK);
  });

  it('the request for assistance, once received, keeps it past the ninety days', async () => {
    stack.clock.set('2026-12-11T12:00:00Z');
    expect(await act(orderId, 'production-request', ASSISTANCE_REQUESTED)).toMatchObject({
      status: 200,
      body: { status: 'continued' },
    });
    stack.clock.set('2027-03-01T00:00:00Z');
    expect(await asRead(orderId)).toMatchObject({ status: 'continued', inForce: true });
  });

  it.each(['production-completed', 'follow-up-refused'])(
    'the decision on that request releases it: %s',
    async (reason) => {
      await act(orderId, 'production-request', ASSISTANCE_REQUESTED);
      expect(await act(orderId, 'release', { ...RELEASE, reason })).toMatchObject({ body: { status: 'released' } });
      const { body } = await readCertificate(stack, orderId, { ...DESK, id: 'read-2' });
      expect(memberOf(body, 'order')).toMatchObject({
        afterEnd: {
          reason,
          data: 'normal-retention',
          citation: 'Convention on Cybercrime (ETS No. 185), Article 29(7)',
        },
      });
    },
  );

  it('that request is not received before it is sent', async () => {
    const early = edited(ASSISTANCE_REQUESTED, { '/certificate/request/receivedOn': '2026-12-09' });
    await expectRefusal(stack, () => act(orderId, 'production-request', early), {
      status: 422,
      code: 'invalid-request',
      pointers: ['/certificate/request/receivedOn'],
    });
  });

  it('without that request it lapses at its instant', async () => {
    stack.clock.set('2027-02-19T14:59:59.999Z');
    expect(await asRead(orderId)).toMatchObject({ status: 'running', inForce: true });
    stack.clock.set('2027-02-19T15:00:00Z');
    expect(await asRead(orderId)).toMatchObject({ status: 'lapsed', inForce: false });
    await expectRefusal(stack, () => act(orderId, 'production-request', ASSISTANCE_REQUESTED), {
      status: 409,
      code: 'continuation-too-late',
      rule: 'Convention on Cybercrime (ETS No. 185), Article 29(7)',
    });
  });

  it.each([
    ['extension', EXTENSION],
    ['production-request', PRODUCTION_REQUEST],
  ] as const)('a form of the Union is no %s of it', async (name, form) => {
    await expectRefusal(stack, () => act(orderId, name, form), {
      status: 422,
      code: 'invalid-request',
      pointers: ['/instrument'],
    });
  });

  it('there is no extension: the Convention has none', async () => {
    const form = { ...Object(EXTENSION), instrument: 'COE-29' };
    await expectRefusal(stack, () => act(orderId, 'extension', form), {
      status: 422,
      code: 'invalid-request',
      pointers: ['/instrument'],
    });
  });
});

describe('the fields of Article 29(2)', () => {
  it.each`
    why                                    | edits                                                          | pointer
    ${'(a) the authority'}                 | ${{ '/certificate/a': undefined }}                             | ${'/certificate/a'}
    ${'(a) in which capacity'}             | ${{ '/certificate/a/issuerType': 'police' }}                   | ${'/certificate/a/issuerType'}
    ${'(b) the offence'}                   | ${{ '/certificate/b/offences': [] }}                           | ${'/certificate/b/offences'}
    ${'(b) the facts'}                     | ${{ '/certificate/b/factSummary': ' ' }}                       | ${'/certificate/b/factSummary'}
    ${'(c) the data'}                      | ${{ '/certificate/c/data': [] }}                               | ${'/certificate/c/data'}
    ${'(c) each kind of data once'}        | ${{ '/certificate/c/data/1': { code: 'subscriber' } }}         | ${'/certificate/c/data'}
    ${'(c) other data in words'}           | ${{ '/certificate/c/data/3': { code: 'other' } }}              | ${'/certificate/c/data/3/text'}
    ${'(c) whom the data are of'}          | ${{ '/certificate/c/identifiers': [] }}                        | ${'/certificate/c/identifiers'}
    ${'(c) their relationship to it'}      | ${{ '/certificate/c/relationToOffence': undefined }}           | ${'/certificate/c/relationToOffence'}
    ${'(d) something, where it is there'}  | ${{ '/certificate/d': {} }}                                    | ${'/certificate/d'}
    ${'(e) the necessity'}                 | ${{ '/certificate/e': {} }}                                    | ${'/certificate/e/necessity'}
    ${'(f) the intention'}                 | ${{ '/certificate/f/intendsToRequestAssistance': false }}      | ${'/certificate/f/intendsToRequestAssistance'}
    ${'(f) what for'}                      | ${{ '/certificate/f/measures': [] }}                           | ${'/certificate/f/measures'}
    ${'(f) each measure once'}             | ${{ '/certificate/f/measures': ['disclosure', 'disclosure'] }} | ${'/certificate/f/measures'}
    ${'whether it is confidential'}        | ${{ '/certificate/confidentialityRequested': undefined }}      | ${'/certificate/confidentialityRequested'}
    ${'whom it is addressed to'}           | ${{ '/providers/0/addressee': undefined }}                     | ${'/providers/0/addressee'}
    ${'no grounds beside those it states'} | ${{ '/grounds': { necessity: 'x' } }}                          | ${'/grounds'}
  `('$why: asked for at $pointer', async ({ edits, pointer }) => {
    await expectRefusal(stack, () => file(stack, 'budapest-29', edits), {
      status: 422,
      code: 'invalid-request',
      pointers: [pointer],
    });
  });

  it('(d) may be left out: it is whatever information is available', async () => {
    expect((await file(stack, 'budapest-29', { '/certificate/d': undefined })).status).toBe(201);
    const located = { '/certificate/d': { location: 'Yokohama' } };
    expect((await file(stack, 'budapest-29', located, 'key-2')).status).toBe(201);
  });

  it('a wildcard is refused here as everywhere', async () => {
    const wild = { '/certificate/c/identifiers/0': { type: 'email', value: '*@kite-mail.example' } };
    await expectRefusal(stack, () => file(stack, 'budapest-29', wild), {
      status: 422,
      code: 'target-too-broad',
      pointers: ['/certificate/c/identifiers/0/value'],
    });
  });
});
