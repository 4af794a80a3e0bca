import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { type RulesetDefinition, Spectral } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import { beforeAll, expect, it } from 'vitest';

const FILE = fileURLToPath(new URL('../../../../shared/contracts/openapi/openapi.json', import.meta.url));

/** Milliseconds: a rule set looks at every node of a large document. */
const LONG = 120_000;

interface Fault {
  readonly rule: string;
  readonly at: string;
}

/** What a rule set says and is not followed in, each with its reason. An exception that nothing needs any more has to go. */
const EXCEPTIONS: readonly (Fault & { readonly why: string })[] = [
  {
    rule: 'license-url',
    at: '#/info/license',
    why: 'since OpenAPI 3.1 a licence has an identifier or an address, never both, and SPDX says which it is',
  },
  {
    rule: 'contact-properties',
    at: '#/info/contact',
    why: 'address and mail are those of whoever operates a stage, and the document is the same on each',
  },
];

async function lintByRedocly(source: string): Promise<Fault[]> {
  const config = await createConfig({ extends: ['recommended-strict'] });
  const problems = await lintFromString({ source, absoluteRef: FILE, config });
  return problems.map(({ ruleId, location: [place] }) => ({ rule: ruleId, at: place?.pointer ?? '' }));
}

/** Its rules of operations look at `paths` alone: of the copy it is shown, the webhooks stand there too. */
async function lintBySpectral(source: string): Promise<Fault[]> {
  const { webhooks, ...document } = JSON.parse(source);
  const sent = Object.entries(webhooks).map(([name, item]) => [`/${name}`, item]);
  const spectral = new Spectral();
  spectral.setRuleset({ extends: [[oas as RulesetDefinition, 'all']] }); // its types and those of the core disagree on what may be left out
  const found = await spectral.run({ ...document, paths: { ...document.paths, ...Object.fromEntries(sent) } });
  return found.map(({ code, path }) => ({ rule: String(code), at: `#/${path.join('/')}` }));
}

let faults: readonly Fault[];
beforeAll(async () => {
  const source = readFileSync(FILE, 'utf8');
  faults = [...(await lintByRedocly(source)), ...(await lintBySpectral(source))];
}, LONG);

const isSame = (one: Fault, other: Fault): boolean => one.rule === other.rule && one.at === other.at;

it('the API document breaks no rule of either set, but for what is listed', () => {
  expect(faults.filter((fault) => !EXCEPTIONS.some((exception) => isSame(exception, fault)))).toEqual([]);
});

it('each exception is needed', () => {
  expect(EXCEPTIONS.filter((exception) => !faults.some((fault) => isSame(exception, fault)))).toEqual([]);
});

it(
  'both find what is wrong',
  async () => {
    const bad = JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'x' },
      paths: { '/a': { get: {} } },
      webhooks: { b: { post: {} } },
    });
    expect((await lintByRedocly(bad)).map(({ rule }) => rule)).toContain('struct');
    expect((await lintBySpectral(bad)).map(({ at }) => at)).toEqual(expect.arrayContaining(['#/paths//b/post']));
  },
  LONG,
);
