import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hasApt, installWithApt, mayInstall } from './apt.ts';
import type { Log } from './ports.ts';

const run = promisify(execFile);

/** What DynamoDB Local asks for. */
const LEAST_MAJOR = 17;
const PACKAGES = ['openjdk-17-jre-headless', 'openjdk-21-jre-headless'];

/** The major version in what `java -version` prints: 8 for `1.8.0_392`, 17 for `17.0.15`, 22 for `22-ea`. */
export function parseJavaMajor(versionOutput: string): number | undefined {
  const match = /version "(?:1\.)?(\d+)/.exec(versionOutput);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

/** The one command that installs Java here. */
export function chooseInstallCommand(platform: NodeJS.Platform, hasApt: boolean): string {
  if (hasApt) return `sudo apt-get update && sudo apt-get install -y ${PACKAGES[0]}`;
  if (platform === 'darwin') return 'brew install --cask temurin@17';
  if (platform === 'win32') return 'winget install EclipseAdoptium.Temurin.17.JRE';
  return 'sudo dnf install -y java-21-openjdk-headless';
}

/**
 * Finds Java 17 or later: `JAVA_HOME`, then `PATH`. As root on a system with apt-get it installs what is missing.
 *
 * @returns the path (or the name on `PATH`) of a `java` that is new enough.
 * @throws Error with the one command to run.
 */
export async function ensureJava(log: Log): Promise<string> {
  const found = await findJava();
  if (found.path !== undefined) return found.path;
  const missing = found.newest === undefined ? 'Java is not installed' : `Java ${found.newest} is too old`;
  const advice = `DynamoDB Local needs Java ${LEAST_MAJOR} or later; ${missing}. Run:\n  ${chooseInstallCommand(process.platform, hasApt())}`;
  if (!mayInstall()) throw new Error(advice);
  await installWithApt(PACKAGES, { log, advice, what: 'Java 17', size: 'about 50 MB' });
  const { path } = await findJava();
  if (path === undefined) throw new Error(advice);
  return path;
}

async function findJava(): Promise<{ path?: string; newest?: number }> {
  const home = process.env['JAVA_HOME'];
  let newest: number | undefined;
  for (const candidate of [...(home ? [join(home, 'bin', 'java')] : []), 'java']) {
    const major = await readMajor(candidate);
    if (major !== undefined && major >= LEAST_MAJOR) return { path: candidate };
    newest = Math.max(newest ?? 0, major ?? 0) || undefined;
  }
  return newest === undefined ? {} : { newest };
}

async function readMajor(java: string): Promise<number | undefined> {
  const output = await run(java, ['-version']).catch(() => undefined); // absent, or the stub macOS installs: either way no Java
  return output && parseJavaMajor(output.stderr + output.stdout);
}
