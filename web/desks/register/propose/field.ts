import type { FieldFault, Typed } from '../../../steps/typed.ts';
import { readTelephone, typeTelephone } from '../../filing/form/telephones.ts';
import { readMoment } from '../../orders/commands/read.ts';
import type { DeskVisitor, WordKey } from '../../step.ts';

/**
 * One member of an entry, or of a row of a list, as it is asked. `each` is a list, one on a line · `flag` is there or not · `telephone` is typed as one line.
 */
export interface EntryField {
  /** Where it stands, below the entry or below its row: `contact/telephone`. */
  readonly at: string;
  readonly kind: 'line' | 'lines' | 'each' | 'moment' | 'telephone' | 'select' | 'checkboxes' | 'flag';
  /** Where its words are not those of the member. */
  readonly label?: WordKey;
  readonly hint?: WordKey;
  /** The codes that there are to choose. */
  readonly codes?: readonly string[];
  /** Nothing typed is left out. */
  readonly isOptional?: true;
  readonly isNumber?: true;
}

/** What a field reads: a value, that nothing was typed, or that nobody can read it. */
export type ReadValue = { readonly value: unknown } | { readonly unreadable: WordKey } | undefined;

const YES = 'yes';

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What stands in an entry, as it is typed. */
export function typeValue({ kind }: EntryField, value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  if (kind === 'telephone') return [typeTelephone(value)];
  if (kind === 'each') return [listOf(value).join('\n')];
  if (kind === 'checkboxes') return listOf(value).map(String);
  if (kind === 'flag') return value === true ? [YES] : [];
  return [`${value}`];
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What was typed, as it stands in an entry. */
export function readValue({ kind, isNumber }: EntryField, typed: readonly string[], zone: string): ReadValue {
  const filled = typed.filter((text) => text.trim() !== '');
  const [text] = filled;
  if (text === undefined) return undefined;
  switch (kind) {
    case 'each':
      return { value: linesOf(text) };
    case 'checkboxes':
      return { value: filled };
    case 'flag':
      return { value: true };
    case 'moment': {
      const value = readMoment(text.trim(), zone);
      return value === undefined ? { unreadable: 'order.act.moment-wrong' } : { value };
    }
    case 'telephone': {
      const { value } = readTelephone(text);
      return value === undefined ? { unreadable: 'fields.no-telephone' } : { value };
    }
    case 'lines':
      return { value: text };
    default:
      return { value: isNumber ? Number(text) : text.trim() };
  }
}

export interface ReadMember {
  readonly read: ReadValue;
  readonly fault?: FieldFault;
}

/** Reads one field. What was not touched stays as it stands, in whichever spelling. @param name of its control. @param standing what stands there. */
export function readMember(
  { words, zone }: Pick<DeskVisitor, 'words' | 'zone'>,
  {
    field,
    name,
    typed,
    standing,
    label,
  }: {
    readonly field: EntryField;
    readonly name: string;
    readonly typed: Typed;
    readonly standing: unknown;
    readonly label: string;
  },
): ReadMember {
  const given = typed[name] ?? [];
  const isUntouched = standing !== undefined && sameText(given, typeValue(field, standing));
  if (isUntouched) return { read: { value: standing } };
  const read = readValue(field, given, zone);
  if (read && 'unreadable' in read) {
    const said =
      read.unreadable === 'order.act.moment-wrong'
        ? words.say(read.unreadable, { label })
        : words.text(read.unreadable);
    return { read, fault: { field: name, text: said } };
  }
  return { read };
}

/** As browsers send it: the ends of its lines are theirs. */
const sameText = (given: readonly string[], typed: readonly string[]): boolean =>
  given.length === typed.length &&
  given.every((text, at) => text.replaceAll(/\r\n?/g, '\n') === typed[at]?.replaceAll(/\r\n?/g, '\n'));
