import { describe, expect, it } from 'vitest';
import { createScheduledEvent } from '../../../../infra/local/events/schedules.ts';

const NOON = Date.UTC(2027, 0, 31, 12);

describe('a schedule', () => {
  it('gives its target the input the template asks for', () => {
    const spec = {
      arn: 'arn:schedule',
      account: '000000000000',
      region: 'eu-central-1',
      input: '{"at":"<aws.scheduler.scheduled-time>","by":"<aws.scheduler.schedule-arn>"}',
    };
    expect(createScheduledEvent(spec, NOON)).toEqual({ at: '2027-01-31T12:00:00Z', by: 'arn:schedule' });
    expect(createScheduledEvent({ ...spec, input: undefined }, NOON)).toMatchObject({
      source: 'aws.scheduler',
      'detail-type': 'Scheduled Event',
      time: '2027-01-31T12:00:00Z',
      resources: ['arn:schedule'],
    });
  });
});
