import { describe, expect, it } from 'vitest';
import { createBus, matchesShape } from '../../../../infra/local/events/bus.ts';
import type { DeclaredRule } from '../../../../infra/local/template/site.ts';

const QUEUE = 'arn:aws:sqs:eu-central-1:000000000000:results';
const RULE: DeclaredRule = {
  id: 'Rule',
  pattern: { source: ['aws.guardduty'], detail: { bucket: ['files', 'others'] } },
  targets: [
    {
      arn: QUEUE,
      paths: { 'detail-key': '$.detail.key', why: '$.detail.why' },
      template: '{"of":<detail-key>,"why":<why>}',
    },
  ],
};
const event = (detail: object, source = 'aws.guardduty') => ({ source, 'detail-type': 'Told', detail });

describe('a pattern', () => {
  it.each`
    why                        | event                                        | matches
    ${'every place fits'}      | ${event({ bucket: 'files' })}                | ${true}
    ${'another of its values'} | ${event({ bucket: 'others', more: 1 })}      | ${true}
    ${'another value'}         | ${event({ bucket: 'filesystem' })}           | ${false}
    ${'another source'}        | ${event({ bucket: 'files' }, 'aws.s3')}      | ${false}
    ${'the place is missing'}  | ${{ source: 'aws.guardduty' }}               | ${false}
    ${'it is no object'}       | ${{ source: 'aws.guardduty', detail: null }} | ${false}
  `('matches: $matches, as $why', ({ event: told, matches }) => {
    expect(matchesShape(told, RULE.pattern)).toBe(matches);
  });
});

describe('what is told here', () => {
  const sent: (readonly [string, unknown])[] = [];
  const park = async (arn: string, body: unknown) => void sent.push([arn, body]);

  it('reaches the queue of each rule about it, in the form of its template, quotes and all', async () => {
    const put = createBus(
      [RULE, { ...RULE, id: 'Other', pattern: { source: ['aws.s3'] } }],
      new Map([[QUEUE, {}]]),
      park,
    );
    await put(event({ bucket: 'files', key: 'a"b\\c', why: undefined }));
    await put(event({ bucket: 'elsewhere', key: 'x' }));
    expect(sent).toEqual([[QUEUE, { of: 'a"b\\c', why: '' }]]);
  });

  it('has nowhere to go but queues of the template', () => {
    expect(() => createBus([RULE], new Map(), park)).toThrow(`rule Rule: its target ${QUEUE} is no queue`);
  });
});
