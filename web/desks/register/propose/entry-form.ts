import type { WordKey } from '../../step.ts';
import type { Ref } from '../parts/refs.ts';
import type { EntryField } from './field.ts';

/** A list of an entry, of which each is a row. */
export interface RowsOf {
  readonly member: string;
  readonly columns: readonly EntryField[];
  /** By which a row is one that stood there: what it has besides its columns is kept. */
  readonly sameBy: readonly string[];
  /** An empty list is left out, and not sent as one. */
  readonly isOptional?: true;
}

export type FormName = 'contact' | 'standing' | 'endpoints' | 'keys' | 'people';

/** A form for what is changed often. */
export interface EntryForm {
  readonly name: FormName;
  readonly isFor: (ref: Ref) => boolean;
  readonly means: WordKey;
  readonly fields: readonly EntryField[];
  readonly rows?: RowsOf;
}

/** Which entries a form is for. */
export const ofKind =
  (kind: Ref['kind'], id?: string) =>
  (ref: Ref): boolean =>
    ref.kind === kind && (id === undefined || ref.id === id);

/** How a list is typed. */
export const LINE = 'register.hint.each' satisfies WordKey;
