import { createPublicKey, sign, verify } from 'node:crypto';
import { canonicalJson } from '../../../shared/domain/digest.ts';
import { CERTIFICATE_TYPE } from '../../../shared/domain/order/readings/certificate-document.ts';
import { ALTERED, encode, encodeHeader } from './documents-altered.ts';
import { SIGNED, type SignedRow } from './documents-signed.ts';
import { privateKeyOf } from './keys.ts';
import type { DocumentVector } from './vector.ts';

/** @param kept documents on file, of which each is kept that says and proves the same. */
export function makeDocuments(kept: readonly DocumentVector[]): DocumentVector[] {
  const signed = SIGNED.map((row) => signRow(row, kept.find(({ name }) => name === row.name)?.jws));
  const [certificate] = signed;
  const altered = ALTERED.map(({ name, key, change, reason }): DocumentVector => {
    const [header = '', payload = '', signature = ''] = certificate?.jws.split('.') ?? [];
    const jws = change([header, payload, signature]).join('.');
    return toVector({
      name,
      key: key ?? 'document-2026',
      typ: CERTIFICATE_TYPE,
      jws,
      answer: 'signature-invalid',
      reason,
    });
  });
  return [...signed, ...altered];
}

function signRow(
  { name, of, key, kid, more, typ, answer, reason }: SignedRow,
  kept: string | undefined,
): DocumentVector {
  const input = `${encodeHeader('ES256', of.typ, kid ?? key, more)}.${encode(canonicalJson(of.payload))}`;
  const by = { key: privateKeyOf(key), dsaEncoding: 'ieee-p1363' } as const;
  const holds = (jws: string): boolean => {
    const signature = Buffer.from(jws.slice(input.length + 1), 'base64url');
    return (
      jws.startsWith(`${input}.`) &&
      verify('sha256', Buffer.from(input), { ...by, key: createPublicKey(by.key) }, signature)
    );
  };
  const jws = kept && holds(kept) ? kept : `${input}.${sign('sha256', Buffer.from(input), by).toString('base64url')}`;
  return toVector({ name, key, typ: typ ?? of.typ, jws, answer, reason });
}

const toVector = ({
  name,
  reason,
  key,
  typ,
  jws,
  answer,
}: Omit<DocumentVector, 'kind' | 'source'>): DocumentVector => ({
  name,
  kind: 'document',
  reason,
  source: 'RFC 7515, sections 5.2 and A.3; RFC 7518, section 3.4',
  key,
  typ,
  jws,
  answer,
});
