import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import type { AlteredVerdict, Reach } from '../app/order/history-verdict.ts';
import { type HistoryToVerify, verifyHistory } from '../app/order/verify-history.ts';
import { parseJson } from '../contracts/border/json.ts';
import { parse } from '../contracts/border/parse.ts';
import type { KeySet } from '../domain/compact-jws.ts';
import { spellDoubtOnRecord } from './doubt-on-record.ts';
import { LOCAL_DATA } from './local-data.ts';
import { stopWith } from './stop.ts';
import { spellTestOnRecord } from './test-on-record.ts';

const USAGE = `usage: npm run verify -- <history file>... [--keys <key set file>]

Checks an exported history (GET /v1/orders/{id}/history) without any network. A long one has several pages, each a file: give all
of them, in any order, to check the whole, or some to check those. The key set is what /.well-known/jwks.json answers: take it from a
source you trust, not from whoever gave you the history. Without --keys it is looked for as jwks.json beside the first file, then in the
data folder of a local host: HOLDFAST_DATA, or else .holdfast.`;

const MAX_BYTES = 100_000_000;

const History = z.object({
  format: z.string(),
  orderId: z.string(),
  commits: z.array(z.object({ digest: z.string(), commit: z.unknown() })),
  notes: z.optional(z.array(z.object({ digest: z.string(), note: z.unknown() }))),
  head: z.string(),
}) satisfies z.core.$ZodType<HistoryToVerify>;

const KeySetFile = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) }) satisfies z.core.$ZodType<KeySet>;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { keys: { type: 'string' } } });
  const [first] = positionals;
  if (first === undefined) throw new Error(USAGE);
  const pages = await Promise.all(positionals.map(async (file) => parse(History, await readJson(file))));
  const { name, keys } = await readKeys(
    values.keys === undefined ? [join(dirname(first), 'jwks.json'), join(LOCAL_DATA, 'jwks.json')] : [values.keys],
  );
  const verdict = verifyHistory(pages, keys);
  if (!verdict.genuine) throw new Error(`NOT GENUINE: ${spellPlace(verdict)}${verdict.reason}`);
  const { orderId, version, notes, only, digest, signedAt, keyId } = verdict;
  const test = spellTestOnRecord(pages);
  if (test !== undefined) console.log(test);
  if (only) {
    console.log(`genuine as far as it goes: order ${orderId}, ${spellReach('commits', only.commits, version)}`);
    console.log(`${spellReach('notes', only.notes, notes)}; the rest stands on other pages`);
  } else {
    console.log(`genuine: order ${orderId}, ${version} commits, ${notes} notes, head ${digest}`);
  }
  const doubt = spellDoubtOnRecord(pages, version);
  if (doubt !== undefined) console.log(doubt);
  console.log(`signed ${signedAt} with key ${keyId} (from ${name})`);
}

function spellPlace({ version, note }: AlteredVerdict): string {
  if (version !== null) return `commit ${version}: `;
  return note === undefined ? '' : `note ${note}: `;
}

const spellReach = (what: string, reach: Reach | null, end: number): string =>
  reach === null ? `no ${what} of ${end}` : `${what} ${reach.from} to ${reach.to} of ${end}`;

async function readJson(file: string): Promise<unknown> {
  return parseJson(await readFile(file), { maxBytes: MAX_BYTES });
}

async function readKeys(candidates: readonly string[]): Promise<{ readonly name: string; readonly keys: KeySet }> {
  for (const name of candidates) {
    try {
      return { name, keys: parse(KeySetFile, await readJson(name)) };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  throw new Error(`no key set at ${candidates.join(' or ')}\n\n${USAGE}`);
}

await main().catch(stopWith);
