import type { OrderId } from '../../domain/ids.ts';

/** Seals what an endpoint answered; whoever may do this cannot open it. */
export interface AnswerSealer {
  /** @returns in base64. */
  seal(orderId: OrderId, text: string): Promise<string>;
}

export interface AnswerOpener {
  open(orderId: OrderId, sealed: string): Promise<string>;
}
