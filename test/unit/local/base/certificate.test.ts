import { createPrivateKey, X509Certificate } from 'node:crypto';
import { expect, it } from 'vitest';
import { createCertificate } from '../../../../infra/local/base/certificate.ts';

it('makes a certificate of this machine for itself, good for as long as was asked', () => {
  const [from, until] = [Date.parse('2026-01-02T03:04:05Z'), Date.parse('2036-01-02T03:04:05Z')];
  const { key, certificate } = createCertificate(from, until);
  const read = new X509Certificate(certificate);
  expect([Date.parse(read.validFrom), Date.parse(read.validTo)]).toEqual([from, until]);
  expect(read.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(read.checkHost('localhost')).toBe('localhost');
  expect(read.checkHost('relay.example')).toBeUndefined();
  expect(read.checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(read.verify(read.publicKey)).toBe(true);
  expect(new X509Certificate(createCertificate(from, until).certificate).serialNumber).not.toBe(read.serialNumber);
});
