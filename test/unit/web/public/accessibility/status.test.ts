import { expect, it } from 'vitest';
import { FOR_PEOPLE_ALONE } from '../../../../../web/public/accessibility/record.ts';
import { computeStatus } from '../../../../../web/public/accessibility/status.ts';

const EVERYTHING = { covered: FOR_PEOPLE_ALONE };
const ALL_BUT_ONE = { covered: FOR_PEOPLE_ALONE.slice(1) };

const failure = (level: string, hasWayRound: boolean) => ({ level, hasWayRound });

it.each`
  failures                                      | peopleTested   | status         | why
  ${[]}                                         | ${null}        | ${'partially'} | ${'machines found nothing, and see a part'}
  ${[]}                                         | ${ALL_BUT_ONE} | ${'partially'} | ${'people tested, and left something out'}
  ${[]}                                         | ${EVERYTHING}  | ${'fully'}     | ${'people tested everything, and nothing fails'}
  ${[failure('none', false)]}                   | ${EVERYTHING}  | ${'fully'}     | ${'what fails is no criterion'}
  ${[failure('AA', true)]}                      | ${EVERYTHING}  | ${'partially'} | ${'something of level AA fails'}
  ${[failure('A', true)]}                       | ${EVERYTHING}  | ${'partially'} | ${'something of level A fails, and can be had in another way'}
  ${[failure('AA', false)]}                     | ${null}        | ${'partially'} | ${'level AA keeps nobody out'}
  ${[failure('A', true)]}                       | ${null}        | ${'partially'} | ${'there is a way round, and nobody tested'}
  ${[failure('A', false)]}                      | ${null}        | ${'not'}       | ${'level A keeps somebody out'}
  ${[failure('A', false)]}                      | ${EVERYTHING}  | ${'not'}       | ${'whoever tested'}
  ${[failure('AA', true), failure('A', false)]} | ${null}        | ${'not'}       | ${'one is enough'}
`('$status where $why', ({ failures, peopleTested, status }) => {
  expect(computeStatus({ failures, peopleTested })).toBe(status);
});
