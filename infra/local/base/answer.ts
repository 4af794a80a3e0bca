import type { ServerResponse } from 'node:http';

/** What a service answers, ready to go over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

/**
 * The date is left out: a service keeps real time while its caller's clock may have been moved months ahead. The SDK would take that
 * for its own clock gone wrong, and send everything that was refused again.
 */
export function writeAnswer(response: ServerResponse, { status, headers, body }: Answer): void {
  const kept = Object.entries(headers).filter(([name, value]) => value !== undefined && !LEFT_OUT.has(name));
  response.sendDate = false;
  for (const [name, value] of kept) response.setHeader(name, typeof value === 'string' ? value : [...(value ?? [])]);
  const length = body.length > 0 ? body.length : (headers['content-length'] ?? 0); // of what HEAD asks about, said without it
  response.writeHead(status, { 'content-length': String(length) }).end(body);
}

/** Headers about one connection, not about the message; and the date. */
const LEFT_OUT = new Set(['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding']);
