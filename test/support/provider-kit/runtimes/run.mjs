// For runtimes that know node:fs: Node, Deno, Bun. Prints what was judged as JSON.
import { readFileSync } from 'node:fs';
import * as kit from '../../../../docs/kit/holdfast.mjs';
import { judgeAll } from './judge.mjs';

const file = JSON.parse(readFileSync(new URL('../../../samples/signature-vectors.json', import.meta.url), 'utf8'));
process.stdout.write(`${JSON.stringify(await judgeAll(kit, file))}\n`);
