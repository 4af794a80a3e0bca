import { sign } from 'node:crypto';
import fc from 'fast-check';
import { compactVerify, createLocalJWKSet } from 'jose';
import { describe, expect, it } from 'vitest';
import { type KeySet, verifyCompactJws } from '../../../shared/domain/compact-jws.ts';
import { drawP256 } from '../../support/drawn-keys.ts';
import { SeededRandomness } from '../../support/fakes/seeded-randomness.ts';

const pair = drawP256(new SeededRandomness('a signer'));
const stranger = drawP256(new SeededRandomness('a stranger'));
const { x = '', y = '' } = pair.publicKey.export({ format: 'jwk' });
const KEY = { kty: 'EC', crv: 'P-256', x, y, kid: 'one', alg: 'ES256', use: 'sig' };
const STRANGE = { ...stranger.publicKey.export({ format: 'jwk' }), kid: 'two' };
const KEYS: KeySet = { keys: [KEY, STRANGE] };
const HEADER = { alg: 'ES256', kid: 'one', typ: 'a+jws' };

const base64url = (value: string | Uint8Array): string => Buffer.from(value).toString('base64url');

function write(header: unknown, payload = 'said', { privateKey } = pair): string {
  const input = `${base64url(typeof header === 'string' ? header : JSON.stringify(header))}.${base64url(payload)}`;
  return `${input}.${base64url(sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' }))}`;
}

const GENUINE = write(HEADER);
const SAID = { typ: 'a+jws', keyId: 'one', text: 'said' };

describe('what was signed with ES256 by a key of the set', () => {
  it.each<[string, string, KeySet, unknown]>([
    ['names kind and key', GENUINE, KEYS, SAID],
    ['names no kind', write({ alg: 'ES256', kid: 'one' }), KEYS, { ...SAID, typ: undefined }],
    [
      'names no key, where one key alone fits',
      write({ alg: 'ES256', typ: 'a+jws' }),
      { keys: [KEY] },
      { ...SAID, keyId: undefined },
    ],
    ['is nothing', write(HEADER, ''), KEYS, { ...SAID, text: '' }],
    ['is said in other scripts', write(HEADER, 'Łódź — 東京'), KEYS, { ...SAID, text: 'Łódź — 東京' }],
    ['is copied with the end of its line', `${GENUINE}\r\n`, KEYS, SAID],
    [
      'is by a key that says nothing of its use',
      GENUINE,
      { keys: [{ kty: 'EC', crv: 'P-256', x, y, kid: 'one' }] },
      SAID,
    ],
    ['is by a key to verify with', GENUINE, { keys: [{ ...KEY, key_ops: ['verify'] }] }, SAID],
    ['brings along a key, which is not looked at', write({ ...HEADER, jwk: STRANGE }), KEYS, SAID],
  ])('%s', (_, jws, keys, said) => {
    expect(verifyCompactJws(jws, keys)).toEqual(said);
  });
});

describe('is not taken', () => {
  const notThree = 'it is not three parts of base64url with dots between them';
  const noObject = 'its header is not a JSON object';
  const otherAlgorithm = 'its header does not ask for ES256';
  const badlyWritten = 'its header is not written as RFC 7515 wants it';
  const noKey = 'no key fits it';
  const noPoint = 'the key that fits it is no point of P-256';
  const otherText = 'its signature is of other text, or by another key';
  const [head = '', , last = ''] = GENUINE.split('.');

  it.each<[string, string, KeySet, string]>([
    ['nothing', '', KEYS, notThree],
    ['words', 'signed, honestly', KEYS, notThree],
    ['one of two parts', GENUINE.slice(0, GENUINE.lastIndexOf('.')), KEYS, notThree],
    ['one of four parts', `${GENUINE}.${last}`, KEYS, notThree],
    ['one in base64 with its padding', `${GENUINE}==`, KEYS, notThree],
    ['one with a blank in what is signed', ` ${GENUINE}`, KEYS, notThree],
    ['a header that is no JSON', write('{alg'), KEYS, noObject],
    ['a header that is null', write('null'), KEYS, noObject],
    ['a header that is a list', write('["ES256"]'), KEYS, noObject],
    ['a header that is a number', write('1'), KEYS, noObject],
    ['one that says it is not signed', write({ ...HEADER, alg: 'none' }), KEYS, otherAlgorithm],
    ['one by a secret', write({ ...HEADER, alg: 'HS256' }), KEYS, otherAlgorithm],
    ['one that names no algorithm', write({ kid: 'one' }), KEYS, otherAlgorithm],
    ['one with an extension', write({ ...HEADER, crit: ['exp'], exp: 1 }), KEYS, 'its header asks for an extension'],
    ['a kind that is no text', write({ ...HEADER, typ: 1 }), KEYS, badlyWritten],
    ['a key that is no text', write({ ...HEADER, kid: null }), KEYS, badlyWritten],
    ['no key at all', GENUINE, { keys: [] }, noKey],
    ['a key of another name', write({ ...HEADER, kid: 'three' }), KEYS, noKey],
    ['a key of another kind', GENUINE, { keys: [{ ...KEY, kty: 'OKP' }] }, noKey],
    ['a key of another curve', GENUINE, { keys: [{ ...KEY, crv: 'P-384' }] }, noKey],
    ['a key of another algorithm', GENUINE, { keys: [{ ...KEY, alg: 'ES384' }] }, noKey],
    ['a key to encrypt with', GENUINE, { keys: [{ ...KEY, use: 'enc' }] }, noKey],
    ['a key to sign with', GENUINE, { keys: [{ ...KEY, key_ops: ['sign'] }] }, noKey],
    ['operations that are no list', GENUINE, { keys: [{ ...KEY, key_ops: 'verify' }] }, noKey],
    ['two keys that fit', GENUINE, { keys: [KEY, { ...STRANGE, kid: 'one' }] }, 'more than one key fits it'],
    ['a key without coordinates', GENUINE, { keys: [{ ...KEY, x: 1 }] }, noPoint],
    ['a key with one coordinate', GENUINE, { keys: [{ ...KEY, y: undefined }] }, noPoint],
    ['a key beside the curve', GENUINE, { keys: [{ ...KEY, x: y, y: x }] }, noPoint],
    ['one by a stranger', write(HEADER, 'said', stranger), KEYS, otherText],
    ['one of other text', [head, base64url('other'), last].join('.'), KEYS, otherText],
    ['one whose text was left out', `${head}..${last}`, KEYS, otherText],
    ['one without a signature', GENUINE.slice(0, GENUINE.lastIndexOf('.') + 1), KEYS, otherText],
    ['a signature cut short', GENUINE.slice(0, -4), KEYS, otherText],
    ['a signature that is too long', `${GENUINE}AAAA`, KEYS, otherText],
    ['a signature of nothing', `${head}.${base64url('said')}.${base64url(new Uint8Array(64))}`, KEYS, otherText],
  ])('%s', (_, jws, keys, fault) => {
    expect(verifyCompactJws(jws, keys)).toBe(fault);
  });
});

describe('a library that others keep says the same', () => {
  async function verifyByLibrary(jws: string): Promise<unknown> {
    const keys = createLocalJWKSet({ keys: KEYS.keys.map((key) => ({ kty: '', ...key })) });
    return await compactVerify(jws, keys, { algorithms: ['ES256'] }).then(
      ({ payload, protectedHeader: { typ, kid } }) => ({ typ, keyId: kid, text: Buffer.from(payload).toString() }),
      () => undefined,
    );
  }

  const good = fc.record({ alg: fc.constant('ES256'), kid: fc.constant('one'), typ: fc.string() });
  const other = fc.record(
    {
      alg: fc.constantFrom('ES256', 'ES256', 'ES256', 'ES384', 'none', 'HS256'),
      kid: fc.constantFrom('one', 'one', 'two', 'three'),
      typ: fc.string(),
      crit: fc.constantFrom([], ['x'], ['alg'], 'x'),
    },
    { requiredKeys: ['alg'] },
  );
  const header = fc.oneof(good, other);
  const signer = fc.constantFrom(pair, pair, stranger);
  const written = fc.tuple(header, fc.string(), signer).map((parts) => write(...parts));
  /** One character put in place of another; the last of each part may hold bits that mean nothing, and stays. */
  const changed = fc.tuple(written, fc.nat(), fc.constantFrom(...'AZaz09-_')).map(([jws, place, character]) => {
    const at = place % jws.length;
    const isLast = jws[at] === '.' || jws[at + 1] === '.' || at === jws.length - 1;
    return isLast ? jws : `${jws.slice(0, at)}${character}${jws.slice(at + 1)}`;
  });
  const anything = fc.array(fc.oneof(fc.json().map(base64url), fc.uint8Array().map(base64url)), { maxLength: 4 });

  it('of what is written well, and of what was changed', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          written,
          changed,
          anything.map((parts) => parts.join('.')),
        ),
        async (jws) => {
          const said = verifyCompactJws(jws, KEYS);
          expect(typeof said === 'string' ? undefined : said).toEqual(await verifyByLibrary(jws));
          if (typeof said !== 'string') taken += 1;
        },
      ),
      { numRuns: 2_000 },
    );
    expect(taken).toBeGreaterThan(200);
  });

  it('of anything at all, what it refuses is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.nat(GENUINE.length), async (text, place) => {
        const jws = `${GENUINE.slice(0, place)}${text}${GENUINE.slice(place)}`;
        const said = verifyCompactJws(jws, KEYS);
        if (typeof said !== 'string') expect(said).toEqual(await verifyByLibrary(jws));
      }),
    );
  });
});
