import type { Markup } from '../../../components/markup.ts';
import type { ApiFault } from '../../../steps/ask.ts';
import type { FieldFault, Typed } from '../../../steps/typed.ts';
import type { DeskVisitor, Shown } from '../../step.ts';
import type { Ref } from '../parts/refs.ts';
import type { Refused } from '../parts/refusals.ts';
import type { Standing } from './standing.ts';

/** An entry as somebody types it, and what of that cannot be read. */
export interface Drafted {
  /** `undefined` where nothing can be made of it. */
  readonly entry: unknown;
  readonly faults: readonly FieldFault[];
}

/** What is typed, and on which entry. */
export interface Editing {
  readonly visitor: DeskVisitor;
  /** `undefined` for an entry that is new. */
  readonly ref: Ref | undefined;
  readonly standing: Standing | undefined;
  readonly typed: Typed;
}

/** One way to say what an entry shall be: by a form for some of it, or as JSON. */
export interface Editor {
  readonly title: (editing: Editing) => string;
  readonly means: (editing: Editing) => string;
  /** What the form says before anybody typed. */
  readonly begin: (editing: Editing) => Typed;
  readonly render: (editing: Editing, faults: readonly FieldFault[]) => Markup;
  readonly read: (editing: Editing) => Drafted;
  /** Faults of the request at their fields: `/entry/…` and `/reason`. */
  readonly place: (editing: Editing, found: readonly ApiFault[]) => Omit<Refused, 'refusal'>;
  /** Whether the form can have more rows. */
  readonly hasRows?: boolean;
  /** A file goes with the form. */
  readonly withFile?: true;
  /** A page in place of the form, where it is no way to change this entry. */
  readonly instead?: (editing: Editing) => Shown | undefined;
}
