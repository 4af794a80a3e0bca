import { describe, expect, it } from 'vitest';
import { readLanes, readQueues, readUrgentQueues } from '../../../shared/deployment/lanes.ts';

describe('the queues of the ways', () => {
  const queue = (name: string) => `https://queue.example/${name}`;
  const urgent = {
    URGENT_DELIVERIES_QUEUE_URL: queue('webhooks-urgent'),
    URGENT_HANDOVERS_QUEUE_URL: queue('handovers-urgent'),
    URGENT_MAIL_QUEUE_URL: queue('mail-urgent'),
    ALERTS_QUEUE_URL: queue('alerts'),
  };
  const both = {
    ...urgent,
    DELIVERIES_QUEUE_URL: queue('webhooks'),
    HANDOVERS_QUEUE_URL: queue('handovers'),
    MAIL_QUEUE_URL: queue('mail'),
  };
  const lanesOf = (way: string) => ({ ordinary: queue(way), urgent: queue(`${way}-urgent`) });
  const alert = { ordinary: queue('alerts'), urgent: queue('alerts') };

  it('are read by lane; what rings has one', () => {
    expect(readLanes(both)).toEqual({
      webhook: lanesOf('webhooks'),
      handover: lanesOf('handovers'),
      mail: lanesOf('mail'),
      alert,
    });
  });

  it('are those of its own way for what sends', () => {
    expect(readQueues(both, 'mail')).toEqual({ mail: lanesOf('mail') });
  });

  it('are the urgent ones alone for what hands emergencies on', () => {
    const only = (way: string) => ({ ordinary: queue(`${way}-urgent`), urgent: queue(`${way}-urgent`) });
    expect(readUrgentQueues(urgent)).toEqual({
      webhook: only('webhooks'),
      handover: only('handovers'),
      mail: only('mail'),
      alert,
    });
  });
});
