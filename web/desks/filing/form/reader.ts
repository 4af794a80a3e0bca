import type { Reader } from '../../../steps/reader.ts';
import type { Words } from '../../words/words.ts';

/** In which zone times are typed and read. */
export interface Clock {
  readonly zone: string;
}

/** Who fills a form in; a visitor of the desks is one. */
export interface Filler extends Clock, Pick<Reader, 'language'> {
  readonly words: Words;
}

/** What is asked of the directory, and not of the contract. */
export interface Known {
  /** The providers that can be chosen, by their ids; left out: an id is typed. */
  readonly providers?: readonly { readonly value: string; readonly text: string }[];
}
