import type { Check } from '../check.ts';
import type { Row } from '../row.ts';
import { expectNothing } from './silence.ts';

/** Seconds; five minutes are allowed. */
const TOO_FAR_S = 330;

/** A message that was signed well, at another time. */
export const listStaleRows = (check: Check): readonly Row[] =>
  (
    [
      ['stale.behind', `webhook-timestamp ${TOO_FAR_S} seconds ago`, -TOO_FAR_S],
      ['stale.ahead', `webhook-timestamp ${TOO_FAR_S} seconds ahead`, TOO_FAR_S],
    ] as const
  ).map(([id, title, aheadS]) => ({
    id,
    group: 'stale',
    title: `signed well, with a ${title}`,
    expected: '4xx; nothing read, nothing said',
    docs: 'webhooks',
    needs: ['good.kept'],
    async play() {
      const order = await check.issue();
      return await expectNothing(check, [order], [await check.deliver(order.issued, { aheadS })]);
    },
  }));
