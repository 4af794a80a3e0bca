import {
  acknowledgeSome,
  confirmSome,
  extendSome,
  fileSome,
  objectToSome,
  proveSome,
  releaseSome,
  reviewSome,
  revokeInFlight,
  sign,
} from './others-act.ts';
import {
  approveSome,
  challengeSome,
  endSome,
  objectSome,
  proposeSome,
  revokeSome,
  sayOfSuspension,
  suspendSome,
} from './registrars-act.ts';
import type { Week } from './week.ts';

/** What may happen, and how often beside the others; a refusal is as good an answer as any. */
const HAPPENINGS: readonly (readonly [number, (week: Week) => Promise<unknown>])[] = [
  [1, async () => undefined],
  [7, proposeSome],
  [12, approveSome],
  [1, (week) => endSome(week, 'refusal')],
  [1, (week) => endSome(week, 'withdrawal')],
  [2, (week) => objectSome(week, sign)],
  [6, proveSome],
  [1, challengeSome],
  [1, revokeSome],
  [1, revokeInFlight],
  [3, suspendSome],
  [5, (week) => sayOfSuspension(week, 'confirmation')],
  [3, (week) => sayOfSuspension(week, 'lifting')],
  [2, fileSome],
  [3, acknowledgeSome],
  [1, extendSome],
  [1, releaseSome],
  [2, confirmSome],
  [1, objectToSome],
  [1, reviewSome],
  [1, async ({ stack }) => stack.looks.loseEverything()],
  [
    1,
    async ({ stack, workers }) => {
      stack.officials.outage.begin();
      await workers.hold(stack.looks.receive()); // it dies
      stack.officials.outage.end();
    },
  ],
];
const WEIGHTED = HAPPENINGS.flatMap(([weight, happening]) => Array.from({ length: weight }, () => happening));

/** One thing happens. */
export const happen = async (week: Week): Promise<unknown> => await week.draw(WEIGHTED, 'step')(week);
