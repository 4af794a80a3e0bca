import { type Bytes, bytesOf, fromBase64, fromUtf8, joinBytes, toUtf8 } from './bytes.ts';
import { KitError } from './error.ts';
import { isByEd25519, type PublishedKey } from './published.ts';

/** Headers of a request, as whatever took it has them; names in any case. */
export type WebhookHeaders =
  | Iterable<readonly [string, string]>
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a webhook is about. A webhook about no order has neither `orderId` nor `digest`. */
export interface WebhookData {
  readonly orderId?: string;
  readonly reference?: string;
  /** Which of two messages about an order is later. */
  readonly version?: number;
  /** What messages about the order quote. */
  readonly digest?: string;
  readonly certificateUrl?: string;
  /** Of `directory.endpoint-challenge`: what is sent back, with `proveEndpoint`. */
  readonly change?: string;
  readonly provider?: string;
  readonly endpoint?: string;
  readonly challenge?: string;
  readonly [member: string]: unknown;
}

/** A webhook that is genuine. */
export interface Webhook {
  /** `webhook-id`: the same message keeps it however often it comes. */
  readonly id: string;
  /** Such as `order.issued`. */
  readonly type: string;
  /** When what it tells happened; RFC 3339. */
  readonly timestamp: string;
  readonly data: WebhookData;
}

/** A webhook as it arrived, whose headers are whole and of these five minutes; whether it is signed is not known yet. */
export interface ArrivedWebhook {
  readonly id: string;
  readonly body: Bytes;
  /** What has to be signed. */
  readonly signed: Bytes;
  /** Those of the scheme `v1a`; no other counts. */
  readonly signatures: readonly Bytes[];
}

/** No webhook is longer: read no more of a request than this, and answer 413 to what has more. */
export const MAX_WEBHOOK_BYTES = 1_000_000;

const WINDOW_S = 300;
const SCHEME = 'v1a,';
/** The scheme and 64 bytes. */
const SIGNATURE = /^v1a,[A-Za-z0-9+/]{86}==$/;

const FORMS = {
  'webhook-id': { form: /^[!-~]{1,255}$/, said: '1 to 255 visible ASCII' },
  'webhook-timestamp': { form: /^[1-9]\d{0,11}$/, said: 'in whole seconds since 1970' },
  'webhook-signature': { form: /^[ -~]{1,2000}$/, said: 'up to 2,000 visible ASCII' },
} as const;

/**
 * @param now epoch milliseconds.
 * @throws KitError `signature-invalid` where a header is missing, came twice or has another form, and of a body that is too long; `signature-expired` outside five minutes.
 */
export function openWebhook(
  headers: WebhookHeaders,
  body: string | Uint8Array | ArrayBuffer,
  now: number,
): ArrivedWebhook {
  const found = listByName(headers);
  const [id, at, signatures] = (['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const).map((name) =>
    readHeader(found, name),
  ) as [string, string, string];
  const raw = bytesOf(body);
  if (raw.length > MAX_WEBHOOK_BYTES) {
    throw new KitError('signature-invalid', `no webhook is longer than ${MAX_WEBHOOK_BYTES} bytes`);
  }
  const behindS = Math.round(now / 1_000 - Number(at));
  if (Math.abs(now / 1_000 - Number(at)) > WINDOW_S) {
    const how = behindS > 0 ? `${behindS} s old` : `${-behindS} s ahead of this clock`;
    throw new KitError('signature-expired', `the webhook is ${how}, and counts for five minutes: is this clock right?`);
  }
  const made = signatures
    .split(' ')
    .flatMap((one) => (SIGNATURE.test(one) ? (fromBase64(one.slice(SCHEME.length)) ?? []) : []));
  return { id, body: raw, signed: joinBytes(toUtf8(`${id}.${at}.`), raw), signatures: made };
}

/** Whether one of the Ed25519 keys among these signed it. */
export async function isSignedByOne(
  { signed, signatures }: ArrivedWebhook,
  keys: readonly PublishedKey[],
): Promise<boolean> {
  for (const key of keys.filter(({ kty, crv }) => kty === 'OKP' && crv === 'Ed25519')) {
    for (const signature of signatures) if (await isByEd25519(key, signed, signature)) return true;
  }
  return false;
}

/** Why a webhook is refused that no key signed: as it is said to whoever looks for the fault. */
export const notSigned = ({ signatures, body }: ArrivedWebhook): KitError =>
  new KitError(
    'signature-invalid',
    signatures.length === 0
      ? 'webhook-signature has no signature of the scheme v1a'
      : `no published key signed this webhook with this body of ${body.length} bytes: give the raw body, as it came, and unparsed`,
  );

/**
 * Whether a webhook is genuine, by keys at hand; `readWebhook` of a client fetches them.
 *
 * @param body the raw body, as it came.
 * @param keys those of `/.well-known/jwks.json`.
 * @param now epoch milliseconds; the clock of this machine where left out.
 * @throws KitError `signature-invalid`, `signature-expired`, and `body-unreadable` for a genuine one that is none of ours.
 */
export async function verifyWebhook(
  headers: WebhookHeaders,
  body: string | Uint8Array | ArrayBuffer,
  keys: readonly PublishedKey[],
  now: number = Date.now(),
): Promise<Webhook> {
  const arrived = openWebhook(headers, body, now);
  if (!(await isSignedByOne(arrived, keys))) throw notSigned(arrived);
  return parseWebhook(arrived.id, arrived.body);
}

/** @param body of a webhook that was proved. @throws KitError `body-unreadable`. */
export function parseWebhook(id: string, body: string | Uint8Array): Webhook {
  const { type, timestamp, data } = Object(parseJson(body));
  if (typeof type !== 'string' || typeof timestamp !== 'string' || typeof data !== 'object' || data === null) {
    throw new KitError('body-unreadable', 'the body of the webhook has no type, timestamp and data');
  }
  return { id, type, timestamp, data };
}

function parseJson(body: string | Uint8Array): unknown {
  try {
    return JSON.parse(typeof body === 'string' ? body : fromUtf8(body));
  } catch (cause) {
    throw new KitError('body-unreadable', 'the body of the webhook is no JSON', { cause });
  }
}

/** The one header of this name: of two, nobody knows which one was signed. */
function readHeader(found: ReadonlyMap<string, readonly string[]>, name: keyof typeof FORMS): string {
  const values = found.get(name) ?? [];
  const { form, said } = FORMS[name];
  const [value = ''] = values;
  if (value === '') throw new KitError('signature-invalid', `the header ${name} is missing`);
  if (values.length > 1) throw new KitError('signature-invalid', `the header ${name} came ${values.length} times`);
  if (!form.test(value)) throw new KitError('signature-invalid', `the header ${name} is not ${said}`);
  return value;
}

/** What came under each name, in lower case. Of a header that came twice, Node and `Headers` make one, with a comma and a blank between. */
function listByName(headers: WebhookHeaders): ReadonlyMap<string, readonly string[]> {
  const entries =
    Symbol.iterator in headers ? [...(headers as Iterable<readonly [string, string]>)] : Object.entries(headers);
  const found = new Map<string, string[]>();
  for (const [name, value] of entries) {
    const values = [value ?? []].flat().flatMap((one) => one.split(', '));
    const lower = name.toLowerCase();
    found.set(lower, [...(found.get(lower) ?? []), ...values]);
  }
  return found;
}
