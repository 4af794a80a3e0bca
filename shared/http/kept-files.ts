import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { HoldfastError } from '../errors.ts';
import { choosePreferredCoding } from './accept.ts';
import { CODINGS, type Coding } from './coding.ts';
import type { Answer } from './consultations.ts';
import { NEVER_CLEAR, NO_STORE } from './response.ts';

/** Reads a file that stands beside the bundle, in a coding it was made in when the function was bundled. */
export type ReadKept = (name: string, coding: Coding) => Uint8Array;

/** A name is used once: what it names never changes. */
const FOR_GOOD = { 'cache-control': 'public, max-age=31536000, immutable' } as const;

/** `openapi.json` · `openapi.0123456789abcdef.json`: with the digest of some version. */
const WITH_DIGEST = /^(?<stem>[\w.-]+)\.(?<digest>[0-9a-f]{16})(?<ending>\.\w+)$/;

/** Files that one page alone fetches, and that nobody reads before: each under a name that is another as soon as a byte of it is. */
export class KeptFiles<Name extends string> {
  readonly #types: Readonly<Record<Name, string>>;
  readonly #read: ReadKept;
  readonly #kept = new Map<string, Uint8Array>();
  readonly #digests = new Map<Name, string>();

  constructor(types: Readonly<Record<Name, string>>, read: ReadKept) {
    this.#types = types;
    this.#read = read;
  }

  /** What it is called where it is fetched. */
  nameOf(name: Name): string {
    const ending = name.lastIndexOf('.');
    return `${name.slice(0, ending)}.${this.#digestOf(name)}${name.slice(ending)}`;
  }

  /**
   * A file, to be kept for good under its own name. Under its plain name, or with the digest of another version, it is given too, and
   * kept by nobody: so it can be linked from elsewhere, and a page that was sent just before a new version came finds it.
   *
   * @param asked its name as the address has it.
   * @throws HoldfastError `not-found` for a name that no file ever had.
   */
  async serve(asked: string, { headers }: APIGatewayProxyEventV2): Promise<Answer> {
    const { stem, digest, ending } = WITH_DIGEST.exec(asked)?.groups ?? {};
    const name = stem === undefined ? asked : `${stem}${ending}`;
    if (!this.#isName(name)) throw new HoldfastError('not-found', 'there is no such file');
    const coding = choosePreferredCoding(headers['accept-encoding'], CODINGS);
    const body = coding === undefined ? gunzipSync(this.#bytesOf(name, 'gzip')) : this.#bytesOf(name, coding);
    return {
      statusCode: 200,
      headers: {
        'content-type': this.#types[name],
        ...NEVER_CLEAR,
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        vary: 'accept-encoding',
        ...(coding !== undefined && { 'content-encoding': coding }),
        ...(digest === this.#digestOf(name) ? FOR_GOOD : NO_STORE),
      },
      body: Buffer.from(body).toString('base64'),
      isBase64Encoded: true,
    };
  }

  #isName(name: string): name is Name {
    return Object.hasOwn(this.#types, name);
  }

  #bytesOf(name: Name, coding: Coding): Uint8Array {
    const bytes = this.#kept.get(`${name} ${coding}`) ?? this.#read(name, coding);
    this.#kept.set(`${name} ${coding}`, bytes);
    return bytes;
  }

  /** Of the file as it stands beside the bundle: a thousandth of a second, once. */
  #digestOf(name: Name): string {
    const digest =
      this.#digests.get(name) ?? createHash('sha256').update(this.#bytesOf(name, 'gzip')).digest('hex').slice(0, 16);
    this.#digests.set(name, digest);
    return digest;
  }
}
