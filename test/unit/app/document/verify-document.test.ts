import { createHmac, sign } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyDigest, verifySigned } from '../../../../shared/app/document/verify-document.ts';
import { canonicalJson, sha256 } from '../../../../shared/domain/digest.ts';
import { CERTIFICATE_TYPE } from '../../../../shared/domain/order/readings/certificate-document.ts';
import { at } from '../../../support/builders.ts';
import { FixedClock } from '../../../support/fakes/fixed-clock.ts';
import { LocalSigners } from '../../../support/fakes/local-signers.ts';
import { MemoryOrderStore } from '../../../support/fakes/memory-order-store.ts';
import { newProviderKeys } from '../../../support/http-events.ts';
import { STORIES } from '../../../support/order-story.ts';

const NOT_GENUINE = { genuine: false };

const story = STORIES.running();
const newer = new LocalSigners('newer-key');
const older = new LocalSigners('older-key');
const stranger = new LocalSigners('newer-key');
const orders = new MemoryOrderStore();
const publicKeys = [...(await newer.publicKeys.jwks()).keys, ...(await older.publicKeys.jwks()).keys];
const deps = { orders, keys: { jwks: async () => ({ keys: publicKeys }) }, clock: new FixedClock(story.at) };
const { orderId } = story;
const digest = story.commits[0]?.digest ?? story.latest.digest;
const document = canonicalJson({ orderId, digest, version: 2 });
beforeAll(async () => {
  await story.storeIn({ orders });
});

const base64url = (value: string | Uint8Array): string => Buffer.from(value).toString('base64url');
const headed = (header: unknown): string => `${base64url(JSON.stringify(header))}.${base64url(document)}`;

describe('a signed certificate', () => {
  it.each([
    ['the newest key', newer],
    ['an older key that is still published', older],
  ])('is genuine when %s signed it', async (_, { documents }) => {
    expect(await verifySigned(deps, await documents.sign(document, CERTIFICATE_TYPE))).toEqual({
      genuine: true,
      reference: story.state.reference,
      instrument: 'EU-EPOC-PR',
      filedBy: { id: story.state.authority, name: null, state: 'DE', filesFor: [], findings: [] },
      issuedAt: at('2026-11-20T16:10:00Z'),
      status: 'running',
      inForce: true,
      version: 1,
      laterVersionExists: false,
      checkedAt: story.at,
      speaksFor: 'text',
    });
  });

  it.each<[string, () => Promise<string> | string]>([
    [
      'signed by a key we do not publish, under the name of one we do',
      () => stranger.documents.sign(document, CERTIFICATE_TYPE),
    ],
    ['signed by a key no longer published', () => new LocalSigners('gone').documents.sign(document, CERTIFICATE_TYPE)],
    ['the head of a history', () => newer.documents.sign(document, 'holdfast-history-head+jws')],
    ['a document of no type', () => newer.documents.sign(document, '')],
    [
      'one of an unknown order',
      () => newer.documents.sign(canonicalJson({ orderId: `ord_${'0'.repeat(26)}`, digest }), CERTIFICATE_TYPE),
    ],
    [
      'one with a digest the record does not bear',
      () => newer.documents.sign(canonicalJson({ orderId, digest: sha256('') }), CERTIFICATE_TYPE),
    ],
    [
      'changed after it was signed',
      async () => {
        const [header, , signature] = (await newer.documents.sign(document, CERTIFICATE_TYPE)).split('.');
        return [header, base64url(canonicalJson({ orderId, digest, version: 3 })), signature].join('.');
      },
    ],
    ['not signed, and says so', () => `${headed({ alg: 'none', typ: CERTIFICATE_TYPE })}.`],
    ['not signed, and does not', () => `${headed({ alg: 'ES256', kid: 'newer-key', typ: CERTIFICATE_TYPE })}.`],
    [
      'signed with our public key as if it were a secret',
      () => {
        const input = headed({ alg: 'HS256', kid: 'newer-key', typ: CERTIFICATE_TYPE });
        return `${input}.${createHmac('sha256', JSON.stringify(publicKeys[0])).update(input).digest('base64url')}`;
      },
    ],
    [
      'signed as our webhooks are',
      async () => {
        const input = headed({ alg: 'EdDSA', kid: 'local-webhook-key', typ: CERTIFICATE_TYPE });
        return `${input}.${base64url(await newer.webhooks.sign(Buffer.from(input)))}`;
      },
    ],
    [
      'signed by a key it brings along',
      () => {
        const { privateKey, publicKey } = newProviderKeys();
        const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey };
        const input = headed({ alg: 'EdDSA', jwk, typ: CERTIFICATE_TYPE });
        return `${input}.${base64url(sign(null, Buffer.from(input), privateKey))}`;
      },
    ],
    [
      'one with a header nobody understands',
      () => `${headed({ alg: 'ES256', crit: ['x'], x: 1 })}.${base64url('x'.repeat(64))}`,
    ],
    ['in another serialisation', () => JSON.stringify({ payload: base64url(document), signatures: [] })],
    ['words', () => 'signed, honestly'],
  ])('is not genuine: %s', async (_, jws) => {
    expect(await verifySigned(deps, await jws())).toEqual(NOT_GENUINE);
  });

  it('is never genuine with one character changed, whichever', async () => {
    const jws = await newer.documents.sign(document, CERTIFICATE_TYPE);
    const inside = fc.integer({ min: 0, max: jws.length - 2 }); // the last character holds four bits that mean nothing
    await fc.assert(
      fc.asyncProperty(inside, fc.constantFrom(...'AZaz09-_.= '), async (place, character) => {
        const other = `${jws.slice(0, place)}${character}${jws.slice(place + 1)}`;
        expect(await verifySigned(deps, other)).toMatchObject({ genuine: other === jws });
      }),
    );
  });

  it('whatever is sent for one is answered: not genuine', async () => {
    const part = fc.uint8Array({ maxLength: 80 }).map(base64url);
    const headers = fc.json().map(base64url);
    const anything = fc.oneof(
      fc.string(),
      fc.tuple(fc.oneof(part, headers), part, part).map((parts) => parts.join('.')),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (jws) => {
        expect(await verifySigned(deps, jws)).toEqual(NOT_GENUINE);
      }),
    );
  });
});

describe('while a service does not answer, nothing is called genuine or not', () => {
  const unavailable = { code: 'service-unavailable', retryable: true };

  it('the record', async () => {
    orders.outage.begin();
    await expect(verifyDigest(deps, orderId, digest)).rejects.toMatchObject(unavailable);
    orders.outage.end();
    expect(await verifyDigest(deps, orderId, digest)).toMatchObject({ genuine: true });
  });

  it('the keys: a digest is verified without them', async () => {
    const without = { ...deps, keys: newer.publicKeys };
    newer.outage.begin();
    await expect(verifySigned(without, 'a.b.c')).rejects.toMatchObject(unavailable);
    expect(await verifyDigest(without, orderId, digest)).toMatchObject({ genuine: true });
    newer.outage.end();
  });
});
