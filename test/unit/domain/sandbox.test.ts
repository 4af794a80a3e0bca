import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../shared/domain/digest.ts';
import { isOnP256 } from '../../../shared/domain/directory/keys.ts';
import { isPrintedKey } from '../../../shared/domain/directory/printed-keys.ts';
import { requireOwnEnds } from '../../../shared/domain/own-ends.ts';
import { isSandbox, isSandboxId, isTest, SANDBOX, sandboxIdOf } from '../../../shared/domain/sandbox.ts';
import { SELF_TEST } from '../../../shared/domain/self-test.ts';

const OWN = 'prv-sandbox-0123456789abcdef';

describe('the ends of the sandbox', () => {
  it('follow from the key, so that nobody takes another’s', () => {
    const key = Buffer.alloc(32, 7);
    expect(sandboxIdOf(key)).toBe(`prv-sandbox-${sha256(key).slice(0, 16)}`);
    expect(sandboxIdOf(Buffer.alloc(32, 8))).not.toBe(sandboxIdOf(key));
  });

  it('tell its orders from every other', () => {
    expect([SANDBOX.authority, SELF_TEST.authority, 'aut-police'].map((authority) => isSandbox({ authority }))).toEqual(
      [true, false, false],
    );
    expect([SANDBOX.authority, SELF_TEST.authority, 'aut-police'].map((authority) => isTest({ authority }))).toEqual([
      true,
      true,
      false,
    ]);
    expect([SANDBOX.authority, OWN, 'prv-demo', 'aut-police'].map(isSandboxId)).toEqual([true, true, false, false]);
  });

  it('have to do with one another alone', () => {
    expect(() => requireOwnEnds(SANDBOX.authority, [{ provider: OWN }])).not.toThrow();
  });

  it.each`
    authority              | providers               | what
    ${SANDBOX.authority}   | ${['prv-demo']}         | ${'its authority with a real provider'}
    ${SANDBOX.authority}   | ${[OWN, 'prv-demo']}    | ${'its authority with a real provider besides'}
    ${SANDBOX.authority}   | ${[SELF_TEST.provider]} | ${'its authority with the provider of self-tests'}
    ${'aut-police'}        | ${['prv-demo', OWN]}    | ${'its provider with a real authority'}
    ${SELF_TEST.authority} | ${[OWN]}                | ${'its provider with the authority of self-tests'}
  `('refuse $what', ({ authority, providers }) => {
    const named = providers.map((provider: string) => ({ provider }));
    expect(() => requireOwnEnds(authority, named)).toThrow(expect.objectContaining({ code: 'provider-unknown' }));
  });
});

describe('keys that an RFC prints with their private halves', () => {
  const ED25519_PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex');

  it.each`
    secret                                                                | where
    ${'9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'} | ${'RFC 8032, test 1'}
    ${'4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'} | ${'RFC 8032, test 2'}
    ${'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7'} | ${'RFC 8032, test 3'}
    ${'f5e5767cf153319517630f226876b86c8160cc583bc013744c6bf255f5cc0ee5'} | ${'RFC 8032, test 1024'}
    ${'833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42'} | ${'RFC 8032, test of SHA(abc)'}
    ${'9f8362f87a484a954e6e740c5b4c0e84229139a20aa8ab56ff66586f6a7d29c5'} | ${'RFC 9421, B.1.4'}
  `('are known: $where', ({ secret }) => {
    const der = Buffer.concat([ED25519_PRIVATE, Buffer.from(secret, 'hex')]);
    const key = createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
    expect(isPrintedKey(key.export({ format: 'der', type: 'spki' }).subarray(-32))).toBe(true);
  });

  it.each`
    x                                                | y                                                | where
    ${'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU'} | ${'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0'} | ${'RFC 7515, A.3'}
    ${'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4'} | ${'4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM'} | ${'RFC 7517, A.1'}
    ${'qIVYZVLCrPZHGHjP17CTW0_-D9Lfw0EkjqF7xB4FivA'} | ${'Mc4nN9LTDOBhfoUeg8Ye9WedFRhnZXZJA12Qp0zZ6F0'} | ${'RFC 9421, B.1.3'}
  `('are known: $where', ({ x, y }) => {
    const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
    const der = key.export({ format: 'der', type: 'spki' });
    expect(isOnP256(der)).toBe(true);
    expect(isPrintedKey(der)).toBe(true);
  });

  it('are told from a key of somebody’s own', () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    expect(isPrintedKey(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32))).toBe(false);
    const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
    expect(isPrintedKey(p256.export({ format: 'der', type: 'spki' }))).toBe(false);
  });
});
