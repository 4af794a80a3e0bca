import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Order, type StoryClient, StoryError } from './client.ts';
import { must, type Steps } from './steps.ts';

const SAMPLE = fileURLToPath(new URL('../../../test/samples/epoc-pr-extension.json', import.meta.url));
const INSIDE_THE_PERIOD = 'P35D';
const BEFORE_THE_END_MS = 60_000;

function readAppliedEnd(step: string, { period }: Order): string {
  if (period !== undefined) return period.appliedEndsAt;
  throw new StoryError(`${step}: the order has no period`);
}

/** The sample extension, signed on the day it is, of an order signed and issued on its own: one of another order is refused. */
export async function composeExtension(day: string, orderedOn: string): Promise<string> {
  const sample = JSON.parse(await readFile(SAMPLE, 'utf8'));
  sample.certificate.C.epocPr.issuedOn = orderedOn;
  sample.certificate.C.epocPr.transmittedOn = orderedOn;
  sample.certificate.D.signature.date = day;
  return JSON.stringify(sample);
}

async function awaitDelivery(client: StoryClient, steps: Steps, id: string, type: string): Promise<string> {
  const webhook = await steps.await(type, async () => (await client.inbox(id)).find((entry) => entry.type === type));
  must(type, webhook.verified, 'the provider could not verify the signature of the webhook');
  const delivery = await steps.await(type, async () =>
    (await client.order(id)).deliveries.find((entry) => entry.type === type && entry.status === 'delivered'),
  );
  return delivery.deliveredAt ?? webhook.receivedAt;
}

async function extend(client: StoryClient, steps: Steps, id: string): Promise<void> {
  const order = await client.order(id);
  const before = readAppliedEnd('extension', order);
  const now = await client.moveClock({ advance: INSIDE_THE_PERIOD });
  steps.seen('clock', `moved ${INSIDE_THE_PERIOD} ahead`, now);
  await client.extend(id, await composeExtension(now.slice(0, 10), order.issuedAt.slice(0, 10)));
  const after = readAppliedEnd('extension', await client.order(id));
  must('extension', after > before, `the end stayed at ${after}`);
  steps.seen('extended', `the hold now ends ${after}, not ${before}`);
  steps.seen('delivered', 'order.extended', await awaitDelivery(client, steps, id, 'order.extended'));
}

async function lapse(client: StoryClient, steps: Steps, id: string): Promise<void> {
  const end = readAppliedEnd('end of the hold', await client.order(id));
  const shortly = new Date(Date.parse(end) - BEFORE_THE_END_MS).toISOString();
  const now = await client.moveClock({ to: shortly });
  const before = await client.order(id);
  must(
    'end of the hold',
    before.inForce && before.status === 'running',
    `a minute before its end it is ${before.status}`,
  );
  steps.seen('in force', 'still, a minute before the end', now);
  await client.moveClock({ to: end });
  const after = await client.order(id);
  must('end of the hold', !after.inForce && after.status === 'lapsed', `at its end it is ${after.status}`);
  must(
    'end of the hold',
    after.endedAt !== undefined && Date.parse(after.endedAt) === Date.parse(end),
    `it ended at ${after.endedAt}`,
  );
  steps.seen('lapsed', 'at the exact instant', after.endedAt);
}

async function release(client: StoryClient, steps: Steps, id: string): Promise<void> {
  steps.seen('release notice', 'order.lapsed delivered', await awaitDelivery(client, steps, id, 'order.lapsed'));
  const at = await steps.await('release confirmation', async () => {
    const { releaseConfirmation } = await client.order(id);
    return releaseConfirmation?.status === 'confirmed' ? releaseConfirmation.at : undefined;
  });
  steps.seen('confirmed', 'the provider has released the data', at);
}

async function erase(client: StoryClient, steps: Steps, id: string): Promise<void> {
  const { retention, content } = await client.order(id);
  must('erasure', retention !== undefined, 'the order has no end of retention');
  must('erasure', content !== null, 'the content is gone before its time');
  const now = await client.moveClock({ to: retention.erasesAt });
  const erased = await client.order(id);
  must('erasure', erased.status === 'erased', `at ${now} the order is ${erased.status}`);
  must('erasure', erased.content === null, 'the content can still be read');
  steps.seen('erased', 'the data key is destroyed; status and digests stay', now);
}

/**
 * Takes an order that is in force through the rest of its life.
 *
 * @throws StoryError naming the first step that did not happen as it must.
 */
export async function liveOn(client: StoryClient, steps: Steps, id: string): Promise<void> {
  await extend(client, steps, id);
  await lapse(client, steps, id);
  await release(client, steps, id);
  await erase(client, steps, id);
}
