import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { StorageRefusal } from './refusal.ts';

/** A form that was posted, up to its file. */
export interface PostedForm {
  readonly bucket: string;
  /** By name in lower case, save the file. */
  readonly fields: ReadonlyMap<string, string>;
  readonly file: Buffer;
}

const Condition = z.union([
  z.tuple([z.literal('content-length-range'), z.coerce.number().int(), z.coerce.number().int()]),
  z.tuple([z.enum(['eq', 'starts-with']), z.string().regex(/^\$./), z.string()]),
  z.record(z.string(), z.string()).refine((pairs) => Object.keys(pairs).length === 1),
]);
const Policy = z.object({ expiration: z.iso.datetime({ offset: true }), conditions: z.array(Condition) });

/** What carries the policy itself, and needs no condition. */
const UNCONDITIONED = /^(?:policy|x-amz-signature|x-ignore-.*)$/;

const denied = (message: string) => new StorageRefusal(403, 'AccessDenied', message);
const against = (message: string) => denied(`Invalid according to Policy: ${message}`);

/**
 * Holds a posted form to the policy in it, and the policy to its signature.
 *
 * @param secret what whoever may put objects signs with. @param now epoch ms.
 * @throws StorageRefusal as the service does.
 */
export function requirePolicy(form: PostedForm, secret: string, now: number): void {
  const { expiration, conditions } = readPolicy(form.fields, secret);
  if (Date.parse(expiration) <= now) throw against('Policy expired.');
  const named = new Set<string>();
  for (const condition of conditions) {
    const [kind, ...said] = Array.isArray(condition) ? condition : spellPair(condition);
    if (kind === 'content-length-range') {
      requireSize(form.file.length, Number(said[0]), Number(said[1]));
      continue;
    }
    const name = String(said[0]).slice(1).toLowerCase();
    named.add(name);
    const value = name === 'bucket' ? form.bucket : (form.fields.get(name) ?? '');
    const wanted = String(said[1]);
    const holds = kind === 'eq' ? value === wanted : value.startsWith(wanted);
    if (!holds) throw against(`Policy Condition failed: ${JSON.stringify([kind, ...said])}`);
  }
  const extra = [...form.fields.keys()].filter((name) => !named.has(name) && !UNCONDITIONED.test(name));
  if (extra.length > 0) throw against(`Extra input fields: ${extra.join(', ')}`);
}

function spellPair(pairs: Readonly<Record<string, string>>): readonly ['eq', string, string] {
  const [[name, value] = ['', '']] = Object.entries(pairs);
  return ['eq', `$${name}`, value];
}

function requireSize(size: number, least: number, most: number): void {
  if (size < least) {
    throw new StorageRefusal(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size.');
  }
  if (size > most)
    throw new StorageRefusal(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size.');
}

function readPolicy(fields: PostedForm['fields'], secret: string): z.infer<typeof Policy> {
  const [policy, signature] = [fields.get('policy'), fields.get('x-amz-signature')];
  if (policy === undefined || signature === undefined) throw denied('Access Denied'); // nothing here is open to everybody
  if (fields.get('x-amz-algorithm') !== 'AWS4-HMAC-SHA256') {
    throw new StorageRefusal(400, 'InvalidArgument', 'X-Amz-Algorithm only supports "AWS4-HMAC-SHA256".');
  }
  const own = signPolicy(policy, fields.get('x-amz-credential') ?? '', secret);
  if (own === undefined || !isSame(own, signature)) {
    throw new StorageRefusal(
      403,
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the one you provided.',
    );
  }
  const parsed = Policy.safeParse(toJson(Buffer.from(policy, 'base64').toString('utf8')));
  if (parsed.success) return parsed.data;
  throw new StorageRefusal(
    400,
    'InvalidPolicyDocument',
    'The content of the form does not meet the conditions specified in the policy document.',
  );
}

/** Signature Version 4, in hexadecimal; undefined for a credential that has no scope. */
function signPolicy(policy: string, credential: string, secret: string): string | undefined {
  const [, date, region, service, end] = /^[^/]+\/(\d{8})\/([^/]+)\/(s3)\/(aws4_request)$/.exec(credential) ?? [];
  if (!date || !region || !service || !end) return undefined;
  const key = [date, region, service, end].reduce<Buffer>(
    (last, part) => createHmac('sha256', last).update(part).digest(),
    Buffer.from(`AWS4${secret}`),
  );
  return createHmac('sha256', key).update(policy).digest('hex');
}

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one, 'latin1'), Buffer.from(other, 'latin1'));

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the schema refuses it
  }
}
