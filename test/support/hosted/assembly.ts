import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { assembleOnce } from '../../../infra/local/host/kept-assembly.ts';
import { LOCAL_STAGE } from '../../../infra/local/host/local-stage.ts';
import { startDynamoDb } from '../../../infra/local/services/dynamodb/dynamodb.ts';
import { ANY_ISSUER } from './reuse.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A file that holds the stack's name and template; the bundles stand beside it. */
    assembly: string;
    /** Where a database answers that keeps the tables of each access key apart. */
    database: string;
  }
}

/**
 * What the hosts of the project have in common: the assembly, as to synthesize the stack takes longer than to host it; and the process
 * that holds their tables, which is slow at its beginning.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-assembly-'));
  const [database, { stackName, template }] = await Promise.all([
    startDynamoDb({ port: 0, dataDir: undefined, apart: true, log: () => undefined }),
    assembleOnce({ ...LOCAL_STAGE, issuer: ANY_ISSUER }, folder),
  ]);
  const file = join(folder, 'assembly.json');
  await writeFile(file, JSON.stringify({ stackName, template }));
  project.provide('assembly', file);
  project.provide('database', database.endpoint);
  return async () => {
    await Promise.all([database.stop(), rm(folder, { recursive: true })]);
  };
}
