import type { DeskVisitor, WordKey } from './step.ts';

/** A sentence with texts in, as text: for what is data, or an option of a list. Whatever shows it escapes it. */
export const sayPlain = (
  { words }: Pick<DeskVisitor, 'words'>,
  key: WordKey,
  values: Readonly<Record<string, string | number>>,
): string => words.text(key).replace(/\{(\w+)\}/g, (_, name: string) => `${values[name] ?? ''}`);
