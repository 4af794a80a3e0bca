import { setTimeout as wait } from 'node:timers/promises';
import { type Check, isRefused, isTakenWell, spellDelivered } from '../check.ts';
import { fail, pass, type Row } from '../row.ts';
import { type Delivered, makeSigningKey } from '../sender.ts';
import { spellLack } from './good.ts';

/** Seconds after which the sender tries again what was refused: the beginning of its ladder. */
const AGAIN_AFTER_S = [0, 5, 10];

const FORGERIES = 20;
const FORGERY_EVERY_MS = 200;
/** Of the key set, during the forgeries: one a second is more than anybody needs. */
const READS_AT_MOST = 5;

/** Keys come and go. */
export function listRotatedRows(check: Check): readonly Row[] {
  let flood: ReturnType<typeof sendForgeries> | undefined;
  const flooded = () => (flood ??= sendForgeries(check)); // one after the other: what the one makes read would count for the other
  return [
    {
      id: 'rotated.reads',
      group: 'rotated',
      title: `${FORGERIES} messages within four seconds, of a key that is in no set`,
      expected: `4xx, and the key set read ${READS_AT_MOST} times at the most: no stranger makes an endpoint ask for each message`,
      docs: 'webhooks',
      needs: ['good.kept'],
      async play() {
        const { taken, reads } = await flooded();
        if (taken !== undefined) return fail(`one was answered ${spellDelivered(taken)}`);
        const seen = `reads of the key set: ${reads}`;
        return reads > READS_AT_MOST ? fail(seen) : pass(seen);
      },
    },
    {
      id: 'rotated.new-key',
      group: 'rotated',
      title: 'signed with a key that the set has shown since a moment ago',
      expected: 'taken, at an attempt of the first fifteen seconds: the key set is read again when no key of it fits',
      docs: 'webhooks',
      needs: ['good.kept'],
      async play() {
        await flooded();
        const order = await check.issue();
        check.rotate();
        let delivered = await check.deliver(order.issued);
        for (const seconds of AGAIN_AFTER_S.slice(1)) {
          if (isTakenWell(delivered)) break;
          await wait(seconds * 1000);
          delivered = await check.deliver(order.issued);
        }
        if (!isTakenWell(delivered)) return fail(`still answered ${spellDelivered(delivered)} after fifteen seconds`);
        return (await check.awaitSettled(order))
          ? pass('taken, and answered')
          : fail(spellLack(check, order, delivered));
      },
    },
  ];
}

async function sendForgeries(check: Check) {
  const order = await check.issue();
  const key = makeSigningKey();
  const before = countReads(check);
  const delivered: Promise<Delivered>[] = [];
  for (let sent = 0; sent < FORGERIES; sent += 1) {
    delivered.push(check.deliver(order.issued, { key }));
    await wait(FORGERY_EVERY_MS);
  }
  const taken = (await Promise.all(delivered)).find((one) => !isRefused(one));
  return { taken, reads: countReads(check) - before };
}

const countReads = ({ seen }: Check): number => seen.requests.filter(({ asked }) => asked === 'keys').length;
