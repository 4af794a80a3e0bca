import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Host } from '../../infra/local/host/host.ts';
import { median } from './statistics.ts';

export interface Bundle {
  /** Of the minified module that deploys. */
  readonly bytes: number;
  /** Median of the cold imports, each in a process of its own, ms. */
  readonly importMs: number;
}

const TRIES = 5;
const run = promisify(execFile);

/** Measured inside the child: starting Node itself is not the bundle's doing. */
async function importOnce(bundle: string, env: Readonly<Record<string, string>>): Promise<number> {
  const script = `const began = performance.now(); await import(${JSON.stringify(pathToFileURL(bundle).href)});
    console.log(performance.now() - began);`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], { env });
  return Number(stdout);
}

/** Size and cold import of every function's bundle, each with its own environment. */
export async function measureBundles({ parts }: Host): Promise<Readonly<Record<string, Bundle>>> {
  const bundles: Record<string, Bundle> = {};
  for (const [name, { bundle, environment }] of parts.site.declared.functions) {
    const env = { ...environment, AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench' };
    const times: number[] = [];
    for (let i = 0; i < TRIES; i += 1) times.push(await importOnce(bundle, env));
    bundles[name] = { bytes: statSync(bundle).size, importMs: Math.round(median(times)) };
  }
  return bundles;
}
