import { beforeEach, describe, expect, it } from 'vitest';
import { AGAIN_AFTER_MS, KEPT_MS, KeySet } from '../../../shared/kit/key-set.ts';
import type { PublishedKey } from '../../../shared/kit/published.ts';
import { MAX_WEBHOOK_BYTES } from '../../../shared/kit/webhook.ts';
import { KitApi, NOW, webhook } from '../../support/provider-kit/kit-api.ts';

const KEYS = 'GET /.well-known/jwks.json';
const BODY = JSON.stringify({ ...webhook('order.issued'), id: undefined });

let api: KitApi;
beforeEach(() => {
  api = new KitApi();
});

const refusalOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'it was read',
    (error) => error,
  );

describe('a webhook', () => {
  it.each`
    what                | headers                                                                                                           | body
    ${'plain names'}    | ${(made: object) => made}                                                                                         | ${BODY}
    ${'Headers'}        | ${(made: Record<string, string>) => new Headers(made)}                                                            | ${BODY}
    ${'a Map'}          | ${(made: object) => new Map(Object.entries(made))}                                                                | ${BODY}
    ${'other cases'}    | ${(made: object) => Object.fromEntries(Object.entries(made).map(([name, value]) => [name.toUpperCase(), value]))} | ${BODY}
    ${'lists'}          | ${(made: object) => Object.fromEntries(Object.entries(made).map(([name, value]) => [name, [value]]))}             | ${BODY}
    ${'bytes'}          | ${(made: object) => made}                                                                                         | ${new TextEncoder().encode(BODY)}
    ${'an ArrayBuffer'} | ${(made: object) => made}                                                                                         | ${new TextEncoder().encode(BODY).buffer}
  `('is read as $what', async ({ headers, body }) => {
    const client = await api.client();
    const { id, type, timestamp, data } = webhook('order.issued');
    expect(await client.readWebhook(headers(api.signWebhook(BODY)), body)).toEqual({ id, type, timestamp, data });
  });

  it.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])(
    'without %s is refused, which is named',
    async (name) => {
      const client = await api.client();
      const error = await refusalOf(client.readWebhook({ ...api.signWebhook(BODY), [name]: undefined }, BODY));
      expect(error).toMatchObject({
        name: 'KitError',
        code: 'signature-invalid',
        message: `the header ${name} is missing`,
      });
    },
  );

  it.each`
    seconds | code                   | words
    ${300}  | ${undefined}           | ${''}
    ${-300} | ${undefined}           | ${''}
    ${301}  | ${'signature-expired'} | ${'301 s old'}
    ${-301} | ${'signature-expired'} | ${'301 s ahead of this clock'}
  `('that is $seconds s old: $code', async ({ seconds, code, words }) => {
    const client = await api.client();
    const reading = client.readWebhook(api.signWebhook(BODY, 'msg_1', NOW / 1_000 - seconds), BODY);
    if (code === undefined) return expect(await reading).toMatchObject({ id: 'msg_1' });
    const error = await refusalOf(reading);
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
  });

  it.each`
    body                                          | why
    ${'not json'}                                 | ${'is no JSON'}
    ${'[]'}                                       | ${'has no type'}
    ${'{"type":"order.issued","timestamp":"x"}'}  | ${'has no type'}
    ${'{"type":1,"timestamp":"x","data":{}}'}     | ${'has no type'}
    ${'{"type":"order.issued","data":{}}'}        | ${'has no type'}
    ${'{"type":"a","timestamp":"x","data":null}'} | ${'has no type'}
  `('that is genuine and says $body is unreadable', async ({ body, why }) => {
    const client = await api.client();
    const error = await refusalOf(client.readWebhook(api.signWebhook(body), body));
    expect(error).toMatchObject({ code: 'body-unreadable' });
    expect(error.message).toContain(why);
  });

  it('that is no UTF-8 is unreadable', async () => {
    const client = await api.client();
    const bytes = Buffer.from([0xff, 0xfe]);
    expect(await refusalOf(client.readWebhook(api.signWebhook(BODY), bytes))).toMatchObject({
      code: 'signature-invalid',
    });
  });

  it('by nobody says what to compare, and has the keys fetched once for many', async () => {
    const client = await api.client();
    const forged = { ...api.signWebhook(BODY), 'webhook-signature': `v1a,${Buffer.alloc(64).toString('base64')}` };
    const errors = await Promise.all(Array.from({ length: 20 }, () => refusalOf(client.readWebhook(forged, BODY))));
    for (const error of errors) expect(error.message).toContain('give the raw body, as it came, and unparsed');
    expect(api.count(KEYS)).toBe(2); // when first needed, and again as none fitted
  });

  it.each`
    what                                     | change
    ${'an id that came twice'}               | ${(made: Record<string, string>) => [...Object.entries(made), ['Webhook-Id', 'msg_1']]}
    ${'a time that came twice'}              | ${(made: Record<string, string>) => [...Object.entries(made), ['webhook-timestamp', made['webhook-timestamp']]]}
    ${'signatures that came twice'}          | ${(made: Record<string, string>) => [...Object.entries(made), ['webhook-signature', made['webhook-signature']]]}
    ${'signatures in a list of two'}         | ${(made: Record<string, string>) => ({ ...made, 'webhook-signature': Array(2).fill(made['webhook-signature']) })}
    ${'signatures that a server joined'}     | ${(made: Record<string, string>) => new Headers([...Object.entries(made), ['webhook-signature', made['webhook-signature'] ?? '']])}
    ${'names that differ in case alone'}     | ${(made: Record<string, string>) => ({ ...made, 'Webhook-Signature': made['webhook-signature'] })}
    ${'an id with a blank'}                  | ${(made: object) => ({ ...made, 'webhook-id': 'msg 1' })}
    ${'an id of 256 characters'}             | ${() => api.signWebhook(BODY, 'm'.repeat(256))}
    ${'a time with a zero before it'}        | ${(made: Record<string, string>) => ({ ...made, 'webhook-timestamp': `0${made['webhook-timestamp']}` })}
    ${'signatures of over 2,000 characters'} | ${(made: Record<string, string>) => ({ ...made, 'webhook-signature': `${`v1a,${'A'.repeat(86)}== `.repeat(22)}${made['webhook-signature']}` })}
  `('with $what is refused, and no key is asked for', async ({ change }) => {
    const client = await api.client();
    const reading = client.readWebhook(change(api.signWebhook(BODY)), BODY);
    expect(await refusalOf(reading)).toMatchObject({ code: 'signature-invalid' });
    expect(api.count(KEYS)).toBe(0);
  });

  it('of a million bytes is read, and none of more', async () => {
    const client = await api.client();
    const body = (length: number): string => BODY.padEnd(length, ' ');
    const read = (text: string) => client.readWebhook(api.signWebhook(text), text);
    expect(await read(body(MAX_WEBHOOK_BYTES))).toMatchObject({ id: 'msg_1' });
    const error = await refusalOf(read(body(MAX_WEBHOOK_BYTES + 1)));
    expect(error).toMatchObject({ code: 'signature-invalid', message: 'no webhook is longer than 1000000 bytes' });
  });

  it('under another scheme alone is refused', async () => {
    const client = await api.client();
    const error = await refusalOf(
      client.readWebhook({ ...api.signWebhook(BODY), 'webhook-signature': 'v1,abc=' }, BODY),
    );
    expect(error.message).toContain('has no signature of the scheme v1a');
  });

  it.each`
    what               | answer
    ${'nothing there'} | ${new TypeError('fetch failed')}
    ${'503'}           | ${{ status: 503 }}
    ${'no JSON'}       | ${{ status: 200, body: '<html>' }}
    ${'no keys'}       | ${{ status: 200, body: {} }}
  `('is neither taken nor refused where its keys cannot be had: $what', async ({ answer }) => {
    const client = await api.client();
    api.on(KEYS, answer, { status: 200, body: { keys: api.keys } });
    expect(await refusalOf(client.readWebhook(api.signWebhook(BODY), BODY))).toMatchObject({ code: 'no-answer' });
    expect(await client.readWebhook(api.signWebhook(BODY), BODY)).toMatchObject({ type: 'order.issued' }); // the next time
  });
});

describe('the published keys', () => {
  let ticks: number;
  let keys: KeySet;
  const has = (kid: string) => async (published: readonly PublishedKey[]) =>
    published.some((key) => key.kid === kid) ? kid : undefined;
  beforeEach(() => {
    ticks = 1_000;
    keys = new KeySet({ url: 'https://api.example/.well-known/jwks.json', fetch: api.fetch, ticks: () => ticks });
    api.keys = [{ kid: 'old' }];
  });

  it('are kept for five minutes, and no longer', async () => {
    expect(await keys.find(has('old'))).toBe('old');
    ticks += KEPT_MS - 1;
    await keys.find(has('old'));
    expect(api.count(KEYS)).toBe(1);
    ticks += 1;
    api.keys = [{ kid: 'new' }];
    expect(await keys.find(has('new'))).toBe('new');
    expect(api.count(KEYS)).toBe(2);
  });

  it('are fetched again at once where none fits, whenever they were fetched in the ordinary way', async () => {
    await keys.find(has('old'));
    api.keys = [{ kid: 'old' }, { kid: 'new' }];
    expect(await keys.find(has('new'))).toBe('new');
    expect(api.count(KEYS)).toBe(2);
  });

  it('are not fetched again within seconds because none fits', async () => {
    await keys.find(has('old'));
    expect(await keys.find(has('new'))).toBeUndefined();
    api.keys = [{ kid: 'new' }];
    ticks += AGAIN_AFTER_MS - 1;
    expect(await keys.find(has('new'))).toBeUndefined();
    expect(api.count(KEYS)).toBe(2);
    ticks += 1;
    expect(await keys.find(has('new'))).toBe('new');
    expect(await keys.find(has('newer'))).toBeUndefined();
    expect(api.count(KEYS)).toBe(3);
  });

  it('that are being fetched are waited for, by whoever fits none meanwhile', async () => {
    await keys.find(has('old'));
    api.keys = [{ kid: 'new' }];
    expect(await Promise.all([keys.find(has('forged')), keys.find(has('new'))])).toEqual([undefined, 'new']);
    expect(api.count(KEYS)).toBe(2);
  });

  it('that could not be had are asked for again the next time', async () => {
    await keys.find(has('old'));
    api.on(KEYS, new TypeError('fetch failed'), { status: 200, body: { keys: [{ kid: 'new' }] } });
    expect(await refusalOf(keys.find(has('new')))).toMatchObject({ code: 'no-answer' });
    expect(await keys.find(has('new'))).toBe('new');
  });

  it('of before are no answer where newer ones cannot be had', async () => {
    await keys.find(has('old'));
    ticks += KEPT_MS;
    api.on(KEYS, new TypeError('fetch failed'));
    expect(await refusalOf(keys.find(has('old')))).toMatchObject({ code: 'no-answer' });
  });
});

it('after a change of keys the new one counts as soon as it signs', async () => {
  const before = new KitApi();
  const client = await before.client();
  await client.readWebhook(before.signWebhook(BODY), BODY);
  before.keys = api.keys; // what api signs with, from now on
  expect(await client.readWebhook(api.signWebhook(BODY), BODY)).toMatchObject({ type: 'order.issued' });
});
