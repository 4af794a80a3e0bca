import type { ProviderMessage } from '../../../shared/contracts/api/providers/message.ts';
import type { Markup } from '../../components/markup.ts';
import type { Typed } from '../../steps/typed.ts';
import type { Answers } from '../api.ts';
import type { Body } from '../orders/commands/compose.ts';
import type { FormPart } from '../orders/commands/field.ts';
import type { DeskVisitor } from '../step.ts';
import type { Read } from './read.ts';

/** What a provider's person can say of an order: the end of the path of its page, and what it is called in words. */
export type StatementName =
  | 'acknowledgement'
  | 'preservation'
  | 'non-execution'
  | 'question'
  | 'release'
  | 'relay'
  | 'objection'
  | 'appeal'
  | 'message'
  | 'conflict';

export type Objections = Answers['GET /v1/provider/orders/{orderId}/objections'];

/** What is read of an order before something is said about it. */
export interface About {
  readonly read: Read;
  /** Of an order whose objections the statement is about. */
  readonly objections: Objections | undefined;
}

/** One statement about one order: its form, and what is sent of it. What is allowed, the API says. */
export interface Statement {
  readonly act: StatementName;
  readonly type: ProviderMessage['type'];
  readonly fields: (visitor: DeskVisitor, about: About) => readonly FormPart[];
  /** What whoever makes it has to know first. */
  readonly context?: (visitor: DeskVisitor, about: About) => Markup | undefined;
  /** What was said before and need not be typed again. */
  readonly prefill?: (visitor: DeskVisitor) => Typed;
  /** The `data` of the message, where it is not the fields alone. */
  readonly toData?: (body: Body) => Body;
  /** The field that a fault is about, by where it points into `data`; left out where each stands in its own place. */
  readonly toField?: (pointer: string, typed: Typed) => string;
  /** What is typed once, and kept for the next order: the name it is kept under, and what of it. */
  readonly keeps?: { readonly name: string; readonly isKept: (field: string) => boolean };
  /** It is about an objection, and needs to know which there are. */
  readonly ofObjections?: true;
  /** It is looked at once more before it is sent. */
  readonly isChecked?: true;
  /** What it does can not be undone. */
  readonly isFinal?: true;
}
