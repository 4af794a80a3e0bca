import { createPublicKey, verify } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS, SECOND_MS } from '../../../shared/domain/instant.ts';
import { JUST_NOW } from '../../support/http-events.ts';
import {
  commandRequest,
  EXTENSION,
  filed,
  filing,
  filingRequest,
  memberOf,
  orderIdsIn,
  POLICE,
  RELEASE,
  readCertificate,
} from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  orderId = await filed(stack);
});

const CLEAN = { dispatch: [], views: [], overlaps: [] };

const record = (version: number) => stack.orders.recordOf(orderId, version);

describe('a commit is dispatched', () => {
  it('as one delivery, whose body says what happened and where to read it', async () => {
    expect(await workers.stream()).toEqual(CLEAN);
    const { digest, commit } = (await stack.orders.latest(orderId)) ?? {};
    const [delivery, ...others] = stack.deliveries.first();
    expect(others).toEqual([]);
    expect(delivery).toMatchObject({
      orderId,
      message: 1,
      endpoint: 'inbox',
      url: 'https://inbox.skylark.example/holdfast',
      type: 'order.issued',
      status: 'pending',
      attempts: 0,
      nextAttemptAt: stack.clock.now(),
    });
    expect(JSON.parse(delivery?.body ?? '')).toEqual({
      type: 'order.issued',
      timestamp: '2026-11-20T16:10:00.000Z',
      data: {
        orderId,
        reference: commit?.state.reference,
        version: 1,
        digest,
        certificateUrl: `https://holdfast.example/v1/provider/orders/${orderId}/certificate`,
      },
    });
    expect(stack.deliveryQueue.waiting).toEqual([
      { message: { orderId, message: 1, endpoint: 'inbox' }, arrivesAt: stack.clock.now() },
    ]);
  });

  it('twice: still one delivery with the same bytes, and one message sent', async () => {
    await workers.stream();
    const [first] = stack.deliveries.first();
    stack.clock.advance(MINUTE_MS);
    expect(await workers.stream([await record(1), await record(1)])).toEqual(CLEAN);
    expect(stack.deliveries.first()).toEqual([first]);
    await workers.settle();
    expect(stack.sender.posts).toHaveLength(1);
  });

  it('its place in the due index moves on to what time does next', async () => {
    const due = () => stack.orders.stored.dueRows().map(({ dueAt }) => dueAt - stack.clock.now());
    expect(due()).toEqual([20 * SECOND_MS]);
    await workers.stream();
    expect(due()).toEqual([60 * MINUTE_MS]); // the acknowledgement is late
  });

  it('to every endpoint of the provider', async () => {
    const providers = [{ provider: 'prv-lantern', addressee: { name: 'Lantern Hosting B.V.', address: 'Kade 9' } }];
    const sheriff = {
      sub: 'p',
      holdfast_role: 'contact-point',
      holdfast_authority: 'aut-sheriff',
      auth_time: JUST_NOW,
    };
    const request = filingRequest(filing('us-2703f', { '/providers': providers }), 'key-2');
    orderIdsIn(await stack.officer(request, sheriff));
    await workers.settle();
    const urls = stack.sender.posts.map(({ url }) => url);
    expect(urls.slice(1).sort()).toEqual([
      'https://holdfast.lantern.example/inbox',
      'https://standby.lantern.example/inbox',
    ]);
    const ids = stack.sender.posts.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(2); // one a message, whichever endpoint
  });

  it('with nothing to tell, nothing is sent', async () => {
    await workers.settle();
    await readCertificate(stack, orderId);
    await workers.settle();
    expect(stack.deliveries.first()).toHaveLength(1);
  });

  it('each message has its number and its id', async () => {
    await readCertificate(stack, orderId);
    await stack.officer(commandRequest(orderId, 'extension', EXTENSION), POLICE);
    await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
    await workers.settle();
    const types = stack.deliveries.first().map(({ message, type }) => [message, type]);
    expect(types).toEqual([
      [1, 'order.issued'],
      [2, 'order.extended'],
      [3, 'order.released'],
      [4, 'notice.relay-requested'],
    ]);
    expect(stack.sender.posts.map(({ headers }) => headers['webhook-id']).sort()).toEqual(
      stack.deliveries
        .first()
        .map(({ message, body }) => `msg_${orderId.slice(4)}_${message}_${sha256(body).slice(0, 32)}`)
        .sort(),
    );
  });
});

describe('the webhook on the wire', () => {
  it('is signed over its id, its moment and its very bytes, with the published key', async () => {
    await workers.settle();
    const [post] = stack.sender.posts;
    if (!post) throw new Error('one message was sent');
    const { headers, body } = post;
    expect(headers).toEqual({
      'content-type': 'application/json',
      'holdfast-correlation-id': orderId,
      'user-agent': 'Holdfast/1',
      'webhook-id': `msg_${orderId.slice(4)}_1_${sha256(body).slice(0, 32)}`,
      'webhook-timestamp': `${Date.parse('2026-11-20T16:10:00Z') / SECOND_MS}`,
      'webhook-signature': expect.stringMatching(/^v1a,[A-Za-z0-9+/]{86}==$/),
    });
    const { body: published } = await stack.anyone({ method: 'GET', route: '/.well-known/jwks.json' });
    const list = memberOf(published, 'keys');
    const jwk = (Array.isArray(list) ? list : []).find((key: unknown) => memberOf(key, 'alg') === 'EdDSA');
    const signature = Buffer.from(headers['webhook-signature']?.slice(4) ?? '', 'base64');
    const signed = Buffer.from(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`);
    expect(verify(null, signed, createPublicKey({ key: jwk, format: 'jwk' }), signature)).toBe(true);
  });
});

describe('a stream that stumbles', () => {
  it('reports the poisoned record, and handles the others', async () => {
    const good = await record(1);
    const damaged = { ...good.dynamodb?.NewImage, digest: { S: 'a1'.repeat(32) } };
    const poison = (number: number, NewImage = {}) => ({
      ...good,
      dynamodb: { SequenceNumber: `${number}`, NewImage },
    });
    const records = [poison(1, damaged), poison(2), good];
    expect(await workers.stream(records)).toEqual({
      dispatch: ['1', '2'],
      views: ['1', '2'],
      overlaps: ['1', '2'],
    });
    expect(stack.deliveries.first()).toHaveLength(1);
    expect((await stack.list.of('aut-police', 10)).orders).toHaveLength(1);
    expect(stack.log.lines.filter((line) => line.includes('commit failed'))).toHaveLength(6);
  });

  it.each(['deliveries', 'deliveryQueue', 'directory'] as const)(
    'reports the record while the %s do not answer, and is right the next time',
    async (part) => {
      stack[part].outage.begin();
      const first = await record(1);
      const { dispatch } = await workers.stream([first]);
      expect(dispatch).toEqual([first.dynamodb?.SequenceNumber]);
      stack[part].outage.end();
      expect(await workers.stream([first])).toEqual(CLEAN);
      expect(stack.deliveries.first()).toHaveLength(1);
      await workers.runUntil(stack.clock.now()); // what had been added and not queued waits for the index
      stack.clock.advance(MINUTE_MS);
      await workers.sweep();
      await workers.settle();
      expect(stack.sender.posts).toHaveLength(1);
    },
  );

  it('shows the latest version in the list, in whatever order the records come', async () => {
    await readCertificate(stack, orderId);
    await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
    await workers.stream([await record(3), await record(1), await record(2), await record(1)]);
    expect((await stack.list.of('aut-police', 10)).orders).toMatchObject([{ version: 3, status: 'released' }]);
  });
});
