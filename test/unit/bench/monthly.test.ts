import { expect, it } from 'vitest';
import {
  type Assumed,
  computeMonth,
  type MeasuredUse,
  type Prices,
  totalOf,
  type Use,
} from '../../bench/cost/monthly.ts';

const NOTHING: Use = {
  writeUnits: 0,
  readUnits: 0,
  queueRequests: 0,
  invocations: 0,
  apiRequests: 0,
  keyRequests: 0,
  signatures: 0,
  loggedBytes: 0,
};
const FREE: Prices = {
  perMillionWriteUnits: 0,
  perMillionReadUnits: 0,
  perGbStored: 0,
  perGbRecoverable: 0,
  perMillionQueueRequests: 0,
  perMillionInvocations: 0,
  perGbSecond: 0,
  perMillionApiRequests: 0,
  perKey: 0,
  perMillionKeyRequests: 0,
  perMillionSignatures: 0,
  perGbLogged: 0,
};
const ASSUMED: Assumed = { secondsOfInvocation: 0.1, gbOfFunction: 0.5, emptyReceivesAMonth: 500_000 };
const MEASURED: MeasuredUse = {
  steps: {
    filed: { ...NOTHING, writeUnits: 30, readUnits: 4, invocations: 5, signatures: 1, loggedBytes: 2_000 },
    lapsed: { ...NOTHING, writeUnits: 10, queueRequests: 3, apiRequests: 1, keyRequests: 2 },
  },
  tick: { ...NOTHING, readUnits: 2, invocations: 1 },
  storedBytes: 19_000,
  storedItems: 10,
  keys: 9,
  polledQueues: 4,
};
const IDLE = { open: 1_000_000, lived: 0 };
const BUSY = { open: 1_000_000, lived: 100_000 };

it.each`
  price                        | of       | load    | dollars    | why
  ${'perGbStored'}             | ${0.3}   | ${IDLE} | ${6}       | ${'a million of 19,000 bytes and ten times 100 are 20 GB'}
  ${'perGbRecoverable'}        | ${0.2}   | ${IDLE} | ${4}       | ${'the same once more'}
  ${'perKey'}                  | ${1}     | ${IDLE} | ${9}       | ${'keys cost whether or not they are asked'}
  ${'perMillionReadUnits'}     | ${1}     | ${IDLE} | ${0.0876}  | ${'43,800 ticks of two'}
  ${'perMillionReadUnits'}     | ${1}     | ${BUSY} | ${0.4876}  | ${'and 100,000 lives of four'}
  ${'perMillionWriteUnits'}    | ${2}     | ${IDLE} | ${0}       | ${'a tick writes nothing'}
  ${'perMillionWriteUnits'}    | ${2}     | ${BUSY} | ${8}       | ${'100,000 of 40'}
  ${'perMillionQueueRequests'} | ${0.4}   | ${IDLE} | ${0.8}     | ${'four queues asked 500,000 times in vain'}
  ${'perMillionQueueRequests'} | ${0.4}   | ${BUSY} | ${0.92}    | ${'and 300,000 requests'}
  ${'perMillionInvocations'}   | ${0.2}   | ${BUSY} | ${0.10876} | ${'543,800'}
  ${'perGbSecond'}             | ${0.001} | ${BUSY} | ${27.19}   | ${'543,800 of 0.1 s and half a GB'}
  ${'perMillionApiRequests'}   | ${1.2}   | ${BUSY} | ${0.12}    | ${'100,000'}
  ${'perMillionKeyRequests'}   | ${3}     | ${BUSY} | ${0.6}     | ${'200,000'}
  ${'perMillionSignatures'}    | ${15}    | ${BUSY} | ${1.5}     | ${'100,000'}
  ${'perGbLogged'}             | ${0.63}  | ${BUSY} | ${0.126}   | ${'0.2 GB'}
`('$price at $of is $dollars: $why', ({ price, of, load, dollars }) => {
  const lines = computeMonth(MEASURED, ASSUMED, { ...FREE, [price]: of }, load);
  expect(totalOf(lines)).toBeCloseTo(dollars, 6);
});

it('says of each line how much it is of what, so that it can be reckoned again', () => {
  for (const { amount, price, dollars, unit } of computeMonth(MEASURED, ASSUMED, { ...FREE, perKey: 1 }, BUSY)) {
    expect(dollars).toBe(amount * price);
    expect(unit).not.toBe('');
  }
});
