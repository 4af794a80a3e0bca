import type { Exchange } from './record-exchanges.ts';

/** Stands in a page for whatever comes there. */
const ANYTHING = '…';

/** What a page says of an answer: `200`, headers, an empty line, and the body or the part of it that matters. */
export interface SaidAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export function readSaidAnswer(text: string): SaidAnswer {
  const [head = '', ...rest] = text.split('\n\n');
  const [status = '', ...headers] = head.trimEnd().split('\n');
  if (!/^[1-5]\d\d$/.test(status)) throw new Error(`an answer begins with its status, not with "${status}"`);
  const named = headers.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
  return { status: Number(status), headers: Object.fromEntries(named), body: rest.join('\n\n').trim() };
}

const quote = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, (sign) => `\\${sign}`);
const patternOf = (said: string): RegExp => new RegExp(`^${said.split(ANYTHING).map(quote).join('[\\s\\S]*')}$`);

/** Where texts are not as the page says, `…` standing for anything. */
export const isSaidText = (said: string, found: string): boolean => patternOf(said.trim()).test(found.trim());

/** Paths at which a value lacks what the page shows of it: fields may be left out on the page, entries of a list at its end. */
function findDifferences(said: unknown, found: unknown, path: string): string[] {
  if (typeof said === 'string') {
    const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? 'nothing');
    return isSaidText(said, text) ? [] : [`${path}: ${text} is not ${said}`];
  }
  if (Array.isArray(said)) {
    if (!Array.isArray(found)) return [`${path} is no list`];
    if (said.length === 0 && found.length > 0) return [`${path} is not empty`];
    return said.flatMap((entry, index) => findDifferences(entry, found[index], `${path}/${index}`));
  }
  if (typeof said === 'object' && said !== null) {
    const fields = Object(found) as Record<string, unknown>;
    return Object.entries(said).flatMap(([name, value]) => findDifferences(value, fields[name], `${path}/${name}`));
  }
  return said === found ? [] : [`${path}: ${JSON.stringify(found)} is not ${JSON.stringify(said)}`];
}

export const isJson = (headers: Exchange['headers']): boolean =>
  /^application\/(?:problem\+)?json\b/.test(String(headers['content-type']));

/** How an answer differs from what the page says of it; empty when it does not. */
export function compareAnswer(said: SaidAnswer, { status, headers, body }: Exchange): string[] {
  if (status !== said.status) return [`${status} is not ${said.status}: ${body.toString().slice(0, 600)}`];
  const wrong = Object.entries(said.headers)
    .filter(([name, value]) => !isSaidText(value, String(headers[name.toLowerCase()] ?? '')))
    .map(([name]) => `${name}: ${String(headers[name.toLowerCase()])} is not what the page says`);
  if (said.body === '') return wrong;
  if (isJson(headers)) return [...wrong, ...findDifferences(JSON.parse(said.body), JSON.parse(body.toString()), '')];
  return isSaidText(said.body, body.toString()) ? wrong : [...wrong, 'the body is not what the page says'];
}

/** Whether a request is one of the operation: `GET /v1/orders/{orderId}`. */
export function isOfOperation({ method, path }: Pick<Exchange, 'method' | 'path'>, operation: string): boolean {
  const [named, template = ''] = operation.split(' ');
  const steps = template.split('/');
  const taken = path.split('/');
  return (
    method === named &&
    steps.length === taken.length &&
    steps.every((step, index) => (step.startsWith('{') ? taken[index] !== '' : step === taken[index]))
  );
}
