import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Assembly } from '../../../infra/local/host/assembly.ts';
import type { Stage } from '../../../infra/stage.ts';

/** Stands in the assembly for the issuer of each host, whose port is known only when it runs. */
export const ANY_ISSUER = 'https://sign-in.stack.example';

/**
 * Gives hosts the assembly made once, each with its own issuer.
 *
 * @param file what the set-up of the stack project wrote.
 * @param change what a test wants to be otherwise in it, as JSON text.
 */
export const reuseAssembly =
  (file: string, change: (assembly: string) => string = (assembly) => assembly) =>
  ({ issuer }: Stage): Assembly => {
    const { stackName, template } = JSON.parse(change(readFileSync(file, 'utf8').replaceAll(ANY_ISSUER, issuer)));
    return { stackName, template, assetDir: (hash) => join(dirname(file), `asset.${hash}`) };
  };
