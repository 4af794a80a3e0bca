import type { OrderId } from '../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS, plus } from '../../shared/domain/instant.ts';
import { ISSUED_AT } from './builders.ts';
import { caseOf, caseRequest, openCase } from './cases.ts';
import { CONTACT_POINT, filed, memberOf, read, readCertificate } from './requests.ts';
import {
  asHolder,
  latestOf,
  object,
  type ReviewOptions,
  readReview,
  reviewerClaims,
  reviewRequest,
} from './reviews.ts';
import type { Answer, Stack } from './stack.ts';
import { Workers } from './workers.ts';

/** An appeal before a panel of three, and what is asked of it through the doors there are. */
export class PanelCase {
  readonly stack: Stack;
  readonly workers: Workers;
  readonly orderId: OrderId;
  /** Who decided what is appealed against. */
  readonly first: string;
  readonly #token: string;

  private constructor(stack: Stack, workers: Workers, orderId: OrderId, first: string, token: string) {
    this.stack = stack;
    this.workers = workers;
    this.orderId = orderId;
    this.first = first;
    this.#token = token;
  }

  /** A request of one Party to another: objected to, affirmed, appealed against by the person concerned; and three were drawn. */
  static async drawn(stack: Stack): Promise<PanelCase> {
    const workers = new Workers(stack);
    const orderId = await filed(stack, 'budapest-29');
    await readCertificate(stack, orderId, { provider: 'prv-contact-jp' });
    await workers.runUntil(plus(ISSUED_AT, 14 * DAY_MS));
    await object(stack, orderId, { text: 'not mine' });
    await workers.runUntil(plus(stack.clock.now(), 2 * MINUTE_MS));
    const { version, events } = await latestOf(stack, orderId);
    const [drawn] = events;
    if (drawn?.type !== 'review.assigned') throw new Error('the objection has its reviewer by now');
    const body = { outcome: 'affirm', reasons: 'first', forTheOtherSide: 'It stands.' };
    await asHolder(stack, orderId, 'r1', reviewRequest(`${orderId}.r1`, 'decision', body, { ifMatch: version }));
    const { token } = await openCase(stack, orderId);
    const appealed = await stack.person(caseRequest('appeals', { challenge: 'c1', text: 'It is not.' }, { token }));
    if (appealed.status !== 201) throw new Error(`no appeal was filed: ${appealed.text}`);
    const first = await stack.named(orderId, drawn.reviewer.person);
    const story = new PanelCase(stack, workers, orderId, first, token);
    await story.settle();
    return story;
  }

  /** Everything due has happened, and whoever could be drawn has been. */
  settle = (): Promise<void> => this.workers.runUntil(plus(this.stack.clock.now(), 3 * MINUTE_MS));

  version = async (): Promise<number> => (await latestOf(this.stack, this.orderId)).version;

  /** A member's decision upon the order as it stands, unless said otherwise. */
  async vote(person: string, body: unknown, options: ReviewOptions = {}): Promise<Answer> {
    const request = reviewRequest(`${this.orderId}.r2`, 'decision', body, {
      key: `vote-${person}`,
      ifMatch: await this.version(),
      ...options,
    });
    return await this.stack.reviewer(request, reviewerClaims(person));
  }

  conflictOf = (person: string, reason: string): Promise<Answer> =>
    this.stack.reviewer(
      reviewRequest(`${this.orderId}.r2`, 'conflict', { reason }, { key: `conflict-${person}` }),
      reviewerClaims(person),
    );

  /** The review as one who sits on it reads it. */
  readAs = (person: string): Promise<Answer> =>
    this.stack.reviewer(readReview(`${this.orderId}.r2`), reviewerClaims(person));

  listOf = async (person: string): Promise<unknown> => {
    const answer = await this.stack.reviewer({ method: 'GET', route: '/v1/reviews' }, reviewerClaims(person));
    return memberOf(answer.body, 'reviews');
  };

  byPerson = (body: unknown, key: string): Promise<Answer> =>
    this.stack.person(caseRequest('conflicts', body, { token: this.#token, key }));

  /** The appeal as the person concerned reads it. */
  async asPerson(): Promise<unknown> {
    const { token } = await openCase(this.stack, this.orderId);
    const [challenge] = Object(memberOf(await caseOf(this.stack, token), 'challenges'));
    return memberOf(challenge, 'appeal');
  }

  /** The order, and its whole record, as the issuing side reads them. */
  async asAuthority(): Promise<{ readonly order: Answer; readonly history: Answer }> {
    const { stack, orderId } = this;
    return {
      order: await stack.officer(read(orderId), CONTACT_POINT),
      history: await stack.officer({ method: 'GET', route: '/v1/orders/{orderId}/history', orderId }, CONTACT_POINT),
    };
  }
}
