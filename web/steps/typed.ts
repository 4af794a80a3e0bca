import type { Content } from '../components/markup.ts';

/** The fields of a form as they were typed, by name. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** What somebody typed into one field, which may be sent once; nothing where it was not. */
export const typedIn = (typed: Typed, name: string): string => typed[name]?.[0] ?? '';

/** A field that something is wrong with. */
export interface FieldFault {
  readonly field: string;
  readonly text: Content;
}
