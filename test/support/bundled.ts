import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { REPLACEMENTS } from '../../infra/bundling/replacements.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A module of the product as it deploys: bundled, with the replacements in place of parts of packages. */
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
      alias: Object.fromEntries(REPLACEMENTS.map(({ part, file }) => [part, file])),
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
