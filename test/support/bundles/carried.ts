import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { bundleOnce, METAFILE } from '../../../infra/bundling/bundle.ts';
import { listHandlers } from '../../../infra/bundling/code.ts';
import { packageOf, SDK_PACKAGES } from './sdk-packages.ts';

/** What one function's bundle is made of. */
export interface Carried {
  /** Of the minified module that deploys. */
  readonly bytes: number;
  /** The function's own share: all but what comes from `SDK_PACKAGES`, in bytes. */
  readonly ownBytes: number;
  /** The services it has a client of, as the SDK names them: `dynamodb`, `kms`, `lambda`, `s3`, `sqs`. */
  readonly clients: readonly string[];
  /** Bytes of each file that left any, by its path from the root. */
  readonly files: Readonly<Record<string, number>>;
  /** Bytes of the own share by part: each package and each room of the project, largest first. */
  readonly parts: readonly (readonly [part: string, bytes: number])[];
}

const CLIENT = /^node_modules\/@aws-sdk\/client-(\w+)\//;

const isOfSdk = (path: string): boolean => SDK_PACKAGES.has(packageOf(path) ?? '');

/** A package by its name, with its siblings of one scope; a file of the project by its layer, and in the domain by its subject. */
function partOf(path: string): string {
  const name = packageOf(path);
  if (name !== undefined) return name.replace(/\/.*/, '');
  const folders = dirname(path).split('/');
  return folders.slice(0, folders[1] === 'domain' ? 3 : 2).join('/');
}

function partsOf(files: Readonly<Record<string, number>>): Carried['parts'] {
  const parts = new Map<string, number>();
  for (const [path, bytes] of Object.entries(files)) {
    if (!isOfSdk(path)) parts.set(partOf(path), (parts.get(partOf(path)) ?? 0) + bytes);
  }
  return [...parts].sort(([, one], [, other]) => other - one);
}

function describeOutput({ bytes, inputs }: Metafile['outputs'][string]): Carried {
  const left = Object.entries(inputs).map(([path, { bytesInOutput }]) => [path, bytesInOutput] as const);
  const files = Object.fromEntries(left.filter(([, bytesInOutput]) => bytesInOutput > 0));
  const ofSdk = Object.keys(files).filter(isOfSdk);
  return {
    bytes,
    ownBytes: bytes - ofSdk.reduce((sum, path) => sum + (files[path] ?? 0), 0),
    clients: [...new Set(ofSdk.flatMap((path) => CLIENT.exec(path)?.[1] ?? []))].sort(),
    files,
    parts: partsOf(files),
  };
}

/** What every function's bundle is made of, by the function's name, as esbuild says. */
export function readCarried(): Readonly<Record<string, Carried>> {
  const { outputs }: Metafile = JSON.parse(readFileSync(join(bundleOnce(listHandlers()), METAFILE), 'utf8'));
  return Object.fromEntries(
    Object.entries(outputs).map(([path, output]) => [basename(dirname(path)), describeOutput(output)]),
  );
}
