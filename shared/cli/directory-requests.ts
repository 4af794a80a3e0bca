import * as z from 'zod/mini';
import { Problem } from '../contracts/api/common/problem.ts';
import { ChangeView } from '../contracts/api/registrars/changes.ts';
import { EntryView } from '../contracts/api/registrars/entries.ts';
import { parse } from '../contracts/border/parse.ts';
import { canonicalJson, sha256 } from '../domain/digest.ts';
import { readDirectoryFile } from './directory-file.ts';

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
  'change-not-open': 'see how it stands with: npm run directory -- show <change>',
  'change-unknown': 'see those that are open with: npm run directory -- changes',
  'directory-entry-unknown':
    'compare kind (authority, provider, roster, office) and id: npm run directory -- show <kind> <id>',
  'endpoint-unproven': 'the provider sends back what arrived there; docs/api/registrars.md says how',
  'entry-version-conflict': 'somebody did something to it at the same moment: type the same again',
  'key-unknown': 'see its keys with: npm run directory -- show provider <id>',
  'key-revoked': 'nothing has to be done; see it with: npm run directory -- show provider <id>',
};

const Versioned = z.object({ version: z.number() });

/** How each word is typed. */
const TYPED = {
  propose: 'propose <file> --reason "<why>"',
  approve: 'approve <change> --digest <digest>',
  refuse: 'refuse <change> --reason "<why>"',
  withdraw: 'withdraw <change> --reason "<why>"',
  show: 'show <change>, or show <kind> <id>',
  history: 'history <kind> <id>',
  changes: 'changes',
  revoke: 'revoke <provider> <key> --reason "<why>" [--doubted-since <instant>]',
} as const satisfies Record<Asked['action'], string>;

/** @throws Error that says what to set, where the environment does not say. */
export function readCaller(environment: Readonly<Record<string, string | undefined>>): Caller {
  const { HOLDFAST_API: api, HOLDFAST_TOKEN: token } = environment;
  if (!api || !token) {
    throw new Error('set HOLDFAST_API to the address of the API and HOLDFAST_TOKEN to an access token of a registrar');
  }
  if (!/^https?:\/\//.test(api) || !URL.canParse(api)) {
    throw new Error(`HOLDFAST_API is no address: ${api}. Set it to that of the API, such as https://api.example`);
  }
  return { api: api.replace(/\/$/, ''), token };
}

/** @returns what is printed. @throws Error with what was refused, and what to type instead. */
export async function askDirectory(caller: Caller, asked: Asked): Promise<string> {
  const { action, words, reason, digest, doubtedSince } = asked;
  const [first, second] = words;
  const needed = (word: string | undefined, what: string): string => {
    if (word !== undefined && word !== '') return word;
    throw new Error(`${what} is missing. Type: npm run directory -- ${TYPED[action]}`);
  };
  const takes = ['show', 'history', 'revoke'].includes(action) ? 2 : action === 'changes' ? 0 : 1;
  if (words.length > takes) {
    const over = words.slice(takes).join(' ');
    throw new Error(`"${over}" is too much. Type: npm run directory -- ${TYPED[action]}`);
  }
  const change = () => `/v1/directory/changes/${name(needed(first, '<change>'))}`;
  const entry = () => `/v1/directory/entries/${name(needed(first, '<kind>'))}/${name(needed(second, '<id>'))}`;
  switch (action) {
    case 'changes':
      return print(await send(caller, 'GET', '/v1/directory/changes?limit=100'));
    case 'show':
      return print(await send(caller, 'GET', second === undefined ? change() : entry()));
    case 'history':
      return print(await send(caller, 'GET', `${entry()}/history?limit=100`));
    case 'propose':
      return await proposeFile(caller, needed(first, '<file>'), needed(reason, '--reason'));
    case 'approve':
      return print(await post(caller, `${change()}/approval`, { digest: needed(digest, '--digest') }));
    case 'refuse':
      return print(await post(caller, `${change()}/refusal`, { reason: needed(reason, '--reason') }));
    case 'withdraw':
      return print(await post(caller, `${change()}/withdrawal`, { reason: needed(reason, '--reason') }));
    case 'revoke': {
      const [provider, key] = [needed(first, '<provider>'), needed(second, '<key>')];
      return await revokeKey(caller, provider, key, { reason: needed(reason, '--reason'), doubtedSince });
    }
  }
}

/**
 * A key that came back into use can be revoked for the same reason as before: so the request is of the entry as it stands, or it would be
 * taken for a repeat, and answered as if it had been done.
 */
async function revokeKey(caller: Caller, provider: string, key: string, body: object): Promise<string> {
  const entry = await send(caller, 'GET', `/v1/directory/entries/provider/${name(provider)}`);
  const { version } = parse(Versioned, entry); // whatever else stands in it: nothing holds up a revocation
  const path = `/v1/directory/providers/${name(provider)}/keys/${name(key)}/revocation`;
  return print(await post(caller, path, body, version));
}

/** Each entry of a file becomes a change of its own; what is in force already is left alone. */
async function proposeFile(caller: Caller, file: string, reason: string): Promise<string> {
  const { entries } = await readDirectoryFile(file);
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

const name = encodeURIComponent;
const print = (answer: unknown): string => JSON.stringify(answer, null, 2);

class Refused extends Error {
  readonly code: string;

  constructor(code: string, detail: string) {
    super(INSTEAD[code] === undefined ? `${code}: ${detail}` : `${code}: ${detail}\n  ${INSTEAD[code]}`);
    this.code = code;
  }
}

/**
 * The same request has the same key: one that was broken off can be typed again.
 *
 * @param version of what it is asked, where the same can be asked again of another one.
 */
const post = (caller: Caller, path: string, body: object, version?: number): Promise<unknown> =>
  send(caller, 'POST', path, body, { 'idempotency-key': sha256(canonicalJson([path, body, version ?? null])) });

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
  }).catch((cause: unknown) => {
    const unclear = method === 'POST' ? ' Whether it was done is not known: type the same again once it answers.' : '';
    throw new Error(`${api} does not answer: is it running, and is HOLDFAST_API its address?${unclear}`, { cause });
  });
  const text = await response.text();
  if (response.ok) return JSON.parse(text);
  const problem = z.safeParse(Problem, toJson(text));
  if (!problem.success)
    throw new Error(`the API answered ${response.status}: is HOLDFAST_TOKEN a token of this stage, and not over?`);
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
