import { createHash, createPrivateKey, type JsonWebKey, type KeyObject, sign } from 'node:crypto';
import type { Draft, Header } from './requests.ts';

/** Somebody who asks, and how they prove who they are. */
export interface Actor {
  readonly name: string;
  /** What goes with a request of theirs, as it is sent. @param id by which it counts once. */
  prove(request: Draft, id: string): readonly Header[];
}

export const NOBODY: Actor = { name: 'nobody', prove: () => [] };

/** Whoever holds this token, of an official, of one of a provider's people, or of a session. */
export const bearer = (name: string, token: string): Actor => ({
  name,
  prove: () => [['authorization', `Bearer ${token}`]],
});

/** A provider that signs with a key of Ed25519, as docs/api/providers.md says. */
export function signer(name: string, provider: string, key: JsonWebKey | KeyObject, now: () => number): Actor {
  const privateKey = 'kty' in key ? createPrivateKey({ key: key as JsonWebKey, format: 'jwk' }) : (key as KeyObject);
  return {
    name,
    prove: (request, id) => {
      const timestamp = `${Math.floor(now() / 1_000)}`;
      const signed = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), contentOf(request)]);
      return [
        ['holdfast-provider', provider],
        ['webhook-id', id],
        ['webhook-timestamp', timestamp],
        ['webhook-signature', `v1a,${sign(null, signed, privateKey).toString('base64')}`],
      ];
    },
  };
}

/** `sha-256=:…:` of a body, as in `content-digest`. */
export const digestOf = (body: Uint8Array): string => `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;

function contentOf({ method, target, body }: Draft): Buffer {
  const [path = '', query = ''] = target.split(/\?(.*)/s);
  const address = `${method} ${decode(path)}`;
  if (method !== 'GET' && path.includes('/attachments/')) {
    return Buffer.from(`${address} ${digestOf(body ?? Buffer.alloc(0))}`);
  }
  return method === 'GET' || !body || body.length === 0 ? Buffer.from(`${address}?${query}`) : body;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // which no server reads either
  }
}
