import { beforeEach, describe, expect, it } from 'vitest';
import { openParts } from '../../../shared/app/order/sealed-parts.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import inputs from '../../samples/real-inputs.json' with { type: 'json' };
import { announced, asPerson } from '../../support/attachments.ts';
import { CHALLENGE, caseRequest, issueCode, openCase, sessionRequest, told } from '../../support/cases.ts';
import { pdf } from '../../support/files.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { filed, JSON_TYPE, memberOf, readCertificate, say } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await told(stack);
});

describe('what a person writes', () => {
  it.each(inputs.texts)('$id is filed as an objection: $why', async ({ text, kept }) => {
    const { token } = await openCase(stack, orderId);
    const answer = await stack.person(caseRequest('challenges', { ...CHALLENGE, text }, { token }));
    expect(answer.status).toBe(201);
    const latest = await stack.orders.latest(orderId);
    const [objection] = latest ? await openParts(stack, latest.commit.state, ['challenge']) : [];
    expect(memberOf(objection?.value, 'text')).toBe(kept);
  });

  it.each(inputs.complaints)('$id is received as a complaint: $why', async ({ body }) => {
    const answer = await stack.person({
      method: 'POST',
      route: '/v1/complaints',
      headers: { ...JSON_TYPE, 'idempotency-key': 'mine-1' },
      body,
      address: '198.51.100.7',
    });
    expect(answer.status).toBe(202);
    expect(stack.complaints.all()).toHaveLength(1);
  });

  it.each(inputs.attachmentNames)('$id is the name of a file: $why', async ({ name }) => {
    const { token } = await openCase(stack, orderId);
    await stack.person(caseRequest('challenges', CHALLENGE, { token }));
    const person = asPerson(stack, () => token);
    const file = pdf({ size: 1_000 });
    await person.put(1, file);
    expect((await person.post(announced(file, 'application/pdf', 1, name))).status).toBe(201);
  });

  it('an override that turns letters round is refused, and nothing is stored', async () => {
    const { token } = await openCase(stack, orderId);
    const turned = { ...CHALLENGE, text: 'Konto \u202egpj.exe\u202c' };
    await expectRefusal(stack, () => stack.person(caseRequest('challenges', turned, { token })), {
      status: 422,
      code: 'invalid-request',
      pointers: ['/text'],
    });
  });
});

it.each(inputs.explanations)('$id is what a provider explains: $why', async ({ explanation, kept }) => {
  const letter = await filed(stack, 'us-2703f', {}, 'letter-1');
  await readCertificate(stack, letter, { id: 'read-letter' });
  const answer = await say(stack, letter, 'order.not-executed', { targets: [{ id: 't1' }], explanation });
  expect(answer.status).toBe(200);
  const latest = await stack.orders.latest(letter);
  expect(latest?.commit.events.map(({ type }) => type)).toContain('targets.not-executed');
  expect(kept).not.toContain('\r');
});

describe('a case code as it is typed', () => {
  it.each(inputs.codes)('$id opens the case: $why', async ({ around, instead }) => {
    const code = await issueCode(stack, orderId);
    const symbols = new Map(Object.entries(instead ?? {}));
    const typed = [...code].map((symbol) => symbols.get(symbol) ?? symbol).join('');
    expect((await stack.person(sessionRequest(around?.replace('{code}', code) ?? typed))).status).toBe(201);
  });
});
