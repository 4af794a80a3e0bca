/**
 * How a form is filled in by hand. A description has one entry for each member of its contract, named as the contract names it: one that
 * is missing does not compile, nor one too many. In English, as the law is where the contract has it.
 */

interface Asked {
  /** Of the page it is asked on; left out: that of what it is part of. */
  readonly section?: string;
  /** In plain words. */
  readonly hint?: string;
}

interface Labelled extends Asked {
  readonly label: string;
  /** As somebody would type it. */
  readonly example?: string;
}

/** How a text is typed. A test holds it against the schema. */
export type WrittenAs =
  | 'line'
  | 'prose'
  | 'day'
  | 'instant'
  | 'mail'
  /** By its name or code. */
  | 'country'
  | 'language'
  /** An identifier, letter by letter. */
  | 'exact'
  /** An entry of the directory. */
  | 'provider'
  /** The number of an identifier in the list of the form. */
  | 'target';

export interface Written extends Labelled {
  readonly kind: WrittenAs;
  /** Those there are to choose from, where not any is taken. */
  readonly codes?: readonly string[];
}

export interface TelephoneField extends Labelled {
  readonly kind: 'telephone';
}

/** A whole number. */
export interface Numeral extends Labelled {
  readonly kind: 'number';
}

export interface YesOrNo extends Labelled {
  readonly kind: 'yes-no';
}

/** What has to be so, and is said to be. */
export interface Confirmed extends Labelled {
  readonly kind: 'confirmed';
}

/** What the form says without being asked. */
export interface Fixed<T extends string = string> extends Asked {
  readonly kind: 'fixed';
  readonly value: T;
}

/** One code of a list, each with the words of the law for it. */
export interface Choice<T extends string = string> extends Labelled {
  readonly kind: 'choice';
  readonly options: Readonly<Record<T, string>>;
}

/** Several of them. */
export interface Choices<T extends string = string> extends Labelled {
  readonly kind: 'choices';
  readonly options: Readonly<Record<T, string>>;
}

/** Languages, by their names or codes. */
export interface Tongues extends Labelled {
  readonly kind: 'tongues';
}

export interface Group<F = AnyFields> extends Asked {
  readonly kind: 'group';
  /** Left out: its fields stand among those around it. */
  readonly label?: string;
  readonly fields: F;
}

/** Things of one kind, one after the other. */
export interface Rows<F = AnyFields> extends Labelled {
  readonly kind: 'rows';
  /** How many the contract takes. */
  readonly max: number;
  readonly fields: F;
}

interface FilledBox<F = AnyFields> {
  readonly label: string;
  readonly fields: F;
  /** How often it can be used; left out: once. */
  readonly max?: number;
}

/** The words of a box, and where there is more to fill in, what. */
export type Box = string | FilledBox;

/** Boxes to tick, some with more to fill in. */
export interface Boxes<B = Readonly<Record<string, Box>>> extends Labelled {
  readonly kind: 'boxes';
  readonly options: B;
}

type Kind =
  | Written
  | TelephoneField
  | Numeral
  | YesOrNo
  | Confirmed
  | Fixed
  | Choice
  | Choices
  | Tongues
  | Group
  | Rows
  | Boxes;

/** `optional`: it may be left out, as the contract says. */
export type Field = Kind & { readonly optional?: true };

export interface AnyFields {
  readonly [name: string]: Field;
}

/** The fields of an object. */
export type FieldsOf<T> = {
  readonly [K in keyof T]-?: FieldOf<Exclude<T[K], undefined>> &
    (undefined extends T[K] ? { readonly optional: true } : { readonly optional?: never });
};

/** What nothing is known of has no field: a schema that does not say what it takes is to be mended. */
type FieldOf<T> = [unknown] extends [T]
  ? never
  : [T] extends [true]
    ? Confirmed
    : [T] extends [boolean]
      ? YesOrNo
      : [T] extends [number]
        ? Numeral
        : [T] extends [string]
          ? TextOf<T>
          : [T] extends [readonly (infer Item)[]]
            ? ListOf<Item>
            : [T] extends [{ readonly countryCode: string }]
              ? TelephoneField
              : Group<FieldsOf<T>>;

type IsOne<T, All = T> = T extends unknown ? ([All] extends [T] ? true : false) : never;

type TextOf<T extends string> = string extends T
  ? Written
  : IsOne<T> extends true
    ? Fixed<T>
    : Choice<T> | (Written & { readonly kind: 'language'; readonly codes: readonly T[] });

type ListOf<Item> = [Item] extends [string]
  ? string extends Item
    ? Tongues
    : Choices<Item>
  : [Item] extends [{ readonly code: string }]
    ? Boxes<BoxesOf<Item>>
    : Rows<FieldsOf<Item>>;

type BoxesOf<Item extends { readonly code: string }> = {
  readonly [Code in Item['code']]: BoxOf<Omit<MemberOf<Item, Code>, 'code'>>;
};
type MemberOf<Item, Code> = Item extends { readonly code: infer C } ? (Code extends C ? Item : never) : never;
type BoxOf<More> = [keyof More] extends [never] ? string : FilledBox<FieldsOf<More>>;

/** A form as it is filled in: the titles of its pages by their ids, in their order, and its fields. */
export interface Described<F = AnyFields> {
  readonly sections: Readonly<Record<string, string>>;
  readonly fields: F;
}

export type DescribedOf<T> = Described<FieldsOf<T>>;

type More = Omit<Labelled, 'label'>;

const written =
  (kind: WrittenAs) =>
  (label: string, more: More = {}): Written => ({ kind, label, ...more });

export const line = written('line');
export const exact = written('exact');
export const prose = written('prose');
export const day = written('day');
export const instant = written('instant');
export const mail = written('mail');
export const country = written('country');
export const language = written('language');
export const provider = (label: string): Written =>
  written('provider')(label, {
    hint: 'By its id in the directory, which has small letters, digits and hyphens alone.',
    example: 'prv-demo',
  });
export const target = written('target');
export const telephone = (label: string, more: More = {}): TelephoneField => ({ kind: 'telephone', label, ...more });
export const numeral = (label: string, more: More = {}): Numeral => ({ kind: 'number', label, ...more });
export const yesNo = (label: string, more: More = {}): YesOrNo => ({ kind: 'yes-no', label, ...more });
export const confirmed = (label: string, more: More = {}): Confirmed => ({ kind: 'confirmed', label, ...more });
export const tongues = (label: string, more: More = {}): Tongues => ({ kind: 'tongues', label, ...more });
export const fixed = <const T extends string>(value: T): Fixed<T> => ({ kind: 'fixed', value });

/** What may be left out. */
export const optional = <F extends Kind>(field: F): F & { readonly optional: true } => ({ ...field, optional: true });
