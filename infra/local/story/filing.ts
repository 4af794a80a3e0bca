import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Order, StoryClient } from './client.ts';
import { must, type Steps } from './steps.ts';

const SAMPLE = fileURLToPath(new URL('../../../test/samples/epoc-pr.json', import.meta.url));

const found = <T>(value: T | undefined | false): T | undefined => (value === false ? undefined : value);
const isPreserved = ({ targets }: Order): boolean => targets.every(({ status }) => status === 'preserved');

/** The sample order, signed and validated on the day it is: one signed long ago, or ahead of time, is refused. */
async function composeFiling(day: string): Promise<string> {
  const sample = JSON.parse(await readFile(SAMPLE, 'utf8'));
  sample.certificate.F.signature.date = day;
  sample.certificate.G.validatorSignature.date = day;
  return JSON.stringify(sample);
}

/**
 * Files the sample order and follows it until the provider has preserved the data.
 *
 * @returns the order's id.
 * @throws StoryError naming the first step that was not seen.
 */
export async function fileSample(client: StoryClient, steps: Steps): Promise<string> {
  const { orders } = await client.file(await composeFiling(await client.today()));
  const [first] = orders;
  must('filed', first !== undefined, 'the answer names no order');
  const { id, reference, provider, version } = first;
  steps.seen('filed', `order ${reference} to ${provider} (${id})`);

  const committed = await client.order(id);
  must('committed', committed.version >= version, `version ${committed.version} is older than the answer said`);
  steps.seen('committed', `version ${committed.version}, digest ${committed.digest}`, committed.issuedAt);

  await steps.await('queued', async () => found((await client.order(id)).deliveries.length > 0 && true));
  steps.seen('queued', 'a delivery of message 1 to the provider');

  const webhook = await steps.await('signed', async () =>
    (await client.inbox(id)).find(({ type }) => type === 'order.issued'),
  );
  must('signed', webhook.verified, 'the provider could not verify the signature of the webhook');
  const signedAt = new Date(Number(webhook.headers['webhook-timestamp']) * 1000).toISOString();
  steps.seen('signed', 'the provider verified the signature of the webhook', signedAt);

  const delivered = await steps.await('delivered', async () =>
    (await client.order(id)).deliveries.find(({ status }) => status === 'delivered'),
  );
  steps.seen('delivered', `message ${delivered.message}, ${delivered.type}`, delivered.deliveredAt);

  const acknowledged = await steps.await('acknowledged', async () => {
    const order = await client.order(id);
    return found(order.acknowledgedAt !== undefined && order);
  });
  steps.seen('acknowledged', 'by the signed message of the provider', acknowledged.acknowledgedAt);
  const { period, receivedAt } = acknowledged;
  must('acknowledged', period !== undefined && acknowledged.inForce, 'the hold is not in force');
  steps.seen('in force', `from ${receivedAt} to ${period.appliedEndsAt} (nominally ${period.nominalEndsAt})`);

  const preserved = await steps.await('preserved', async () => {
    const order = await client.order(id);
    return found(isPreserved(order) && order);
  });
  steps.seen('preserved', `all ${preserved.targets.length} targets, at version ${preserved.version}`);
  return id;
}
