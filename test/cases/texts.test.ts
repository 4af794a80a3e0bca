import { beforeEach, expect, it } from 'vitest';
import { openParts } from '../../shared/app/order/sealed-parts.ts';
import type { OrderId } from '../../shared/domain/ids.ts';
import { announced, asPerson } from '../support/attachments.ts';
import { CHALLENGE, caseRequest, openCase, told } from '../support/cases.ts';
import { pdf } from '../support/files.ts';
import type { Request } from '../support/http-events.ts';
import { ATTACHMENT_NAMES, COMPLAINTS, EXPLANATIONS, REFUSED_TEXTS, TEXTS } from '../support/inputs/data.ts';
import { holdRow, tellRefusal, tellRefused } from '../support/inputs/rows.ts';
import { expectRefusal } from '../support/refusals.ts';
import {
  checkRequest,
  FILER,
  filed,
  filing,
  filingRequest,
  JSON_TYPE,
  memberOf,
  readCertificate,
  say,
} from '../support/requests.ts';
import { type Answer, Stack } from '../support/stack.ts';

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await told(stack);
});

const tellKept = (text: unknown): string => `taken, and kept as ${text}`;

/** A member of what is sealed of an order. */
async function readKept(of: OrderId, part: 'challenge' | 'explanation', member: string): Promise<unknown> {
  const latest = await stack.orders.latest(of);
  const [kept] = latest ? await openParts(stack, latest.commit.state, [part]) : [];
  return memberOf(kept?.value, member);
}

it.for(TEXTS)('$id of an objection: $why', ({ id, text, kept }, context) =>
  holdRow(context, { id, kind: 'objection', written: [text], wanted: tellKept(kept) }, async () => {
    const { token } = await openCase(stack, orderId);
    const answer = await stack.person(caseRequest('challenges', { ...CHALLENGE, text }, { token }));
    expect(answer.status).toBe(201);
    return tellKept(await readKept(orderId, 'challenge', 'text'));
  }),
);

it.for(COMPLAINTS)('$id of a complaint: $why', ({ id, body }, context) =>
  holdRow(context, { id, kind: 'complaint', written: Object.values(body), wanted: 'received' }, async () => {
    const answer = await stack.person({
      method: 'POST',
      route: '/v1/complaints',
      headers: { ...JSON_TYPE, 'idempotency-key': 'mine-1' },
      body,
      address: '198.51.100.7',
    });
    expect(answer.status).toBe(202);
    return stack.complaints.all().length === 1 ? 'received' : 'not stored';
  }),
);

it.for(ATTACHMENT_NAMES)('$id of a file: $why', ({ id, name }, context) =>
  holdRow(context, { id, kind: 'file name', written: [name], wanted: 'added' }, async () => {
    const { token } = await openCase(stack, orderId);
    await stack.person(caseRequest('challenges', CHALLENGE, { token }));
    const person = asPerson(stack, () => token);
    const file = pdf({ size: 1_000 });
    await person.put(1, file);
    const { status } = await person.post(announced(file, 'application/pdf', 1, name));
    return status === 201 ? 'added' : `answered ${status}`;
  }),
);

it.for(EXPLANATIONS)('$id of a provider: $why', ({ id, explanation, kept }, context) =>
  holdRow(context, { id, kind: 'explanation', written: [explanation], wanted: tellKept(kept) }, async () => {
    const letter = await filed(stack, 'us-2703f', {}, 'letter-1');
    await readCertificate(stack, letter, { id: 'read-letter' });
    const answer = await say(stack, letter, 'order.not-executed', { targets: [{ id: 't1' }], explanation });
    expect(answer.status).toBe(200);
    return tellKept(await readKept(letter, 'explanation', 'explanation'));
  }),
);

/** The same text in a form and in an objection. */
async function listSends(
  text: string,
  language: string | undefined,
): Promise<readonly [string, () => Promise<Answer>][]> {
  const spoken = (request: Request): Request => ({
    ...request,
    headers: { ...request.headers, ...(language !== undefined && { 'accept-language': language }) },
  });
  const form = filing('us-2703f', { '/certificate/statement': text });
  const { token } = await openCase(stack, orderId);
  const objection = caseRequest('challenges', { ...CHALLENGE, text }, { token });
  return [
    ['/certificate/statement', () => stack.officer(spoken(checkRequest(form)), FILER['us-2703f'])],
    ['/certificate/statement', () => stack.officer(spoken(filingRequest(form)), FILER['us-2703f'])],
    ['/text', () => stack.person(spoken(objection))],
  ];
}

it.for(REFUSED_TEXTS)('$id in a form and in an objection: $why', ({ id, text, language, says }, context) => {
  const wanted = tellRefused('invalid-request');
  return holdRow(context, { id, kind: 'statement and objection', written: [text], wanted, says }, async () => {
    const details = new Set<string>();
    for (const [pointer, send] of await listSends(text, language)) {
      await expectRefusal(stack, send, { status: 422, code: 'invalid-request', pointers: [pointer] });
      const { errors }: { errors: readonly { detail: string }[] } = Object((await send()).body);
      details.add(errors[0]?.detail ?? '');
    }
    return tellRefusal('invalid-request', [...details].join(', '));
  });
});
