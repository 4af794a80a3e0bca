import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Log } from './ports.ts';

const run = promisify(execFile);

export const hasApt = (): boolean => existsSync('/usr/bin/apt-get');

/** Whether what is missing can be installed here without asking anybody. */
export const mayInstall = (): boolean => hasApt() && process.getuid?.() === 0;

export interface Wanted {
  readonly log: Log;
  /** What is missing, and how large it is. */
  readonly what: string;
  readonly size: string;
  /** What to do instead, where it cannot be installed. */
  readonly advice: string;
}

/**
 * Installs the first of some packages that is to be had.
 *
 * @throws Error with the advice, and what apt-get said, when none is.
 */
export async function installWithApt(packages: readonly string[], { log, what, size, advice }: Wanted): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  log(`${what} is missing: installing it with apt-get (${size}, once) …`);
  let failure: unknown;
  try {
    await run('apt-get', ['update', '-qq'], { env });
  } catch (error) {
    failure = error; // one dead mirror fails the update, and the package may be there all the same
  }
  for (const name of packages) {
    try {
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env, maxBuffer: 2 ** 26 });
      log(`installed ${name}`);
      return;
    } catch (error) {
      failure ??= error; // another release of the system carries it under another name
    }
  }
  throw new Error(`${advice}\n(apt-get said: ${failure instanceof Error ? failure.message : String(failure)})`, {
    cause: failure,
  });
}
