import { parseArgs } from 'node:util';
import { messageOf } from '../base/errors.ts';
import { type EndpointKey, readEndpointKey } from './public-key.ts';
import { GROUPS, type Group } from './row.ts';
import { WrongUse } from './wrong-use.ts';

export const USAGE = `usage: npm run provider-check -- <url> --key <public key> [--port 3100] [--provider prv-check] [--only <group>,…] [--json <file>]

Plays a life of test orders against the endpoint of a provider, and says row by row what was seen. The endpoint runs with
  HOLDFAST_API=http://127.0.0.1:<port> HOLDFAST_PROVIDER=<provider>

<url>       where it takes webhooks: http or https
--key       the public half of the key it signs with: base64 as the directory holds it, or a file with PEM or a JWK
--port      where the check stands in front of the API (3100)
--provider  the id the endpoint has in the check's directory (prv-check)
--only      groups of rows, and those they rest on: ${GROUPS.join(', ')}
--json      the same as JSON; - writes it to standard output, and the table to standard error

It exits with 0 when every row passed or is only wished for, with 1 when one failed or could not be played, with 2 when nothing was played.`;

export interface Options {
  readonly url: URL;
  readonly key: EndpointKey;
  readonly port: number;
  readonly provider: string;
  readonly groups: readonly Group[];
  /** A file, or `-`. */
  readonly json: string | undefined;
}

const HIGHEST_PORT = 65_535;
const PROVIDER_ID = /^prv-[a-z0-9]+(?:-[a-z0-9]+)*$/;

const isGroup = (word: string): word is Group => GROUPS.some((group) => group === word);

/** @throws WrongUse saying what to type instead. */
export async function readOptions(args: readonly string[]): Promise<Options> {
  const { values, positionals } = split(args);
  const [address, ...more] = positionals;
  if (address === undefined) throw new WrongUse(`no url: where does the endpoint take webhooks?\n\n${USAGE}`);
  if (more.length > 0) {
    // not told again: a key that the shell took apart is among them
    throw new WrongUse(`one url at a time, and a key in quotes: ${more.length} more than that\n\n${USAGE}`);
  }
  if (values.key === undefined)
    throw new WrongUse(`no --key: the public half of the key that the endpoint signs with\n\n${USAGE}`);
  return {
    url: readUrl(address),
    port: readPort(values.port),
    provider: readProvider(values.provider),
    groups: readGroups(values.only),
    json: values.json,
    key: await readEndpointKey(values.key),
  };
}

function split(args: readonly string[]) {
  const options = {
    key: { type: 'string' },
    port: { type: 'string', default: '3100' },
    provider: { type: 'string', default: 'prv-check' },
    only: { type: 'string' },
    json: { type: 'string' },
  } as const;
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new WrongUse(`${messageOf(error)}\n\n${USAGE}`);
  }
}

function readUrl(address: string): URL {
  const url = URL.parse(address);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new WrongUse(`${address} is no http or https url: type one such as http://127.0.0.1:8080/`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new WrongUse('the url has a name or a password in it, and no webhook is sent to such: leave them out');
  }
  return url;
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= HIGHEST_PORT) return port;
  throw new WrongUse(`--port ${text} is no port: a whole number from 1 to ${HIGHEST_PORT}`);
}

function readProvider(id: string): string {
  if (PROVIDER_ID.test(id) && !TAKEN.has(id)) return id;
  throw new WrongUse(
    `--provider ${id} is no id for a check: type one such as prv-check, which no provider of the samples has`,
  );
}

/** Those of the sample directory. */
const TAKEN = new Set(['prv-demo', 'prv-lantern', 'prv-contact-jp']);

function readGroups(only: string | undefined): readonly Group[] {
  if (only === undefined) return GROUPS;
  const words = only.split(',').map((word) => word.trim());
  const unknown = words.find((word) => !isGroup(word));
  if (unknown !== undefined)
    throw new WrongUse(`--only ${unknown}: there is no such group. There are ${GROUPS.join(', ')}`);
  return GROUPS.filter((group) => words.includes(group));
}
