import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { closeServer, listen } from '../../../infra/local/base/ports.ts';

export interface Exchange {
  /** `PutItem` */
  readonly operation: string;
  readonly request: string;
  readonly answer: string;
}

export interface Relay {
  readonly endpoint: string;
  /** Everything that went through, oldest first. */
  readonly exchanges: readonly Exchange[];
  /** While set, stands in for the answer of the service; `undefined` lets that one through. The service did its work. */
  instead: ((exchange: Exchange) => string | undefined) | undefined;
  stop(): Promise<void>;
}

/** Stands before a service and keeps what is said to it and by it. */
export async function startRelay(upstream: string): Promise<Relay> {
  const exchanges: Exchange[] = [];
  const server = createServer({ keepAliveTimeout: 65_000 }, async (incoming, response) => {
    const body = await buffer(incoming);
    const headers = Object.entries(incoming.headers).filter(([name]) => !HOP_BY_HOP.has(name));
    try {
      const answer = await fetch(upstream + (incoming.url ?? '/'), {
        method: incoming.method ?? 'POST',
        headers: headers.map(([name, value]) => [name, String(value)] as [string, string]),
        body: new Uint8Array(body),
      });
      const operation = String(incoming.headers['x-amz-target']).split('.').at(-1) ?? '';
      const exchange = { operation, request: body.toString(), answer: await answer.text() };
      exchanges.push(exchange);
      const text = relay.instead?.(exchange) ?? exchange.answer;
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(text);
    } catch {
      response.destroy(); // the service is gone, or the caller is
    }
  });
  const port = await listen(server, 0, 'a relay');
  const relay: Relay = {
    endpoint: `http://127.0.0.1:${port}`,
    exchanges,
    instead: undefined,
    stop: () => closeServer(server),
  };
  return relay;
}

const HOP_BY_HOP = new Set(['connection', 'content-length', 'expect', 'host', 'keep-alive', 'transfer-encoding']);
