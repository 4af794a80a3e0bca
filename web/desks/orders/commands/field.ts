import type { Content } from '../../../components/markup.ts';
import type { WordKey } from '../../step.ts';

export interface Chosen {
  readonly value: string;
  readonly text: Content;
}

/** One field of a form, for one place of a request. */
export interface FormField {
  /** RFC 6901, into the body of the request. */
  readonly pointer: string;
  readonly kind: 'line' | 'lines' | 'day' | 'moment' | 'radios' | 'checkboxes' | 'select' | 'list';
  readonly label: Content;
  readonly hint?: Content | undefined;
  readonly choices?: readonly Chosen[] | undefined;
  readonly isOptional?: true | undefined;
  /** Nothing typed is sent as `null`. */
  readonly isNullable?: true | undefined;
  readonly isNumber?: true | undefined;
  /** It is asked, and sent, only where another field has one of these answers. */
  readonly onlyWith?: { readonly pointer: string; readonly values: readonly string[] } | undefined;
  /** Where else in the request a fault is one of this field. */
  readonly alsoAt?: readonly string[] | undefined;
}

/** Fields that answer one question together. */
export interface FieldGroup {
  readonly legend: Content;
  readonly parts: readonly FormPart[];
}

export type FormPart = FormField | FieldGroup;

/** Every field of a form, in its order. */
export const listFields = (parts: readonly FormPart[]): readonly FormField[] =>
  parts.flatMap((part) => ('legend' in part ? listFields(part.parts) : [part]));

/** What a field is called where it is sent, and the beginning of its id: `/certificate/A/issuingState` is `certificate-A-issuingState`. */
export const nameOf = ({ pointer }: Pick<FormField, 'pointer'>): string => pointer.slice(1).replaceAll('/', '-');

type KeysOf<T> = T extends unknown ? keyof T & string : never;

/** `false` among it where a member is left out of one of the forms, or may be. */
type IsAlwaysThere<T, K extends PropertyKey> = T extends unknown
  ? K extends keyof T
    ? undefined extends T[K]
      ? false
      : true
    : false
  : never;

/** What is said of a field, beside where it goes. */
interface Described {
  readonly kind: FormField['kind'];
  readonly label: WordKey;
  readonly hint?: WordKey;
  readonly isNumber?: true;
  readonly onlyWith?: FormField['onlyWith'];
  readonly isOptional?: true;
}

type Missable = { readonly isOptional: true } | { readonly onlyWith: NonNullable<FormField['onlyWith']> };

/** A description of every member of a request: one that lacks a field, or asks for what may be left out, does not compile. */
export type FieldTable<Body> = {
  readonly [K in KeysOf<Body>]: Described & (false extends IsAlwaysThere<Body, K> ? Missable : unknown);
};

export type AnyFieldTable = Readonly<Record<string, Described>>;
