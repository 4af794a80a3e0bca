import { readFile } from 'node:fs/promises';
import type * as z from 'zod/mini';
import { parseJson } from '../contracts/border/json.ts';
import { parse } from '../contracts/border/parse.ts';
import { DirectoryFile } from '../contracts/items/directory-file.ts';
import { HoldfastError } from '../errors.ts';

const FORM = '{ "entries": [ … ] }, each entry whole, as in test/samples/directory.json';

/** The entries of a file. @throws Error that names the file, where it is not there; HoldfastError with each fault, where it is something else. */
export async function readDirectoryFile(file: string): Promise<z.infer<typeof DirectoryFile>> {
  const text = await readFile(file).catch((cause: unknown) => {
    throw new Error(`${file} cannot be read: name a file of ${FORM}`, { cause });
  });
  try {
    return parse(DirectoryFile, parseJson(text, { maxBytes: 10_000_000 }));
  } catch (error) {
    if (!(error instanceof HoldfastError)) throw error;
    const { code, faults } = error;
    throw new HoldfastError(code, `${file} is not ${FORM}`, { faults });
  }
}
