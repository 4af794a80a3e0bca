import * as z from 'zod/mini';
import { IdempotencyKey } from './headers.ts';
import { DirectoryId } from './ids.ts';
import { once } from './once.ts';

// RFC 9421. Of what RFC 8941 lets `Signature-Input` and `Signature` say, only what has one reading here is taken: one signature, components
// without parameters (another member of a header, another encoding, another message would be covered), known parameters, each once.

/** Components that together are the address, where `@target-uri` is not covered. */
export const ADDRESS_PARTS = ['@authority', '@path', '@query'] as const;

/** Components that are no headers. */
const DERIVED: readonly string[] = ['@method', '@target-uri', '@scheme', ...ADDRESS_PARTS];

const LABEL = '[a-z*][a-z0-9_.*-]*';
const PARAMETER = '(?:created|expires)=\\d{1,12}|(?:keyid|nonce|alg|tag)="[ !#-\\[\\]-~]*"';
const INPUT = new RegExp(`^(${LABEL})=\\( *("[^"\\\\ ]+"(?: +"[^"\\\\ ]+")*) *\\)((?:; *(?:${PARAMETER}))*)$`);
const EACH_PARAMETER = /; *(\w+)=(?:(\d+)|"([^"]*)")/g;

/** A field name in lower case, or what is derived. */
const COMPONENT = /^[a-z0-9!#$%&'*+.^_`|~-]+$/;

const Component = z.string().check(
  z.refine((name) => DERIVED.includes(name) || COMPONENT.test(name), {
    error: `must be a header in lower case, or one of ${DERIVED.join(', ')}`,
  }),
);

const covers = (name: string) =>
  z.refine<string[]>((fields) => fields.includes(name), { error: `must cover "${name}"`, abort: true });

const Fields = z.array(Component).check(
  covers('@method'),
  z.refine((fields) => fields.includes('@target-uri') || ADDRESS_PARTS.every((part) => fields.includes(part)), {
    error: 'must cover "@target-uri", or else "@authority", "@path" and "@query"',
    abort: true,
  }),
  covers('holdfast-provider'),
  covers('webhook-id'),
  once('covers a component', (name) => name),
);

/** Seconds since 1970-01-01T00:00:00Z; what they are written like is the form's business. */
const Seconds = z.pipe(z.string(), z.transform(Number));

/** What one signature says of itself, its parameters beside label and components. */
const Read = z.object({
  label: z.string(),
  fields: Fields,
  names: z.array(z.string()).check(once('has a parameter', (name) => name)),
  created: Seconds,
  expires: z.optional(Seconds),
  keyid: DirectoryId,
  /** Makes no message another: it may be anything that is new. */
  nonce: IdempotencyKey,
  alg: z.optional(z.string().check(z.regex(/^ecdsa-p256-sha256$/, { error: 'must be ecdsa-p256-sha256' }))),
});

/** Its one signature, as its parameters and components. */
export const SignatureInput = z.pipe(
  z.pipe(
    z.string().check(
      z.maxLength(2_000),
      z.regex(INPUT, {
        error:
          'must be one signature, <label>=("<component>" …);created=<seconds>;keyid="…";nonce="…", with components that have no parameters, and no parameters but these, alg, expires and tag',
        abort: true,
      }),
    ),
    z.transform(readInput),
  ),
  Read,
);

function readInput(text: string): Readonly<Record<string, unknown>> {
  const [, label, components = '', parameters = ''] = INPUT.exec(text) ?? [];
  const said = [...parameters.matchAll(EACH_PARAMETER)].map(([, name = '', digits, words]) => [name, digits ?? words]);
  const fields = components.split(/ +/).map((component) => component.slice(1, -1));
  return { ...Object.fromEntries(said), label, fields, names: said.map(([name]) => name) };
}

const SIGNATURE = new RegExp(`^(${LABEL})=:[A-Za-z0-9+/]{85}[AQgw]==:$`);

/** The label; the bytes are the verifier's. */
const Signature = z.pipe(
  z.string().check(
    z.regex(SIGNATURE, {
      error: 'must be one signature, <label>=:<base64>:, of 64 bytes: r and s, and no DER',
      abort: true,
    }),
  ),
  z.transform((text) => SIGNATURE.exec(text)?.[1] ?? ''),
);

/** HTTP Message Signatures, with ECDSA on P-256. Sender and message id are named as they are with Standard Webhooks, and covered. */
export const MessageSignatureHeaders = z
  .object({
    'holdfast-provider': DirectoryId,
    'webhook-id': IdempotencyKey,
    'signature-input': SignatureInput,
    signature: Signature,
  })
  .check(
    z.refine(({ signature, 'signature-input': { label } }) => signature === label, {
      path: ['signature'],
      error: 'must have the label of Signature-Input',
    }),
  );
