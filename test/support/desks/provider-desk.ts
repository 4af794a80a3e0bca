import type { OrderId } from '../../../shared/domain/ids.ts';
import { type Instant, plus } from '../../../shared/domain/instant.ts';
import { filed, POLICE, read, type SampleName } from '../requests.ts';
import { latestOf } from '../reviews.ts';
import { Stack } from '../stack.ts';
import { Workers } from '../workers.ts';
import { Desks, OFFICIALS } from './desk.ts';
import { type Fields, type Looked, Seat } from './seat.ts';

/** A provider's person at their desk, and an order that was just issued to them. */
export class ProviderDesk {
  readonly stack: Stack;
  readonly workers: Workers;
  readonly desks: Desks;
  readonly seat: Seat;
  readonly orderId: OrderId;
  /** Where its pages stand. */
  readonly base: string;

  private constructor(stack: Stack, orderId: OrderId) {
    this.stack = stack;
    this.workers = new Workers(stack);
    this.desks = new Desks(stack);
    this.seat = new Seat(this.desks, OFFICIALS.provider);
    this.orderId = orderId;
    this.base = `/provider/orders/${orderId}`;
  }

  static async open(
    sample: SampleName = 'epoc-pr',
    edits: Readonly<Record<string, unknown>> = {},
  ): Promise<ProviderDesk> {
    const stack = new Stack();
    const desk = new ProviderDesk(stack, await filed(stack, sample, edits));
    await desk.workers.settle();
    await desk.seat.sitDown();
    return desk;
  }

  get now(): Instant {
    return this.stack.clock.now();
  }

  async pass(milliseconds: number): Promise<void> {
    await this.workers.runUntil(plus(this.now, milliseconds));
    await this.seat.sitDown();
  }

  /** What the authority reads of it. */
  async view(): Promise<unknown> {
    return (await this.stack.officer(read(this.orderId), POLICE)).body;
  }

  async version(): Promise<number> {
    return (await latestOf(this.stack, this.orderId)).version;
  }

  /** Opens a page of the order. */
  async look(path = ''): Promise<Looked> {
    return await this.seat.open(path === '' ? this.base : `${this.base}/${path}`);
  }

  /** Fills in a form that is sent as it is. */
  async say(path: string, fields: Fields): Promise<Looked> {
    return await this.seat.send(await this.look(path), { ...fields, send: 'yes' });
  }

  /** Fills in a form, up to the look at what will be sent. */
  async prepare(path: string, fields: Fields): Promise<Looked> {
    return await this.seat.send(await this.look(path), { ...fields, check: 'yes' });
  }

  /** The same, and sends it. */
  async sayChecked(path: string, fields: Fields): Promise<Looked> {
    return await this.seat.send(await this.prepare(path, fields), { send: 'yes' });
  }
}
