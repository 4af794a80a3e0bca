import { type Check, isTakenWell, spellDelivered } from '../check.ts';
import { type Finding, fail, pass, type Row } from '../row.ts';
import type { SeenRequest } from '../seen.ts';
import type { Delivered } from '../sender.ts';
import { spellLack } from './good.ts';

/** The same message again. */
export const listRepeatedRows = (check: Check): readonly Row[] => [
  {
    id: 'repeated.later',
    group: 'repeated',
    title: 'the same message three times, one after the other',
    expected: 'each answered 2xx; nothing said twice under another id',
    docs: 'webhooks',
    needs: ['good.kept'],
    async play() {
      const order = await check.issue();
      const first = await check.deliver(order.issued);
      if (!(await check.awaitSettled(order))) return fail(spellLack(check, order, first));
      const again = [await check.deliver(order.issued), await check.deliver(order.issued)];
      await check.awaitQuiet(order.id);
      return judge(check, order.id, [first, ...again]);
    },
  },
  {
    id: 'repeated.at-once',
    group: 'repeated',
    title: 'the same message five times at once',
    expected: 'each answered 2xx; nothing said twice under another id',
    docs: 'webhooks',
    needs: ['good.kept'],
    async play() {
      const order = await check.issue();
      const delivered = await Promise.all(Array.from({ length: 5 }, () => check.deliver(order.issued)));
      const [first] = delivered;
      if (!(await check.awaitSettled(order)) && first) return fail(spellLack(check, order, first));
      await check.awaitQuiet(order.id);
      return judge(check, order.id, delivered);
    },
  },
];

function judge(check: Check, orderId: string, delivered: readonly Delivered[]): Finding {
  const refused = delivered.find((one) => !isTakenWell(one));
  if (refused !== undefined) return fail(`one of ${delivered.length} was answered ${spellDelivered(refused)}`);
  const twice = findSaidTwice(check.seen.messages(orderId));
  if (twice !== undefined) return fail(`${twice} was said under more than one webhook-id`);
  return pass(`${delivered.length} times 2xx, and each word once`);
}

/** What was said under two ids. The same word under the same id is one that was sent again. */
export function findSaidTwice(messages: readonly SeenRequest[]): string | undefined {
  const ids = new Map<string, string | undefined>();
  for (const { type, targets, headers } of messages) {
    const word = `${type} ${targets.toSorted().join(' ')}`.trim();
    const id = headers['webhook-id'];
    if (ids.has(word) && ids.get(word) !== id) return word;
    ids.set(word, id);
  }
  return undefined;
}
