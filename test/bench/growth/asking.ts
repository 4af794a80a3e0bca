import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Host } from '../../../infra/local/host/host.ts';

const Local = z.object({ tokens: z.record(z.string(), z.string()) });

export interface Answered {
  readonly tookMs: number;
  readonly requestId: string;
  readonly body: unknown;
}

/** Asks the API of a host, as one caller or another. */
export class Asking {
  readonly #host: Host;
  readonly #dataDir: string;

  constructor(host: Host, dataDir: string) {
    this.#host = host;
    this.#dataDir = dataDir;
  }

  /** Tokens are read anew each time: they change with the clock. @throws Error with what came when it is a refusal. */
  async as(person: string, method: string, path: string, body?: unknown): Promise<Answered> {
    const { tokens } = Local.parse(JSON.parse(readFileSync(join(this.#dataDir, 'local.json'), 'utf8')));
    return await this.withToken(tokens[person] ?? '', method, path, body);
  }

  async withToken(token: string, method: string, path: string, body?: unknown): Promise<Answered> {
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() };
    const json = { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
    return await read(() => fetch(this.#host.api + path, { method, ...(body === undefined ? { headers } : json) }));
  }

  async asProvider(path: string): Promise<Answered> {
    return await read(() => this.#host.provider.signedFetch('GET', path));
  }
}

async function read(ask: () => Promise<Response>): Promise<Answered> {
  const began = performance.now();
  const response = await ask();
  const text = await response.text();
  const tookMs = performance.now() - began;
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text}`);
  return { tookMs, requestId: response.headers.get('apigw-requestid') ?? '', body: JSON.parse(text) };
}
