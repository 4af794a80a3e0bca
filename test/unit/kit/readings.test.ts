import { beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../../shared/kit/client.ts';
import { DIGEST, KitApi, ORDER } from '../../support/provider-kit/kit-api.ts';

const CERTIFICATE = `GET /v1/provider/orders/${ORDER}/certificate`;
const target = (id: string, type = 'email') => ({ id, type, status: 'ordered', categories: [] });

let api: KitApi;
let client: Client;
beforeEach(async () => {
  api = new KitApi();
  client = await api.client();
});

const refusalOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'it was read',
    (error) => error,
  );

it.each`
  instrument | certificate
  ${'EU-EPOC-PR'} | ${{ C: { identifiers: [{ type: 'email', value: 'a@b.example' }, { type: 'phone', value: '+49' }] } }}
  ${'COE-29'} | ${{ c: { identifiers: [{ type: 'email', value: 'a@b.example' }, { type: 'phone', value: '+49' }] } }}
  ${'US-2703f'} | ${{ accounts: [{ type: 'email', value: 'a@b.example' }, { type: 'phone', value: '+49' }] }}
  ${'CA-487.012'} | ${{ identifiers: [{ type: 'email', value: 'a@b.example' }, { type: 'phone', value: '+49' }] }}
`('a certificate is read with what its form names: $instrument', async ({ instrument, certificate }) => {
  api.serveCertificate({ instrument, certificate, targets: [target('t1'), target('t2', 'phone'), target('t3')] });
  const { document, jws } = await client.readCertificate(ORDER);
  expect(document).toMatchObject({ orderId: ORDER, digest: DIGEST, inForce: true, instrument });
  expect(document.targets.map(({ identifier }) => identifier?.value)).toEqual(['a@b.example', '+49', undefined]);
  expect(jws.split('.').length).toBe(3);
});

it('a target that the form names otherwise is handed on without an identifier', async () => {
  const certificate = { accounts: [{ type: 'phone', value: '+49' }] };
  api.serveCertificate({ certificate, targets: [target('t1')] });
  const { document } = await client.readCertificate(ORDER);
  expect(document.targets).toEqual([target('t1')]);
});

describe('a certificate is refused', () => {
  const payload = { orderId: ORDER, digest: DIGEST, inForce: true, targets: [] };
  const serve = (body: object) => api.on(CERTIFICATE, { status: 200, body });
  it.each`
    what                     | make                                                                   | code                   | words
    ${'of another order'}    | ${() => ({ jws: api.sign({ ...payload, orderId: 'ord_other' }) })}     | ${'signature-invalid'} | ${'of another order'}
    ${'of another kind'}     | ${() => ({ jws: api.sign(payload, { typ: 'holdfast-receipt+jws' }) })} | ${'signature-invalid'} | ${'typ "holdfast-receipt+jws"'}
    ${'by an unknown key'}   | ${() => ({ jws: api.sign(payload, { kid: 'stranger' }) })}             | ${'signature-invalid'} | ${'no published key of P-256 has the kid "stranger"'}
    ${'with extensions'}     | ${() => ({ jws: api.sign(payload, { crit: ['exp'] }) })}               | ${'signature-invalid'} | ${'asks for extensions'}
    ${'under another alg'}   | ${() => ({ jws: api.sign(payload, { alg: 'none' }) })}                 | ${'signature-invalid'} | ${'ES256 alone counts'}
    ${'by another'}          | ${() => ({ jws: new KitApi().sign(payload) })}                         | ${'signature-invalid'} | ${'did not sign it'}
    ${'of two parts'}        | ${() => ({ jws: api.sign(payload).split('.').slice(0, 2).join('.') })} | ${'signature-invalid'} | ${'not of three parts'}
    ${'of four parts'}       | ${() => ({ jws: `${api.sign(payload)}.x` })}                           | ${'signature-invalid'} | ${'not of three parts'}
    ${'that is none'}        | ${() => ({ jws: 'a.b.c' })}                                            | ${'signature-invalid'} | ${'header is not base64url'}
    ${'of no JSON'}          | ${() => ({ jws: 'abcd.b.c' })}                                         | ${'signature-invalid'} | ${'header is no JSON'}
    ${'of a list'}           | ${() => ({ jws: `${Buffer.from('[]').toString('base64url')}.b.c` })}   | ${'signature-invalid'} | ${'header is no object'}
    ${'without a signature'} | ${() => ({ order: payload })}                                          | ${'body-unreadable'}   | ${'without a signature'}
    ${'that lacks inForce'}  | ${() => ({ jws: api.sign({ ...payload, inForce: undefined }) })}       | ${'body-unreadable'}   | ${'has no inForce'}
  `('$what', async ({ make, code, words }) => {
    serve(make());
    const error = await refusalOf(client.readCertificate(ORDER));
    expect(error).toMatchObject({ name: 'KitError', code });
    expect(error.message).toContain(words);
    expect(api.said()).toEqual([]);
  });
});

it.each`
  call                                                                     | at
  ${(to: Client) => to.readNotice(ORDER)}                                  | ${`/v1/provider/orders/${ORDER}/notice`}
  ${(to: Client) => to.readNotice(ORDER, { language: 'de', id: 'msg_9' })} | ${`/v1/provider/orders/${ORDER}/notice?language=de`}
  ${(to: Client) => to.readObjections(ORDER)}                              | ${`/v1/provider/orders/${ORDER}/objections`}
  ${(to: Client) => to.listOrders()}                                       | ${'/v1/provider/orders?limit=100'}
  ${(to: Client) => to.listOrders({ limit: 5, cursor: 'a=b' })}            | ${'/v1/provider/orders?limit=5&cursor=a%3Db'}
  ${(to: Client) => to.listOrders({ reference: 'a794 42em' })}             | ${'/v1/provider/orders?reference=a794%2042em'}
`('$at is read, signed', async ({ call, at }) => {
  api.on(`GET ${at}`, { status: 200, body: { orders: [] } });
  await call(client);
  expect(api.arrived).toMatchObject([{ at: `GET ${at}`, message: undefined }]);
  expect(api.arrived[0]?.headers['webhook-signature']).toMatch(/^v1a,/);
  if (at.endsWith('language=de')) expect(api.arrived[0]?.id).toBe('msg_9');
});

it('messages by pull are read as webhooks are', async () => {
  const data = { orderId: ORDER, digest: DIGEST };
  const body = JSON.stringify({ type: 'order.issued', timestamp: '2026-11-20T18:40:00.000Z', data });
  api.on('GET /v1/provider/messages', {
    status: 200,
    body: { messages: [{ id: 'msg_1', body }], next: 'n', waitSeconds: 15 },
  });
  const messages = [{ id: 'msg_1', type: 'order.issued', timestamp: '2026-11-20T18:40:00.000Z', data }];
  expect(await client.pullMessages()).toEqual({ messages, next: 'n', waitSeconds: 15 });
  await client.pullMessages('n', 5);
  expect(api.arrived.map(({ at }) => at)).toEqual([
    'GET /v1/provider/messages?limit=100',
    'GET /v1/provider/messages?limit=5&after=n',
  ]);
});
