import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { STAND_INS } from '../../infra/constructs/holdfast-function.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A module of the product as it deploys: bundled, with the stand-ins in place of parts of the SDK. */
export async function importBundled(module: string): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-bundled-'));
  const outfile = join(folder, 'index.mjs');
  try {
    await build({
      entryPoints: [join(ROOT, module)],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      mainFields: ['module', 'main'],
      minify: true,
      logLevel: 'warning',
      alias: Object.fromEntries(STAND_INS.map((standIn) => standIn.split('=', 2))),
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
