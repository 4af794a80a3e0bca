import type { Content } from '../../../components/markup.ts';
import type { WordKey } from '../../step.ts';
import type { Filler } from './reader.ts';

/** Why something that was typed cannot be read, or what is missing. */
export interface Problem {
  readonly key: WordKey;
  readonly values?: Readonly<Record<string, string>>;
}

export const tellProblem = ({ words }: Pick<Filler, 'words'>, { key, values = {} }: Problem): Content =>
  words.say(key, values);

/** What one field says: a value to be sent, or why there is none; neither where nothing was typed. */
export type Outcome<T = unknown> =
  | { readonly value: T; readonly problem?: never }
  | { readonly value?: never; readonly problem: Problem }
  | { readonly value?: never; readonly problem?: never };
