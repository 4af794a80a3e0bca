import { expect, it } from 'vitest';

interface Checksum {
  update(data: string | Uint8Array): void;
  digest(): Promise<Uint8Array>;
}

const stand: {
  readonly Sha256: new (secret?: string | Uint8Array) => Checksum;
  readonly Md5: new () => Checksum;
} = await import(new URL('../../infra/bundling/checksum.mjs', import.meta.url).href);

async function hex(checksum: Checksum, ...parts: (string | Uint8Array)[]): Promise<string> {
  for (const part of parts) checksum.update(part);
  const digest = await checksum.digest();
  expect(digest.constructor).toBe(Uint8Array);
  return Buffer.from(digest).toString('hex');
}

it.each`
  checksum                                    | parts                                | digest                                                                | source
  ${new stand.Sha256()}                       | ${[]}                                | ${'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'} | ${'FIPS 180-4, nothing'}
  ${new stand.Sha256()}                       | ${['abc']}                           | ${'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'} | ${'FIPS 180-4, text'}
  ${new stand.Sha256()}                       | ${['a', new Uint8Array([0x62, 99])]} | ${'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'} | ${'FIPS 180-4, in parts'}
  ${new stand.Sha256('Jefe')}                 | ${['what do ya want for nothing?']}  | ${'5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'} | ${'RFC 4231, test case 2'}
  ${new stand.Sha256(Buffer.alloc(20, 0x0b))} | ${['Hi There']}                      | ${'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'} | ${'RFC 4231, test case 1'}
  ${new stand.Md5()}                          | ${['abc']}                           | ${'900150983cd24fb0d6963f7d28e17f72'}                                 | ${'RFC 1321'}
`('the hashes in every bundle are the standard ones ($source)', async ({ checksum, parts, digest }) => {
  expect(await hex(checksum, ...parts)).toBe(digest);
});
