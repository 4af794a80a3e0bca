import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../shared/deployment/variables.ts';

describe('the variables of a function', () => {
  it('are read, and nothing else that stands beside them', () => {
    const read = {
      RECORDS_TABLE: 'records',
      DUE_QUEUE_URL: 'https://queue.example',
      DUE_DELIVERIES_QUEUE_URL: 'https://queue.example/deliveries',
      DUE_SHARDS: '2',
    };
    expect(readEnvironment('sweep-due', { ...read, PATH: '/bin' })).toEqual(read);
  });

  it('are all named when they are missing or empty', () => {
    expect(() => readEnvironment('sweep-due', { RECORDS_TABLE: 'records', DUE_QUEUE_URL: '' })).toThrow(
      'sweep-due is deployed without DUE_SHARDS, DUE_QUEUE_URL, DUE_DELIVERIES_QUEUE_URL',
    );
  });
});
