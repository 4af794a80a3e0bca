import { PROBLEMS } from '../../../shared/http/problems.ts';
import { findUndescribed } from '../described/watch.ts';
import { findCanaries } from './canaries.ts';
import type { Scene } from './scene.ts';
import type { Tried } from './send.ts';

const CODES: Readonly<Record<string, { readonly status: number }>> = PROBLEMS;
const PREFIX = 'urn:holdfast:problem:';

/** All that is wrong with an answer; nothing where it is as it should be. */
export async function findWrong(tried: Tried, scene: Scene): Promise<readonly string[]> {
  const { status, exchange } = tried;
  return [
    ...(status >= 500 ? [`it was answered ${status}, though every service is up`] : []),
    ...(exchange ? findUndescribed(exchange).filter((fault) => !isPassedOver(fault)) : []),
    ...findCodeFaults(tried),
    ...(await findTold(tried, scene)),
  ];
}

/** Of a request that was taken: what docs/api says that its address does not look at. */
const PASSED_OVER: readonly RegExp[] = [
  /^GET \S+ answered 2\d\d: in the request taken, query parameter .* is not described$/, // README.md: a read of one thing passes it over
  /^PUT \S+ answered 2\d\d: in the request taken, query parameter .* is not described$/, // likewise a part of a file: its address and digest are all of it
  /^POST \S+(?:\/uploads|\/renewal) answered 201: in the request taken, query parameter .* is not described$/, // they take no body either
  /^(?:GET|PUT|POST) \/v1\/provider\/\S+ answered \d+: in the request taken, header parameter idempotency-key /, // providers.md: it is of people, beside a signature nobody reads it
  /^GET \/v1\/verifications\/\S+ answered 200: in the request taken, query parameter language /, // public.md: else Accept-Language, for it is a page to people
];
const isPassedOver = (fault: string): boolean => PASSED_OVER.some((pattern) => pattern.test(fault));

async function findTold(
  { headers, body, sent: { actor } }: Tried,
  { canaries, wasDrawn }: Scene,
): Promise<readonly string[]> {
  const told = Buffer.concat([Buffer.from(JSON.stringify(headers)), body]);
  const wrong: string[] = [];
  for (const { room, order } of findCanaries(canaries, actor, told)) {
    if (order === undefined || !(await wasDrawn(order, actor))) wrong.push(`it tells ${actor} of this: ${room}`);
  }
  return wrong;
}

function findCodeFaults({ status, headers, body }: Tried): readonly string[] {
  if (!String(headers['content-type']).startsWith('application/problem+json') || body.length === 0) return [];
  const { type, status: said } = Object(JSON.parse(body.toString('utf8'))) as { type?: unknown; status?: unknown };
  const code = String(type).startsWith(PREFIX) ? String(type).slice(PREFIX.length) : undefined;
  const row = code === undefined || !Object.hasOwn(CODES, code) ? undefined : CODES[code];
  if (!row) return [`its problem has no known code: ${String(type)}`];
  return row.status === status && said === status ? [] : [`${code} came as ${status}, and says ${String(said)}`];
}

/** The request as somebody would type it, and what came; what proves who asks is left out, for it is another with each run. */
export function showTried({ sent: { actor, method, target, headers, body }, ...answer }: Tried): string {
  const shown = headers
    .filter(([name]) => !SECRET.has(name))
    .map(([name, value]) => `  -H ${quote(`${name}: ${value}`)}`);
  const data = body === undefined ? [] : [`  --data-binary ${quote(body.toString('utf8'))}`];
  const command = [`curl -X ${method} "$HOLDFAST_API"${quote(target)}`, ...shown, ...data].join(' \\\n');
  return `# as ${actor}\n${command}\n# ${answer.status} ${answer.body.subarray(0, 600).toString('utf8')}`;
}

const SECRET = new Set(['authorization', 'webhook-signature', 'webhook-timestamp']);
const quote = (text: string): string =>
  `$'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
