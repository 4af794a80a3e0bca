import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import type { PlantedBug } from './bug.ts';

const ROOT = new URL('../../../', import.meta.url);

export const urlOf = ({ file }: Pick<PlantedBug, 'file'>): URL => new URL(file, ROOT);

/** The file with the bug in it. @throws Error where what is to be replaced does not stand there exactly once. */
export function sourceWith(bug: PlantedBug): string {
  const source = readFileSync(urlOf(bug), 'utf8');
  const parts = source.split(bug.find);
  if (parts.length !== 2)
    throw new Error(`${bug.name}: what it replaces stands ${parts.length - 1} times in ${bug.file}, not once`);
  return parts.join(bug.put);
}

/**
 * Plants a bug: whoever loads its file from now on, in this thread, is given it with the bug. So the product has no switches.
 *
 * @returns whether the file was loaded since: a bug in a file that nobody loads proves nothing.
 */
export function plant(bug: PlantedBug): () => boolean {
  const { href } = urlOf(bug);
  const source = sourceWith(bug);
  let isLoaded = false;
  registerHooks({
    load: (url, context, next) => {
      if (url !== href) return next(url, context);
      isLoaded = true;
      return { format: 'module-typescript', source, shortCircuit: true };
    },
  });
  return () => isLoaded;
}
