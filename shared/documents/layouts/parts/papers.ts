import type * as z from 'zod/mini';
import type { Form, FormOf } from '../../blocks/field.ts';

/** A form: what it must hold, and what it looks like. */
export interface PrintedForm {
  readonly schema: z.core.$ZodType;
  readonly layout: Form;
}

/** The papers of an instrument. */
export interface Papers {
  /** The sheet it is printed on. */
  readonly sheet: 'A4' | 'LETTER';
  readonly certificate: PrintedForm;
  /** By what they are about: the event that a later form belongs to. */
  readonly later: Readonly<Record<string, PrintedForm>>;
}

/** A layout fits its contract, or this does not compile. */
export const printedForm = <S extends z.core.$ZodType>(schema: S, layout: Form & FormOf<z.output<S>>): PrintedForm => ({
  schema,
  layout,
});
