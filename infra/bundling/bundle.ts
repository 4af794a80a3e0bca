import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';
import { keyOf } from './key.ts';
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

/**
 * Bundles are kept among the packages they are made from, by the convention of tools that keep something: git and every linter
 * leave the folder alone, and `npm ci` takes it away together with those packages.
 */
const HERE: Workshop = {
  root: ROOT,
  cache: join(ROOT, 'node_modules', '.cache', 'holdfast', 'bundles'),
  options: OPTIONS,
};

/** What a folder of bundles says beside them about how they came to be, in esbuild's words. */
export const METAFILE = 'metafile.json';

const KEPT_MS = 24 * 3_600_000;

/**
 * Bundles modules, all in one go, unless just these were bundled before from the very same files in the very same way.
 *
 * @param entries modules by name, each by its path from the root.
 * @returns a folder that nobody changes, with `<name>/index.mjs` for each.
 */
export function bundleOnce(entries: Readonly<Record<string, string>>, workshop: Workshop = HERE): string {
  const { root, cache, options } = workshop;
  const folder = join(cache, keyOf(root, { entries, options }));
  if (isThere(folder)) {
    utimesSync(folder, new Date(), new Date()); // used again, so kept for another day
    return folder;
  }
  mkdirSync(cache, { recursive: true });
  const building = mkdtempSync(join(cache, 'building-'));
  try {
    bundleInto(building, entries, workshop);
    publishFolder(building, folder);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  forgetUnused(cache);
  return folder;
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

/** Shows a folder under its name whole or not at all: whoever bundles at the same time sees no half of a file. */
function publishFolder(building: string, folder: string): void {
  try {
    renameSync(building, folder);
  } catch (error) {
    if (!isThere(folder)) throw error; // another process was quicker, and its bundles are the same
  }
}

/** Takes away what nobody asked for in a day, and what was broken off while it was built. */
function forgetUnused(cache: string): void {
  for (const name of readdirSync(cache)) {
    const { mtimeMs } = statSync(join(cache, name), { throwIfNoEntry: false }) ?? {}; // another may be tidying up too
    if (mtimeMs !== undefined && Date.now() - mtimeMs > KEPT_MS) {
      rmSync(join(cache, name), { recursive: true, force: true });
    }
  }
}

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;
