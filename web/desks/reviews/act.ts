import type { Markup } from '../../components/markup.ts';
import type { FieldFault, Typed } from '../../steps/typed.ts';
import type { Body } from '../orders/commands/compose.ts';
import type { FormPart } from '../orders/commands/field.ts';
import type { Refused } from '../orders/commands/refusals.ts';
import type { DeskVisitor, GoneOn } from '../step.ts';
import type { Review } from './asked.ts';

export type ActName = 'messages' | 'permission' | 'conflict' | 'decision';

/** A request that a form amounts to. */
export interface Composed {
  readonly body: Body;
  /** What nobody can read, or is left open that has to be said. */
  readonly open: readonly FieldFault[];
}

/** One thing that whoever has a review does in it: its form, and what is sent. What is allowed, the API says. */
export interface ReviewAct {
  readonly act: ActName;
  readonly fields: (visitor: DeskVisitor, review: Review) => readonly FormPart[];
  /** What stands in the form before anybody typed. */
  readonly prefill?: (review: Review) => Typed;
  /** What the form says of the review without asking. */
  readonly says?: (review: Review) => Typed;
  /** What was typed, with each thing that was ticked by itself. */
  readonly unfold?: (typed: Typed) => Typed;
  /** Of what was typed alone: what was sent once is sent again as the same, whatever became of the review. */
  readonly compose: (visitor: DeskVisitor) => Composed;
  /** Reads the request by its contract. @throws HoldfastError with a fault for each thing wrong. */
  readonly read: (body: unknown) => unknown;
  /** What was found wrong where the form has no field of that place. */
  readonly placeOf?: (pointer: string, body: Body) => string;
  /** What whoever does it has to know. */
  readonly context?: (visitor: DeskVisitor, review: Review) => Markup | undefined;
  /** Whether it is probable that the API lets it. */
  readonly isLikely: (review: Review) => boolean;
  /** What is shown before it is sent, where that is more than what was typed. @throws ApiRefusal */
  readonly tryOut?: (form: ReviewForm, body: Body) => Promise<Markup>;
  /** What it does can not be undone. */
  readonly isFinal?: true;
  readonly done: (visitor: DeskVisitor) => GoneOn;
}

/** The form of an act on a review, as it stands. */
export interface ReviewForm {
  readonly visitor: DeskVisitor;
  readonly review: Review;
  readonly act: ReviewAct;
  readonly typed: Typed;
  readonly refused?: Refused;
  /** That the review changed since it was opened. */
  readonly isChanged?: true;
}
