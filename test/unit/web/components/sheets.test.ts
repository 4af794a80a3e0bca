import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import * as css from 'css-tree';
import { describe, expect, it } from 'vitest';
import { buildSheetFiles } from '../../../../infra/bundling/build-sheets.ts';
import { ROOT } from '../../../../infra/bundling/bundle.ts';
import { ALONE, SHEET_PATH } from '../../../../web/components/style/sheets.ts';

const SHEET = readFileSync(join(ROOT, 'web/components/style/pages.css'), 'utf8');
const SHEETS = [
  ['of pages', SHEET],
  ['of what stands alone', ALONE],
] as const;

it('the files are what the styles make, byte for byte', () => {
  for (const [path, text] of Object.entries(buildSheetFiles())) {
    expect(readFileSync(join(ROOT, path), 'utf8'), `run npm run style: ${path}`).toBe(text);
  }
});

it('the sheet is called by its bytes', () => {
  const digest = createHash('sha256').update(SHEET).digest('hex');
  expect(SHEET_PATH).toBe(`/assets/pages.${digest.slice(0, 16)}.css`);
});

describe('what is sent', () => {
  it('leaves a page of 30 kB most of its share', () => {
    expect(gzipSync(SHEET, { level: 9 }).length).toBeLessThan(12_000);
    expect(brotliCompressSync(SHEET).length).toBeLessThan(10_000);
    expect(ALONE.length).toBeLessThan(6_000);
  });

  it.each(SHEETS)('%s names nothing that is fetched, and nothing of GOV.UK’s own', (_, sheet) => {
    expect(sheet).not.toMatch(/url\(|@import|@font-face|govuk|GDS/i);
  });

  it.each(SHEETS)('%s reads no property that is not set', (_, sheet) => {
    const tree = css.parse(sheet, { parseCustomProperty: true });
    const read = css.findAll(tree, (node) => node.type === 'Identifier' && node.name.startsWith('--'));
    const set = css.findAll(tree, (node) => node.type === 'Declaration' && node.property.startsWith('--'));
    const names = new Set(set.map((node) => 'property' in node && node.property));
    expect(read.filter((node) => node.type === 'Identifier' && !names.has(node.name))).toEqual([]);
  });

  it.each(SHEETS)('%s is one that browsers read without a fault', (_, sheet) => {
    const faults: string[] = [];
    css.parse(sheet, { onParseError: ({ message }) => faults.push(message) });
    expect(faults).toEqual([]);
  });

  it.each(SHEETS)('%s has a dark scheme and a print of its own', (_, sheet) => {
    expect(sheet).toMatch(/@media screen and \(prefers-color-scheme: ?dark\)/);
    expect(sheet).toContain('@media print');
  });
});

/** The lightness of a colour, as WCAG reckons it. */
function luminanceOf(colour: string): number {
  const hex =
    /^#(?:(.)(.)(.)|(..)(..)(..))$/
      .exec(colour)
      ?.slice(1)
      .filter((part) => part !== undefined) ?? [];
  const [red = 0, green = 0, blue = 0] = hex.map((part) => {
    const value = Number.parseInt(part.padStart(2, part), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** What each colour is called in a scheme. */
function coloursOf(rule: RegExp): Readonly<Record<string, string>> {
  const [, block = ''] = rule.exec(SHEET) ?? [];
  return Object.fromEntries(
    [...block.matchAll(/--hf-([a-z-]+)-colour:(#[0-9a-f]+)/g)].map(([, name, value]) => [name, value]),
  );
}

const LIGHT = coloursOf(/^:root\{([^}]*)\}/);
const DARK = { ...LIGHT, ...coloursOf(/prefers-color-scheme: ?dark\)\{:root\{([^}]*)\}/) };

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
] as const)('in the %s scheme', (_, colours) => {
  it.each`
    text                | on                       | atLeast
    ${'text'}           | ${'body-background'}     | ${7}
    ${'secondary-text'} | ${'body-background'}     | ${4.5}
    ${'link'}           | ${'body-background'}     | ${4.5}
    ${'link-visited'}   | ${'body-background'}     | ${4.5}
    ${'link-hover'}     | ${'body-background'}     | ${4.5}
    ${'error'}          | ${'body-background'}     | ${4.5}
    ${'success'}        | ${'body-background'}     | ${4.5}
    ${'inverse-text'}   | ${'success'}             | ${4.5}
    ${'inverse-text'}   | ${'brand'}               | ${4.5}
    ${'focus-text'}     | ${'focus'}               | ${4.5}
    ${'surface-text'}   | ${'template-background'} | ${4.5}
    ${'text'}           | ${'template-background'} | ${4.5}
    ${'link'}           | ${'template-background'} | ${4.5}
    ${'input-border'}   | ${'body-background'}     | ${3}
  `('$text on $on can be read', ({ text, on, atLeast }) => {
    expect(contrastOf(`${colours[text]}`, `${colours[on]}`)).toBeGreaterThanOrEqual(atLeast);
  });
});

it('shows on paper what is closed on the screen, and no way that leads nowhere from there', () => {
  const printed = [...SHEET.replaceAll('\n', '').matchAll(/@media (?:only )?print\{((?:[^{}]*\{[^{}]*\})*)\}/g)].map(
    ([, rules]) => rules,
  );
  for (const rule of [
    '.hf-details::details-content{display:block;content-visibility:visible}',
    '.hf-link[href^="/"]::after{content:none}',
    '.hf-exit-this-page{display:none}',
  ]) {
    expect(printed.some((rules) => rules?.includes(rule))).toBe(true);
  }
});
