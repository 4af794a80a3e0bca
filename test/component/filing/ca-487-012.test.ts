import { beforeEach, describe, expect, it } from 'vitest';
import { DAYS_IN_FORM } from '../../../shared/contracts/forms/ca-487-012/demand.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { CA_487_012 } from '../../../shared/domain/law/ca-487-012/instrument.ts';
import { at } from '../../support/builders.ts';
import { expectProblem, expectRefusal } from '../../support/refusals.ts';
import {
  checkRequest,
  commandRequest,
  file,
  filed,
  filing,
  memberOf,
  OFFICER,
  RELEASE,
  read,
  readCertificate,
  say,
} from '../../support/requests.ts';
import { holderOf, latestOf, reviewerClaims, reviewRequest } from '../../support/reviews.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
});

const DEMO = { provider: 'prv-demo' } as const;
const CRIMINAL_CODE = 'Criminal Code (R.S.C. 1985, c. C-46)';
/** The same for an offence under Canadian law. */
const HOME = { '/certificate/offence/foreign': undefined, '/certificate/preserveUntil': '2026-12-11' };
const NO_BAN = { '/certificate/nonDisclosureUntil': undefined, '/banReason': undefined };
const asked = (edits = {}) => ({ ...HOME, ...edits });
const demand = (edits = {}, key?: string) => file(stack, 'ca-487-012', asked(edits), key);
const filedOne = (edits = {}) => filed(stack, 'ca-487-012', asked(edits));
const stateOf = async (orderId: OrderId) => (await stack.orders.stored.latest(orderId))?.commit.state;
const asRead = async (orderId: OrderId) => (await stack.officer(read(orderId), OFFICER)).body;

describe('a preservation demand', () => {
  it('is filed, with its ban on record as a request to wait', async () => {
    expect(await demand()).toMatchObject({ status: 201, body: { orders: [{ provider: 'prv-demo', version: 1 }] } });
    const [commit] = stack.orders.stored.commits();
    expect(commit?.commit.events).toMatchObject([
      { type: 'order.issued', instrument: 'CA-487.012', authority: 'aut-police-ca', variant: 'domestic' },
      { type: 'deferral.requested', ground: 'ban-in-order', until: at('2026-12-10T17:00:00Z') },
    ]);
    expect(commit?.commit.commitments.map(({ part }) => part)).toEqual(['certificate', 'grounds', 'deferral']);
  });

  it.each([
    ['21 days after the day it is made, for an offence of its own', HOME, '2026-12-12T00:00:00.000Z'],
    ['90 days, where a foreign State investigates', {}, '2027-02-19T00:00:00.000Z'],
  ])('ends %s, whenever it is received', async (_, edits, end) => {
    const orderId = await filed(stack, 'ca-487-012', edits);
    stack.clock.advance(5 * 86_400_000);
    const { body } = await readCertificate(stack, orderId, DEMO);
    expect(body).toMatchObject({ order: { period: { startsAt: '2026-11-25T16:10:00.000Z', appliedEndsAt: end } } });
    expect(await asRead(orderId)).toMatchObject({ status: 'running', period: { appliedEndsAt: end, mark: 'V' } });
    stack.clock.set(at(end));
    expect(await asRead(orderId)).toMatchObject({ status: 'lapsed', inForce: false });
  });

  it('gives its provider Form 5.001, and neither grounds nor the reason of the ban', async () => {
    const orderId = await filedOne();
    const { body, text } = await readCertificate(stack, orderId, DEMO);
    const sent = filing('ca-487-012', HOME);
    const [recipient] = Object.values(Object(memberOf(sent, 'providers')));
    expect(memberOf(body, 'certificate')).toEqual({
      ...Object(memberOf(sent, 'certificate')),
      addressee: memberOf(recipient, 'addressee'),
    });
    expect(text).not.toContain('would move what was taken');
    expect(text).not.toContain('deletes each mailbox');
  });

  it('is declined by the person under investigation, on no other ground, and extended or continued by nobody', async () => {
    const orderId = await filedOne();
    await readCertificate(stack, orderId, DEMO);
    const decline = (reason: string) =>
      say(stack, orderId, 'order.not-executed', { targets: [{ id: 't1', reasons: [reason] }] });
    expect((await decline('political-offence')).status).toBe(422);
    expect((await decline('addressee-under-investigation')).status).toBe(200);
    const extension = { instrument: 'CA-487.012', certificate: {} };
    for (const name of ['extension', 'production-request'] as const) {
      const answer = await stack.officer(commandRequest(orderId, name, extension), OFFICER);
      expect(answer.status, name).toBe(422);
    }
  });

  it('asks for copies to be destroyed once it has ended', async () => {
    const orderId = await filedOne();
    await readCertificate(stack, orderId, DEMO);
    const released = await stack.officer(commandRequest(orderId, 'release', RELEASE), OFFICER);
    expect(released.status, released.text).toBe(200);
    expect((await readCertificate(stack, orderId, { ...DEMO, id: 'read-2' })).body).toMatchObject({
      order: {
        afterEnd: {
          data: 'destroy',
          citation: `${CRIMINAL_CODE}, section 487.0194(1): copies not kept in the ordinary course of business, and documents prepared for the purpose, unless an order under sections 487.013 to 487.017 covers the data`,
        },
      },
    });
  });

  it('carries its own end, by the figures of its row', async () => {
    const { domestic, foreign } = CA_487_012.periods.initial.of;
    expect(DAYS_IN_FORM).toEqual({ domestic: domestic.n, foreign: foreign.n });
    for (const edits of [
      { '/certificate/preserveUntil': '2026-12-12' },
      { '/certificate/offence/foreign': { state: 'FR', investigatedBy: 'Parquet de Paris' } },
    ]) {
      await expectRefusal(stack, () => demand(edits), {
        status: 422,
        code: 'invalid-request',
        pointers: ['/certificate/preserveUntil'],
      });
    }
  });

  it.each([
    [
      'dated the day before',
      { '/certificate/madeOn': '2026-11-19', '/certificate/preserveUntil': '2026-12-10' },
      'signature-too-old',
      ['/certificate/madeOn'],
    ],
    [
      'dated tomorrow',
      { '/certificate/madeOn': '2026-11-21', '/certificate/preserveUntil': '2026-12-12' },
      'date-in-future',
      ['/certificate/madeOn'],
    ],
    [
      'to the person under investigation',
      { '/certificate/addresseeNotUnderInvestigation': false },
      'invalid-request',
      ['/certificate/addresseeNotUnderInvestigation'],
    ],
    [
      'a ban past its end',
      { '/certificate/nonDisclosureUntil': '2026-12-12T00:00:01Z' },
      'deferral-too-long',
      ['/certificate/nonDisclosureUntil'],
    ],
    ['a ban without a reason', { '/banReason': undefined }, 'invalid-request', ['/banReason']],
    ['a reason without a ban', { '/certificate/nonDisclosureUntil': undefined }, 'invalid-request', ['/banReason']],
  ] as const)('is refused: %s', async (_, edits, code, pointers) => {
    await expectRefusal(stack, () => demand(edits), { status: 422, code, pointers });
  });
});

describe('a further demand', () => {
  const SPELLED = { '/certificate/identifiers/0/value': 'Harbour.Deals@SKYLARK-mail.eu' };
  beforeEach(async () => {
    await filedOne();
  });

  it('of the same data in the same case is refused, the earlier order named, and nothing stored', async () => {
    const [{ commit } = { commit: undefined }] = stack.orders.stored.commits();
    for (const edits of [{}, SPELLED, { ...SPELLED, ...NO_BAN, '/certificate/fileNumber': 'epp-2026-00918' }]) {
      await expectRefusal(stack, () => demand(edits, 'key-2'), { status: 409, code: 'further-demand', pointers: [] });
      const { body } = await demand(edits, 'key-2');
      expect(body).toMatchObject({
        detail: expect.stringContaining(`order ${commit?.state.reference} of 2026-11-20`),
        rule: `${CRIMINAL_CODE}, section 487.012(6)`,
      });
    }
    const checked = await stack.officer(checkRequest(filing('ca-487-012', asked(SPELLED))), OFFICER);
    expectProblem(checked, { status: 409, code: 'further-demand', pointers: [] });
  });

  it('stays refused once the first has ended, and until its record is erased', async () => {
    stack.clock.advance(40 * 86_400_000);
    const later = { '/certificate/madeOn': '2026-12-30', '/certificate/preserveUntil': '2027-01-20', ...NO_BAN };
    expect((await demand(later, 'key-2')).status).toBe(409);
  });

  it('under the same key is the same filing, and gets its own order back', async () => {
    const before = await stack.snapshot();
    const again = await demand();
    expect(again).toMatchObject({ status: 201, body: { orders: [{ version: 1 }] } });
    expect(await stack.snapshot()).toEqual(before);
  });

  it('of another provider, in another case, or of something else is not one', async () => {
    const [recipient] = Object.values(Object(memberOf(filing('ca-487-012'), 'providers')));
    const others = [
      { '/providers/0': { ...Object(recipient), provider: 'prv-lantern' } },
      { '/certificate/fileNumber': 'EPP-2026-00919' },
      { '/certificate/identifiers': [{ type: 'email', value: 'somebody.else@skylark-mail.eu' }] },
    ];
    for (const [index, edits] of others.entries()) expect((await demand(edits, `other-${index}`)).status).toBe(201);
  });
});

it('of two filings at once one is stored, and the other told to come back or that it was quicker', async () => {
  const answers = await Promise.all([demand({}, 'one'), demand({}, 'two')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(stack.orders.stored.commits()).toHaveLength(1);
});

describe('its ban', () => {
  const day = (date: string) => at(`${date}T12:00:00Z`);

  it('goes to a reviewer, and while nobody decides the notice goes out on its day', async () => {
    const orderId = await filedOne();
    await readCertificate(stack, orderId, DEMO);
    await workers.runUntil(day('2026-11-21'));
    expect(await stateOf(orderId)).toMatchObject({
      rights: { deferral: { status: 'asked' }, reviews: [{ kind: 'deferral', status: 'assigned' }] },
    });
    await workers.runUntil(day('2026-12-05'));
    expect(await stateOf(orderId)).toMatchObject({
      rights: { deferral: { status: 'refused' }, notice: { status: 'given' } },
    });
  });

  it('keeps the notice waiting once its reviewer lets it, and no longer than the hold', async () => {
    const orderId = await filedOne();
    await readCertificate(stack, orderId, DEMO);
    await workers.runUntil(day('2026-11-21'));
    const holder = await holderOf(stack, orderId, 'r1');
    const affirmed = reviewRequest(
      `${orderId}.r1`,
      'decision',
      { outcome: 'affirm', reasons: 'A seller would be warned.' },
      {
        ifMatch: (await latestOf(stack, orderId)).version,
      },
    );
    const decided = await stack.reviewer(affirmed, reviewerClaims(holder));
    expect(decided.status, decided.text).toBe(200);
    await workers.runUntil(day('2026-12-06'));
    expect(await stateOf(orderId)).toMatchObject({
      rights: { deferral: { status: 'approved' }, notice: { status: 'owed', deferred: 'ban-in-order' } },
    });
    await stack.officer(commandRequest(orderId, 'release', RELEASE), OFFICER);
    expect(await stateOf(orderId)).toMatchObject({ rights: { notice: { status: 'given' } } });
  });
});
