import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { assembleOnce } from '../../../infra/local/host/kept-assembly.ts';
import { STAGES } from '../../../infra/stages.ts';
import { ANY_ISSUER } from './reuse.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A file that holds the stack's name and template; the bundles stand beside it. */
    assembly: string;
  }
}

/** The assembly that every host of the project has in common: to synthesize the stack takes longer than to host it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-assembly-'));
  const { stackName, template } = await assembleOnce({ ...STAGES.dev, egress: 'loopback', issuer: ANY_ISSUER }, folder);
  const file = join(folder, 'assembly.json');
  await writeFile(file, JSON.stringify({ stackName, template }));
  project.provide('assembly', file);
  return () => rm(folder, { recursive: true });
}
