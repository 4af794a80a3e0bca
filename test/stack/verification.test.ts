import { beforeAll, expect, it } from 'vitest';
import { eventually, type HostClient } from '../support/hosted/client.ts';
import { epocPr } from '../support/hosted/filings.ts';
import { type SharedStack, shareStack } from '../support/hosted/shared.ts';

const OFFICER = 'duty-officer';

let stack: SharedStack;
let client: HostClient;
beforeAll(async () => {
  stack = await shareStack();
  client = stack.client;
});

/** The certificate on paper, for the issuing side. */
async function printed(orderId: string): Promise<Response> {
  const { api, tokens } = await client.local();
  const headers = { authorization: `Bearer ${tokens[OFFICER]}`, accept: 'application/pdf' };
  return await fetch(`${api}/v1/orders/${orderId}/certificate`, { headers });
}

it('the issuing side has the certificate on paper, unless it cannot be printed now', async () => {
  const orderId = await client.fileOne(OFFICER, epocPr(client.now()));
  const paper = await printed(orderId);
  expect(paper.status).toBe(200);
  expect(paper.headers.get('content-type')).toBe('application/pdf');
  expect(Buffer.from(await paper.arrayBuffer()).toString('latin1')).toMatch(/^%PDF-[\s\S]*%%EOF\s*$/);

  await client.control('POST', '/faults', [{ service: 'lambda', operation: 'Invoke', kind: 'throttle' }]);
  const refused = await printed(orderId);
  await client.control('DELETE', '/faults');
  expect(refused.status).toBe(503);
  expect(await refused.json()).toMatchObject({ type: 'urn:holdfast:problem:service-unavailable' });
});

it('whoever was sent the file learns the same from it, of paper and of the signed one, up to four megabytes', async () => {
  const { api, tokens } = await client.local();
  const orderId = await client.fileOne(OFFICER, epocPr(client.now()));
  const sendAs = async (type: string, body: Uint8Array): Promise<readonly [number, unknown]> => {
    const answer = await fetch(`${api}/v1/verifications`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: Buffer.from(body),
    });
    return [answer.status, await answer.json()];
  };
  const paper = Buffer.from(await (await printed(orderId)).arrayBuffer());
  expect(await sendAs('application/pdf', paper)).toMatchObject([
    200,
    { genuine: true, inForce: true, speaksFor: 'record' },
  ]);
  const whole = Buffer.concat([paper, Buffer.alloc(4_194_304 - paper.length, ' ')]);
  expect(await sendAs('application/pdf', whole)).toMatchObject([200, { genuine: true }]);
  expect(await sendAs('application/pdf', Buffer.concat([whole, Buffer.from(' ')]))).toMatchObject([
    413,
    { type: 'urn:holdfast:problem:body-too-large' },
  ]);

  const headers = { authorization: `Bearer ${tokens[OFFICER]}`, accept: 'application/jose' };
  const signed = await fetch(`${api}/v1/orders/${orderId}/certificate`, { headers });
  const jws = Buffer.from(await signed.arrayBuffer());
  expect(await sendAs('application/jose', jws)).toMatchObject([200, { genuine: true, speaksFor: 'text' }]);
  expect((await client.calls()).byFunction['inspect-files']?.denied ?? 0).toBe(0);
});

it('whoever holds a certificate learns whether it is genuine and in force, and strangers learn nothing', async () => {
  const orderId = await client.fileOne(OFFICER, epocPr(client.now()));
  const digest = await eventually(async () => {
    const [webhook] = await client.inbox(orderId);
    if (!webhook) throw new Error('the provider has not been told yet');
    return webhook.digest;
  });
  await eventually(async () => expect((await client.order(OFFICER, orderId)).status).toBe('running'));
  const address = `/v1/verifications/${orderId}?digest=${digest}`;
  await client.control('DELETE', '/calls');

  const before = await client.request('GET', address);
  expect(before).toMatchObject({ status: 200, body: { genuine: true, status: 'running', inForce: true, version: 1 } });
  const wrong = await client.request('GET', address.replace(digest, '0'.repeat(64)));
  const unknown = await client.request('GET', address.replace(orderId, `ord_${'0'.repeat(26)}`));
  expect([wrong.body, unknown.body]).toEqual([{ genuine: false }, { genuine: false }]);
  const { byFunction } = await client.calls();
  expect(byFunction['serve-public']).toMatchObject({ calls: { 'dynamodb:Query': 3 }, total: 3, denied: 0 });

  const { api, tokens } = await client.local();
  const signed = await fetch(`${api}/v1/orders/${orderId}/certificate`, {
    headers: { authorization: `Bearer ${tokens[OFFICER]}`, accept: 'application/jose' },
  });
  const asked = { headers: { 'content-type': 'application/json' }, body: JSON.stringify({ jws: await signed.text() }) };
  expect(await client.request('POST', '/v1/verifications', asked)).toMatchObject({
    status: 200,
    body: { genuine: true, inForce: true, version: 1 },
  });

  await client.command(OFFICER, orderId, 'release', { effect: 'release', reason: 'no-longer-needed' });
  expect((await client.request('GET', address)).body).toMatchObject({
    genuine: true,
    status: 'released',
    inForce: false,
  });
  const codings = { 'accept-encoding': 'gzip, br' };
  const page = await fetch(`${api}${address}`, { headers: { accept: 'text/html', ...codings } });
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('content-encoding')).toBe('gzip');
  const html = await page.text();
  expect(html).toContain('Not in force now');

  const [, path = ''] = /<link rel="stylesheet" href="([^"]+)">/.exec(html) ?? [];
  const sheet = await fetch(`${api}${path}`, { headers: codings });
  expect([sheet.headers.get('content-type'), sheet.headers.get('content-encoding')]).toEqual([
    'text/css; charset=utf-8',
    'br',
  ]);
  expect(sheet.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(await sheet.text()).toContain('.hf-summary-list');
  const sent = [page, sheet].map(({ headers }) => Number(headers.get('content-length')));
  expect(Math.min(...sent)).toBeGreaterThan(500);
  expect(sent.reduce((one, other) => one + other)).toBeLessThan(15_000); // of the 30,000 that a first visit may take
});
