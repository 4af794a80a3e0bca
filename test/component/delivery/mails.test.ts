import { beforeEach, describe, expect, it } from 'vitest';
import { createWorker } from '../../../functions/send-mail/worker.ts';
import { mailChangeBy } from '../../../shared/adapters/endpoints/mail/change-mail.ts';
import { MailSender } from '../../../shared/adapters/endpoints/mail/mail-sender.ts';
import { NewsMailSender } from '../../../shared/adapters/endpoints/mail/news-mail-sender.ts';
import type { Delivery } from '../../../shared/domain/delivery/delivery.ts';
import { MINUTE_MS, SECOND_MS } from '../../../shared/domain/instant.ts';
import { directoryEntry } from '../../support/builders.ts';
import { FakeMailer } from '../../support/fakes/fake-mailer.ts';
import { lambdaContext } from '../../support/http-events.ts';
import { filed, readCertificate, say } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { queueRecord } from '../../support/stream-events.ts';
import { Workers } from '../../support/workers.ts';

const CASE_URL = 'https://case.holdfast.example';

let stack: Stack;
let mailer: FakeMailer;
let delivery: Delivery;
let worker: ReturnType<typeof createWorker>;
beforeEach(async () => {
  stack = new Stack();
  mailer = new FakeMailer();
  const mail = [{ id: 'duty', address: 'duty@skylark.example', language: 'fr' }];
  const { keys: known } = await stack.directory.provider('prv-demo');
  const keys = known.map(({ id, publicKey }) => ({
    id,
    publicKey: Buffer.from(publicKey).toString('base64'),
    notBefore: '2026-01-01T00:00:00Z',
  }));
  await stack.directory.put(directoryEntry('prv-demo', { keys, reach: { mail } }), 'test');
  const orderId = await filed(stack);
  await new Workers(stack).stream();
  const step = await stack.deliveries.read({ orderId, message: 1, endpoint: 'mail:duty' });
  if (!step) throw new Error('nothing is to be told by mail');
  stack.clock.advance((step.from ?? 0) - stack.clock.now()); // a quarter of an hour of silence
  delivery = step;
  const {
    orders,
    deliveries,
    attempts,
    undelivered,
    incidents,
    deliveryQueue: queue,
    answers: sealer,
    newsAddresses,
    spread,
    clock,
  } = stack;
  const { directory, log } = stack;
  const signer = stack.signers.webhooks;
  worker = createWorker(
    {
      orders,
      deliveries,
      attempts,
      undelivered,
      incidents,
      queue,
      sealer,
      spread,
      clock,
      signer,
      directory,
      newsAddresses,
      addresses: sealer,
      register: directory,
      notices: stack.notices,
      mailChange: mailChangeBy(mailer),
      sendBy: (find) =>
        new MailSender(directory, mailer, new NewsMailSender(find, mailer, CASE_URL), 'https://desks.example'),
    },
    log,
  );
});

/** @returns ids of the messages that come back. */
async function wake(): Promise<readonly string[]> {
  const { orderId, message, endpoint } = delivery;
  const Records = [queueRecord(JSON.stringify({ orderId, message, endpoint }), '0')];
  const { batchItemFailures } = await worker({ Records }, lambdaContext());
  return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
}
const stored = () => stack.deliveries.read(delivery);
const outcomes = () => stack.attempts.all().flatMap(({ way, outcome }) => (way === 'mail' ? [outcome] : []));

describe('a delivery by mail', () => {
  it('is made once a relay took it, and ends nothing but its attempts', async () => {
    expect(await wake()).toEqual([]);
    expect(await stored()).toMatchObject({ status: 'delivered', lastOutcome: '250' });
    expect(mailer.mails).toMatchObject([
      { to: 'duty@skylark.example', language: 'fr', attachment: { content: delivery.body } },
    ]);
    expect(stack.log.lines.join()).not.toContain('skylark.example');
  });

  it('that is greylisted comes again, under the same id', async () => {
    mailer.answer({ kind: 'answered', status: 451, text: '451 greylisted' });
    await wake();
    expect(await stored()).toMatchObject({ status: 'pending', lastOutcome: '451' });
    stack.clock.advance(10 * SECOND_MS);
    await wake();
    expect(await stored()).toMatchObject({ status: 'delivered', attempts: 2 });
    expect(outcomes()).toEqual(['451', '250']);
    expect(new Set(mailer.mails.map(({ id }) => id)).size).toBe(1);
  });

  it('without TLS, or to a mailbox that is gone, is a failure with its word, and the ladder goes on', async () => {
    mailer.answer({ kind: 'failed', code: 'tls-not-offered' });
    await wake();
    await stack.directory.put(directoryEntry('prv-demo'), 'test');
    stack.clock.advance(MINUTE_MS);
    await wake();
    expect(outcomes()).toEqual(['tls-not-offered', 'no-such-mailbox']);
    expect(mailer.mails).toHaveLength(1);
    expect(await stored()).toMatchObject({ status: 'pending' });
  });

  it('is not made any more once its provider said that it knows', async () => {
    await readCertificate(stack, delivery.orderId);
    expect((await say(stack, delivery.orderId, 'order.acknowledged')).status).toBe(200);
    stack.clock.advance(MINUTE_MS);
    await wake();
    expect(await stored()).toMatchObject({ status: 'overtaken', overtakenBy: 'answer' });
    expect(mailer.mails).toEqual([]);
  });
});
