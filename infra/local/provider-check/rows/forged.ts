import { createHmac, randomUUID } from 'node:crypto';
import { type Check, type DeliverOptions, isTakenWell, spellDelivered, type TestOrder } from '../check.ts';
import { fail, pass, type Row } from '../row.ts';
import { type Delivered, makeSigningKey } from '../sender.ts';
import { spellLack } from './good.ts';
import { expectNothing } from './silence.ts';

type Headers = Readonly<Record<string, string>>;
type Forge = (check: Check, order: TestOrder) => Promise<Delivered>;

const SIGNATURE = 'webhook-signature';

const withSignature = (headers: Headers, signature: string): Headers => ({ ...headers, [SIGNATURE]: signature });
const without = (headers: Headers, name: string): Headers =>
  Object.fromEntries(Object.entries(headers).filter(([one]) => one !== name));

/** The secret scheme of the same standard, with the public key for a secret, which everybody knows. */
function signAsSecret(headers: Headers, body: string, secret: Buffer): Headers {
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  return withSignature(headers, `v1,${createHmac('sha256', secret).update(content).digest('base64')}`);
}

const change =
  (make: (headers: Headers) => Headers): Forge =>
  (check, { issued }) =>
    check.deliver(issued, { change: make });

/** The headers of one message with the body of another, whose sender never signed it. */
async function changeBody(check: Check, order: TestOrder): Promise<Delivered> {
  const good = await check.issue();
  let signed: Headers = {};
  const keep: DeliverOptions = { change: (headers) => (signed = headers) };
  await check.deliver(good.issued, keep);
  return await check.deliver(order.issued, { change: () => signed });
}

interface Forgery {
  readonly id: string;
  readonly title: string;
  readonly forge: readonly Forge[];
}

const listForgeries = (check: Check): readonly Forgery[] => {
  const stranger = makeSigningKey();
  const publicKey = (): Buffer => Buffer.from(String(check.signing.jwk['x']), 'base64url');
  return [
    {
      id: 'forged.other-key',
      title: 'signed with a key that is in no set',
      forge: [(_, { issued }) => check.deliver(issued, { key: stranger })],
    },
    { id: 'forged.other-body', title: 'another body under the headers of a good message', forge: [changeBody] },
    {
      id: 'forged.other-id',
      title: 'a good signature, under another webhook-id',
      forge: [change((headers) => ({ ...headers, 'webhook-id': `msg_${randomUUID()}` }))],
    },
    {
      id: 'forged.shared-secret',
      title: 'the scheme v1 alone: over a good signature, and made with the public key for a secret',
      forge: [
        change((headers) => withSignature(headers, String(headers[SIGNATURE]).replace('v1a,', 'v1,'))),
        (_, { issued }) =>
          check.deliver(issued, { change: (headers) => signAsSecret(headers, issued.body, publicKey()) }),
      ],
    },
    {
      id: 'forged.no-header',
      title: 'without webhook-signature, without webhook-timestamp, without webhook-id',
      forge: [SIGNATURE, 'webhook-timestamp', 'webhook-id'].map((name) => change((headers) => without(headers, name))),
    },
  ];
};

/** Messages that the sender did not sign. */
export function listForgedRows(check: Check): readonly Row[] {
  return [
    ...listForgeries(check).map(
      ({ id, title, forge }): Row => ({
        id,
        group: 'forged',
        title,
        expected: '4xx; nothing read, nothing said',
        docs: 'webhooks',
        needs: ['good.kept'],
        async play() {
          const orders = await Promise.all(forge.map(() => check.issue()));
          const delivered = await Promise.all(orders.map((order, place) => forge[place]?.(check, order)));
          return await expectNothing(
            check,
            orders,
            delivered.flatMap((one) => one ?? []),
          );
        },
      }),
    ),
    {
      id: 'forged.one-of-two',
      group: 'forged',
      title: 'two signatures, of which the second is good',
      expected: '2xx, and answered: one of them suffices',
      docs: 'what-is-signed',
      needs: ['good.kept'],
      async play() {
        const order = await check.issue();
        const bad = `v1a,${Buffer.alloc(64, 1).toString('base64')}`;
        const delivered = await check.deliver(order.issued, {
          change: (headers) => withSignature(headers, `${bad} ${headers[SIGNATURE]}`),
        });
        if (!isTakenWell(delivered)) return fail(`answered ${spellDelivered(delivered)}`);
        return (await check.awaitSettled(order))
          ? pass(spellDelivered(delivered))
          : fail(spellLack(check, order, delivered));
      },
    },
    {
      id: 'forged.true-after',
      group: 'forged',
      title: 'the true message, after a forged one that bore its webhook-id',
      expected: '2xx, and answered: what is not proved takes no id',
      docs: 'webhooks',
      needs: ['good.kept'],
      async play() {
        const order = await check.issue();
        await check.deliver(order.issued, { key: makeSigningKey() });
        const delivered = await check.deliver(order.issued);
        if (!isTakenWell(delivered)) return fail(`the true one was answered ${spellDelivered(delivered)}`);
        return (await check.awaitSettled(order))
          ? pass(spellDelivered(delivered))
          : fail(spellLack(check, order, delivered));
      },
    },
  ];
}
