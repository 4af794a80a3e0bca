import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { SCHEMAS } from '../../../../shared/contracts/openapi/schemas.ts';
import { compareAnswer, readSaidAnswer } from '../../../support/examples/compare-answer.ts';
import { readKeptExamples } from '../../../support/examples/kept-examples.ts';
import { OPERATIONS, PAGES, readExamples } from '../../../support/examples/read-pages.ts';

const FILE = new URL('../../../../shared/contracts/openapi/openapi.json', import.meta.url);

interface Media {
  readonly schema: { readonly $ref?: string };
  readonly example?: unknown;
}
interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, Media>>; readonly headers?: object }>
  >;
}
type Items = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

const document = JSON.parse(readFileSync(FILE, 'utf8'));
const { paths, webhooks }: { readonly paths: Items; readonly webhooks: Items } = document;

const operations = Object.entries({ ...paths, ...webhooks }).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ operation, route: `${method.toUpperCase()} ${path}` })),
);

/** Each body that an operation takes, and each that it gives and that is no refusal. */
const bodies = operations.flatMap(({ route, operation: { requestBody, responses } }) => {
  const given = Object.entries(responses).filter(([status]) => status < '300');
  return [['request', requestBody] as const, ...given].flatMap(([what, body]) =>
    Object.entries(body?.content ?? {}).map(([type, media]) => ({ what, route, type, media })),
  );
});

const inJson = bodies
  .filter(({ type }) => type === 'application/json')
  .map((body) => ({ ...body, schema: body.media.schema.$ref?.split('/').at(-1) ?? '' }));

/** What no example can be shown of: pages of a printer, and the page that says what the JSON says. */
const WITHOUT_EXAMPLE = (route: string, type: string): boolean =>
  type === 'application/pdf' || (type === 'text/html' && route === 'GET /v1/verifications/{orderId}');

const kept = readKeptExamples();

it('each operation and webhook has an example of its request and of each success', () => {
  expect(bodies.length).toBeGreaterThan(OPERATIONS.length);
  const without = bodies.filter(
    ({ route, type, media }) => media.example === undefined && !WITHOUT_EXAMPLE(route, type),
  );
  expect(without.map(({ what, route, type }) => `${what} of ${route} as ${type}`)).toEqual([]);
});

it.each(inJson)('$what of $route is a $schema', ({ schema, media }) => {
  const contract = SCHEMAS[schema];
  if (!contract) throw new Error(`no contract is called ${schema}`);
  expect(z.safeParse(contract, media.example).error?.issues ?? []).toEqual([]);
});

describe('by the schema in the document itself, formats included', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ $id: 'https://holdfast.example/', components: document.components });

  it.each(inJson)('$what of $route is a $schema', ({ schema, media }) => {
    const isValid = ajv.getSchema(`https://holdfast.example/#/components/schemas/${schema}`);
    if (!isValid) throw new Error(`the document has no ${schema}`);
    expect([isValid(media.example), isValid.errors ?? []]).toEqual([true, []]);
  });
});

describe('is what its page says', () => {
  const sections = PAGES.flatMap((page) => readExamples(page)).filter(({ operation }) => operation !== undefined);

  it.each(sections)('$operation', ({ operation = '', answer = '' }) => {
    const { status, headers, answer: body } = kept[operation] ?? { status: 0, headers: {} };
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const exchange = { method: '', path: '', sent: Buffer.from(''), status, headers, body: Buffer.from(text ?? '') };
    const said = readSaidAnswer(answer);
    const known = Object.entries(said.headers).filter(([name]) => name.toLowerCase() in headers);
    expect(compareAnswer({ ...said, headers: Object.fromEntries(known) }, exchange)).toEqual([]);
  });
});

it('headers that came with an example are described, in whatever case', () => {
  const missing = Object.entries(kept).flatMap(([route, { status, headers }]) => {
    const operation = operations.find((one) => one.route === route)?.operation;
    const described = Object.keys(operation?.responses[status]?.headers ?? {}).map((name) => name.toLowerCase());
    return Object.keys(headers)
      .filter((name) => name !== 'content-type' && !described.includes(name))
      .map((name) => `${name} of ${route}`);
  });
  expect(missing).toEqual([]);
});
