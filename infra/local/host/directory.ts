import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { HostError } from '../base/errors.ts';
import { writeState } from '../base/state-file.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SAMPLE = join(ROOT, 'test', 'samples', 'directory.json');
const COMMAND = join(ROOT, 'shared', 'cli', 'directory.ts');

/** What the command says of an entry that it does not touch. */
const LEFT = /^(\S+ \S+): left as registrars have it$/gm;

const Entry = z.looseObject({ kind: z.string(), id: z.string() });
const Directory = z.strictObject({ entries: z.array(Entry) });

/** From when on keys of this host count. */
const SINCE = '2026-01-01T00:00:00Z';

/** The demonstration provider as this host runs it. */
export interface LocalProvider {
  readonly id: string;
  readonly inboxUrl: string;
  /** The 32 bytes of its Ed25519 key, base64. */
  readonly publicKey: string;
  /** Its key of P-256, as SubjectPublicKeyInfo in base64: it never signs by itself, and is there to be tried. */
  readonly p256PublicKey: string;
  /** Where its on-call tool is, and what its secret is called below the stage's path in the parameter store. */
  readonly onCall: { readonly url: string; readonly parameter: string };
}

/** The sample directory, with the demonstration provider's endpoint, key and reach replaced by those it has here, and `more` behind it. */
export function mergeDirectory(
  sample: unknown,
  provider: LocalProvider,
  more: readonly object[] = [],
): z.infer<typeof Directory> {
  const { entries } = Directory.parse(sample);
  const local = {
    endpoints: [{ id: 'inbox', url: provider.inboxUrl }],
    keys: [
      { id: 'local', publicKey: provider.publicKey, notBefore: SINCE },
      { id: 'local-p256', algorithm: 'ecdsa-p256-sha256', publicKey: provider.p256PublicKey, notBefore: SINCE },
    ],
    reach: { onCall: [{ id: 'desk', tool: 'pagerduty', ...provider.onCall }] },
  };
  const isLocal = (entry: z.infer<typeof Entry>): boolean => entry.kind === 'provider' && entry.id === provider.id;
  if (!entries.some(isLocal)) throw new HostError(`${SAMPLE} holds no provider ${provider.id}`);
  const here = entries.map((entry) => (isLocal(entry) ? { ...entry, ...local } : entry));
  return { entries: [...here, ...z.array(Entry).parse(more)] };
}

/**
 * Puts the sample directory into its table, by the command that also does so in a deployment: what is not there, and what a new version has
 * otherwise. What somebody changed as registrars since stays as they have it.
 *
 * @param place its table, and the environment that leads to it; and the entries to put beside the sample's.
 * @returns the entries that were left, as `<kind> <id>`.
 * @throws HostError with what the command said when it fails.
 */
export async function seedDirectory(
  provider: LocalProvider,
  file: string,
  place: {
    readonly table: string;
    readonly environment: Readonly<Record<string, string>>;
    readonly more?: readonly object[] | undefined;
  },
): Promise<readonly string[]> {
  const { table, environment, more } = place;
  await writeState(file, mergeDirectory(JSON.parse(await readFile(SAMPLE, 'utf8')), provider, more));
  const child = spawn(process.execPath, [COMMAND, 'put', file, '--table', table, '--loopback', '--leave-changed'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
  }
  const [code] = await once(child, 'close');
  if (code !== 0) throw new HostError(`the directory could not be filled (code ${code}):\n${said.trim()}`);
  return [...said.matchAll(LEFT)].map(([, entry = '']) => entry);
}
