import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as source from '../../../shared/kit/holdfast.ts';
import { ROOT } from '../../support/map/read-imports.ts';
import { bundleScript } from '../../support/provider-kit/bundle-script.ts';
import { bundleTypes } from '../../support/provider-kit/bundle-types.ts';

const onFile = (name: string): string => readFileSync(join(ROOT, 'docs/kit', name), 'utf8');
const script = onFile('holdfast.mjs');
const types = onFile('holdfast.d.mts');

it('what is on file is what shared/kit makes: else run `npm run kit`', async () => {
  expect(script).toBe(await bundleScript());
  expect(types).toBe(bundleTypes());
});

it('it imports nothing, and knows of no runtime', () => {
  expect(script).not.toMatch(/^import |\bimport\(|\brequire\(|\bprocess\.|\bBuffer\b|\bDeno\.|\bBun\./m);
});

it('each value is declared, and each public name says what it is', () => {
  const exported =
    /export \{([^}]*)\};\n$/
      .exec(types)?.[1]
      ?.split(',')
      .map((name) => name.trim()) ?? [];
  expect(exported).toEqual(expect.arrayContaining(Object.keys(source)));
  for (const name of exported.filter((one) => one !== ''))
    expect(types, name).toMatch(new RegExp(`\\*/\\n(?:declare )?(?:interface|type|class|const|function) ${name}\\b`));
});

it('`holdfast/kit` leads there', async () => {
  const name = 'holdfast/kit';
  expect(import.meta.resolve(name)).toBe(new URL('../../../docs/kit/holdfast.mjs', import.meta.url).href);
  expect(Object.keys(await import('holdfast/kit')).toSorted()).toEqual(Object.keys(source).toSorted());
});

it.each(['provider.mjs', 'provider.py', 'provider.go'])(
  'a whole provider takes less than a hundred lines: %s',
  (name) => {
    expect(onFile(name).split('\n').length - 1).toBeLessThan(100);
  },
);
