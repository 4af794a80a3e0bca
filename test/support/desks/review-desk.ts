import type { OrderId, ReviewId } from '../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { ISSUED_AT } from '../builders.ts';
import { CHALLENGE, caseRequest, openCase } from '../cases.ts';
import { filed, readCertificate, type SampleName } from '../requests.ts';
import { holderOf, latestOf, reviewerClaims } from '../reviews.ts';
import { Stack } from '../stack.ts';
import { Workers } from '../workers.ts';
import { Desks } from './desk.ts';
import type { KnownPerson } from './fake-sign-in.ts';
import { type Looked, Seat } from './seat.ts';

/** A reviewer of the sample roster, as their issuer knows them. */
export const knownReviewer = (person: string): KnownPerson => ({
  person,
  roles: [{ role: 'reviewer', authority: `${reviewerClaims(person)['holdfast_authority']}` }],
});

/** An order that somebody objected to, a reviewer who was drawn for it, and the desks. */
export class ReviewDesk {
  readonly stack: Stack;
  readonly workers: Workers;
  readonly desks: Desks;
  readonly orderId: OrderId;
  /** Of the person’s session. */
  readonly token: string;

  private constructor(stack: Stack, workers: Workers, orderId: OrderId, token: string) {
    this.stack = stack;
    this.workers = workers;
    this.desks = new Desks(stack);
    this.orderId = orderId;
    this.token = token;
  }

  /** @param content of the objection. */
  static async objected(
    content: unknown = CHALLENGE,
    sample: SampleName = 'epoc-pr',
    stack = new Stack(),
  ): Promise<ReviewDesk> {
    const workers = new Workers(stack);
    const orderId = await filed(stack, sample);
    await readCertificate(stack, orderId);
    await workers.runUntil(plus(ISSUED_AT, 14 * DAY_MS));
    const { token } = await openCase(stack, orderId);
    const answer = await stack.person(caseRequest('challenges', content, { token }));
    if (answer.status !== 201) throw new Error(`nothing was objected: ${answer.text}`);
    const desk = new ReviewDesk(stack, workers, orderId, token);
    await desk.pass(2 * MINUTE_MS);
    return desk;
  }

  /** Everything due has happened, and whoever could be drawn has been. */
  pass = (milliseconds: number): Promise<void> => this.workers.runUntil(plus(this.stack.clock.now(), milliseconds));

  pathOf = (review: ReviewId, page = ''): string => `/reviews/${this.orderId}.${review}${page}`;

  /** Whoever was drawn, signed in. */
  holder = async (review: ReviewId = 'r1'): Promise<Seat> =>
    await this.seatOf(await holderOf(this.stack, this.orderId, review));

  seatOf = (person: string): Promise<Seat> => new Seat(this.desks, knownReviewer(person)).sitDown();

  version = async (): Promise<number> => (await latestOf(this.stack, this.orderId)).version;

  lastEvents = async (): Promise<readonly string[]> =>
    (await latestOf(this.stack, this.orderId)).events.map(({ type }) => type);

  /** Opens a form, fills it in, and looks at what would be sent. */
  prepare = async (
    seat: Seat,
    page: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    review: ReviewId = 'r1',
  ): Promise<Looked> => seat.send(await seat.open(this.pathOf(review, page)), { ...fields, check: 'yes' });

  /** The same, and sends it. */
  carryOut = async (...asked: Parameters<ReviewDesk['prepare']>): Promise<Looked> =>
    asked[0].send(await this.prepare(...asked), { send: 'yes' });
}
