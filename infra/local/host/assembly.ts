import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../../create-app.ts';
import type { Stage } from '../../stage.ts';
import { HostError, messageOf } from '../base/errors.ts';
import { type TemplateDocument, TemplateError } from '../template/template.ts';

export interface Assembly {
  readonly stackName: string;
  readonly template: TemplateDocument;
  /** The folder of a file asset, by its content hash. */
  assetDir(hash: string): string;
  /** Synthesized at an earlier start. */
  readonly isKept?: boolean;
  /** There until each of its functions was seen to load, to be told when they were; left out where nobody asks. */
  readonly confirmLoaded?: () => unknown;
}

/** Runs work that writes progress to standard error on its own; shows it only when the work fails. */
function runQuietly<T>(work: () => T): T {
  const { stderr } = process;
  const write = stderr.write;
  const held: string[] = [];
  stderr.write = (chunk: string | Uint8Array): boolean => held.push(String(chunk)) > 0;
  try {
    return work();
  } catch (error) {
    throw new HostError(`the stack cannot be synthesized: ${messageOf(error)}\n${held.join('')}`, { cause: error });
  } finally {
    stderr.write = write;
  }
}

/**
 * Synthesizes the stack of a stage in this process, bundles included, into an emptied folder.
 *
 * @throws HostError with what the toolkit said when that fails.
 */
export function synthesize(stage: Stage, outdir: string): Assembly {
  rmSync(outdir, { recursive: true, force: true });
  const assembly = runQuietly(() => createApp(stage, { outdir, builtinCloudFormationValidation: false }).synth());
  const [stack, ...more] = assembly.stacks;
  if (stack === undefined || more.length > 0)
    throw new TemplateError(`${assembly.stacks.length} stacks: this host runs one`);
  return {
    stackName: stack.stackName,
    template: stack.template,
    assetDir: (hash) => join(outdir, `asset.${hash}`),
  };
}
