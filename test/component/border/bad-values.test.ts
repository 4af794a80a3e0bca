import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  commandRequest,
  composeProviderMessage,
  EXTENSION,
  file,
  filed,
  messageRequest,
  POLICE,
  PRODUCTION_REQUEST,
} from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { edited } from '../../unit/contracts/refusal.ts';

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

const C = '/certificate/C/identifiers';

describe('a target that names more than one thing', () => {
  it('a service alone, for content, singles nobody out', async () => {
    const only = [{ type: 'service_name', value: 'Skylark Mail' }];
    const expected = { status: 422, code: 'target-too-broad', pointers: [C] } as const;
    await expectRefusal(stack, () => file(stack, 'epoc-pr', { [C]: only }), expected);
  });

  it('beside a fault of another kind it is one fault of two', async () => {
    const edits = { [`${C}/0/value`]: '*@skylark.example', '/certificate/A/issuingState': 'DK' };
    await expectRefusal(stack, () => file(stack, 'epoc-pr', { ...edits, [`${C}/0/timeRange`]: undefined }), {
      status: 422,
      code: 'invalid-request',
      pointers: ['/certificate/A/issuingState', `${C}/0/value`],
    });
  });
});

describe('a value that is not what it looks like', () => {
  it.each`
    why                            | edits                                                                                                                                                            | pointer
    ${'30 February'}               | ${{ '/certificate/F/signature/date': '2026-02-30' }}                                                                                                             | ${'/certificate/F/signature/date'}
    ${'29 February of no leap'}    | ${{ '/certificate/F/signature/date': '2026-02-29' }}                                                                                                             | ${'/certificate/F/signature/date'}
    ${'a month 13'}                | ${{ '/certificate/C/timeRange/start': '2026-13-01T00:00:00Z' }}                                                                                                  | ${'/certificate/C/timeRange/start'}
    ${'an hour 24'}                | ${{ '/certificate/C/timeRange/start': '2026-09-01T24:00:00Z' }}                                                                                                  | ${'/certificate/C/timeRange/start'}
    ${'no offset'}                 | ${{ '/certificate/C/timeRange/start': '2026-09-01T00:00:00' }}                                                                                                   | ${'/certificate/C/timeRange/start'}
    ${'an end before its start'}   | ${{ '/certificate/C/timeRange/end': '2026-08-01T00:00:00Z' }}                                                                                                    | ${'/certificate/C/timeRange/end'}
    ${'the same target twice'}     | ${{ [`${C}/1`]: { type: 'email', value: 'M.Reuther@SKYLARK.example' } }}                                                                                         | ${`${C}/1`}
    ${'a check digit that is not'} | ${{ [`${C}/5/value`]: '490154203237519' }}                                                                                                                       | ${`${C}/5/value`}
    ${'an address without moment'} | ${{ [`${C}/2/timestamp`]: undefined }}                                                                                                                           | ${`${C}/2/timestamp`}
    ${'a port with a fraction'}    | ${{ [`${C}/2/port`]: 50_122.5 }}                                                                                                                                 | ${`${C}/2/port`}
    ${'the grounds, repeated'}     | ${{ '/grounds/necessity': 'He told us of the second phone himself.', '/certificate/C/additionalInformation': 'Note: he told us of the  second phone HIMSELF.' }} | ${'/certificate/C/additionalInformation'}
  `('$why is refused at $pointer', async ({ edits, pointer }) => {
    const expected = { status: 422, code: 'invalid-request', pointers: [pointer] } as const;
    await expectRefusal(stack, () => file(stack, 'epoc-pr', edits), expected);
  });

  it('what stood there is not in the answer', async () => {
    const { text } = await file(stack, 'epoc-pr', { [`${C}/0/value`]: 'anna.adler*@skylark.example' });
    expect(text).toContain('target-too-broad');
    expect(text).not.toContain('adler');
  });

  it('a hundred and one targets are refused, a hundred taken', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ type: 'email', value: `box${index}@skylark.example` }));
    const expected = { status: 422, code: 'invalid-request', pointers: [C] } as const;
    await expectRefusal(stack, () => file(stack, 'epoc-pr', { [C]: many(101) }), expected);
    expect((await file(stack, 'epoc-pr', { [C]: many(100) })).status).toBe(201);
  });
});

describe('the forms that follow', () => {
  let orderId: OrderId;
  beforeEach(async () => {
    orderId = await filed(stack);
  });

  it.each`
    name                      | base                  | edits                                                       | pointer
    ${'extension'}            | ${EXTENSION}          | ${{ '/certificate/D/signature/date': '2027-02-30' }}        | ${'/certificate/D/signature/date'}
    ${'extension'}            | ${EXTENSION}          | ${{ '/certificate/C/epocPr/transmittedOn': '2026-11-19' }}  | ${'/certificate/C/epocPr/transmittedOn'}
    ${'extension'}            | ${EXTENSION}          | ${{ '/instrument': 'COE-16' }}                              | ${'/instrument'}
    ${'production-request'}   | ${PRODUCTION_REQUEST} | ${{ '/instrument': 'US-2703f' }}                            | ${'/instrument'}
    ${'production-request'}   | ${PRODUCTION_REQUEST} | ${{ '/certificate/D/request/kind': 'EIO' }}                 | ${'/certificate/D/request/transmittedTo/state'}
    ${'release'}              | ${{}}                 | ${{ '/effect': 'release', '/reason': 'issued-in-error' }}   | ${'/reason'}
    ${'release'}              | ${{}}                 | ${{ '/effect': 'withdrawal', '/reason': 'other' }}          | ${'/explanation'}
    ${'release'}              | ${{}}                 | ${{ '/effect': 'pause', '/reason': 'other' }}               | ${'/effect'}
    ${'validation'}           | ${{}}                 | ${{ '/step': 'sought', '/authority': '../aut-prosecutor' }} | ${'/authority'}
    ${'clarification-answer'} | ${{}}                 | ${{ '/answer': '\u0000', '/outcome': 'maintained' }}        | ${'/answer'}
  `('$name: $pointer', async ({ name, base, edits, pointer }) => {
    const request = commandRequest(orderId, name, edited(base, edits));
    const expected = { status: 422, code: 'invalid-request', pointers: [pointer] } as const;
    await expectRefusal(stack, () => stack.officer(request, POLICE), expected);
  });

  it.each`
    why                    | type                         | data                                                     | pointer
    ${'a target t0'}       | ${'order.preserved'}         | ${{ targets: [{ id: 't0' }] }}                           | ${'/data/targets/0/id'}
    ${'a target twice'}    | ${'order.preserved'}         | ${{ targets: [{ id: 't1' }, { id: 't1' }] }}             | ${'/data/targets'}
    ${'no target'}         | ${'order.preserved'}         | ${{ targets: [] }}                                       | ${'/data/targets'}
    ${'no reason'}         | ${'order.not-executed'}      | ${{ targets: [{ id: 't1' }] }}                           | ${'/data/targets/0/reasons'}
    ${'an unknown reason'} | ${'order.not-executed'}      | ${{ targets: [{ id: 't1', reasons: ['no-appetite'] }] }} | ${'/data/targets/0/reasons/0'}
    ${'no question'}       | ${'clarification.requested'} | ${{}}                                                    | ${'/data/question'}
    ${'another word'}      | ${'order.deleted'}           | ${{}}                                                    | ${'/type'}
    ${'a digest in short'} | ${'order.acknowledged'}      | ${{ digest: 'abc' }}                                     | ${'/data/digest'}
  `('a message with $why: $pointer', async ({ type, data, pointer }) => {
    const body = await composeProviderMessage(stack, orderId, type, data);
    const expected = { status: 422, code: 'invalid-request', pointers: [pointer] } as const;
    await expectRefusal(stack, () => stack.provider(messageRequest(body), { provider: 'prv-demo' }), expected);
  });
});
