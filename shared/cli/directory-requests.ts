import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { Problem } from '../contracts/api/common/problem.ts';
import { ChangeView } from '../contracts/api/registrars/changes.ts';
import { EntryView } from '../contracts/api/registrars/entries.ts';
import { parseJson } from '../contracts/border/json.ts';
import { parse } from '../contracts/border/parse.ts';
import { DirectoryFile } from '../contracts/items/directory-file.ts';
import { canonicalJson, sha256 } from '../domain/digest.ts';

/** What is asked of the API, in the name of whoever the token is of. */
export interface Asked {
  readonly action: 'propose' | 'approve' | 'refuse' | 'withdraw' | 'show' | 'history' | 'changes' | 'revoke';
  readonly words: readonly string[];
  readonly reason?: string | undefined;
  readonly digest?: string | undefined;
  readonly doubtedSince?: string | undefined;
}

/** Where the API is, and who asks. */
interface Caller {
  readonly api: string;
  readonly token: string;
}

/** What to type instead, by the code of a refusal. */
const INSTEAD: Readonly<Record<string, string>> = {
  'sign-in-too-old': 'sign in again and set HOLDFAST_TOKEN to the new token',
  'role-not-allowed': 'HOLDFAST_TOKEN has to be of a registrar whom the roster names',
  'change-own': 'another registrar types: npm run directory -- approve <change> --digest <digest>',
  'change-not-yours': 'type: npm run directory -- refuse <change> --reason "<why>"',
  'change-open': 'see it with: npm run directory -- changes',
  'change-differs': 'see what is proposed with: npm run directory -- show <change>',
  'entry-version-mismatch': 'propose it again: the file is compared with what is in force now',
  'endpoint-unproven': 'the provider sends back what arrived there; docs/api/registrars.md says how',
};

/** @throws Error that says what to set, where the environment does not say. */
export function readCaller(environment: Readonly<Record<string, string | undefined>>): Caller {
  const { HOLDFAST_API: api, HOLDFAST_TOKEN: token } = environment;
  if (!api || !token) {
    throw new Error('set HOLDFAST_API to the address of the API and HOLDFAST_TOKEN to an access token of a registrar');
  }
  return { api: api.replace(/\/$/, ''), token };
}

/** @returns what is printed. @throws Error with what was refused, and what to type instead. */
export async function askDirectory(caller: Caller, asked: Asked, usage: string): Promise<string> {
  const [first, second, ...more] = asked.words;
  if (more.length > 0) throw new Error(usage);
  switch (asked.action) {
    case 'changes':
      if (first !== undefined) throw new Error(usage);
      return print(await send(caller, 'GET', '/v1/directory/changes?limit=100'));
    case 'show':
      return print(await send(caller, 'GET', pathTo(first, second, usage)));
    case 'history':
      return print(await send(caller, 'GET', `${pathTo(first, need(second, usage), usage)}/history?limit=100`));
    case 'propose':
      return await proposeFile(caller, need(first, usage), need(asked.reason, usage));
    case 'approve': {
      const body = { digest: need(asked.digest, usage) };
      return print(await post(caller, `/v1/directory/changes/${name(need(first, usage))}/approval`, body));
    }
    case 'refuse':
    case 'withdraw': {
      const step = asked.action === 'refuse' ? 'refusal' : 'withdrawal';
      const body = { reason: need(asked.reason, usage) };
      return print(await post(caller, `/v1/directory/changes/${name(need(first, usage))}/${step}`, body));
    }
    case 'revoke': {
      const path = `/v1/directory/providers/${name(need(first, usage))}/keys/${name(need(second, usage))}/revocation`;
      const { doubtedSince } = asked;
      return print(await post(caller, path, { reason: need(asked.reason, usage), doubtedSince }));
    }
  }
}

/** Each entry of a file becomes a change of its own; what is in force already is left alone. */
async function proposeFile(caller: Caller, file: string, reason: string): Promise<string> {
  const { entries } = parse(DirectoryFile, parseJson(await readFile(file), { maxBytes: 10_000_000 }));
  const lines: string[] = [];
  for (const entry of entries) {
    const standing = await findEntry(caller, `/v1/directory/entries/${entry.kind}/${name(entry.id)}`);
    if (standing && canonicalJson(standing.entry) === canonicalJson(entry)) {
      lines.push(`${entry.kind} ${entry.id}: is in force already`);
      continue;
    }
    const body = { entry, replaces: standing?.version ?? 0, reason };
    const { id, digest, doubts } = parse(ChangeView, await post(caller, '/v1/directory/changes', body));
    lines.push(`${id}: waits for another registrar, who types: npm run directory -- approve ${id} --digest ${digest}`);
    lines.push(...doubts.map(({ pointer, detail }) => `  is it meant? ${pointer}: ${detail}`));
  }
  return lines.join('\n');
}

async function findEntry(caller: Caller, path: string): Promise<z.infer<typeof EntryView> | undefined> {
  try {
    return parse(EntryView, await send(caller, 'GET', path));
  } catch (error) {
    if (error instanceof Refused && error.code === 'directory-entry-unknown') return undefined;
    throw error;
  }
}

/** Two words name an entry, one a change. */
const pathTo = (first: string | undefined, second: string | undefined, usage: string): string =>
  second === undefined
    ? `/v1/directory/changes/${name(need(first, usage))}`
    : `/v1/directory/entries/${name(need(first, usage))}/${name(second)}`;

const name = encodeURIComponent;
const print = (answer: unknown): string => JSON.stringify(answer, null, 2);

function need(word: string | undefined, usage: string): string {
  if (word === undefined || word === '') throw new Error(usage);
  return word;
}

class Refused extends Error {
  readonly code: string;

  constructor(code: string, detail: string) {
    super(INSTEAD[code] === undefined ? `${code}: ${detail}` : `${code}: ${detail}\n  ${INSTEAD[code]}`);
    this.code = code;
  }
}

/** The same request has the same key: one that was broken off can be typed again. */
const post = (caller: Caller, path: string, body: object): Promise<unknown> =>
  send(caller, 'POST', path, body, { 'idempotency-key': sha256(canonicalJson([path, body])) });

async function send(
  { api, token }: Caller,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const response = await fetch(`${api}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (response.ok) return JSON.parse(text);
  const problem = z.safeParse(Problem, toJson(text));
  if (!problem.success)
    throw new Error(`the API answered ${response.status}: is HOLDFAST_TOKEN a token of this stage?`);
  const { type, detail = '', errors = [] } = problem.data;
  const faults = errors.map(({ pointer, detail: fault }) => `\n  ${pointer || '(whole body)'}: ${fault}`);
  throw new Refused(type.split(':').at(-1) ?? type, `${detail}${faults.join('')}`);
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
