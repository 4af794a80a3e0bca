import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** A statement that imports: `import … from '…'`, `import '…'`, `export … from '…'`; types are imports too. */
const STATEMENT = /^(?:import|export)\s+(?:[\w\s{},*$]+?\s+from\s+)?'([^']+)'/gm;

/** An import within code, of types or of values, whose name is written out: `import('…')`. */
const WITHIN = /\bimport\s*\(\s*['"]([^'"]+)['"]/g;

const slashed = (path: string): string => path.split(sep).join(posix.sep);

/** The source files below the folders the rooms lie in, by their path from the root. */
export function listSources(): string[] {
  return ['functions', 'infra', 'shared', 'web']
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
    .map((entry) => slashed(relative(ROOT, join(entry.parentPath, entry.name))))
    .sort();
}

export interface FileImports {
  /** Files of the project, by their path from the root. */
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

/** What one file imports. */
export function readImports(file: string): FileImports {
  return readImportsOf(file, readFileSync(join(ROOT, file), 'utf8'));
}

/** What a file imports that holds this text. */
export function readImportsOf(file: string, text: string): FileImports {
  const named = [STATEMENT, WITHIN].flatMap((form) => [...text.matchAll(form)].map(([, name = '']) => name));
  const isFile = (name: string): boolean => name.startsWith('.');
  return {
    files: named.filter(isFile).map((name) => posix.normalize(posix.join(slashed(dirname(file)), name))),
    packages: named.filter((name) => !isFile(name)),
  };
}
