import { generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import type { Answer } from './front.ts';

interface Header {
  readonly kid?: string;
  readonly typ?: string;
}

/** What a signed certificate says, and how it is signed. */
interface Opened {
  readonly header: Header;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly signature: string;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const decode = (part = ''): Readonly<Record<string, unknown>> =>
  Object(JSON.parse(Buffer.from(part, 'base64url').toString()));

function open(jws: string): Opened {
  const [header, payload, signature = ''] = jws.split('.');
  return { header: decode(header), payload: decode(payload), signature };
}

function makeKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { privateKey, jwk: publicKey.export({ format: 'jwk' }) };
}

function signJws(header: object, payload: object, key: KeyObject): string {
  const content = `${encode(header)}.${encode(payload)}`;
  return `${content}.${sign('sha256', Buffer.from(content), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

const isJson = ({ headers }: Answer): boolean => String(headers['content-type']).startsWith('application/json');
const isJose = ({ headers }: Answer): boolean => String(headers['content-type']).startsWith('application/jose');

/** Whether a certificate came in a form that is signed so that a program can check it: of a PDF nothing can be altered here. */
export const isSigned = (answer: Answer): boolean => isJson(answer) || isJose(answer);

/** Certificates that are not what they should be. */
export class CheckedDocuments {
  /** A key in the set, which signs documents, and no certificates. */
  readonly #published = makeKey();
  /** A key in no set. */
  readonly #strange = makeKey();
  readonly #kid = `check-${randomUUID()}`;

  get publicJwk(): Readonly<Record<string, unknown>> {
    return { ...this.#published.jwk, kid: this.#kid, use: 'sig', alg: 'ES256' };
  }

  /** The payload is another, under the signature of the first. */
  readonly alter = (answer: Answer): Answer =>
    replace(answer, ({ header, payload, signature }) => {
      const altered = { ...payload, targets: withTarget(payload['targets']) };
      return { jws: `${encode(header)}.${encode(altered)}.${signature}`, payload: altered };
    });

  /** Signed by a key that comes along in the header, under the id of one of the set. */
  readonly signStrangely = (answer: Answer): Answer =>
    replace(answer, ({ header, payload }) => {
      const jws = signJws({ ...header, alg: 'ES256', jwk: this.#strange.jwk }, payload, this.#strange.privateKey);
      return { jws, payload };
    });

  /** Signed by a key of the set, as a document of another kind. */
  readonly signAsOther = (answer: Answer): Answer =>
    replace(answer, ({ payload }) => {
      const header = { alg: 'ES256', typ: 'holdfast-receipt+jws', kid: this.#kid };
      return { jws: signJws(header, payload, this.#published.privateKey), payload };
    });

  /** The signed certificate of another order. */
  readonly exchange =
    (other: string) =>
    (answer: Answer): Answer =>
      replace(answer, () => ({ jws: other, payload: open(other).payload }));

  /** What stands beside the signature names one target more than what is signed. */
  readonly alterBeside = (answer: Answer): Answer => {
    if (!isJson(answer)) return answer;
    const read = JSON.parse(answer.body.toString());
    return withBody(
      answer,
      JSON.stringify({ ...read, order: { ...read.order, targets: withTarget(read.order.targets) } }),
    );
  };
}

/** No order of the check has as many. */
export const STRANGE_TARGET = 't77';

const withTarget = (targets: unknown): unknown[] => [
  ...(Array.isArray(targets) ? targets : []),
  { id: STRANGE_TARGET, type: 'email', status: 'ordered', categories: [] },
];

/** The same certificate as another one, in whatever form it was asked for. */
function replace(answer: Answer, make: (opened: Opened) => { readonly jws: string; readonly payload: object }): Answer {
  if (answer.status !== 200) return answer;
  if (isJose(answer)) return withBody(answer, make(open(answer.body.toString())).jws);
  if (!isJson(answer)) return answer;
  const read = JSON.parse(answer.body.toString());
  const { jws, payload } = make(open(read.jws));
  return withBody(answer, JSON.stringify({ ...read, order: payload, jws }));
}

const withBody = (answer: Answer, body: string): Answer => ({ ...answer, body: Buffer.from(body) });
