import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';
import { digestOf, PACKAGES } from '../keeping/digest.ts';
import { KEPT_IN, keepOnce } from '../keeping/keep.ts';
import { REPLACEMENTS } from './replacements.ts';

/** The whole path of the project. */
export const ROOT = join(import.meta.dirname, '../..');

/** How everything that deploys is bundled, in every stage alike. */
export const OPTIONS = {
  bundle: true, // the SDK tested is the SDK deployed: nothing is left to what the runtime brings
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'], // ES modules first: only they lose what is not used
  minify: true,
  charset: 'utf8', // words of five languages, unescaped
  logLevel: 'warning',
  alias: Object.fromEntries(REPLACEMENTS.map(({ part, file }) => [part, file])),
  outExtension: { '.js': '.mjs' },
} as const satisfies BuildOptions;

/** What modules are bundled from, with what, and where bundles are kept. */
export interface Workshop {
  readonly root: string;
  readonly cache: string;
  readonly options: BuildOptions;
}

const HERE: Workshop = { root: ROOT, cache: join(ROOT, KEPT_IN, 'bundles'), options: OPTIONS };

/** All that a bundle is made from, by path from the root. */
const MADE_FROM = ['functions', 'shared', 'web', 'infra/bundling', 'tsconfig.json', ...PACKAGES];

/** What a folder of bundles says beside them about how they came to be, in esbuild's words. */
export const METAFILE = 'metafile.json';

/**
 * Bundles modules, all in one go, unless just these were bundled before from the very same files in the very same way.
 *
 * @param entries modules by name, each by its path from the root.
 * @returns a folder that nobody changes, with `<name>/index.mjs` for each.
 */
export function bundleOnce(entries: Readonly<Record<string, string>>, workshop: Workshop = HERE): string {
  const { root, cache, options } = workshop;
  const key = digestOf({ root, from: MADE_FROM, how: { entries, options } });
  return keepOnce(cache, key, (folder) => bundleInto(folder, entries, workshop));
}

function bundleInto(outdir: string, entries: Readonly<Record<string, string>>, { root, options }: Workshop): void {
  const named = Object.entries(entries).map(([name, path]) => [`${name}/index`, path]);
  const { metafile } = buildSync({
    ...options,
    absWorkingDir: root,
    entryPoints: Object.fromEntries(named),
    outdir,
    metafile: true,
  });
  writeFileSync(join(outdir, METAFILE), JSON.stringify(metafile));
}
