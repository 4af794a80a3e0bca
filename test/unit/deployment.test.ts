import { describe, expect, it } from 'vitest';
import { readAssurance } from '../../shared/deployment/assurance.ts';
import { readFront } from '../../shared/deployment/front.ts';
import { readLanes, readQueues, readUrgentQueues } from '../../shared/deployment/lanes.ts';
import { readProviderQueues } from '../../shared/deployment/provider-queues.ts';
import { readList, readWholeNumber } from '../../shared/deployment/values.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';

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

it.each`
  variable   | list
  ${'a'}     | ${['a']}
  ${'a,b'}   | ${['a', 'b']}
  ${',a,,b'} | ${['a', 'b']}
`('reads $variable as a list', ({ variable, list }) => {
  expect(readList(variable)).toEqual(list);
});

describe('what stands in front', () => {
  const [one, other] = ['a'.repeat(64), '0'.repeat(64)];

  it('is nothing, or known by one digest or more', () => {
    expect(readFront('none').digests).toEqual([]);
    expect(readFront(`${one}`).digests).toEqual([one]);
    expect(readFront(`${one},${other}`).digests).toEqual([one, other]);
  });

  it.each(['None', 'a'.repeat(63), 'A'.repeat(64), `${'a'.repeat(64)},none`])('is never %j', (variable) => {
    expect(() => readFront(variable)).toThrow('a digest in the environment is none');
  });

  it('is never empty: a variable that was forgotten does not open the API', () => {
    expect(() => readFront('')).toThrow('a list in the environment is empty');
  });
});

describe('what a sign-in must be', () => {
  it.each`
    variable          | assurance
    ${'none'}         | ${undefined}
    ${'acr phr phrh'} | ${{ claim: 'acr', enough: ['phr', 'phrh'] }}
    ${'amr mfa'}      | ${{ claim: 'amr', enough: ['mfa'] }}
  `('reads $variable', ({ variable, assurance }) => {
    expect(readAssurance(variable)).toEqual(assurance);
  });

  it.each(['', 'acr', 'acr ', 'None', 'sub anna', 'acr  phr', 'acr "phr"', 'acr ph\\r', 'acr phr ', 'phr'])(
    'is never %j: a variable that was forgotten lets nobody in',
    (variable) => {
      expect(() => readAssurance(variable)).toThrow('what a sign-in must be is not said in the environment');
    },
  );
});

it.each(['', ','])('takes %j for no list', (variable) => {
  expect(() => readList(variable)).toThrow('a list in the environment is empty');
});

it.each`
  variable    | number
  ${'1'}      | ${1}
  ${'999999'} | ${999_999}
`('reads $variable as a whole number', ({ variable, number }) => {
  expect(readWholeNumber(variable)).toBe(number);
});

it.each(['', '0', '-1', '1.5', '01', ' 1', '1e3', '1000000'])('takes %j for no whole number from 1', (variable) => {
  expect(() => readWholeNumber(variable)).toThrow('a number in the environment is not a whole one from 1');
});

describe('queues of providers', () => {
  it('are those of the list, or none', () => {
    const [one, other] = ['arn:aws:sqs:eu-west-1:210987654321:orders', 'arn:aws:sqs:eu-west-1:210987654321:others'];
    expect(readProviderQueues(`${one},${other}`)).toEqual(new Set([one, other]));
    expect(readProviderQueues('none')).toEqual(new Set());
    expect(() => readProviderQueues('')).toThrow('empty');
  });
});
