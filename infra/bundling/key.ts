import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * All that a bundle is made from, by path from the root. Packages are known by two files: what the project asks for, and what npm
 * says it installed. Whoever edits an installed package by hand has to remove the folder of bundles as well.
 */
const MADE_FROM = [
  'functions',
  'shared',
  'infra/bundling',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
];

/**
 * Names what bundling would make now: the same for the same content of the same files and the same way of bundling, another as
 * soon as one byte of either differs.
 */
export function keyOf(root: string, how: object): string {
  const hash = createHash('sha256').update(`${JSON.stringify(how)}\n`);
  for (const path of MADE_FROM.flatMap((from) => listFilesUnder(root, from))) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\n${content.byteLength}\n`).update(content); // with its length, no content can pass for another file
  }
  return hash.digest('hex').slice(0, 32);
}

/** The paths of a file, or of all files in a folder; none where there is neither. */
function listFilesUnder(root: string, from: string): readonly string[] {
  const found = statSync(join(root, from), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [from];
  return readdirSync(join(root, from))
    .sort()
    .flatMap((name) => listFilesUnder(root, `${from}/${name}`));
}
