import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeBegin,
  countWorkingDays,
  ESCALATES,
  ESCALATION,
  findEnd,
  listSteps,
  putOff,
  STEPS,
  stepOf,
} from '../../../../shared/domain/delivery/escalation.ts';
import { toWaitingCall } from '../../../../shared/domain/delivery/waiting-call.ts';
import { DAY_MS, MINUTE_MS, plus } from '../../../../shared/domain/instant.ts';
import { aDelivery, ISSUED_AT } from '../../../support/builders.ts';

describe('when a step begins', () => {
  it.each`
    urgency        | step                 | minutes
    ${'emergency'} | ${'second-endpoint'} | ${1}
    ${'emergency'} | ${'mail'}            | ${2}
    ${'emergency'} | ${'on-call'}         | ${4}
    ${'emergency'} | ${'call'}            | ${5}
    ${'urgent'}    | ${'second-endpoint'} | ${15}
    ${'urgent'}    | ${'mail'}            | ${30}
    ${'urgent'}    | ${'on-call'}         | ${45}
    ${'urgent'}    | ${'call'}            | ${60}
    ${'routine'}   | ${'second-endpoint'} | ${1_440}
    ${'routine'}   | ${'mail'}            | ${1_440}
    ${'routine'}   | ${'call'}            | ${1_440}
  `('$urgency: $step after $minutes minutes at least', ({ urgency, step, minutes }) => {
    expect(computeBegin('order.issued', urgency, step, ISSUED_AT)).toBe(plus(ISSUED_AT, minutes * MINUTE_MS));
  });

  it('wakes nobody who is on call for what is routine', () => {
    expect(computeBegin('order.issued', 'routine', 'on-call', ISSUED_AT)).toBeUndefined();
  });

  it.each(['order.lapsed', 'order.reminder', 'challenge.decided', 'message.sent'] as const)(
    '%s leads to none',
    (type) => {
      for (const step of STEPS) expect(computeBegin(type, 'emergency', step, ISSUED_AT)).toBeUndefined();
    },
  );

  it('never is later in more of a hurry', () => {
    for (const step of STEPS) expect(ESCALATION.emergency[step].minutes).toBeLessThan(ESCALATION.urgent[step].minutes);
  });

  it('calls after everything else', () => {
    for (const urgency of ['emergency', 'urgent'] as const) {
      const minutes = STEPS.map((step) => ESCALATION[urgency][step].minutes);
      expect(minutes).toEqual(minutes.toSorted((left, right) => left - right));
    }
  });
});

describe('what there is to do', () => {
  it('is a call where nobody has anything', () => {
    const endpoints = [{ id: 'inbox', url: 'https://a.example/' }];
    expect(listSteps({ endpoints, provider: {}, authority: {} })).toEqual([
      { step: 'call', endpoint: 'call', url: 'telephone:', way: 'call' },
    ]);
  });

  it('is what somebody has, with no address of a mailbox', () => {
    const endpoints = [
      { id: 'inbox', url: 'https://a.example/', priority: 1 as const },
      {
        id: 'queue',
        url: 'https://sqs.eu-central-1.amazonaws.com/123456789012/q',
        way: 'handover' as const,
        priority: 2 as const,
      },
    ];
    const tool = { id: 'duty', tool: 'jira', url: 'https://b.example/', parameter: 'on-call/b' } as const;
    const mail = [{ id: 'legal', address: 'legal@a.example', language: 'en' }];
    const steps = listSteps({ endpoints, provider: { mail, onCall: [tool] }, authority: { onCall: [tool], mail } });
    expect(steps.map(({ endpoint, way }) => [endpoint, way])).toEqual([
      ['queue', 'handover'],
      ['mail:legal', 'mail'],
      ['on-call:duty', 'alert'],
      ['authority-on-call:duty', 'alert'],
      ['call', 'call'],
    ]);
    expect(JSON.stringify(steps)).not.toContain('legal@');
  });
});

describe('a step', () => {
  const from = plus(ISSUED_AT, DAY_MS);

  it.each`
    way           | step
    ${undefined}  | ${'second-endpoint'}
    ${'webhook'}  | ${'second-endpoint'}
    ${'handover'} | ${'second-endpoint'}
    ${'mail'}     | ${'mail'}
    ${'alert'}    | ${'on-call'}
    ${'call'}     | ${'call'}
  `('by $way is $step', ({ way, step }) => {
    expect(stepOf({ way, from })).toBe(step);
    expect(stepOf({ way, from: undefined })).toBeUndefined();
  });

  it('waits for working days only where it is routine and begins later', () => {
    expect(countWorkingDays({ urgency: 'routine', way: 'call', from })).toBe(1);
    expect(countWorkingDays({ urgency: 'routine', way: 'alert', from })).toBe(0);
    expect(countWorkingDays({ urgency: 'urgent', way: 'call', from })).toBe(0);
    expect(countWorkingDays({ urgency: undefined, way: undefined, from })).toBe(0);
    expect(countWorkingDays({ urgency: 'routine', way: 'call', from: undefined })).toBe(0);
  });

  it('is put off and never brought forward', () => {
    const step = aDelivery({ from, nextAttemptAt: from });
    expect(putOff(step, plus(from, 1))).toMatchObject({ from: plus(from, 1), nextAttemptAt: plus(from, 1) });
    expect(putOff(step, ISSUED_AT)).toMatchObject({ from, nextAttemptAt: from });
    expect(putOff(aDelivery(), from)).toMatchObject({ from, nextAttemptAt: from });
  });

  it('asks for a call only by that way', () => {
    const order = { provider: 'prv-demo', authority: 'aut-police', issuedAt: ISSUED_AT };
    expect(toWaitingCall(aDelivery({ way: 'call', from, order }))).toMatchObject({
      authority: 'aut-police',
      since: from,
    });
    for (const changes of [
      { way: 'mail' as const, from, order },
      { way: 'call' as const, order },
      { way: 'call' as const, from },
    ])
      expect(toWaitingCall({ ...aDelivery(), order: undefined, from: undefined, ...changes })).toBeUndefined();
    expect(toWaitingCall(aDelivery({ way: 'call', from, order, type: 'news' }))).toBeUndefined();
  });
});

describe('the end of a step', () => {
  it('comes with the word that is owed about its message, and with no other', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('order.clarified', 'notice.relay-requested'),
        fc.subarray([...new Set(Object.values(ESCALATES))]),
        (type, owed) => {
          const names = owed.flatMap((one) => one ?? []);
          const standing = { state: { phase: { kind: 'issued' } } as never, owed: names };
          const end = findEnd({ type, message: 1, from: ISSUED_AT }, standing);
          expect(end).toBe(names.includes(ESCALATES[type]) ? undefined : 'answer');
          expect(findEnd({ type, message: 1 }, standing)).toBeUndefined();
        },
      ),
    );
  });

  it('is what ends its message where that is over', () => {
    const given = { acknowledgement: { status: 'given' }, phase: { kind: 'issued' } } as never;
    expect(findEnd({ type: 'order.issued', message: 1, from: ISSUED_AT }, { state: given, owed: [] })).toBe('answer');
  });

  it('comes at once for what never asked for a word', () => {
    const standing = { state: { phase: { kind: 'issued' } } as never, owed: ['acknowledgement' as const] };
    expect(findEnd({ type: 'message.sent', message: 1, from: ISSUED_AT }, standing)).toBe('answer');
  });
});
