import { type Check, composeMessage, isTakenWell, spellDelivered, spellRequests, type TestOrder } from '../check.ts';
import { fail, pass, type Row } from '../row.ts';
import { spellLack } from './good.ts';

/** An order whose issue is doubted, and which the endpoint was not told of before. */
export function listHeldRows(check: Check): readonly Row[] {
  let held: Promise<TestOrder> | undefined;
  const issue = () => (held ??= check.issue());
  return [
    {
      id: 'held.held',
      group: 'held',
      title: 'order.held, of an order that was not received',
      expected: '2xx; nothing read, as a read is receipt, and nothing said',
      docs: 'webhooks',
      needs: ['good.kept'],
      async play() {
        const order = await issue();
        const delivered = await check.deliver(composeMessage(order.issued, 'order.held'));
        await check.awaitQuiet();
        const done = check.seen.of(order.id);
        if (done.length > 0) return fail(`the endpoint ${spellRequests(done)}`);
        if (!isTakenWell(delivered)) return fail(`answered ${spellDelivered(delivered)}`);
        return pass(`${spellDelivered(delivered)}; nothing read, nothing said`);
      },
    },
    {
      id: 'held.confirmed',
      group: 'held',
      title: 'order.issued of that order, once it was confirmed',
      expected: 'answered as the first time',
      docs: 'webhooks',
      needs: ['held.held'],
      async play() {
        const order = await issue();
        const delivered = await check.deliver(order.issued);
        return (await check.awaitSettled(order)) ? pass('answered') : fail(spellLack(check, order, delivered));
      },
    },
  ];
}
