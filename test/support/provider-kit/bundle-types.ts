import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { ROOT } from '../map/read-imports.ts';
import { ENTRY } from './bundle-script.ts';

/** A declaration of one of the kit's files. */
interface Declaration {
  readonly name: string;
  /** With the comment before it, and without `export`. */
  readonly text: string;
  /** Whether it is a type; a value is there only where it is public. */
  readonly isType: boolean;
  /** Names in it, among them those of other declarations. */
  readonly names: readonly string[];
}

const BANNER = `// Holdfast for providers: types of holdfast.mjs. SPDX-License-Identifier: Apache-2.0
// Written from shared/kit by \`npm run kit\`: change it there.`;

/**
 * The declarations of the kit as one file: what is public, and what that needs, which is not exported.
 *
 * @throws Error where two files declare the same needed name: one of them wants another.
 */
export function bundleTypes(): string {
  const files = emitDeclarations();
  const entry = basename(ENTRY).replace('.ts', '.d.ts');
  const published = listPublished(files.get(entry) ?? '');
  const declared = [...files].filter(([name]) => name !== entry).flatMap(([, text]) => listDeclarations(text));
  const wanted = reach(declared, published);
  const kept = declared.filter(({ name }) => wanted.has(name));
  const twice = kept.map(({ name }) => name).filter((name, index, names) => names.indexOf(name) !== index);
  if (twice.length > 0) throw new Error(`shared/kit declares these twice: ${twice.join(', ')}`);
  const names = [...published].toSorted().map((name) => `  ${name},`);
  const list = `export {\n${names.join('\n')}\n};\n`;
  return [BANNER, ...kept.map(({ text }) => text), list].join('\n\n');
}

/** What the compiler says of each file, by its name. */
function emitDeclarations(): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-kit-'));
  try {
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
    const like = ['--target', 'es2024', '--lib', 'es2024', '--types', 'node', '--module', 'nodenext', '--strict'];
    const strict = [
      '--exactOptionalPropertyTypes',
      '--allowImportingTsExtensions',
      '--rewriteRelativeImportExtensions',
    ];
    const emit = ['--ignoreConfig', '--declaration', '--emitDeclarationOnly', '--outDir', folder, ENTRY];
    execFileSync(process.execPath, [compiler, ...like, ...strict, ...emit], { cwd: ROOT });
    return new Map(
      readdirSync(folder)
        .toSorted()
        .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The names an entry exports. */
function listPublished(entry: string): ReadonlySet<string> {
  const lists = [...entry.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].map(([, list = '']) => list);
  return new Set(lists.flatMap((list) => list.split(',').map((name) => name.trim().replace(/^type /, ''))));
}

function listDeclarations(text: string): Declaration[] {
  const { program, comments, errors } = parseSync('kit.d.ts', text);
  if (errors.length > 0) throw new Error(`the compiler's declarations cannot be read: ${errors[0]?.message}`);
  return program.body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration' && !('id' in statement) && !('declarations' in statement))
      return [];
    const raw = text.slice(statement.start, statement.end);
    const bare = raw.replace(/^export (?:declare )?/, '').replace(/^declare /, '');
    const [, kind = '', name = ''] = /^(interface|type|class|const|function|abstract class)\s+(\w+)/.exec(bare) ?? [];
    if (name === '') return []; // `export {}` and the like
    const isType = kind === 'interface' || kind === 'type';
    const before = comments.findLast(
      ({ end }) => end <= statement.start && text.slice(end, statement.start).trim() === '',
    );
    const comment = before ? `${text.slice(before.start, before.end)}\n` : '';
    const names = withoutComments(bare).match(/\b[A-Za-z]\w*\b/g) ?? [];
    return [{ name, isType, text: `${comment}${isType ? '' : 'declare '}${bare}`, names }];
  });
}

const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');

function reach(declared: readonly Declaration[], from: ReadonlySet<string>): ReadonlySet<string> {
  const known = new Map(declared.map((one) => [one.name, one]));
  const found = new Set<string>();
  const visit = (name: string): void => {
    const one = known.get(name);
    if (one === undefined || found.has(name) || !(one.isType || from.has(name))) return;
    found.add(name);
    one.names.forEach(visit);
  };
  from.forEach(visit);
  const missing = [...from].filter((name) => !found.has(name));
  if (missing.length > 0) throw new Error(`shared/kit publishes what it does not declare: ${missing.join(', ')}`);
  return found;
}
