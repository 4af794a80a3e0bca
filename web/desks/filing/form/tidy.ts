import type { AnyFields, Boxes, Field, Group } from '../../../../shared/contracts/forms/parts/fields.ts';
import type { Typed } from '../../../steps/typed.ts';
import { controlsOf, isLeaf } from './leaf.ts';
import { type At, fieldsOf, isOn, joinName, listFilled, listMembers, mostOf, ROOT, stepTo } from './tree.ts';

type Entry = readonly [name: string, texts: readonly string[]];

const isFilled = ([, texts]: Entry): boolean => texts.some((text) => text.trim() !== '');

/** What was typed into one page: without what is of none of its fields, and without empty rows. */
export const tidyTyped = (form: Group, section: string, typed: Typed): Typed => {
  const copy = (field: Field, from: At, name: string): readonly Entry[] => {
    if (!isOn(section, field, from)) return [];
    if (isLeaf(field)) return copyControls(controlsOf(field, from.name), controlsOf(field, name));
    if (field.kind === 'group') return copyMembers(field.fields, from, name);
    if (field.kind === 'boxes') return copyBoxes(field, from, name);
    return copyRows(field.fields, field.max, from, name);
  };
  const copyControls = (from: readonly string[], to: readonly string[]): readonly Entry[] =>
    from.map((control, index): Entry => [to[index] ?? control, typed[control] ?? []]).filter(isFilled);
  const copyMembers = (fields: AnyFields, from: At, name: string): readonly Entry[] =>
    listMembers(fields, from).flatMap(([key, field, there]) => copy(field, there, joinName(name, key)));
  const copyRows = (fields: AnyFields, max: number, from: At, name: string): readonly Entry[] =>
    listFilled(typed, from.name, max).flatMap((number, index) =>
      copyMembers(fields, stepTo(from, number), joinName(name, index)),
    );
  const copyBoxes = ({ options }: Boxes, from: At, name: string): readonly Entry[] => [
    ...copyControls([from.name], [name]),
    ...Object.entries(options).flatMap(([code, box]) =>
      copyRows(fieldsOf(box) ?? {}, mostOf(box), stepTo(from, code), joinName(name, code)),
    ),
  ];
  return Object.fromEntries(copy(form, ROOT, ''));
};
