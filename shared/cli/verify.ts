import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { JSONWebKeySet } from 'jose';
import * as z from 'zod/mini';
import { type HistoryToVerify, verifyHistory } from '../app/order/verify-history.ts';
import { parseJson } from '../contracts/border/json.ts';
import { parse } from '../contracts/border/parse.ts';
import { stopWith } from './stop.ts';

const USAGE = `usage: npm run verify -- <history file> [--keys <key set file>]

Checks an exported history (GET /v1/orders/{id}/history) without any network. The key set is what /.well-known/jwks.json
answers: take it from a source you trust, not from whoever gave you the history. Without --keys it is looked for as jwks.json
beside the history, then as .holdfast/jwks.json.`;

const MAX_BYTES = 100_000_000;

const History = z.object({
  format: z.string(),
  orderId: z.string(),
  commits: z.array(z.object({ digest: z.string(), commit: z.unknown() })),
  head: z.string(),
}) satisfies z.core.$ZodType<HistoryToVerify>;

const KeySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) }) satisfies z.core.$ZodType<JSONWebKeySet>;

async function main(): Promise<void> {
  const [file, option, named] = process.argv.slice(2);
  if (!file || (option !== undefined && (option !== '--keys' || !named))) throw new Error(USAGE);
  const history = parse(History, await readJson(file));
  const { name, keys } = await readKeys(
    named ? [named] : [join(dirname(file), 'jwks.json'), join('.holdfast', 'jwks.json')],
  );
  const verdict = await verifyHistory(history, keys);
  if (!verdict.genuine) {
    const where = verdict.version === null ? '' : `commit ${verdict.version}: `;
    throw new Error(`NOT GENUINE: ${where}${verdict.reason}`);
  }
  console.log(`genuine: order ${verdict.orderId}, ${verdict.version} commits, head ${verdict.digest}`);
  console.log(`signed ${verdict.signedAt} with key ${verdict.keyId} (from ${name})`);
}

async function readJson(file: string): Promise<unknown> {
  return parseJson(await readFile(file), { maxBytes: MAX_BYTES });
}

async function readKeys(
  candidates: readonly string[],
): Promise<{ readonly name: string; readonly keys: JSONWebKeySet }> {
  for (const name of candidates) {
    try {
      return { name, keys: parse(KeySet, await readJson(name)) };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  throw new Error(`no key set at ${candidates.join(' or ')}\n\n${USAGE}`);
}

await main().catch(stopWith);
