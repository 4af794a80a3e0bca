import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { listFilesUnder } from './digest.ts';

/**
 * What is made once is kept among the packages it is made from, by the convention of tools that keep something: git and every linter
 * leave the folder alone, and `npm ci` takes it away together with those packages.
 */
export const KEPT_IN = join('node_modules', '.cache', 'holdfast');

/** What a kept folder says beside its files: the digest of each. */
export const SEAL = 'seal.json';

const KEPT_MS = 24 * 3_600_000;

/** The folder kept under a key, when it is there with every file as it was made; it is then kept for another day. */
export function findKept(cache: string, key: string): string | undefined {
  const folder = join(cache, key);
  if (!isWhole(folder)) return undefined;
  utimesSync(folder, new Date(), new Date());
  return folder;
}

/**
 * Makes a folder, unless one is kept whole under this key. One that lost or changed a file is made anew.
 *
 * @param key names all that the folder is made from: see `digestOf`.
 * @param make writes into the folder it is given.
 * @returns a folder that nobody changes.
 */
export function keepOnce(cache: string, key: string, make: (folder: string) => void): string {
  const kept = findKept(cache, key);
  if (kept !== undefined) return kept;
  mkdirSync(cache, { recursive: true });
  const folder = join(cache, key);
  const building = mkdtempSync(join(cache, 'building-'));
  try {
    make(building);
    writeFileSync(join(building, SEAL), JSON.stringify(readDigests(building)));
    publishFolder(building, folder);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  forgetUnused(cache);
  return folder;
}

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('base64');

const readDigests = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .flatMap((name) => listFilesUnder(folder, name))
      .map((path) => [path, hashOf(join(folder, path))]),
  );

/** Whether every file is there as the seal has it; what was laid beside them later is no matter. */
function isWhole(folder: string): boolean {
  if (!isThere(folder)) return false;
  try {
    const seal: unknown = JSON.parse(readFileSync(join(folder, SEAL), 'utf8'));
    return Object.entries(Object(seal)).every(([path, digest]) => hashOf(join(folder, path)) === digest);
  } catch {
    return false; // a seal or a file is missing or cut off: either way it is to be made anew
  }
}

/** Shows a folder under its name whole or not at all: whoever makes it at the same time sees no half of a file. */
function publishFolder(building: string, folder: string): void {
  if (isThere(folder) && !isWhole(folder)) rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(building, folder);
  } catch (error) {
    if (!isThere(folder)) throw error; // another process was quicker, and made the same
  }
}

/** Takes away what nobody asked for in a day, and what was broken off while it was made. */
function forgetUnused(cache: string): void {
  for (const name of readdirSync(cache)) {
    const { mtimeMs } = statSync(join(cache, name), { throwIfNoEntry: false }) ?? {}; // another may be tidying up too
    if (mtimeMs !== undefined && Date.now() - mtimeMs > KEPT_MS) {
      rmSync(join(cache, name), { recursive: true, force: true });
    }
  }
}

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;
