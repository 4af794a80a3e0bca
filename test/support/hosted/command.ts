import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of the project to its end. */
export async function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, out, err };
}

/** `npm run verify -- <file> --keys <key set>` */
export const verify = (file: string, keys: string): Promise<Ended> =>
  run('npm', ['run', '--silent', 'verify', '--', file, '--keys', keys]);

/** What `npm run restore-check -- --local` runs, of the host in this data folder. */
export const restoreCheck = (dataDir: string): Promise<Ended> =>
  run(process.execPath, ['shared/cli/restore-check.ts', '--local'], { HOLDFAST_DATA: dataDir });

/** `npm run redrive -- --local …`, of the host in this data folder. */
export const redrive = (dataDir: string, ...args: readonly string[]): Promise<Ended> =>
  run(process.execPath, ['shared/cli/redrive.ts', '--local', ...args], { HOLDFAST_DATA: dataDir });

/** `npm run breach-report -- --local …`, of the host in this data folder. */
export const breachReport = (dataDir: string, ...args: readonly string[]): Promise<Ended> =>
  run(process.execPath, ['shared/cli/breach-report.ts', '--local', ...args], { HOLDFAST_DATA: dataDir });
