import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Reads a JSON state file.
 *
 * @param what names its content in the message: "the local keys".
 * @param parse turns the value into its type and throws when it does not fit.
 * @returns `undefined` when there is no such file.
 * @throws Error naming the file and what to do when it cannot be read.
 */
export async function readState<T>(file: string, what: string, parse: (value: unknown) => T): Promise<T | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return parse(JSON.parse(text));
  } catch (error) {
    throw new Error(
      `${file}, which holds ${what}, is damaged (${error instanceof Error ? error.message : String(error)}). ` +
        'Restore it from a copy, or move the whole state directory away: the next start then begins afresh.',
      { cause: error },
    );
  }
}

/** Replaces the file as a whole, readable by its owner only, and on the disk before this returns. */
export async function writeState(file: string, value: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(value, undefined, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}
