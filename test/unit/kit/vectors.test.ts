import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openClient } from '../../../shared/kit/client.ts';
import { verifyDocument } from '../../../shared/kit/document.ts';
import { verifyWebhook } from '../../../shared/kit/webhook.ts';
import { privateKeyOf } from '../../support/vectors/keys.ts';
import type { MessageVector, RequestVector } from '../../support/vectors/vector.ts';
import { readFile } from '../../support/vectors/vector-file.ts';

const file = readFile();
const { vectors } = file;
const webhooks = vectors.filter((vector) => vector.kind === 'webhook');
const documents = vectors.filter((vector) => vector.kind === 'document');
const asked = vectors.filter((vector) => vector.kind === 'request' || vector.kind === 'rfc9421');

const answerTo = (judging: Promise<unknown>): Promise<string> =>
  judging.then(
    () => 'accepted',
    ({ code }) => code,
  );

it('every vector is one that the client gets, or one that it would send or not', () => {
  expect(webhooks.length + documents.length + asked.length).toBe(vectors.length);
});

it.each(webhooks)('webhook $name is $answer: $reason', async ({ headers, body, now, answer }) => {
  expect(await answerTo(verifyWebhook(headers, body, file.jwks.keys, Date.parse(now)))).toBe(answer);
  expect(await answerTo(verifyWebhook(headers, Buffer.from(body), file.jwks.keys, Date.parse(now)))).toBe(answer);
});

it.each(documents)('document $name is $answer: $reason', async ({ jws, typ, answer }) => {
  expect(await answerTo(verifyDocument(jws, typ, file.jwks.keys))).toBe(answer);
});

/** What is taken of clients that sign otherwise than this one, and why this one does not. */
const NOT_SENT: Readonly<Record<string, string>> = {
  'read-without-question-mark': 'the kit signs the question mark',
  'read-with-query-left-out': 'the kit signs the query',
  'two-signatures': 'the kit signs with one key',
  'p256-read-in-parts': 'the kit covers @target-uri',
  'p256-read-in-parts-without-query': 'the kit covers @target-uri',
  'p256-with-more': 'the kit covers what is asked for',
};
const accepted = asked.filter(({ answer }) => answer === 'accepted');

it('each way of signing that is taken and not sent has its reason', () => {
  const names = accepted.map(({ name }) => name);
  expect(Object.keys(NOT_SENT).filter((name) => !names.includes(name))).toEqual([]);
});

/** The headers this client makes for a request at the instant at which a vector was signed. */
async function signAs({ key, headers, method, path, query, body }: RequestVector | MessageVector) {
  const created = /;created=(\d+);/.exec(headers['signature-input'] ?? '')?.[1];
  const nonce = /;nonce="([^"]+)"/.exec(headers['signature-input'] ?? '')?.[1] ?? '';
  const client = await openClient({
    api: 'http://127.0.0.1:1',
    origin: file.api,
    provider: file.registered.id,
    key: privateKeyOf(key).export({ format: 'jwk' }),
    keyId: key,
    clock: () => Number(headers['webhook-timestamp'] ?? created) * 1_000,
    random: () => nonce,
  });
  const address = query === '' ? path : `${path}?${query}`;
  return await client.signRequest(method, address, body === '' ? undefined : body, headers['webhook-id']);
}

describe('requests that are taken', () => {
  const sent = accepted.filter(({ name }) => !Object.hasOwn(NOT_SENT, name));

  it.each(sent.filter(({ kind }) => kind === 'request'))('$name is signed byte for byte so', async (vector) => {
    expect(await signAs(vector)).toEqual(vector.headers);
  });

  it.each(sent.filter(({ kind }) => kind === 'rfc9421'))('$name is signed over the same bytes', async (vector) => {
    const { signature, ...rest } = await signAs(vector);
    const { signature: other, ...expected } = vector.headers;
    expect(rest).toEqual(expected);
    expect(signature).not.toBe(other); // ECDSA takes a number of chance
    const raw = Buffer.from(signature?.slice(5, -1) ?? '', 'base64');
    const key = { key: createPublicKey(privateKeyOf(vector.key)), dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', Buffer.from(vector.signed), key, raw)).toBe(true);
  });

  it.each(accepted.filter(({ name }) => Object.hasOwn(NOT_SENT, name)))('$name is not sent so', async (vector) => {
    const made = await signAs(vector);
    expect([made['webhook-signature'], made['signature-input']]).not.toEqual([
      vector.headers['webhook-signature'],
      vector.headers['signature-input'],
    ]);
  });
});
