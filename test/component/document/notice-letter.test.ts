import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import { caseOf, caseRequest, sessionRequest } from '../../support/cases.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  accepting,
  commandRequest,
  DEFERRAL,
  filed,
  memberOf,
  noticeRequest,
  POLICE,
  PROSECUTOR,
  readCertificate,
  VALIDATOR,
} from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';

const CODE = /^[0-9A-Z]{5}(?:-[0-9A-Z]{5}){3}-[0-9A-Z*~$=]$/;
const OBJECTION = { grounds: ['wrong-person'], requestedOutcome: 'end-the-hold', text: 'It is somebody else.' };

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await filed(stack);
  await readCertificate(stack, orderId);
  stack.clock.advance(MINUTE_MS);
});

const letter = (key = 'letter-1', body: object = {}, accept = 'application/json', by = POLICE): Promise<Answer> =>
  stack.officer(accepting(commandRequest(orderId, 'notice-letter', body, { key }), accept), by);
const fetched = (id: string) => stack.provider(noticeRequest(orderId), { provider: 'prv-demo', id });
const codeIn = ({ body }: Answer): string => String(memberOf(body, 'caseCode'));
const opened = (code: string): Promise<Answer> => stack.person(sessionRequest(code));
const latest = () => stack.orders.stored.commits().at(-1)?.commit;

describe('a letter of the authority', () => {
  it('is the notice with a code of its own, on record before its day, and tells nobody by itself', async () => {
    const { status, headers, body } = await letter();
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', etag: '"3"' });
    expect(memberOf(body, 'caseCode')).toMatch(CODE);
    expect(memberOf(body, 'notice')).toMatchObject({
      orderId,
      byLetter: true,
      givenAt: '2026-11-20T16:11:00.000Z',
      objectBy: '2026-12-20T16:11:00.000Z',
      standing: 'running',
    });
    expect(latest()).toMatchObject({
      by: { kind: 'officer', person: await stack.recorded(orderId, 'person-police-desk') },
      events: [{ type: 'notice.letter-made' }],
      state: { rights: { notice: { status: 'owed' }, letters: [latest()?.at] } },
    });
    expect(JSON.stringify([stack.orders.stored.commits(), stack.log.lines])).not.toContain(codeIn({ body } as Answer));
  });

  it('opens the case of whoever gets it, who objects with it', async () => {
    const session = await opened(codeIn(await letter()));
    expect(session.status).toBe(201);
    const token = String(memberOf(session.body, 'token'));
    expect(await caseOf(stack, token)).toMatchObject({ inForce: true, objecting: { left: 5 } });
    const filedOne = await stack.person(caseRequest('challenges', OBJECTION, { token }));
    expect(filedOne).toMatchObject({ status: 201, body: { challenge: 'c1' } });
  });

  it('ends no other code, and none made later ends it', async () => {
    const first = codeIn(await letter('letter-1'));
    const second = codeIn(await letter('letter-2'));
    stack.clock.advance(15 * DAY_MS);
    const relayed = codeIn(await fetched('notice-1'));
    const third = codeIn(await letter('letter-3'));
    const again = codeIn(await fetched('notice-2'));
    const codes = [first, second, relayed, third, again];
    expect(new Set(codes).size).toBe(5);
    const statuses = await Promise.all(codes.map(async (code) => (await opened(code)).status));
    expect(statuses).toEqual([201, 201, 401, 201, 201]); // of the provider's own the earlier one alone is dead
  });

  it('asked for again is the same letter with the same code, and no code more', async () => {
    const once = await letter();
    const before = await stack.snapshot();
    stack.clock.advance(MINUTE_MS);
    const twice = await letter();
    expect(twice.body).toEqual(once.body);
    expect(await stack.snapshot()).toMatchObject({ commits: Object(before).commits });
    expect(stack.cases.all()).toHaveLength(1);
  });

  it('whose code could not be put in force is had by asking again', async () => {
    stack.cases.outage.begin();
    expect((await letter()).status).toBe(503);
    stack.cases.outage.end();
    expect((await opened(codeIn(await letter()))).status).toBe(201);
    expect(latest()?.state.rights.letters).toHaveLength(1);
  });

  it.each([
    ['text/plain', 'de', 'Die Behörde hat diesen Brief erstellt'],
    ['text/html', 'fr', '<html lang="fr"'],
    ['application/pdf', 'pl', '"language":"pl"'],
  ])('comes as %s in %s, and says through whom its code came', async (accept, language, words) => {
    const { status, headers, text } = await letter('letter-1', { language }, accept);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-language': language });
    expect(text).toContain(words);
  });

  it('of a notice that was given counts the time to object from that', async () => {
    stack.clock.advance(20 * DAY_MS);
    const { body } = await letter();
    expect(memberOf(body, 'notice')).toMatchObject({ objectBy: '2027-01-03T16:10:00.000Z' });
  });

  it('is made five times', async () => {
    for (const key of ['1', '2', '3', '4', '5']) expect((await letter(key)).status).toBe(200);
    await expectRefusal(stack, () => letter('6'), { status: 409, code: 'notice-letters-exhausted' });
  });

  it('is not for anybody else, nor in a form or language there is not, nor while a request to wait is undecided', async () => {
    await expectRefusal(stack, () => letter('1', {}, 'application/json', PROSECUTOR), {
      status: 404,
      code: 'order-not-found',
    });
    await expectRefusal(stack, () => letter('1', {}, 'application/json', VALIDATOR), {
      status: 403,
      code: 'role-not-allowed',
    });
    await expectRefusal(stack, () => letter('1', {}, 'image/png'), { status: 406, code: 'not-acceptable' });
    const unknown = { status: 422, code: 'invalid-request', pointers: ['/language'] } as const;
    await expectRefusal(stack, () => letter('1', { language: 'xx' }), unknown);
    await stack.officer(commandRequest(orderId, 'notice-deferral', DEFERRAL), POLICE);
    await expectRefusal(stack, () => letter('1'), { status: 409, code: 'deferral-pending' });
  });

  it('is made of no order that its provider has not received', async () => {
    orderId = await filed(stack, 'epoc-pr', {}, 'key-2');
    await expectRefusal(stack, () => letter('1'), { status: 409, code: 'order-not-received' });
  });
});
