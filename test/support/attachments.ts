import { createHash } from 'node:crypto';
import type { OrderId } from '../../shared/domain/ids.ts';
import type { Request } from './http-events.ts';
import { JSON_TYPE } from './requests.ts';
import type { Answer, ProviderId, Stack } from './stack.ts';

const OF_PERSON = '/v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}';
const OF_PROVIDER = '/v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}';

export const contentDigest = (bytes: Uint8Array): string =>
  `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;

/** What a sender says of a whole file. */
export const announced = (file: Uint8Array, type: string, parts = 1, name = 'Mandat für RA Dr. Quist.pdf') => ({
  name,
  type,
  size: file.byteLength,
  sha256: createHash('sha256').update(file).digest('hex'),
  parts,
});

export interface Which {
  readonly challenge?: string;
  readonly attachment?: string;
}

/** Whoever adds files. */
export interface Sender {
  put(part: number | string, bytes: Uint8Array, which?: Which, headers?: Record<string, string>): Promise<Answer>;
  post(body: unknown, which?: Which, options?: { key?: string; contentType?: string }): Promise<Answer>;
  get(which?: Which, headers?: Record<string, string>): Promise<Answer>;
}

const named = ({ challenge = 'c1', attachment = 'a1' }: Which = {}) => ({
  challengeId: challenge,
  attachmentId: attachment,
});

const OCTETS = { 'content-type': 'application/octet-stream' };

/** Whoever adds files without a program of its own. */
export interface PersonSender extends Sender {
  /** Asks for a form. */
  form(challenge?: string, options?: { body?: unknown; contentType?: string }): Promise<Answer>;
  /** Has what was posted taken. */
  take(body: unknown, which?: Which, options?: { key?: string; contentType?: string }): Promise<Answer>;
}

/** The person concerned, by the session of its case. */
export function asPerson(stack: Stack, token: () => string): PersonSender {
  const send = (request: Request): Promise<Answer> =>
    stack.person({ ...request, headers: { authorization: `Bearer ${token()}`, ...request.headers } });
  return {
    put: (part, body, which, headers) =>
      send({
        method: 'PUT',
        route: `${OF_PERSON}/parts/{part}`,
        ...named(which),
        part: `${part}`,
        headers: { ...OCTETS, 'content-digest': contentDigest(body), ...headers },
        body,
      }),
    post: (body, which, { key = 'attach-1', contentType = 'application/json' } = {}) =>
      send({
        method: 'POST',
        route: OF_PERSON,
        ...named(which),
        headers: { ...JSON_TYPE, 'content-type': contentType, 'idempotency-key': key },
        body,
      }),
    get: (which, headers = {}) => send({ method: 'GET', route: OF_PERSON, ...named(which), headers }),
    form: (challengeId = 'c1', { body, contentType = 'application/json' } = { body: {} }) =>
      send({
        method: 'POST',
        route: '/v1/cases/current/challenges/{challengeId}/uploads',
        challengeId,
        headers: { ...JSON_TYPE, 'content-type': contentType },
        body,
      }),
    take: (body, which, { key = 'take-1', contentType = 'application/json' } = {}) =>
      send({
        method: 'POST',
        route: `${OF_PERSON}/upload`,
        ...named(which),
        headers: { ...JSON_TYPE, 'content-type': contentType, 'idempotency-key': key },
        body,
      }),
  };
}

const bodyBytes = (body: unknown): Uint8Array => {
  if (body instanceof Uint8Array) return body;
  return Buffer.from(typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body));
};

/** The provider of the order, or another, by its signature over method, path and body. */
export const asProvider = (stack: Stack, orderId: OrderId, provider: ProviderId = 'prv-demo'): Sender =>
  asProviderBy(orderId, (request, id) => stack.provider(request, { provider, id }));

/** One of the provider's people, at its desk. */
export const asProviderPerson = (stack: Stack, orderId: OrderId, account: string): Sender =>
  asProviderBy(orderId, (request, id) => {
    const headers = { ...request.headers, ...(request.method === 'POST' && { 'idempotency-key': id }) };
    return stack.providerPerson({ ...request, headers }, account);
  });

function asProviderBy(orderId: OrderId, send: (request: Request, id: string) => Promise<Answer>): Sender {
  return {
    put: (part, body, which, headers) =>
      send(
        {
          method: 'PUT',
          route: `${OF_PROVIDER}/parts/{part}`,
          orderId,
          ...named(which),
          part: `${part}`,
          headers: { ...OCTETS, 'content-digest': contentDigest(body), ...headers },
          body,
        },
        `part-${part}`,
      ),
    post: (body, which, { key = 'attach-1', contentType = 'application/json' } = {}) =>
      send(
        {
          method: 'POST',
          route: OF_PROVIDER,
          orderId,
          ...named(which),
          headers: { 'content-type': contentType, 'content-digest': contentDigest(bodyBytes(body)) },
          body,
        },
        key,
      ),
    get: (which, headers = {}) =>
      send({ method: 'GET', route: OF_PROVIDER, orderId, ...named(which), headers }, 'read-file-1'),
  };
}

/** Sends a file in pieces and makes it whole. */
export async function added(
  sender: Sender,
  file: Uint8Array,
  type: string,
  { pieceBytes = 4_194_304, ...which }: Which & { readonly pieceBytes?: number; readonly key?: string } = {},
): Promise<Answer> {
  const parts = Math.ceil(file.byteLength / pieceBytes);
  for (let part = 1; part <= parts; part += 1) {
    const answer = await sender.put(part, file.subarray((part - 1) * pieceBytes, part * pieceBytes), which);
    if (answer.status !== 200) throw new Error(`part ${part} was not taken: ${answer.text}`);
  }
  return await sender.post(announced(file, type, parts), which, { key: which.key ?? `attach-${which.attachment}` });
}

/** The request of whoever reviews. */
export const reviewedFile = (reviewId: string, attachmentId = 'a1', headers: Record<string, string> = {}): Request => ({
  method: 'GET',
  route: '/v1/reviews/{reviewId}/attachments/{attachmentId}',
  reviewId,
  attachmentId,
  headers,
});
