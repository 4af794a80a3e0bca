/**
 * What a printed form is made of. A layout has one entry for each field of its contract, named as the contract names it, in
 * the order of the paper: the compiler refuses a layout that lacks a field or has one too many.
 */

/** A paragraph the paper prints above a field. */
interface Introduced {
  readonly before?: string;
}

/** Whether it is a name or an identifier, which whoever reads the paper must have letter by letter. */
interface Exact {
  readonly exact?: boolean;
}

/** A blank with its label, for one text or number. `meanings` says what a code means, in brackets behind it. */
export interface Line extends Introduced, Exact {
  readonly kind: 'line';
  readonly label: string;
  readonly meanings?: Readonly<Record<string, string>>;
}

/** A text that stands for itself, as in a letter. */
export interface Plain extends Introduced, Exact {
  readonly kind: 'plain';
}

/** One box for yes or no. */
export interface Tick extends Introduced {
  readonly kind: 'tick';
  readonly label: string;
}

/** Boxes of which one is ticked. */
export interface Choice<C extends string = string> extends Introduced {
  readonly kind: 'choice';
  readonly heading: string;
  readonly boxes: Readonly<Record<C, string>>;
}

/** Boxes of which several may be ticked. */
export interface Choices<C extends string = string> extends Introduced {
  readonly kind: 'choices';
  readonly heading: string;
  readonly boxes: Readonly<Record<C, string>>;
}

/** Short texts in one blank, separated by commas. */
export interface CommaList extends Introduced {
  readonly kind: 'comma-list';
  readonly label: string;
}

/** A small object in one blank: its parts in order, each with what goes before it. */
export interface Joined<K extends PropertyKey = string> extends Introduced {
  readonly kind: 'joined';
  readonly label: string;
  readonly parts: Readonly<Record<K, string>>;
}

/** Fields of an object; with `box`, its heading is a box, ticked when the object is there. */
export interface Group<F = AnyFields> extends Introduced {
  readonly kind: 'group';
  readonly heading?: string;
  readonly box?: boolean;
  readonly fields: F;
}

/** A part of the form with a heading of its own. */
export interface Section<F = AnyFields> extends Introduced {
  readonly kind: 'section';
  readonly heading: string;
  readonly fields: F;
}

/** Objects one after the other, each under `heading` and its number. */
export interface Items<F = AnyFields> extends Introduced {
  readonly kind: 'items';
  readonly heading: string;
  readonly fields: F;
}

/**
 * Boxes that list what was entered under each: one box for each value of the field `by`, ticked once for each object that has
 * it, with that object's other fields under it. With `box`, the heading is a box, ticked when anything is.
 */
export interface Boxes<K extends PropertyKey = string, C extends string = string, F = AnyFields> extends Introduced {
  readonly kind: 'boxes';
  readonly heading?: string;
  readonly box?: boolean;
  readonly by: K;
  readonly boxes: Readonly<Record<C, string>>;
  /** What the place of an object in the list, from 1, is called: `t` makes `t1`, `t2` … */
  readonly numbered?: string;
  /** Leaves out boxes that are not ticked, as a letter does. */
  readonly sparse?: boolean;
  readonly details: F;
}

export type AnyField = Line | Plain | Tick | Choice | Choices | CommaList | Joined | Group | Section | Items | Boxes;
export interface AnyFields {
  readonly [name: string]: AnyField;
}

/** One field of the layout for each field of `T`. */
export type Fields<T> = { readonly [K in keyof T]-?: FieldOf<NonNullable<T[K]>> };

type FieldOf<V> = [V] extends [boolean]
  ? Tick
  : [V] extends [string]
    ? TextField<V>
    : [V] extends [number]
      ? Line
      : [V] extends [readonly (infer I)[]]
        ? ListField<I>
        : Group<Fields<V>> | Section<Fields<V>> | Joined<keyof V>;

/** A closed list of codes has a word for each. */
type TextField<V extends string> = string extends V
  ? Line | Plain
  : Choice<V> | (Line & { readonly meanings: Readonly<Record<V, string>> });

type ListField<I> = [I] extends [string]
  ? string extends I
    ? CommaList
    : Choices<I>
  : Items<Fields<I>> | BoxesOf<I, 'code' & keyof I> | BoxesOf<I, 'type' & keyof I>;

type BoxesOf<I, K extends keyof I> = [K] extends [never]
  ? never
  : Boxes<K, I[K] & string, { readonly [N in Exclude<NameIn<I>, K>]-?: FieldOf<NonNullable<ValueIn<I, N>>> }>;

type NameIn<U> = U extends unknown ? keyof U : never;
type ValueIn<U, N extends PropertyKey> = U extends { readonly [K in N]?: infer V } ? V : never;

/** A form on paper. */
export interface Form<F = AnyFields> {
  readonly title: string;
  /** The law that gives the form, or the request its legal basis. */
  readonly basis: string;
  /** What the form tells its reader before the first field. */
  readonly opening: readonly string[];
  readonly fields: F;
}

/** The layout of a form whose contract is `T`. */
export type FormOf<T> = Form<Fields<T>>;

export const line = (label: string): Line => ({ kind: 'line', label });
/** Of a name or an identifier. */
export const exact = (label: string): Line => ({ ...line(label), exact: true });
export const plain: Plain = { kind: 'plain' };
export const tick = (label: string): Tick => ({ kind: 'tick', label });
export const commaList = (label: string): CommaList => ({ kind: 'comma-list', label });
