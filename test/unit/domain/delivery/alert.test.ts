import { describe, expect, it } from 'vitest';
import { composeAlert, composeTest, weekOf } from '../../../../shared/domain/delivery/alert.ts';
import { at } from '../../../support/builders.ts';

const WAITING = {
  messageId: 'msg_01jd_3',
  endpoint: 'authority-on-call:duty',
  reference: 'AB12-CD34-EF56',
  urgency: 'emergency',
  since: '2026-11-20T16:10:00.000Z',
  provider: 'Skylark Mail',
  link: 'https://api.example/v1/orders/ord_01jd',
  call: 'Duty desk, +49 30 123',
} as const;

describe('an alert', () => {
  it('says which order waits, in what hurry, since when, where it is read and whom to call', () => {
    expect(composeAlert(WAITING)).toEqual({
      key: 'holdfast-msg_01jd_3-authority-on-call-duty',
      urgency: 'emergency',
      title: 'Holdfast: order AB12-CD34-EF56 (emergency) waits for an answer since 2026-11-20T16:10:00.000Z',
      text: [
        'Preservation order AB12-CD34-EF56 to Skylark Mail waits for an answer.',
        'Urgency: emergency',
        'Since: 2026-11-20T16:10:00.000Z',
        'Read it: https://api.example/v1/orders/ord_01jd',
        'Call: Duty desk, +49 30 123',
      ].join('\n'),
      link: 'https://api.example/v1/orders/ord_01jd',
    });
  });

  it('has another key for another message and for another tool', () => {
    const keys = [WAITING, { ...WAITING, messageId: 'msg_01jd_4' }, { ...WAITING, endpoint: 'on-call:duty' }];
    expect(new Set(keys.map((waiting) => composeAlert(waiting).key)).size).toBe(3);
  });
});

describe('a test', () => {
  const TESTED = {
    kind: 'provider',
    id: 'prv-demo',
    tool: 'duty',
    week: '2026-11-16',
    link: 'https://api.example',
  } as const;

  it('says in its first words that it is one, and that nothing is to be done', () => {
    const { key, title, text, urgency } = composeTest(TESTED);
    expect(title).toBe('Holdfast: TEST of the week of 2026-11-16. Nothing waits, nothing is to be done');
    expect(text).toContain('This is the weekly test');
    expect(urgency).toBe('test');
    expect(key).toBe('holdfast-test-2026-11-16-provider-prv-demo-duty');
  });

  it('is another one in another week', () => {
    expect(composeTest(TESTED).key).not.toBe(composeTest({ ...TESTED, week: '2026-11-23' }).key);
  });

  it.each`
    instant                   | week            | why
    ${'2026-11-16T00:00:00Z'} | ${'2026-11-16'} | ${'a Monday begins it'}
    ${'2026-11-20T16:10:00Z'} | ${'2026-11-16'} | ${'a Friday'}
    ${'2026-11-22T23:59:59Z'} | ${'2026-11-16'} | ${'a Sunday ends it'}
    ${'2027-01-01T12:00:00Z'} | ${'2026-12-28'} | ${'over the year'}
  `('$instant is in the week of $week ($why)', ({ instant, week }) => {
    expect(weekOf(at(instant))).toBe(week);
  });
});
