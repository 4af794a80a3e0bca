import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../infra/bundling/bundle.ts';

interface Locked {
  readonly dependencies?: Readonly<Record<string, string>>;
}

const { packages }: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
);

const dependenciesOf = (path: string): readonly string[] => Object.keys(packages[path]?.dependencies ?? {});

/**
 * What is of the SDK in a bundle, by name: the clients and libraries under `@aws-sdk/` that this project asks for, and every package
 * they bring, directly or not, as the lockfile has it.
 */
export const SDK_PACKAGES: ReadonlySet<string> = (() => {
  const found = new Set(dependenciesOf('').filter((name) => name.startsWith('@aws-sdk/')));
  for (const name of found) {
    for (const brought of dependenciesOf(`node_modules/${name}`)) found.add(brought); // a set is walked on while it grows
  }
  return found;
})();

/** The package a bundled file comes from; nothing for files of this project. */
export const packageOf = (path: string): string | undefined =>
  /.*(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
