import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openApiDocument } from '../../../../shared/contracts/openapi/document.ts';
import { ROUTES } from '../../../../shared/deployment.ts';

const onFile = readFileSync(new URL('../../../../shared/contracts/openapi/openapi.json', import.meta.url), 'utf8');
const document: unknown = JSON.parse(onFile);

function resolve(pointer: string): unknown {
  let at: unknown = document;
  for (const step of pointer.split('/').slice(1)) {
    at =
      typeof at === 'object' && at !== null
        ? Reflect.get(at, step.replaceAll('~1', '/').replaceAll('~0', '~'))
        : undefined;
  }
  return at;
}

const references = [...onFile.matchAll(/"\$ref": "#([^"]+)"/g)].map((match) => match[1] ?? '');

describe('the description on file', () => {
  it('is what the contracts say, byte for byte', () => {
    expect(`${JSON.stringify(openApiDocument(), null, 2)}\n`).toBe(onFile);
  });

  it('has something behind every reference', () => {
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter((pointer) => resolve(pointer) === undefined)).toEqual([]);
  });

  it('has every component used', () => {
    const used = new Set(references);
    const names = ['schemas', 'parameters', 'responses'].flatMap((kind) =>
      Object.keys(Object(resolve(`/components/${kind}`))).map((name) => `/components/${kind}/${name}`),
    );
    expect(names.filter((name) => !used.has(name))).toEqual([]);
  });

  it('lists every route of every function once, each with an id of its own', () => {
    const listed = Object.entries(Object(resolve('/paths'))).flatMap(([path, methods]) =>
      Object.keys(Object(methods)).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(listed.sort()).toEqual(
      Object.values(ROUTES)
        .flatMap((routes) => Object.keys(routes))
        .filter((route) => !route.startsWith('GET /assets/')) // what pages fetch is no operation
        .sort(),
    );
    const ids = [...onFile.matchAll(/"operationId": "(\w+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(74);
    expect(new Set(ids).size).toBe(74);
  });

  it.each`
    path                             | method    | security                       | proof
    ${'/v1/filings'}                 | ${'post'} | ${[{ officer: [] }]}           | ${'a token'}
    ${'/v1/provider/messages'}       | ${'post'} | ${[{ providerSignature: [] }]} | ${'a signature'}
    ${'/v1/cases/current'}           | ${'get'}  | ${[{ caseSession: [] }]}       | ${'a session'}
    ${'/v1/cases/sessions'}          | ${'post'} | ${[]}                          | ${'a case code in the body'}
    ${'/v1/verifications/{orderId}'} | ${'get'}  | ${[]}                          | ${'nothing'}
  `('asks for $proof at $path', ({ path, method, security }) => {
    expect(resolve(`/paths/${path.replaceAll('/', '~1')}/${method}/security`)).toEqual(security);
  });

  it('says which parameters must be sent', () => {
    const required = (name: string) => resolve(`/components/parameters/${name}/required`);
    expect(['OrderId', 'IdempotencyKey', 'Provider', 'WebhookId', 'WebhookTimestamp'].map(required)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(['IfMatch', 'Limit', 'Cursor'].map(required)).toEqual([false, false, false]);
  });

  it('holds no path of a machine and no schema that takes any object for a certificate', () => {
    expect(resolve('/components/schemas/Filing/oneOf/0/properties/certificate/additionalProperties')).toBe(false);
    expect(onFile).not.toContain('file://');
  });
});
