import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AssetHashType, DockerImage } from 'aws-cdk-lib/core';
import type { Construct, IConstruct } from 'constructs';
import type { FunctionName } from '../../shared/deployment/variables.ts';
import { KEPT_IN, keepOnce } from '../keeping/keep.ts';
import { bundleOnce, ROOT } from './bundle.ts';

/** Every function's entry, by the function's name. */
export const listHandlers = (): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(join(ROOT, 'functions')).map((name) => [name, `functions/${name}/handler.ts`]));

/** The bundles of each synthesis: all functions' are made, or found, when its first function asks. */
const made = new WeakMap<IConstruct, string>();

function makeBundlesOnce(scope: Construct): string {
  const { root } = scope.node;
  const folder = made.get(root) ?? bundleOnce(listHandlers());
  made.set(root, folder);
  return folder;
}

/** Files that stand beside a bundle, by their path from the root. */
export interface Beside {
  /** As they are. */
  readonly files?: readonly string[];
  /** Once for each coding that browsers read, made as small as it can be: once here, and never while somebody waits. */
  readonly compressed?: readonly string[];
}

/** Made once as long as the file stays what it is: a script of a megabyte takes seconds, and every synthesis would. */
function compressOnce(path: string): string {
  const content = readFileSync(join(ROOT, path));
  const key = createHash('sha256')
    .update(`${basename(path)} ${process.versions.zlib}`)
    .update(content)
    .digest('hex');
  return keepOnce(join(ROOT, KEPT_IN, 'compressed'), key, (folder) => {
    writeFileSync(join(folder, `${basename(path)}.br`), brotliCompressSync(content));
    writeFileSync(join(folder, `${basename(path)}.gz`), gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
  });
}

function copyCompressed(path: string, outdir: string): void {
  const folder = compressOnce(path);
  for (const coding of ['br', 'gz']) {
    const name = `${basename(path)}.${coding}`;
    copyFileSync(join(folder, name), join(outdir, name));
  }
}

/**
 * What a function runs: its bundle, and what stands beside it. The asset's hash is that of these files. Where the toolkit wants no
 * code, as when it only lists stacks, nothing is bundled.
 */
export function codeOf(scope: Construct, name: FunctionName, { files = [], compressed = [] }: Beside): Code {
  const tryBundle = (outdir: string): boolean => {
    const bundle = join(makeBundlesOnce(scope), name, 'index.mjs');
    for (const file of [bundle, ...files.map((path) => join(ROOT, path))]) {
      copyFileSync(file, join(outdir, basename(file)));
    }
    for (const path of compressed) copyCompressed(path, outdir);
    return true;
  };
  return Code.fromAsset(join(ROOT, 'functions', name), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('none'), // asked for by the type, and never run: bundling here succeeds or throws
      local: { tryBundle },
    },
  });
}
