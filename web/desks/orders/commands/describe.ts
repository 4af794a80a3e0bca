import type { DeskVisitor, WordKey } from '../../step.ts';
import type { AnyFieldTable, Chosen, FormField } from './field.ts';

/** The answers there are to a question, each with its words: one without them does not compile where its table says all. */
export const choose = (
  { words }: Pick<DeskVisitor, 'words'>,
  answers: Readonly<Record<string, WordKey>>,
): readonly Chosen[] => Object.entries(answers).map(([value, key]) => ({ value, text: words.text(key) }));

/** The fields of a request, in the words of whoever fills it in. @param choices by member. */
export const describeFields = (
  { words }: Pick<DeskVisitor, 'words'>,
  table: AnyFieldTable,
  choices: Readonly<Record<string, readonly Chosen[]>> = {},
): readonly FormField[] =>
  Object.entries(table).map(([name, { label, hint, ...rest }]) => ({
    ...rest,
    pointer: `/${name}`,
    label: words.text(label),
    ...(hint !== undefined && { hint: words.text(hint) }),
    ...(choices[name] && { choices: choices[name] }),
  }));
