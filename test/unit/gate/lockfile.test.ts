import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../support/map/read-imports.ts';

interface Locked {
  readonly integrity?: string;
  /** It came inside another package, whose integrity covers it. */
  readonly inBundle?: boolean;
}

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));

/** npm leaves it out of packages for other platforms than the one it ran on, and then installs them there unchecked. */
it('every package, also one for another platform, is locked to its very bytes', () => {
  const packages = Object.entries<Locked>(lock.packages).filter(([place, { inBundle }]) => place !== '' && !inBundle);
  const unchecked = packages.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));
  expect(packages.length).toBeGreaterThan(600);
  expect(unchecked.map(([place]) => place)).toEqual([]);
});
