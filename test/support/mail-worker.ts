import { createWorker } from '../../functions/send-mail/worker.ts';
import { mailChangeBy } from '../../shared/adapters/endpoints/mail/change-mail.ts';
import { MailSender } from '../../shared/adapters/endpoints/mail/mail-sender.ts';
import { NewsMailSender } from '../../shared/adapters/endpoints/mail/news-mail-sender.ts';
import type { FakeMailer } from './fakes/fake-mailer.ts';
import { lambdaContext } from './http-events.ts';
import type { Stack } from './stack.ts';
import { queueRecord } from './stream-events.ts';

/** What tells by mail. @returns what handles bodies of its queue, and gives the ids of those that come back. */
export function mailWorkerOf(stack: Stack, mailer: FakeMailer) {
  const { orders, deliveries, attempts, undelivered, incidents, deliveryQueue: queue, answers: sealer } = stack;
  const { directory, newsAddresses, spread, clock, notices } = stack;
  const worker = createWorker(
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
      signer: stack.signers.webhooks,
      directory,
      newsAddresses,
      addresses: sealer,
      sendBy: (find) =>
        new MailSender(
          directory,
          mailer,
          new NewsMailSender(find, mailer, 'https://case.example'),
          'https://desks.example',
        ),
      register: directory,
      notices,
      mailChange: mailChangeBy(mailer),
    },
    stack.log,
  );
  return async (bodies: readonly unknown[]): Promise<readonly string[]> => {
    const Records = bodies.map((body, place) => queueRecord(JSON.stringify(body), `${place}`));
    const { batchItemFailures } = await worker({ Records }, lambdaContext());
    return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  };
}
