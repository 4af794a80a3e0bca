import type { Markup } from '../../../components/markup.ts';
import type { PagePath } from '../../../steps/links.ts';
import type { Typed } from '../../../steps/typed.ts';
import type { Acting, DeskVisitor } from '../../step.ts';
import type { Order } from '../parts/tell.ts';
import type { Body } from './compose.ts';
import type { FormPart } from './field.ts';

/** What a command is called in words: `decide` and `disown` are what a validator does to a validation. */
export type ActName =
  | 'validation'
  | 'decide'
  | 'disown'
  | 'extension'
  | 'production-request'
  | 'transmission'
  | 'renewal'
  | 'need'
  | 'confirmation'
  | 'release'
  | 'clarification-answer'
  | 'conflicts'
  | 'notice-deferral'
  | 'notice-letter'
  | 'notice'
  | 'calls'
  | 'messages';

/** The end of its path, the same at the API as on the desk. */
export type CommandPath = Exclude<ActName, 'decide' | 'disown'>;

/** One command on an order: its form, and when it is offered. What is allowed, the API says. */
export interface OrderCommand {
  readonly act: ActName;
  readonly path: CommandPath;
  readonly role: 'contact-point' | 'validator';
  /** What rules it, in the English of its source; `undefined` where nothing but the order itself does. */
  readonly rule?: ((order: Order) => string | undefined) | undefined;
  /** Whether the order, as it stands, waits for it or lets it: what is not offered is refused by the API, and not here. */
  readonly isOpen: (order: Order, acting: Acting, now: number) => boolean;
  /** Its fields; `undefined` where the law of the order has no such paper. */
  readonly fields: (visitor: DeskVisitor, order: Order) => readonly FormPart[] | undefined;
  /** What whoever gives it has to know of the order. */
  readonly context?: (visitor: DeskVisitor, order: Order) => Markup | undefined;
  /** What the order says already. */
  readonly prefill?: (order: Order, visitor: DeskVisitor) => Typed;
  /** The request, where it is not the fields alone. */
  readonly toBody?: (body: Body, order: Order) => Body;
  /** Reads the request by its contract. @throws HoldfastError with a fault for each thing wrong. */
  readonly read: (body: unknown) => unknown;
  /** What it does can not be undone. */
  readonly isFinal?: true;
  /** The API answers it with a document, to be handed on. */
  readonly givesDocument?: true;
}

/** Where somebody gives it: a validator decides at a desk of their own. */
export const pageOf = ({ role, path }: Pick<OrderCommand, 'role' | 'path'>, orderId: string): PagePath =>
  role === 'validator' ? `/validation/${orderId}` : `/orders/${orderId}/${path}`;

export const isAlive = ({ status }: Pick<Order, 'status'>): boolean =>
  status === 'issued' || status === 'running' || status === 'continued';
