import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { JSONWebKeySet } from 'jose';
import { closeServer, listen } from '../../../infra/local/base/ports.ts';
import type { PlayedProvider } from './services.ts';

/** One request as it came in. */
export interface Attempt {
  readonly id: string;
  /** `webhook-timestamp`, seconds since 1970. */
  readonly timestamp: string;
  readonly signature: string;
  readonly body: string;
  readonly orderId: unknown;
}

export interface Endpoint extends PlayedProvider {
  readonly attempts: readonly Attempt[];
  /** What the next requests are answered with. */
  status: number;
  stop(): Promise<void>;
}

/** A provider's endpoint that keeps every request, answered well or not, and never says anything itself. */
export async function startEndpoint(id: string): Promise<Endpoint> {
  const attempts: Attempt[] = [];
  const server = createServer(async (request, response) => {
    const body = (await buffer(request)).toString();
    const header = (name: string): string => String(request.headers[name]);
    const { data } = Object(JSON.parse(body)) as { data?: unknown };
    const { orderId } = Object(data) as { orderId?: unknown };
    attempts.push({
      id: header('webhook-id'),
      timestamp: header('webhook-timestamp'),
      signature: header('webhook-signature'),
      body,
      orderId,
    });
    response.writeHead(endpoint.status).end();
  });
  const port = await listen(server, 0, 'an endpoint');
  const { x = '' } = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
  const endpoint: Endpoint = {
    id,
    inboxUrl: `http://127.0.0.1:${port}/inbox`,
    publicKey: Buffer.from(x, 'base64url').toString('base64'),
    attempts,
    status: 200,
    stop: () => closeServer(server),
  };
  return endpoint;
}

/** Whether a published key made the signature over exactly what came. */
export function isSigned({ id, timestamp, signature, body }: Attempt, { keys }: JSONWebKeySet): boolean {
  const [scheme, value = ''] = signature.split(',');
  const content = Buffer.from(`${id}.${timestamp}.${body}`);
  const published = keys.filter(({ crv }) => crv === 'Ed25519');
  return (
    scheme === 'v1a' &&
    published.some((jwk) =>
      verify(null, content, createPublicKey({ key: { ...jwk }, format: 'jwk' }), Buffer.from(value, 'base64')),
    )
  );
}
