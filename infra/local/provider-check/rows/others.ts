import { randomUUID } from 'node:crypto';
import { type Check, composeMessage, isRefused, isTakenWell, spellDelivered, spellRequests } from '../check.ts';
import type { Message } from '../inbox.ts';
import { fail, pass, type Row, warn } from '../row.ts';

/** What is not about an order, or nothing that an endpoint can know. */
export const listOtherRows = (check: Check): readonly Row[] => [
  {
    id: 'others.challenge',
    group: 'others',
    title: 'directory.endpoint-challenge: whether a new endpoint is yours',
    expected: '2xx, and the challenge sent back, signed; wished for, as it is asked once for each new endpoint',
    docs: 'a-change-of-your-entry',
    needs: ['good.kept'],
    async play() {
      const challenge = randomUUID();
      const delivered = await check.deliver(composeChallenge(check, challenge));
      if (!isTakenWell(delivered)) return fail(`answered ${spellDelivered(delivered)}`);
      const proof = await check.seen.until(undefined, check.pace.patienceMs / 4, () =>
        check.seen.requests.find(({ asked, body }) => asked === 'proof' && body.includes(challenge)),
      );
      return proof === undefined
        ? warn('the challenge was not sent back: send it by hand')
        : pass('the challenge was sent back');
    },
  },
  {
    id: 'others.unknown',
    group: 'others',
    title: 'a type that there is not yet, about an order',
    expected: '2xx, and nothing said',
    docs: 'webhooks',
    needs: ['good.kept'],
    async play() {
      const { id, issued } = await check.issue();
      const delivered = await check.deliver(composeMessage(issued, 'order.of-tomorrow'));
      await check.awaitQuiet(id);
      const said = check.seen.messages(id);
      if (said.length > 0) return fail(`the endpoint ${spellRequests(said)}`);
      return isTakenWell(delivered)
        ? pass(`${spellDelivered(delivered)}; nothing said`)
        : fail(`answered ${spellDelivered(delivered)}`);
    },
  },
  {
    id: 'others.unreadable',
    group: 'others',
    title: 'a body that is no JSON, signed well, and a good message after it',
    expected: '2xx or 4xx, and nothing said; the good message is answered',
    docs: 'webhooks',
    needs: ['good.kept'],
    async play() {
      const body = '{"type":"order.issued","data":{"orderId":';
      const delivered = await check.deliver({ id: `msg_${randomUUID()}`, body, orderId: '' });
      if (!isTakenWell(delivered) && !isRefused(delivered)) return fail(`answered ${spellDelivered(delivered)}`);
      const order = await check.issue();
      await check.deliver(order.issued);
      return (await check.awaitSettled(order))
        ? pass(spellDelivered(delivered))
        : fail('a good message after it was not answered');
    },
  },
];

function composeChallenge(check: Check, challenge: string): Message {
  const data = { change: `provider.${randomUUID()}`, provider: check.provider, endpoint: 'inbox', challenge };
  const type = 'directory.endpoint-challenge';
  const body = JSON.stringify({ type, timestamp: new Date().toISOString(), data });
  return { id: `msg_${randomUUID()}`, body, type, orderId: '', digest: '' };
}
