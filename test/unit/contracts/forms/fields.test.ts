import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Country } from '../../../../shared/contracts/border/country.ts';
import { Email } from '../../../../shared/contracts/border/email.ts';
import { DirectoryId, TargetId } from '../../../../shared/contracts/border/ids.ts';
import { Tel } from '../../../../shared/contracts/border/telephone.ts';
import { Day, Language, OffsetInstant } from '../../../../shared/contracts/border/text.ts';
import { FIELDS } from '../../../../shared/contracts/forms/fields.ts';
import { FORMS } from '../../../../shared/contracts/forms/forms.ts';
import type { Described, DescribedOf, Field } from '../../../../shared/contracts/forms/parts/fields.ts';
import { day, fixed, line, optional } from '../../../../shared/contracts/forms/parts/fields.ts';
import { BoundMemberState, UnionLanguage } from '../../../../shared/contracts/forms/parts/form-parts.ts';
import { IdentifierValue } from '../../../../shared/contracts/forms/parts/identifiers.ts';
import { INSTRUMENT_IDS } from '../../../../shared/domain/law/instrument-ids.ts';

/** What a schema is called where it is asked for by a control of its own. */
const KINDS: readonly (readonly [unknown, Field['kind']])[] = [
  [Day, 'day'],
  [OffsetInstant, 'instant'],
  [Email, 'mail'],
  [Tel, 'telephone'],
  [Country, 'country'],
  [BoundMemberState, 'country'],
  [Language, 'language'],
  [UnionLanguage, 'language'],
  [DirectoryId, 'provider'],
  [TargetId, 'target'],
  [IdentifierValue, 'exact'],
];

interface Walked {
  readonly path: string;
  readonly kind: string;
  readonly expected: readonly string[];
  readonly isOptional: boolean;
  readonly mayBeLeftOut: boolean;
}

const memberOf = (value: unknown, key: string): unknown => Reflect.get(Object(value), key);
const defOf = (schema: unknown): unknown => memberOf(memberOf(schema, '_zod'), 'def');
const typeOf = (schema: unknown): unknown => memberOf(defOf(schema), 'type');

/** What stands within what may be left out. */
const unwrap = (schema: unknown): unknown =>
  ['optional', 'default'].includes(`${typeOf(schema)}`) ? unwrap(memberOf(defOf(schema), 'innerType')) : schema;

const accepts = (schema: unknown, text: string): boolean => z.safeParse(schema as z.core.$ZodType, text).success;

function kindsOf(schema: unknown): readonly string[] {
  const known = KINDS.find(([one]) => one === schema);
  if (known) return [known[1]];
  switch (typeOf(schema)) {
    case 'string':
      return accepts(schema, 'a\nb') ? ['prose'] : ['line', 'exact'];
    case 'enum':
      return ['choice'];
    case 'boolean':
      return ['yes-no'];
    case 'number':
      return ['number'];
    case 'literal':
      return memberOf(memberOf(defOf(schema), 'values'), '0') === true ? ['confirmed'] : ['fixed'];
    case 'object':
      return ['group'];
    default:
      return kindsOfList(schema);
  }
}

function kindsOfList(schema: unknown): readonly string[] {
  const element = memberOf(defOf(schema), 'element');
  if (typeOf(element) === 'enum') return ['choices'];
  if (typeOf(element) === 'union') return ['boxes'];
  return typeOf(element) === 'object' ? ['rows'] : ['tongues'];
}

function* walk(field: Field, schema: unknown, path: string): Generator<Walked> {
  const inner = unwrap(schema);
  yield {
    path,
    kind: field.kind,
    expected: kindsOf(inner),
    isOptional: field.optional === true,
    mayBeLeftOut: inner !== schema,
  };
  if (field.kind === 'group') {
    for (const [key, member] of Object.entries(field.fields))
      yield* walk(member, memberOf(memberOf(defOf(inner), 'shape'), key), `${path}/${key}`);
  }
  if (field.kind === 'rows') {
    const shape = memberOf(defOf(memberOf(defOf(inner), 'element')), 'shape');
    for (const [key, member] of Object.entries(field.fields))
      yield* walk(member, memberOf(shape, key), `${path}/0/${key}`);
  }
}

function* listSectionsNamed(fields: Described['fields'], inherited?: string): Generator<string | undefined> {
  for (const field of Object.values(fields)) {
    const section = field.section ?? inherited;
    if (field.kind === 'group') yield* listSectionsNamed(field.fields, section);
    else if (field.kind !== 'fixed') yield section;
  }
}

describe.each(INSTRUMENT_IDS)('the form under %s', (instrument) => {
  const { fields, sections }: Described = FIELDS[instrument];
  const form: Field = { kind: 'group', fields };

  it('asks for each thing by the control that its schema wants, and lets the same be left out', () => {
    for (const { path, kind, expected, isOptional, mayBeLeftOut } of walk(form, FORMS[instrument].filing, '')) {
      expect([path, expected.includes(kind) ? kind : expected]).toEqual([path, kind]);
      expect([path, isOptional]).toEqual([path, mayBeLeftOut]);
    }
  });

  it('has at most eight pages, each with something on it, and nothing on none', () => {
    const named = new Set(listSectionsNamed(fields));
    expect([...named].toSorted()).toEqual(Object.keys(sections).toSorted());
    expect(named.size).toBeLessThanOrEqual(8);
  });
});

interface Small {
  readonly instrument: 'US-2703f';
  readonly name: string;
  readonly on?: string | undefined;
  readonly list: readonly { readonly code: 'a' | 'b' }[];
}

const LIST = { kind: 'boxes', label: 'List', options: { a: 'A', b: 'B' } } as const;

it('a description compiles with every field, and with one too few or too many it does not', () => {
  const whole = {
    sections: {},
    fields: { instrument: fixed('US-2703f'), name: line('Name'), on: optional(day('On')), list: LIST },
  } as const satisfies DescribedOf<Small>;
  const { instrument, name, on, list } = whole.fields;
  const lists: readonly DescribedOf<Small>[] = [
    // @ts-expect-error a field has no description
    { sections: {}, fields: { instrument, name, list } },
    // @ts-expect-error a description has no field
    { sections: {}, fields: { instrument, name, on, list, other: name } },
    // @ts-expect-error what has to be there is said to be optional
    { sections: {}, fields: { instrument, name: optional(name), on, list } },
    // @ts-expect-error what may be left out is not said to be
    { sections: {}, fields: { instrument, name, on: name, list } },
    // @ts-expect-error a code has no words
    { sections: {}, fields: { instrument, name, on, list: { ...LIST, options: { a: 'A' } } } },
    // @ts-expect-error it is another basis
    { sections: {}, fields: { instrument: fixed('COE-29'), name, on, list } },
  ];
  expect(lists).toHaveLength(6);
});
