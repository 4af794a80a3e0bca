import type { OrderId } from '../../../shared/domain/ids.ts';
import type { AnswerOpener, AnswerSealer } from '../../../shared/ports/delivery/answer-sealing.ts';
import { Outage } from './outage.ts';

/** No cipher: what is sealed is not readable at a glance, and opens for its order alone. */
export class FakeAnswerSealing implements AnswerSealer, AnswerOpener {
  readonly outage: Outage = new Outage();

  async seal(orderId: OrderId, text: string): Promise<string> {
    this.outage.check();
    return Buffer.from(`${orderId}\n${text}`).toString('base64');
  }

  async open(orderId: OrderId, sealed: string): Promise<string> {
    this.outage.check();
    const opened = Buffer.from(sealed, 'base64').toString();
    if (!opened.startsWith(`${orderId}\n`)) throw new Error('sealed for another order');
    return opened.slice(orderId.length + 1);
  }
}
