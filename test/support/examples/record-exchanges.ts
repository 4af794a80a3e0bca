import { createServer, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { closeServer, listen } from '../../../infra/local/base/ports.ts';

/** A request that went through, and its answer. */
export interface Exchange {
  readonly method: string;
  /** Without its query. */
  readonly path: string;
  /** The body of the request; empty where it has none. */
  readonly sent: Buffer;
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

export interface Recorder {
  readonly address: string;
  /** Those since it was last asked, oldest first. */
  takeExchanges(): Exchange[];
  stop(): Promise<void>;
}

/** Stands before the API, passes everything on as it comes, and keeps what was answered. */
export async function startRecorder(upstream: string): Promise<Recorder> {
  let exchanges: Exchange[] = [];
  const server = createServer(async (incoming, response) => {
    const { method = 'GET', url = '/', headers } = incoming;
    const body = await buffer(incoming);
    const sent = request(upstream + url, { method, headers, agent: false }, async (answer) => {
      const { statusCode: status = 0, headers: answered } = answer;
      const bytes = await buffer(answer);
      exchanges.push({ method, path: url.split('?', 1)[0] ?? '', sent: body, status, headers: answered, body: bytes });
      response.writeHead(status, answered).end(bytes);
    });
    sent.on('error', () => response.destroy()); // the host is gone
    sent.end(body);
  });
  const port = await listen(server, 0, 'a recorder');
  return {
    address: `http://127.0.0.1:${port}`,
    takeExchanges() {
      const taken = exchanges;
      exchanges = [];
      return taken;
    },
    stop: () => closeServer(server),
  };
}
