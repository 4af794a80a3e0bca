import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { instant } from '../../shared/domain/instant.ts';
import type { HostClient, Reply } from '../support/hosted/client.ts';
import { epocPr } from '../support/hosted/filings.ts';
import { POLICE } from '../support/hosted/holding.ts';
import { type SharedStack, shareStack } from '../support/hosted/shared.ts';
import { pathOf, type Request } from '../support/http-events.ts';
import { messageSignatureHeaders } from '../support/message-signatures.ts';

const Local = z.object({ provider: z.object({ p256PrivateKey: z.looseObject({ kty: z.string() }) }) });

let stack: SharedStack;
let client: HostClient;
let privateKey: ReturnType<typeof createPrivateKey>;
let orderId: string;
beforeAll(async () => {
  stack = await shareStack();
  client = stack.client;
  await client.setProvider('manual');
  const local = Local.parse(JSON.parse(await readFile(join(client.dataDir, 'local.json'), 'utf8')));
  privateKey = createPrivateKey({ key: local.provider.p256PrivateKey, format: 'jwk' });
  orderId = await client.fileOne(POLICE, epocPr(client.now()));
});

const FILE = '/v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}';

/** Sends what was signed with the demonstration provider's key of P-256, at `path` where that is another than was signed. */
function ask(request: Request, id: string, path = pathOf(request)): Promise<Reply> {
  const at = instant(client.now());
  const keys = { privateKey };
  const headers = messageSignatureHeaders(request, {
    provider: 'prv-demo',
    keys,
    keyid: 'local-p256',
    id,
    at,
    api: stack.host.api,
  });
  const body = request.body === undefined ? {} : { body: String(request.body) };
  return client.request(request.method, path, { headers, ...body });
}

const codeOf = ({ body }: Reply): string => String(Object(body).type).replace('urn:holdfast:problem:', '');

it('an order is read, and its period starts', async () => {
  const reply = await ask({ method: 'GET', route: '/v1/provider/orders/{orderId}/certificate', orderId }, 'read-1');
  expect(reply.status).toBe(200);
  expect((await client.order(POLICE, orderId)).status).toBe('running');
});

it.each`
  what                | request                                                                                                                                                                   | code
  ${'a notice'}       | ${{ method: 'GET', route: '/v1/provider/orders/{orderId}/notice' }}                                                                                                       | ${'notice-not-requested'}
  ${'a file'}         | ${{ method: 'GET', route: FILE, challengeId: 'c1', attachmentId: 'a1' }}                                                                                                  | ${'challenge-unknown'}
  ${'part of a file'} | ${{ method: 'PUT', route: `${FILE}/parts/{part}`, challengeId: 'c1', attachmentId: 'a1', part: '1', headers: { 'content-type': 'application/octet-stream' }, body: 'a' }} | ${'challenge-unknown'}
`(
  'the function of $what knows the address too: it is refused for what is asked, not for its signature',
  async ({ request, code }) => {
    const asked = { ...request, orderId };
    expect(codeOf(await ask(asked, `${code}-1`))).toBe(code);
    const elsewhere = pathOf({ ...asked, orderId: `${orderId.slice(0, -1)}${orderId.endsWith('0') ? '1' : '0'}` });
    expect(codeOf(await ask(asked, `${code}-2`, elsewhere))).toBe('signature-invalid');
  },
);
