import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../support/map/read-imports.ts';

interface Component {
  readonly name: string;
  readonly version: string;
  readonly 'bom-ref': string;
}

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
const { name, version, dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

it('the list names every package that ships, and no other', () => {
  const { status, stdout } = spawnSync(process.execPath, ['.ci/sbom.mjs'], { cwd: ROOT, encoding: 'utf8' });
  expect(status).toBe(0);
  const list = JSON.parse(stdout);
  expect(list).toMatchObject({
    bomFormat: 'CycloneDX',
    metadata: { component: { name, version, type: 'application' } },
  });

  const shipped = Object.entries<{ version: string; dev?: boolean }>(packages)
    .filter(([place, { dev }]) => place !== '' && !dev)
    .map(([place, one]) => `${place.split('node_modules/').at(-1)}@${one.version}`);
  const listed: string[] = list.components.map((one: Component) => `${one.name}@${one.version}`);
  expect(listed.sort()).toEqual(shipped.sort());
  for (const [own, at] of Object.entries(dependencies)) expect(listed).toContain(`${own}@${at}`);

  const known = new Set([list.metadata.component, ...list.components].map((one: Component) => one['bom-ref']));
  const named = list.dependencies.flatMap((one: { ref: string; dependsOn: string[] }) => [one.ref, ...one.dependsOn]);
  expect(named.filter((ref: string) => !known.has(ref))).toEqual([]);
});
