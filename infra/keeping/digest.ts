import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How the packages are known, by path from the root: what the project asks for, and what npm says it installed. Whoever edits an
 * installed package by hand has to remove `node_modules/.cache/holdfast` as well.
 */
export const PACKAGES = ['package.json', 'package-lock.json', 'node_modules/.package-lock.json'] as const;

/** What something is made from. */
export interface Sources {
  readonly root: string;
  /** Files, and folders with all that is in them, by path from the root; one that is missing counts as missing. */
  readonly from: readonly string[];
  /** All else that decides what comes out: options, versions, settings. */
  readonly how: object;
}

/** The same for the same content of the same files made in the same way, another as soon as one byte of either differs. */
export function digestOf({ root, from, how }: Sources): string {
  const hash = createHash('sha256').update(`${JSON.stringify(how)}\n`);
  for (const path of from.flatMap((start) => listFilesUnder(root, start))) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\n${content.byteLength}\n`).update(content); // with its length, no content can pass for another file
  }
  return hash.digest('hex').slice(0, 32);
}

/** The paths of a file, or of all files in a folder; none where there is neither. */
export function listFilesUnder(root: string, from: string): readonly string[] {
  const found = statSync(join(root, from), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [from];
  return readdirSync(join(root, from))
    .sort()
    .flatMap((name) => listFilesUnder(root, `${from}/${name}`));
}
