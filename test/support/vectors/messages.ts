import { createPublicKey, sign, verify } from 'node:crypto';
import { type Asked, digestOf } from './asked.ts';
import { privateKeyOf, REGISTERED } from './keys.ts';
import { ALTERED_MESSAGES } from './messages-altered.ts';
import { SIGNED_MESSAGES, type SignedMessage } from './messages-signed.ts';
import { NOW_S, toNow } from './sign.ts';
import type { MessageVector } from './vector.ts';

/** What the address of each request begins with. */
export const API = 'https://holdfast.example';

const SOURCE = 'RFC 9421, sections 2.5 and 3.3.4; RFC 9530, section 2';
const COVERED = ['@method', '@target-uri', 'holdfast-provider', 'webhook-id'];

/** @param kept requests on file, of which each is kept that says and proves the same. */
export function makeMessages(kept: readonly MessageVector[]): MessageVector[] {
  const signed = SIGNED_MESSAGES.map((row) =>
    signRow(
      row,
      kept.find(({ name }) => name === row.name),
    ),
  );
  const altered = ALTERED_MESSAGES.map(({ name, of, answer = 'signature-invalid', reason, change }): MessageVector => {
    const genuine = signed.find((vector) => vector.name === of);
    if (!genuine) throw new Error(`${name} is of no request that is signed`);
    return { ...genuine, answer, reason, ...change(genuine), name };
  });
  return [...signed, ...altered];
}

/** What each component is (RFC 9421, section 2). */
function componentOf(
  component: string,
  { method, path, query }: Asked,
  headers: Readonly<Record<string, string>>,
): string {
  const values: Readonly<Record<string, string>> = {
    '@method': method,
    '@target-uri': `${API}${path}${query === undefined ? '' : `?${query}`}`,
    '@authority': new URL(API).host,
    '@path': path,
    '@query': `?${query ?? ''}`,
  };
  return values[component] ?? headers[component] ?? '';
}

function signRow(row: SignedMessage, kept: MessageVector | undefined): MessageVector {
  const { name, of, key = 'provider-p256', at = NOW_S, ahead = 0, more = '', answer, reason } = row;
  const digest = of.digest ?? (of.body === undefined ? undefined : digestOf(of.body));
  const said = {
    'holdfast-provider': REGISTERED.id,
    'webhook-id': `msg_${row.id ?? name}`,
    ...(digest !== undefined && { 'content-digest': digest }),
    ...row.headers,
  };
  const components = row.components ?? [...COVERED, ...(digest === undefined ? [] : ['content-digest'])];
  const listed = components.map((component) => `"${component}"`).join(' ');
  const input = `(${listed});created=${at};keyid="${row.keyid ?? 'provider-p256'}";nonce="${name}"${more}`;
  const lines = components.map((component) => `"${component}": ${componentOf(component, of, said)}`);
  const signed = [...lines, `"@signature-params": ${input}`].join('\n');
  return {
    name,
    kind: 'rfc9421',
    reason,
    source: SOURCE,
    key,
    now: toNow(at + ahead),
    signed,
    method: of.method,
    path: of.path,
    query: of.query ?? '',
    headers: { ...said, 'signature-input': `sig=${input}`, signature: `sig=:${makeSignature(signed, key, kept)}:` },
    body: of.body ?? '',
    answer,
  };
}

function makeSignature(signed: string, key: MessageVector['key'], kept: MessageVector | undefined): string {
  const by = { key: privateKeyOf(key), dsaEncoding: 'ieee-p1363' } as const;
  const before = kept?.headers['signature']?.slice('sig=:'.length, -1) ?? '';
  const holds = verify(
    'sha256',
    Buffer.from(signed),
    { ...by, key: createPublicKey(by.key) },
    Buffer.from(before, 'base64'),
  );
  return holds ? before : sign('sha256', Buffer.from(signed), by).toString('base64');
}
