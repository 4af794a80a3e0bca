import { PROBLEMS } from '../../../shared/http/problems.ts';
import { findUndescribed } from '../described/watch.ts';
import { type Canary, findCanaries } from './canaries.ts';
import type { Tried } from './send.ts';

const CODES: Readonly<Record<string, { readonly status: number }>> = PROBLEMS;
const PREFIX = 'urn:holdfast:problem:';

/** All that is wrong with an answer; nothing where it is as it should be. */
export function findWrong(tried: Tried, canaries: readonly Canary[]): readonly string[] {
  const { status, headers, body, exchange, sent } = tried;
  const told = Buffer.concat([Buffer.from(JSON.stringify(headers)), body]);
  return [
    ...(status >= 500 ? [`it was answered ${status}, though every service is up`] : []),
    ...(exchange ? findUndescribed(exchange) : []),
    ...findCodeFaults(tried),
    ...findCanaries(canaries, sent.actor, told).map((room) => `it tells ${sent.actor} of ${room}`),
  ];
}

function findCodeFaults({ status, headers, body }: Tried): readonly string[] {
  if (!String(headers['content-type']).startsWith('application/problem+json') || body.length === 0) return [];
  const { type, status: said } = Object(JSON.parse(body.toString('utf8'))) as { type?: unknown; status?: unknown };
  const code = String(type).startsWith(PREFIX) ? String(type).slice(PREFIX.length) : undefined;
  const row = code === undefined || !Object.hasOwn(CODES, code) ? undefined : CODES[code];
  if (!row) return [`its problem has no known code: ${String(type)}`];
  return row.status === status && said === status ? [] : [`${code} came as ${status}, and says ${String(said)}`];
}

/** The request as somebody would type it; what proves who asks is named, for it is another with each run. */
export function showRequest({ actor, method, target, headers, body }: Tried['sent']): string {
  const shown = headers
    .filter(([name]) => !SECRET.has(name))
    .map(([name, value]) => `  -H ${quote(`${name}: ${value}`)}`);
  const data = body === undefined ? [] : [`  --data-binary ${quote(body.toString('utf8'))}`];
  return [`# as ${actor}`, `curl -X ${method} ${quote(`$HOLDFAST_API${target}`)}`, ...shown, ...data].join(' \\\n');
}

const SECRET = new Set(['authorization', 'webhook-signature', 'webhook-timestamp']);
const quote = (text: string): string => `$'${JSON.stringify(text).slice(1, -1).replaceAll("'", "\\'")}'`;
