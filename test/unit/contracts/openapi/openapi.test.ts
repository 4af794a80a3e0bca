import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openApiDocument } from '../../../../shared/contracts/openapi/document.ts';
import { DEFAULT_ROUTE, ROUTES } from '../../../../shared/deployment/routes.ts';
import { readSources } from '../../../support/openapi/read-sources.ts';

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

/** The members of objects in a schema, at any depth. */
function listMembers(schema: unknown): unknown[] {
  if (Array.isArray(schema)) return schema.flatMap(listMembers);
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, items, oneOf, anyOf, additionalProperties } = Object(schema);
  const members = Object.values(properties);
  return [...members, ...[...members, items, oneOf, anyOf, additionalProperties].flatMap(listMembers)];
}

describe('the description on file', () => {
  it('is what contracts, pages and examples say, byte for byte', async () => {
    const current = `${JSON.stringify(openApiDocument(await readSources()), null, 2)}\n`;
    expect(current === onFile).toBe(true); // a difference of a million bytes is no message
  });

  it('has something behind every reference', () => {
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter((pointer) => resolve(pointer) === undefined)).toEqual([]);
  });

  it('has every component used', () => {
    const used = new Set(references);
    const names = ['schemas', 'parameters', 'headers', 'responses'].flatMap((kind) =>
      Object.keys(Object(resolve(`/components/${kind}`))).map((name) => `/components/${kind}/${name}`),
    );
    expect(names.filter((name) => !used.has(name))).toEqual([]);
  });

  it('names whom each operation is for, and says more of it than its summary', () => {
    const operations = Object.values(Object(resolve('/paths'))).flatMap((methods) => Object.values(Object(methods)));
    const known = Object(resolve('/tags')).map(({ name }: { name: string }) => name);
    for (const { summary, description, tags, responses } of operations.map((one) => Object(one))) {
      expect(known).toContain(tags[0]);
      expect(description).not.toBe(summary);
      expect(description).not.toContain('](');
      expect(JSON.stringify(responses)).not.toContain('"Done"');
    }
  });

  it('says of each operation that takes JSON how a body is refused that is none, too large, of another type or of another form', () => {
    const operations = Object.entries(Object(resolve('/paths'))).flatMap(([path, methods]) =>
      Object.entries(Object(methods)).map(([method, operation]) => ({
        key: `${method} ${path}`,
        ...Object(operation),
      })),
    );
    const taking = operations.filter(({ requestBody }) => requestBody?.content['application/json']);
    expect(taking.length).toBeGreaterThan(60);
    const unsaid = taking.flatMap(({ key, responses }) =>
      ['400', '413', '415', '422'].flatMap((status) => (status in responses ? [] : [`${key} ${status}`])),
    );
    expect(unsaid).toEqual([]);
  });

  it('describes each schema, and most of what stands in them', () => {
    const schemas: Record<string, unknown> = Object(resolve('/components/schemas'));
    const undescribed = Object.entries(schemas).filter(([, schema]) => Object(schema).description === undefined);
    expect(undescribed.map(([name]) => name)).toEqual([]);
    const members = Object.values(schemas).flatMap(listMembers);
    const described = members.filter((member) => Object(member).description ?? Object(member).$ref);
    expect(described.length / members.length).toBeGreaterThan(0.5); // the others say by their names what they are
  });

  it('lists every route of every function once, each with an id of its own', () => {
    const listed = Object.entries(Object(resolve('/paths'))).flatMap(([path, methods]) =>
      Object.keys(Object(methods)).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(listed.sort()).toEqual(
      Object.values(ROUTES)
        .flatMap((routes) => Object.keys(routes))
        .filter((route) => route !== DEFAULT_ROUTE)
        .filter((route) => !/^(?:GET \/assets|POST \/v1\/self-test)\//.test(route)) // what pages fetch, and we send ourselves, is no operation
        .sort(),
    );
    const ids = [...onFile.matchAll(/"operationId": "(\w+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(128 + 15);
    expect(new Set(ids).size).toBe(128 + 15); // routes and webhooks
  });

  it.each`
    path                             | method    | security                                                                                 | proof
    ${'/v1/filings'}                 | ${'post'} | ${[{ officer: [] }]}                                                                     | ${'a token'}
    ${'/v1/provider/messages'}       | ${'post'} | ${[{ providerSignature: [] }, { providerMessageSignature: [] }, { providerPerson: [] }]} | ${'a signature of either kind, or a token'}
    ${'/v1/cases/current'}           | ${'get'}  | ${[{ caseSession: [] }]}                                                                 | ${'a session'}
    ${'/v1/cases/sessions'}          | ${'post'} | ${[]}                                                                                    | ${'a case code in the body'}
    ${'/v1/verifications/{orderId}'} | ${'get'}  | ${[]}                                                                                    | ${'nothing'}
  `('asks for $proof at $path', ({ path, method, security }) => {
    expect(resolve(`/paths/${path.replaceAll('/', '~1')}/${method}/security`)).toEqual(security);
  });

  it('gives each refusal that the gateway makes too in both of its forms, and each other in ours alone', () => {
    const responses = Object.entries(Object(resolve('/components/responses')));
    const both = responses
      .filter(([, response]) => 'application/json' in Object(response).content)
      .map(([name]) => name);
    expect(both).toEqual(['400', '401', '403', '413', '429', '500', '503'].map((status) => `Problem${status}`));
    const schemas = new Set(
      both.map((name) => resolve(`/components/responses/${name}/content/application~1json/schema/$ref`)),
    );
    expect([...schemas]).toEqual(['#/components/schemas/EntryAnswer']);
  });

  it.each`
    path                   | method    | more              | who
    ${'/v1/orders'}        | ${'get'}  | ${['401']}        | ${'whoever shows a token'}
    ${'/v1/filings'}       | ${'post'} | ${['401', '413']} | ${'and sends a body'}
    ${'/v1/verifications'} | ${'post'} | ${['413']}        | ${'whoever sends a body'}
    ${'/v1/health'}        | ${'get'}  | ${[]}             | ${'anyone'}
  `('tells $who at $path what the gateway may answer', ({ path, method, more }) => {
    const responses = Object(resolve(`/paths/${path.replaceAll('/', '~1')}/${method}/responses`));
    for (const status of [...more, '429', '500', '503']) expect(responses).toHaveProperty(status);
    if (path === '/v1/health') expect(Object.keys(responses)).toEqual(['200', '429', '500', '503']);
  });

  it('says which parameters must be sent', () => {
    const required = (name: string) => resolve(`/components/parameters/${name}/required`);
    expect(['OrderId', 'IdempotencyKey', 'Provider', 'WebhookId'].map(required)).toEqual([true, true, true, true]);
    const optional = ['IfMatch', 'Limit', 'Cursor', 'WebhookTimestamp', 'SignatureInput']; // a request is signed in one of two ways
    expect(optional.map(required)).toEqual(optional.map(() => false));
  });

  it('holds no path of a machine and no schema that takes any object for a certificate', () => {
    expect(resolve('/components/schemas/Filing/oneOf/0/properties/certificate/additionalProperties')).toBe(false);
    expect(onFile).not.toContain('file://');
  });
});
