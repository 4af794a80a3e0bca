import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { synthesize } from '../../../infra/local/host/assembly.ts';
import { STAGES } from '../../../infra/stages.ts';
import { ANY_ISSUER } from './reuse.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A file that holds the stack's name and template; the bundles stand beside it. */
    assembly: string;
  }
}

/** Synthesizes the stack once for the project of the whole stack: that takes longer than hosting it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-assembly-'));
  const { stackName, template } = synthesize({ ...STAGES.dev, egress: 'loopback', issuer: ANY_ISSUER }, folder);
  const file = join(folder, 'assembly.json');
  await writeFile(file, JSON.stringify({ stackName, template }));
  project.provide('assembly', file);
  return () => rm(folder, { recursive: true });
}
