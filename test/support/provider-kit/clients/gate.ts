import { createServer, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { closeServer, listen } from '../../../../infra/local/base/ports.ts';

/** A request as it came by. */
export interface Passed {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** What it was answered with; `undefined` while it is held back. */
  status: number | undefined;
}

export interface Gate {
  readonly address: string;
  /** All that came by, oldest first. */
  readonly passed: readonly Passed[];
  /** Requests like these are not handed on, and wait for their answer until the gate is open. */
  shut(isHeld: (passed: Passed) => boolean): void;
  /** Hands on again what comes from now on; what was held back is lost. */
  open(): void;
  stop(): Promise<void>;
}

/** Stands before a service, hands on what comes as it comes, and remembers it. @param upstream asked anew for each request. */
export async function startGate(upstream: () => string): Promise<Gate> {
  const passed: Passed[] = [];
  let isHeld: (one: Passed) => boolean = () => false;
  const server = createServer(async (incoming, response) => {
    const { method = '', url = '', headers } = incoming;
    const body = await buffer(incoming);
    const sent = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
    const one: Passed = { method, path: url, headers: sent, body: body.toString(), status: undefined };
    passed.push(one);
    if (isHeld(one)) return;
    const onward = request(new URL(url, upstream()), { method, headers, agent: false }, async (answer) => {
      one.status = answer.statusCode;
      const content = await buffer(answer);
      response.writeHead(answer.statusCode ?? 502, answer.headers).end(content);
    });
    onward.on('error', () => response.writeHead(502).end()); // nobody is there
    onward.end(body);
  });
  return {
    address: `http://127.0.0.1:${await listen(server, 0, 'a gate')}`,
    passed,
    shut(test) {
      isHeld = test;
    },
    open() {
      isHeld = () => false;
      server.closeAllConnections();
    },
    stop: () => closeServer(server),
  };
}
