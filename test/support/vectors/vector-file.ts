import { readFileSync } from 'node:fs';
import { makeDocuments } from './documents.ts';
import { KEYS, type KeyName, PUBLISHED, publicBytesOf, publicJwkOf, REGISTERED } from './keys.ts';
import { API, makeMessages } from './messages.ts';
import { REQUESTS } from './requests.ts';
import type { DocumentVector, MessageVector, Vector } from './vector.ts';
import { WEBHOOKS } from './webhooks.ts';

export const FILE = new URL('../../samples/signature-vectors.json', import.meta.url);

/** What the file says of itself: it may be read far from here. */
const ABOUT =
  'Test vectors for every string that Holdfast and its providers sign. The keys are printed in RFCs for everyone to read: they are worthless, and nobody may register one.';

export interface VectorFile {
  readonly about: string;
  readonly keys: Readonly<Record<string, object>>;
  /** What the address of each request begins with. */
  readonly api: string;
  readonly registered: typeof REGISTERED;
  readonly jwks: { readonly keys: readonly Readonly<Record<string, string>>[] };
  readonly vectors: readonly Vector[];
}

/** @param kept the file as it is, for what is signed with chance and holds still. */
export const makeFile = (kept: Pick<VectorFile, 'vectors'>): VectorFile => ({
  about: ABOUT,
  keys: Object.fromEntries((Object.keys(KEYS) as KeyName[]).map((name) => [name, describeKey(name)])),
  api: API,
  registered: REGISTERED,
  jwks: { keys: PUBLISHED.map(publicJwkOf) },
  vectors: [
    ...WEBHOOKS,
    ...REQUESTS,
    ...makeMessages(kept.vectors.filter(isMessage)),
    ...makeDocuments(kept.vectors.filter(isDocument)),
  ],
});

/** Secrets in hex, as the RFCs have them; a public half as it is registered or published. */
function describeKey(name: KeyName): object {
  const { curve, secret, source } = KEYS[name];
  if (curve === 'Ed25519') return { curve, secret, public: publicBytesOf(name), source };
  const { x, y } = publicJwkOf(name);
  return { curve, secret, public: { x, y }, source };
}

const isMessage = (vector: Vector): vector is MessageVector => vector.kind === 'rfc9421';
const isDocument = (vector: Vector): vector is DocumentVector => vector.kind === 'document';

export const readFile = (): VectorFile => JSON.parse(readFileSync(FILE, 'utf8'));

export const printFile = (file: VectorFile): string => `${JSON.stringify(file, null, 2)}\n`;
