import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../support/map/read-imports.ts';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const manifest = JSON.parse(read('package.json'));

it('what an editor does is what the formatter does', () => {
  const [, every = ''] = read('.editorconfig').split(/^\[\*\]\n/m);
  const settings = Object.fromEntries(
    [...(every.split(/^\[/m)[0] ?? '').matchAll(/^(\w+) = (.+)$/gm)].map(([, name, value]) => [name, value]),
  );
  const { indentStyle, indentWidth, lineWidth, lineEnding = 'lf' } = JSON.parse(read('biome.json')).formatter;
  expect(settings).toMatchObject({
    indent_style: indentStyle,
    indent_size: String(indentWidth),
    max_line_length: String(lineWidth),
    end_of_line: lineEnding,
  });
});

it('the Node a developer is asked for is the one the project brings', () => {
  expect(read('.nvmrc').trim()).toBe(manifest.devDependencies.node);
});

it('the dev container is pinned by its digest, has the Node of the same major, and Java 17', () => {
  const container = read('.devcontainer/devcontainer.json');
  const [, major] = /"image": "docker\.io\/library\/node:(\d+)[\w.-]*@sha256:[0-9a-f]{64}"/.exec(container) ?? [];
  expect(major).toBe(manifest.devDependencies.node.split('.')[0]);
  expect(container).toContain('openjdk-17-jre');
});

it('the version is that of the lockfile and of the newest section of the changelog', () => {
  const lock = JSON.parse(read('package-lock.json'));
  const [, newest] = /^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d\d-\d\d$/m.exec(read('CHANGELOG.md')) ?? [];
  expect([lock.version, lock.packages[''].version, newest]).toEqual(Array(3).fill(manifest.version));
});
