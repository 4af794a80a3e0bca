import { describe, expect, it } from 'vitest';
import { ProviderMessage } from '../../../../../shared/contracts/api/providers/message.ts';
import { parse } from '../../../../../shared/contracts/border/parse.ts';
import { edited, refusalOf } from '../../refusal.ts';

const ABOUT = { orderId: `ord_${'0123456789abcdefghjkmnpqrs'}`, digest: 'a1'.repeat(32) };
const message = (type: string, data: object = {}) => ({
  type,
  timestamp: '2026-11-20T16:10:00Z',
  data: { ...ABOUT, ...data },
});
const PRESERVED = message('order.preserved', { targets: [{ id: 't1' }, { id: 't2' }] });
const NOT_EXECUTED = message('order.not-executed', { targets: [{ id: 't1', reasons: ['incomplete'] }] });

describe('accepted', () => {
  it.each([
    message('order.acknowledged'),
    PRESERVED,
    message('order.preserved', { targets: [{ id: 't100' }] }),
    message('clarification.requested', { question: 'Which of the two accounts?' }),
    message('clarification.requested', { question: 'Which?', targets: [{ id: 't1' }] }),
    message('order.released'),
    message('order.released', { targets: [{ id: 't3' }] }),
    message('message.sent', { review: 'r2', text: 'The second half.' }),
    message('conflict.declared', { review: 'r2', ground: 'dealt-with-it-before', reason: 'She was our counsel.' }),
  ])('$type', (body) => {
    expect(parse(ProviderMessage, body)).toEqual(body);
  });

  it('order.not-executed with reasons, with words, or with both; kept data are said to be kept', () => {
    expect(parse(ProviderMessage, NOT_EXECUTED)).toMatchObject({
      data: { targets: [{ id: 't1', reasons: ['incomplete'], preservation: 'not-preserved' }] },
    });
    const inWords = message('order.not-executed', { targets: [{ id: 't1' }], explanation: 'No such account.' });
    expect(parse(ProviderMessage, inWords)).toMatchObject({ data: { targets: [{ id: 't1', reasons: [] }] } });
    const kept = message('order.not-executed', {
      targets: [{ id: 't1', reasons: ['manifest-errors'], preservation: 'preserved' }],
      explanation: 'The date is missing.',
    });
    expect(parse(ProviderMessage, kept)).toEqual(kept);
  });
});

describe('refused', () => {
  it.each`
    why                           | base                                                                      | edits                                                          | pointers
    ${'an unknown type'}          | ${PRESERVED}                                                              | ${{ '/type': 'order.deleted' }}                                | ${['/type']}
    ${'an unknown field'}         | ${PRESERVED}                                                              | ${{ '/data/force': true }}                                     | ${['/data/force']}
    ${'no digest'}                | ${PRESERVED}                                                              | ${{ '/data/digest': undefined }}                               | ${['/data/digest']}
    ${'a digest in capitals'}     | ${PRESERVED}                                                              | ${{ '/data/digest': 'A1'.repeat(32) }}                         | ${['/data/digest']}
    ${'a digest too short'}       | ${PRESERVED}                                                              | ${{ '/data/digest': 'a1'.repeat(31) }}                         | ${['/data/digest']}
    ${'an order id with an l'}    | ${PRESERVED}                                                              | ${{ '/data/orderId': 'ord_0123456789abcdefghjkmnpqrl' }}       | ${['/data/orderId']}
    ${'an order id too long'}     | ${PRESERVED}                                                              | ${{ '/data/orderId': 'ord_0123456789abcdefghjkmnpqrst' }}      | ${['/data/orderId']}
    ${'a timestamp, no offset'}   | ${PRESERVED}                                                              | ${{ '/timestamp': '2026-11-20T16:10:00' }}                     | ${['/timestamp']}
    ${'an impossible timestamp'}  | ${PRESERVED}                                                              | ${{ '/timestamp': '2026-11-31T16:10:00Z' }}                    | ${['/timestamp']}
    ${'no target'}                | ${PRESERVED}                                                              | ${{ '/data/targets': [] }}                                     | ${['/data/targets']}
    ${'a target twice'}           | ${PRESERVED}                                                              | ${{ '/data/targets': [{ id: 't1' }, { id: 't1' }] }}           | ${['/data/targets']}
    ${'target t0'}                | ${PRESERVED}                                                              | ${{ '/data/targets/0/id': 't0' }}                              | ${['/data/targets/0/id']}
    ${'target t101'}              | ${PRESERVED}                                                              | ${{ '/data/targets/1/id': 't101' }}                            | ${['/data/targets/1/id']}
    ${'no question'}              | ${message('clarification.requested')}                                     | ${{}}                                                          | ${['/data/question']}
    ${'no reason and no words'}   | ${NOT_EXECUTED}                                                           | ${{ '/data/targets/0/reasons': [] }}                           | ${['/data/targets/0/reasons']}
    ${'a reason not on the form'} | ${NOT_EXECUTED}                                                           | ${{ '/data/targets/0/reasons': ['too-busy'] }}                 | ${['/data/targets/0/reasons/0']}
    ${'a reason twice'}           | ${NOT_EXECUTED}                                                           | ${{ '/data/targets/0/reasons': ['incomplete', 'incomplete'] }} | ${['/data/targets/0/reasons']}
    ${'words for no review'}      | ${message('message.sent', { text: 'Hear us.' })}                          | ${{}}                                                          | ${['/data/review']}
    ${'a conflict and no reason'} | ${message('conflict.declared', { review: 'r1', ground: 'own-interest' })} | ${{}}                                                          | ${['/data/reason']}
    ${'a list as the message'}    | ${PRESERVED}                                                              | ${{ '/data': [] }}                                             | ${['/data']}
  `('$why', ({ base, edits, pointers }) => {
    expect(refusalOf(() => parse(ProviderMessage, edited(base, edits)))).toMatchObject({
      code: 'invalid-request',
      pointers,
    });
  });

  it.each([null, [], 'order.acknowledged', 7])('%j instead of a message', (body) => {
    expect(refusalOf(() => parse(ProviderMessage, body))).toMatchObject({
      code: 'invalid-request',
      faults: [{ pointer: '', detail: 'must be an object' }],
    });
  });
});
