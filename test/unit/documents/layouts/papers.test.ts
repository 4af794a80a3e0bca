import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { AnyField, AnyFields, Boxes } from '../../../../shared/documents/blocks/field.ts';
import { PAPERS } from '../../../../shared/documents/layouts/papers.ts';
import type { Papers } from '../../../../shared/documents/layouts/parts/papers.ts';

type Schema = z.core.$ZodType;
type Definition = z.core.$ZodTypes['_zod']['def'];

const definitionOf = (schema: Schema): Definition => (schema as z.core.$ZodTypes)._zod.def;

/** What a schema describes, whatever may be absent, null, defaulted or checked about it. */
function bare(schema: Schema): Definition {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case 'optional':
    case 'nullable':
    case 'default':
      return bare(definition.innerType);
    case 'pipe': // one of several codes, typed in any case, is what it is read as
      return bare(definition.out).type === 'enum' ? bare(definition.out) : bare(definition.in);
    default:
      return definition;
  }
}

const codesOf = (definition: Definition): readonly string[] => {
  if (definition.type === 'enum') return Object.values(definition.entries).map(String);
  return definition.type === 'literal' ? definition.values.map(String) : [];
};

const differences = (path: string, contract: readonly string[], layout: readonly string[]): string[] => [
  ...contract.filter((name) => !layout.includes(name)).map((name) => `${path} lacks ${name}`),
  ...layout.filter((name) => !contract.includes(name)).map((name) => `${path} has ${name}, which the contract lacks`),
];

/** Every difference between the fields of a contract, read from its schema, and those of a layout. */
function faultsOf(definition: Definition, fields: AnyFields, path: string): string[] {
  if (definition.type !== 'object') return [`${path} is no object`];
  const { shape } = definition;
  return [
    ...differences(path, Object.keys(shape), Object.keys(fields)),
    ...Object.entries(fields).flatMap(([name, field]) => {
      const schema = shape[name];
      return schema === undefined ? [] : faultsOfField(bare(schema), field, `${path}.${name}`);
    }),
  ];
}

const expected = (definition: Definition, path: string, ...types: readonly Definition['type'][]): string[] =>
  types.includes(definition.type) ? [] : [`${path} is ${definition.type}, not ${types.join(' or ')}`];

const elementOf = (definition: Definition): Definition =>
  definition.type === 'array' ? bare(definition.element) : definition;

function faultsOfField(definition: Definition, field: AnyField, path: string): string[] {
  switch (field.kind) {
    case 'line':
      return [
        ...expected(definition, path, 'string', 'number', 'enum'),
        ...differences(path, codesOf(definition), Object.keys(field.meanings ?? {})),
      ];
    case 'plain':
      return expected(definition, path, 'string');
    case 'tick': // a box that must be ticked is a literal
      return codesOf(definition).join() === 'true' ? [] : expected(definition, path, 'boolean');
    case 'choice':
      return [
        ...expected(definition, path, 'enum'),
        ...differences(path, codesOf(definition), Object.keys(field.boxes)),
      ];
    case 'choices':
      return [
        ...expected(definition, path, 'array'),
        ...differences(path, codesOf(elementOf(definition)), Object.keys(field.boxes)),
      ];
    case 'comma-list':
      return [...expected(definition, path, 'array'), ...expected(elementOf(definition), path, 'string')];
    case 'joined':
      return definition.type === 'object'
        ? differences(path, Object.keys(definition.shape), Object.keys(field.parts))
        : [`${path} is no object`];
    case 'group':
    case 'section':
      return faultsOf(definition, field.fields, path);
    case 'items':
      return [...expected(definition, path, 'array'), ...faultsOf(elementOf(definition), field.fields, `${path}[]`)];
    case 'boxes':
      return [...expected(definition, path, 'array'), ...faultsOfBoxes(elementOf(definition), field, `${path}[]`)];
  }
}

/** The objects behind boxes: one kind, or one for each group of codes. */
function faultsOfBoxes(definition: Definition, field: Boxes, path: string): string[] {
  const kinds = definition.type === 'union' ? definition.options.map(bare) : [definition];
  const shapes = kinds.map((kind) => (kind.type === 'object' ? kind.shape : {}));
  const codes = shapes.flatMap(({ [field.by]: by }) => (by === undefined ? [] : codesOf(bare(by))));
  const details = Object.assign({}, ...shapes);
  delete details[field.by];
  return [
    ...differences(path, codes, Object.keys(field.boxes)),
    ...faultsOf({ type: 'object', shape: details }, field.details, path),
  ];
}

const forms = Object.entries(PAPERS).flatMap(([instrument, { certificate, later }]: [string, Papers]) => [
  { name: `${instrument}: certificate`, ...certificate },
  ...Object.entries(later).map(([about, form]) => ({ name: `${instrument}: ${about}`, ...form })),
]);

describe('each layout has the fields of its contract, all of them and no other', () => {
  it.each(forms)('$name', ({ schema, layout }) => {
    expect(faultsOf(bare(schema), layout.fields, '')).toEqual([]);
  });
});

describe('the comparison finds', () => {
  const Contract = z.strictObject({
    name: z.string(),
    kind: z.enum(['one', 'two']),
    parts: z.optional(z.strictObject({ start: z.string(), end: z.string() })),
    boxes: z.array(
      z.discriminatedUnion('code', [
        z.strictObject({ code: z.enum(['a', 'b']) }),
        z.strictObject({ code: z.literal('other'), text: z.string() }),
      ]),
    ),
  });
  const line = { kind: 'line', label: 'Text' } as const;
  const boxes = {
    kind: 'boxes',
    by: 'code',
    boxes: { a: 'A', b: 'B', other: 'Other' },
    details: { text: line },
  } as const;
  const right: AnyFields = {
    name: line,
    kind: { kind: 'choice', heading: 'Kind', boxes: { one: 'One', two: 'Two' } },
    parts: { kind: 'joined', label: 'Parts', parts: { start: '', end: '' } },
    boxes,
  };
  const { name: _name, ...nameless } = right;

  it.each<[string, AnyFields, string[]]>([
    ['nothing where they agree', right, []],
    ['a field left out', nameless, [' lacks name']],
    ['a field invented', { ...right, extra: line }, [' has extra, which the contract lacks']],
    ['a field of another kind', { ...right, name: { kind: 'tick', label: '' } }, ['.name is string, not boolean']],
    [
      'a code without a box',
      { ...right, kind: { kind: 'choice', heading: '', boxes: { one: 'One' } } },
      ['.kind lacks two'],
    ],
    ['a part left out', { ...right, parts: { kind: 'joined', label: '', parts: { start: '' } } }, ['.parts lacks end']],
    ['a box left out', { ...right, boxes: { ...boxes, boxes: { a: 'A', other: 'O' } } }, ['.boxes[] lacks b']],
    ['words of a box left out', { ...right, boxes: { ...boxes, details: {} } }, ['.boxes[] lacks text']],
    ['one where several go', { ...right, boxes: { ...line } }, ['.boxes is array, not string or number or enum']],
  ])('%s', (_what, fields, faults) => {
    expect(faultsOf(bare(Contract), fields, '')).toEqual(faults);
  });
});

it('sections carry the letters of the Annexes, in their order', () => {
  const lettersOf = (fields: AnyFields) =>
    Object.entries(fields).flatMap(([name, field]) =>
      field.kind === 'section' ? [[name, field.heading.slice(0, 10)]] : [],
    );
  const { certificate, later } = PAPERS['EU-EPOC-PR'];
  const letters = (all: string) => [...all].map((letter) => [letter, `Section ${letter}:`]);
  expect(lettersOf(certificate.layout.fields)).toEqual(letters('ABCDEFG'));
  expect(lettersOf(later['order.extended'].layout.fields)).toEqual(letters('ABCD'));
  expect(lettersOf(later['order.continued'].layout.fields)).toEqual(letters('ABCD'));
});
