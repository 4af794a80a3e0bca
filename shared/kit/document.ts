import { fromBase64Url, fromUtf8, toUtf8 } from './bytes.ts';
import { KitError } from './error.ts';
import { isByP256, type PublishedKey } from './published.ts';

/** What a certificate's JWS says that it is, in `typ` of its header. */
export const CERTIFICATE_TYPE = 'holdfast-certificate+jws';

/** The payload of a signed document: an object. */
export type SignedDocument = Readonly<Record<string, unknown>>;

const invalid = (what: string, cause?: unknown): KitError =>
  new KitError('signature-invalid', `the document is not genuine: ${what}`, { cause });

/**
 * The payload of a document that one of these keys signed: a compact JWS, ES256. Nothing that its header asks for is believed but which key it is.
 *
 * @param typ what it has to be, such as `holdfast-certificate+jws`.
 * @param keys those of `/.well-known/jwks.json`.
 * @throws KitError `signature-invalid`, which says why.
 */
export async function verifyDocument(jws: string, typ: string, keys: readonly PublishedKey[]): Promise<SignedDocument> {
  const [header = '', payload = '', signature = '', more] = jws.split('.');
  if (more !== undefined || signature === '') throw invalid('it is not of three parts');
  const said = openPart(header, 'header');
  if (said['alg'] !== 'ES256')
    throw invalid(`its header says alg ${JSON.stringify(said['alg'])}, and ES256 alone counts`);
  if (said['typ'] !== typ)
    throw invalid(`its header says typ ${JSON.stringify(said['typ'])}, and ${typ} was to be read`);
  if (said['crit'] !== undefined) throw invalid('its header asks for extensions (crit), and there are none');
  const named = keys.filter(
    ({ kty, crv, kid }) => kty === 'EC' && crv === 'P-256' && kid !== undefined && kid === said['kid'],
  );
  if (named.length === 0) throw invalid(`no published key of P-256 has the kid ${JSON.stringify(said['kid'])}`);
  const made = fromBase64Url(signature);
  for (const key of named) {
    if (made !== undefined && (await isByP256(key, toUtf8(`${header}.${payload}`), made)))
      return openPart(payload, 'payload');
  }
  throw invalid('the key it names did not sign it');
}

/** The `kid` that a document's header names, as far as it can be read. */
export function nameKeyOf(jws: string): unknown {
  return openPart(jws.split('.', 1)[0] ?? '', 'header')['kid'];
}

function openPart(part: string, name: string): SignedDocument {
  const bytes = fromBase64Url(part);
  if (bytes === undefined) throw invalid(`its ${name} is not base64url`);
  let value: unknown;
  try {
    value = JSON.parse(fromUtf8(bytes));
  } catch (cause) {
    throw invalid(`its ${name} is no JSON`, cause);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(`its ${name} is no object`);
  return value as SignedDocument;
}
