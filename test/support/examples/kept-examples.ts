import { readFileSync, writeFileSync } from 'node:fs';
import type { KeptExample, KeptExamples } from '../../../shared/contracts/openapi/parts/examples.ts';
import type { Json } from '../../../shared/contracts/openapi/parts/json.ts';
import { isJson } from './compare-answer.ts';
import type { Exchange } from './record-exchanges.ts';

const FILE = new URL('../../../shared/contracts/openapi/examples.json', import.meta.url);

/** The examples that the API document shows, by operation. */
export const readKeptExamples = (): KeptExamples => JSON.parse(readFileSync(FILE, 'utf8'));

/** Puts these in the place of those that the document shows. */
export const writeKeptExamples = (examples: KeptExamples): void =>
  writeFileSync(FILE, `${JSON.stringify(examples, null, 2)}\n`);

/** Of the answer, what the document says of headers. */
const HEADERS = ['content-type', 'etag', 'content-language', 'content-range', 'vary'];

/** Of a list that is longer only the first are shown. */
const SHOWN = 3;

/** The document does not show itself, and a notice in one language shows what the others are like. */
const SHORTENED: Readonly<Record<string, (entries: readonly Json[]) => readonly Json[]>> = {
  texts: (texts) => texts.slice(0, 1),
};

export function shorten(value: Json, name = ''): Json {
  if (Array.isArray(value)) {
    const entries: readonly Json[] = value;
    const shown = SHORTENED[name]?.(entries) ?? (typeof entries[0] === 'object' ? entries.slice(0, SHOWN) : entries);
    return shown.map((entry) => shorten(entry));
  }
  if (typeof value !== 'object' || value === null) return value;
  if ('openapi' in value && 'paths' in value)
    return { openapi: value['openapi'] ?? '', info: value['info'] ?? {}, paths: {} };
  return Object.fromEntries(Object.entries(value).map(([member, one]) => [member, shorten(one, member)]));
}

const readText = (body: Buffer): Json => {
  const text = body.toString();
  return /^\s*[{[]/.test(text) ? shorten(JSON.parse(text)) : text;
};

const isShown = (headers: Exchange['headers']): boolean =>
  isJson(headers) || headers['content-type'] === 'application/octet-stream';

const listMembers = (value: unknown): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value).sort() : [typeof value];

/** Every member there is, by the names that lead to it. */
const listPaths = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, member]) => [name, ...listPaths(member).map((path) => `${name}/${path}`)])
    : [];

/**
 * What two runs of one example have in common: all that was sent, and the status and members of the answer. What is inside of those may
 * depend on how far deliveries and jobs had come.
 */
export const shapeOf = (example: KeptExample | undefined) => ({
  sent: listPaths(example?.request).sort(),
  status: example?.status,
  answered: listMembers(example?.answer),
});

/** An exchange as the document may show it: of the machine it ran on nothing is left. @param api the address of the host it ran on. */
export function keepExchange({ sent, status, headers, body }: Exchange, api: string): KeptExample {
  const said = HEADERS.flatMap((name) => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  const kept = {
    ...(sent.length > 0 && { request: readText(sent) }),
    status,
    headers: Object.fromEntries(said),
    ...(isShown(headers) && { answer: readText(body) }),
  };
  return JSON.parse(JSON.stringify(kept).replaceAll(api, 'https://api.holdfast.example'));
}
