import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostedStack } from './host.ts';

/** Every log the host and its functions have written, each as one text. */
export async function logsOf({ dataDir }: Pick<HostedStack, 'dataDir'>): Promise<string[]> {
  const entries = await readdir(join(dataDir, 'logs'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')));
}

/** A word as it is, and as it would look inside base64 at each of the three places it can begin. */
export function spellings(word: string): string[] {
  const inside = (skip: number): string => {
    const text = Buffer.from('x'.repeat(skip) + word)
      .toString('base64')
      .replace(/=+$/, '');
    return text.slice(Math.ceil((skip * 8) / 6), -2);
  };
  return [word, Buffer.from(word).toString('hex'), inside(0), inside(1), inside(2)];
}
