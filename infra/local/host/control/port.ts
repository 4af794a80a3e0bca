import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { messageOf } from '../../base/errors.ts';
import { closeServer, KEPT_OPEN, type Log, listen } from '../../base/ports.ts';
import { ControlRefusal, type Controls, createControlRoutes } from './routes.ts';
import { NotSettled } from './settle.ts';

export interface ControlPort {
  readonly port: number;
  readonly address: string;
  stop(): Promise<void>;
}

const BODY_LIMIT = 1024 * 1024;
const TITLES = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  500: 'Internal Server Error',
  504: 'Not settled',
} as const;

function sendProblem(
  response: ServerResponse,
  status: keyof typeof TITLES,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/problem+json', ...headers });
  response.end(JSON.stringify({ type: 'about:blank', title: TITLES[status], status, detail }));
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new ControlRefusal(`the body is larger than ${BODY_LIMIT} bytes`);
    chunks.push(chunk);
  }
  if (size === 0) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch (error) {
    throw new ControlRefusal(`the body is not JSON: ${messageOf(error)}`, { cause: error });
  }
}

/** Steers the host. Bound to the loopback address, and deaf to web pages: a request with an Origin is refused. */
export async function startControl(options: { port: number; controls: Controls; log: Log }): Promise<ControlPort> {
  const routes = createControlRoutes(options.controls);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?', 1)[0];
    const name = `${request.method} ${path}`;
    const route = Object.hasOwn(routes, name) ? routes[name] : undefined;
    if (request.headers.origin !== undefined) return sendProblem(response, 403, 'web pages may not steer this host');
    if (route === undefined) return sendUnknown(response, name, path);
    const result = await route.run(await readJson(request));
    response.writeHead(result === undefined ? 204 : 200, { 'content-type': 'application/json' });
    response.end(result === undefined ? undefined : JSON.stringify(result));
  }

  /** Says what there is, and what it is good for. */
  function sendUnknown(response: ServerResponse, name: string, path: string | undefined): void {
    const methods = Object.keys(routes).flatMap((known) => (known.endsWith(` ${path}`) ? [known.split(' ')[0]] : []));
    if (methods.length > 0) {
      const allow = methods.join(', ');
      sendProblem(response, 405, `${path} takes ${allow}; GET / says what each does`, { allow });
      return;
    }
    const known = Object.keys(routes).join(', ');
    sendProblem(response, 404, `${name}: the control port has ${known}; GET / says what each does`);
  }

  const server = createServer(KEPT_OPEN, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (error instanceof ControlRefusal) return sendProblem(response, 400, error.message);
      if (error instanceof NotSettled) return sendProblem(response, 504, error.message);
      options.log(`control: ${messageOf(error)}`);
      return sendProblem(response, 500, messageOf(error));
    });
  });
  server.requestTimeout = 0; // moving the clock may take minutes
  const port = await listen(server, options.port, 'the control port');
  return { port, address: `http://127.0.0.1:${port}`, stop: () => closeServer(server) };
}
