import { beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../../shared/kit/client.ts';
import { KitError } from '../../../shared/kit/error.ts';
import { KitApi, ORDER, webhook } from '../../support/provider-kit/kit-api.ts';

let api: KitApi;
let client: Client;
beforeEach(async () => {
  api = new KitApi();
  client = await api.client();
});

const refusalOf = (doing: Promise<unknown>): Promise<unknown> =>
  doing.then(
    () => 'it was done',
    (error: unknown) => error,
  );

describe('what a hand throws settles nothing, whatever it is', () => {
  const thrown = new KitError('order-not-found', 'of something else that the hand asked for');
  const fail = (): never => {
    throw thrown;
  };
  const quiet = { keep: () => 'kept' as const, letGo: () => undefined, tellUser: () => undefined };
  const target = { id: 't1', type: 'email', status: 'ordered', categories: [] };
  const afterEnd = { ending: 'released', reason: '', data: 'destroy', citation: '', release: ['t1'], keep: [] };

  it('keep', async () => {
    api.serveCertificate({ targets: [target] });
    expect(await refusalOf(client.answer(webhook('order.issued'), { ...quiet, keep: fail }))).toBe(thrown);
    expect(api.said()).toEqual(['order.acknowledged']);
  });

  it('letGo', async () => {
    api.serveCertificate({ inForce: false, targets: [target], afterEnd });
    expect(await refusalOf(client.answer(webhook('order.released'), { ...quiet, letGo: fail }))).toBe(thrown);
    expect(api.said()).toEqual([]);
  });

  it('tellUser', async () => {
    api.on(`GET /v1/provider/orders/${ORDER}/notice`, { status: 200, body: { notice: {}, caseCode: '', texts: [] } });
    expect(await refusalOf(client.answer(webhook('notice.relay-requested'), { ...quiet, tellUser: fail }))).toBe(
      thrown,
    );
    expect(api.said()).toEqual([]);
  });
});

describe('an id that is none leads nowhere', () => {
  it.each(['', '.', '..', '../x', 'a/b', 'a?b', '%2e%2e', 'a b', 'a#b', 'x'.repeat(201)])('%j', async (id) => {
    const refused = { code: 'settings-invalid' };
    expect(await refusalOf(client.readCertificate(id))).toMatchObject(refused);
    expect(await refusalOf(client.readNotice(id))).toMatchObject(refused);
    expect(await refusalOf(client.readObjections(id))).toMatchObject(refused);
    expect(await refusalOf(client.playStep(id, 'release'))).toMatchObject(refused);
    const asked = { change: id, endpoint: 'second', challenge: 'c' };
    expect(await refusalOf(client.proveEndpoint(asked))).toMatchObject(refused);
    expect(api.arrived).toEqual([]);
  });
});

describe('an odd entry of the published keys stands in nobody’s way', () => {
  it.each`
    what                          | odd
    ${'a number for a point'}     | ${{ kty: 'OKP', crv: 'Ed25519', x: 5 }}
    ${'no point of the curve'}    | ${{ kty: 'EC', crv: 'P-256', kid: 'document', x: 'A'.repeat(43), y: 'A'.repeat(43) }}
    ${'a list for a point'}       | ${{ kty: 'EC', crv: 'P-256', kid: 'document', x: [], y: {} }}
    ${'a key without a point'}    | ${{ kty: 'EC', crv: 'P-256', kid: 'document' }}
    ${'no object'}                | ${null}
    ${'a key of another kind'}    | ${{ kty: 'AKP', alg: 'ML-DSA-65', kid: 7, pub: 'AAAA' }}
    ${'another key of this name'} | ${{ ...Object(new KitApi().keys[0]) }}
  `('$what', async ({ odd }) => {
    api.keys = [odd, ...api.keys];
    const body = JSON.stringify({ type: 'order.issued', timestamp: '2026-11-20T18:40:00Z', data: {} });
    expect(await client.readWebhook(api.signWebhook(body), body)).toMatchObject({ type: 'order.issued' });
    api.serveCertificate({ targets: [] });
    expect(await client.readCertificate(ORDER)).toMatchObject({ document: { orderId: ORDER } });
  });
});
