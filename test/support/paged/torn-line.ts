import { request as ask, createServer, type IncomingMessage } from 'node:http';
import { closeServer, listen } from '../../../infra/local/base/ports.ts';

/** A line that a browser goes through, and that breaks. */
export interface TornLine {
  /** For a browser: the address of its proxy. */
  readonly address: string;
  /** How many bytes of what is posted to another host than that of the pages go through before it breaks; `undefined`: it holds. */
  tearsAfter: number | undefined;
  stop(): Promise<void>;
}

const isFileOf = ({ method, headers }: IncomingMessage): boolean =>
  method === 'POST' && `${headers['content-type']}`.startsWith('multipart/form-data');

/** A proxy on this machine by which a form with a file is cut off in the midst of it, for both ends. */
export async function startTornLine(): Promise<TornLine> {
  const server = createServer((request, response) => {
    const { tearsAfter } = line;
    const onward = ask(
      request.url ?? '',
      { agent: false, method: request.method, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        answer.pipe(response);
      },
    );
    onward.on('error', () => request.socket.destroy());
    let passed = 0;
    request.on('data', (bytes: Buffer) => {
      passed += bytes.length;
      if (tearsAfter === undefined || !isFileOf(request) || passed < tearsAfter) return;
      onward.destroy();
      request.socket.destroy();
    });
    request.pipe(onward);
  });
  server.on('connect', (_, socket) => socket.destroy()); // what a browser asks for by itself
  const port = await listen(server, 0, 'a torn line');
  const line: TornLine = {
    address: `http://127.0.0.1:${port}`,
    tearsAfter: undefined,
    stop: () => closeServer(server),
  };
  return line;
}
