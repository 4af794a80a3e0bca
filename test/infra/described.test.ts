import { createConfig, lintFromString } from '@redocly/openapi-core';
import { expect, it } from 'vitest';
import { describeApi } from '../../infra/constructs/api-body.ts';
import { STAGES } from '../../infra/stages.ts';
import { resourcesOf, templateOf } from './synthesized.ts';

/** What an import takes as a warning is, by the words of API Gateway, what is invalid by the specification. */
const RULES = {
  struct: 'error',
  'no-unresolved-refs': 'error',
  'path-parameters-defined': 'error',
  'no-identical-paths': 'error',
  'path-declaration-must-exist': 'error',
  'no-path-trailing-slash': 'error', // a route with one was left out without a word
} as const;

async function findFaults(body: object): Promise<string[]> {
  const config = await createConfig({ rules: RULES });
  const problems = await lintFromString({ source: JSON.stringify(body), absoluteRef: 'api.json', config });
  return problems.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

for (const stage of Object.values(STAGES)) {
  const apis = resourcesOf(templateOf(stage), 'AWS::ApiGatewayV2::Api').map(({ properties }) => properties['Body']);

  it.each(apis.map((body) => [body.info.title, body] as const))('%s is OpenAPI 3.0', async (_, body) => {
    const written = JSON.parse(JSON.stringify(body), (_name, value) =>
      value?.['Fn::Join']
        ? value['Fn::Join'][1].map((part: string | { Ref: string }) => Object(part).Ref ?? part).join('')
        : value,
    );
    expect(await findFaults(written)).toEqual([]);
  });

  it.each(apis.map((body) => [body.info.title, body] as const))(
    '%s names no resource, so that it waits for none',
    (_, body) => {
      const named = [...JSON.stringify(body).matchAll(/"(?:Ref|Fn::GetAtt)":("[^"]*"|\[[^\]]*\])/g)].map(
        ([, name]) => name,
      );
      expect([...new Set(named)].sort()).toEqual(['"AWS::AccountId"', '"AWS::Partition"', '"AWS::Region"']);
    },
  );
}

it('finds what is not OpenAPI', async () => {
  const body = {
    openapi: '3.0.1',
    info: { title: 'x', version: '1' },
    paths: { '/x/{id}': { get: { description: 'x' } } },
  };
  const faults = await findFaults(body);
  expect(faults.some((fault) => fault.includes('responses'))).toBe(true);
  expect(faults.some((fault) => fault.startsWith('path-parameters-defined'))).toBe(true);
});

it.each([
  ['a route that is none', { route: 'PATCH /x', reason: 'Open.' }, 'PATCH /x is not a method and a path'],
  ['a route without a path', { route: 'GET', reason: 'Open.' }, 'GET is not a method and a path'],
  ['a route that asks for a token where none is taken', { route: 'GET /x' }, 'site takes no token'],
])('does not describe %s', (_, route, message) => {
  expect(() => describeApi({ name: 'site', routes: [{ uri: 'arn', ...route }] })).toThrow(message);
});
