import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { describe, expect, it } from 'vitest';
import { verifyHistory } from '../../../../shared/app/order/verify-history.ts';
import { LocalSigners } from '../../../support/fakes/local-signers.ts';
import { FORMATS, keys, part, signers } from './histories.ts';

describe.each(FORMATS)('a head of $format that proves nothing', ({ genuine, other, payload, type, format }) => {
  const cannotVerify = expect.stringMatching(/^the head's signature does not verify with these keys \(.+\)$/);

  it.each<[string, () => Promise<string> | string, unknown]>([
    ['signed with another key', () => new LocalSigners().documents.sign(payload({}), type), cannotVerify],
    ['its signature changed', () => `${genuine.head.slice(0, -4)}AAAA`, cannotVerify],
    [
      'its claims changed',
      () =>
        genuine.head
          .split('.')
          .with(1, Buffer.from(payload({ version: 5 })).toString('base64url'))
          .join('.'),
      cannotVerify,
    ],
    [
      'unsigned',
      () => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(payload({})).toString('base64url')}.`,
      cannotVerify,
    ],
    ['no signature at all', () => 'signed, honestly', cannotVerify],
    ['empty', () => '', cannotVerify],
    [
      'a document of another type',
      () => signers.documents.sign(payload({}), 'holdfast-certificate+jws'),
      'the head is a signature over something else',
    ],
    ['the head of another order', () => other.head, 'the signed head belongs to another order'],
  ])('%s', async (_, head, reason) => {
    expect(verifyHistory({ ...genuine, head: await head() }, keys)).toEqual({
      genuine: false,
      version: null,
      reason,
    });
  });

  it.each([{ keys: [] }, { keys: [{ kty: 'oct', k: 'AAAA' }] }])(
    'with keys that have nothing to do with it (%#)',
    async (strange) => {
      expect(verifyHistory(genuine, strange)).toEqual({ genuine: false, version: null, reason: cannotVerify });
    },
  );

  it('an older head leaves what came after it uncovered', async () => {
    const head = await signers.documents.sign(payload({ version: 4, digest: part(genuine.commits, 3).digest }), type);
    expect(verifyHistory({ ...genuine, head }, keys)).toEqual({
      genuine: false,
      version: 5,
      reason: 'commits after 4 are not covered by the signed head',
    });
  });

  it('a key without a name verifies all the same', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const head = await new CompactSign(Buffer.from(payload({})))
      .setProtectedHeader({ alg: 'ES256', typ: type })
      .sign(privateKey);
    expect(verifyHistory({ ...genuine, head }, { keys: [await exportJWK(publicKey)] })).toMatchObject({
      genuine: true,
      keyId: '',
    });
  });

  it('another format is not judged', async () => {
    expect(verifyHistory({ ...genuine, format: 'holdfast-history-3' }, keys)).toEqual({
      genuine: false,
      version: null,
      reason: 'neither a holdfast-history-2 nor a holdfast-history-1 export',
    });
  });

  it('is none for an export that calls itself of the other format, so that notes cannot be left out', async () => {
    const claimed = FORMATS.find((one) => one.format !== format)?.format ?? '';
    expect(verifyHistory({ ...genuine, format: claimed, notes: [] }, keys)).toEqual({
      genuine: false,
      version: null,
      reason: 'the head is a signature over something else',
    });
  });
});
