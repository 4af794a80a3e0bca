import { type Check, isTakenWell, spellDelivered, type TestOrder } from '../check.ts';
import type { Message } from '../inbox.ts';
import { fail, NotPlayed, pass, type Row } from '../row.ts';

/** Messages come in another order than they happened. */
export function listReorderedRows(check: Check): readonly Row[] {
  let extended: Promise<{ order: TestOrder; extension: Message }> | undefined;
  const extend = () => (extended ??= extendUnheard(check));
  return [
    {
      id: 'reordered.extension-first',
      group: 'reordered',
      title: 'order.extended of an order that the endpoint never heard of',
      expected: 'the certificate read, and the new end acknowledged: a word that quotes the digest of the extension',
      docs: 'webhooks',
      needs: ['good.kept'],
      async play() {
        const { order, extension } = await extend();
        const delivered = await check.deliver(extension);
        const quoted = await check.seen.until(order.id, check.pace.patienceMs, () =>
          check.seen.taken(order.id).find(({ digest }) => digest === extension.digest),
        );
        if (quoted === undefined)
          return fail(`no word quotes the later digest (webhook: ${spellDelivered(delivered)})`);
        return pass(`${quoted.type} quotes the later digest`);
      },
    },
    {
      id: 'reordered.older-after',
      group: 'reordered',
      title: 'the older order.issued of that order, after its extension',
      expected: 'answered 2xx; the last word about the order quotes the later digest',
      docs: 'webhooks',
      needs: ['reordered.extension-first'],
      async play() {
        const { order, extension } = await extend();
        await check.awaitSettled(order);
        const delivered = await check.deliver(order.issued);
        if (!isTakenWell(delivered)) return fail(`the older message was answered ${spellDelivered(delivered)}`);
        await check.awaitQuiet(order.id);
        const last = check.seen.taken(order.id).at(-1);
        if (last?.digest === extension.digest) return pass(`the last word, ${last.type}, quotes the later digest`);
        return fail(`the last word, ${last?.type}, quotes the older digest`);
      },
    },
  ];
}

/** The hold is received by the check's own read, and extended: the endpoint has heard of neither. */
async function extendUnheard(check: Check): Promise<{ order: TestOrder; extension: Message }> {
  const order = await check.issue();
  const read = await check.own.signedFetch('GET', `/v1/provider/orders/${order.id}/certificate`);
  if (!read.ok) throw new NotPlayed(`the check could not read the certificate itself: ${read.status}`);
  await read.body?.cancel();
  await check.authority.extend(order.id);
  return { order, extension: await check.inbox.await(order.id, 'order.extended') };
}
