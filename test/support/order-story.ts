import { type Actor, TIME } from '../../shared/domain/actor.ts';
import { canonicalJson, sha256 } from '../../shared/domain/digest.ts';
import type { FilingFacts } from '../../shared/domain/filing/facts.ts';
import { issueOrder, requireRightToIssue } from '../../shared/domain/filing/issue.ts';
import type { OrderId, ReviewId } from '../../shared/domain/ids.ts';
import { type Instant, MINUTE_MS, plus } from '../../shared/domain/instant.ts';
import { INSTRUMENTS } from '../../shared/domain/law/instruments.ts';
import type { Instrument } from '../../shared/domain/law/terms/instrument.ts';
import { type AcceptedCommand, createNextCommit, type NextCommit } from '../../shared/domain/order/commit.ts';
import { decide } from '../../shared/domain/order/decide.ts';
import type { Command } from '../../shared/domain/order/life/command.ts';
import { COMMANDS_IN_LIFE } from '../../shared/domain/order/life/commands-in-life.ts';
import { applyTime, findNextByTime } from '../../shared/domain/order/life/time.ts';
import type { EventType, OrderEvent } from '../../shared/domain/order/record/events.ts';
import type { Amendment, Outcome } from '../../shared/domain/order/record/rights.ts';
import type { OrderState } from '../../shared/domain/order/record/state.ts';
import { type PartName, SEAL_RANDOM_BYTES, seal } from '../../shared/domain/sealing.ts';
import type { OrderStore } from '../../shared/ports/order/order-store.ts';
import {
  anOfficer,
  anOverlap,
  aPoliceOfficer,
  aProvider,
  aReviewer,
  aReviewerStanding,
  aValidator,
  aValidatorStanding,
  emergencyFacts,
  facts,
  ISSUED_AT,
  ids,
  sides,
  THE_SYSTEM,
} from './builders.ts';
import type { MemoryKeyVault } from './fakes/memory-key-vault.ts';
import { SeededRandomness } from './fakes/seeded-randomness.ts';

/** The data key every story is sealed under: 32 bytes. */
export const DATA_KEY: Uint8Array = new Uint8Array(32).fill(7);

export interface IssueOptions {
  /** The row of law it rests on; the one of its instrument unless said otherwise. */
  readonly law?: Instrument;
  readonly facts?: FilingFacts;
  readonly by?: ReturnType<typeof anOfficer>;
  readonly at?: Instant;
  readonly provider?: string;
  /** Another key is another order. */
  readonly key?: string;
  readonly certificate?: unknown;
  readonly grounds?: unknown;
  /** Whoever filed says that a target is a protected person's. */
  readonly protectedPerson?: true;
  /** Issued on the word of a second officer. */
  readonly secondedBy?: { readonly person: string; readonly at: Instant };
  /** Issued in an emergency above the figure of a burst. */
  readonly overBurst?: { readonly seeBy: Instant };
}

interface StepOptions {
  /** One minute after the step before, unless said otherwise. */
  readonly at?: Instant;
  /** Whoever may give the command, unless said otherwise. */
  readonly by?: Actor;
  readonly id?: string;
  /** Text to seal with the command, as its form. */
  readonly form?: unknown;
}

type Sealed = AcceptedCommand['sealed'][number];

/** An order's life so far, told by the real rules. Each step gives a new story and leaves this one as it is. */
export class OrderStory {
  readonly commits: readonly NextCommit[];
  readonly latest: NextCommit;
  readonly #law: Instrument;

  private constructor(law: Instrument, commits: readonly NextCommit[], latest: NextCommit) {
    this.commits = [...commits, latest];
    this.latest = latest;
    this.#law = law;
  }

  static issued(options: IssueOptions = {}): OrderStory {
    const by = options.by ?? anOfficer();
    const filed = options.facts ?? facts();
    const law = options.law ?? INSTRUMENTS[filed.instrument];
    const { filing, order } = ids(options.key);
    const both = sides(by.authority, options.provider);
    const issuedAt = options.at ?? ISSUED_AT;
    const answer = requireRightToIssue(law, filed, by, both.authority);
    const event = {
      ...issueOrder(law, filed, { filing, order }, by, both, answer, issuedAt, []),
      ...(options.protectedPerson && { protectedPerson: options.protectedPerson }),
      ...(options.overBurst && { overBurst: options.overBurst }),
      ...(options.secondedBy && { secondedBy: options.secondedBy }),
    };
    const sealed = [
      sealedPart(order, 1, 'certificate', event.type, options.certificate ?? { certificate: 'for the provider' }),
      sealedPart(order, 1, 'grounds', event.type, options.grounds ?? { grounds: 'for nobody else' }),
    ];
    const command = { id: `filing:${order}`, fingerprint: sha256(canonicalJson(['filing', order])) };
    const accepted = { by, at: issuedAt, command, events: [event], sealed };
    return new OrderStory(law, [], createNextCommit(law, undefined, accepted));
  }

  get orderId(): OrderId {
    return this.latest.commit.orderId;
  }

  get state(): OrderState {
    return this.latest.commit.state;
  }

  /** Instant of the latest commit. */
  get at(): Instant {
    return this.latest.commit.at;
  }

  /** A command and its commit. @throws HoldfastError the refusal; Error when the command changes nothing. */
  act(command: Command, options: StepOptions = {}): OrderStory {
    const now = options.at ?? plus(this.at, MINUTE_MS);
    const by = options.by ?? usualActor(this.state, command);
    const events = decide(this.#law, this.state, command, by, now);
    if (events.length === 0) throw new Error(`${command.type} changes nothing here`);
    const version = this.latest.commit.version + 1;
    const about = events.at(-1)?.type ?? 'nothing';
    const sealed = options.form === undefined ? [] : [sealedPart(this.orderId, version, 'form', about, options.form)];
    const id = options.id ?? `command-${version}`;
    return this.#then({ by, at: now, command: { id, fingerprint: sha256(canonicalJson(command)) }, events, sealed });
  }

  /** What an earlier version put on record, whose rules may have let pass what today's refuse. */
  record(events: readonly OrderEvent[], command: Command, now: Instant = plus(this.at, MINUTE_MS)): OrderStory {
    const id = `command-${this.latest.commit.version + 1}`;
    const fingerprint = sha256(canonicalJson(command));
    const by = usualActor(this.state, command);
    return this.#then({ by, at: now, command: { id, fingerprint }, events, sealed: [] });
  }

  /** What time has done by `now`, as one commit; the same story when that is nothing. */
  applyTime(now: Instant): OrderStory {
    const { events } = applyTime(this.#law, this.state, now);
    if (events.length === 0) return this;
    const { version } = this.latest.commit;
    const fingerprint = sha256(canonicalJson(['time', this.orderId, version]));
    return this.#then({ by: TIME, at: now, command: { id: `time:${version}`, fingerprint }, events, sealed: [] });
  }

  /** Lets time pass, one commit at each instant, until it has brought this. */
  applyTimeUntil(type: EventType): OrderStory {
    const next = findNextByTime(this.state);
    if (!next) throw new Error(`time alone brings no ${type} here`);
    const story = this.applyTime(next.at);
    return story.latest.commit.events.some((event) => event.type === type) ? story : story.applyTimeUntil(type);
  }

  #then(accepted: AcceptedCommand): OrderStory {
    return new OrderStory(this.#law, this.commits, createNextCommit(this.#law, this.latest, accepted));
  }

  /** Puts the whole story on record, and its key into the vault unless the order is erased. */
  async storeIn({ orders, vault }: { readonly orders: OrderStore; readonly vault?: MemoryKeyVault }): Promise<this> {
    for (const commit of this.commits) await orders.append(commit);
    if (vault && this.state.phase.kind !== 'erased') await vault.keep(this.orderId, vault.wrap(this.orderId, DATA_KEY));
    return this;
  }
}

/** What whoever issued an order leaves to a second officer. */
const ofAnother: ReadonlySet<Command['type']> = new Set(['see-emergency', 'confirm-again']);

/** Whoever gives this command on this order in the usual run of things. */
export function usualActor({ orderId, authority, issuer, provider, rights }: OrderState, command: Command): Actor {
  const [who] = COMMANDS_IN_LIFE[command.type].by;
  switch (who) {
    case 'provider':
      return aProvider({ provider });
    case 'person':
      return { kind: 'person', orderId };
    case 'system':
      return THE_SYSTEM;
    case 'validator':
      return aValidator();
    case 'contact-point': {
      const another = ofAnother.has(command.type) ? { person: 'person-second-officer' } : {};
      return anOfficer({ authority, ...issuer, ...another });
    }
    case 'reviewer': {
      const review = 'review' in command ? rights.reviews.find(({ id }) => id === command.review) : undefined;
      const sitting = review?.seats.filter(({ reviewer }) => reviewer !== null) ?? [];
      const next = sitting.find(({ vote }) => vote === null) ?? sitting[0];
      return aReviewer(next?.reviewer ?? {});
    }
  }
}

function sealedPart(orderId: OrderId, version: number, part: PartName, about: string, value: unknown): Sealed {
  const random = new SeededRandomness(`${orderId}#${version}#${part}`).bytes(SEAL_RANDOM_BYTES);
  return { part, about, ...seal(DATA_KEY, { orderId, version, part }, value, random) };
}

type Telling = (options?: IssueOptions) => OrderStory;

const issued: Telling = (options) => OrderStory.issued(options);
const running: Telling = (options) => issued(options).act({ type: 'read-certificate' });
const preserved: Telling = (options) => {
  const story = running(options);
  return story.act({ type: 'preserve', targets: story.state.targets.map(({ id }) => id) });
};
const notExecuted: Telling = (options) => {
  const story = running(options);
  const reasons = ['data-not-stored-at-receipt'];
  return story.act({ type: 'not-execute', targets: story.state.targets.map(({ id }) => ({ id, reasons })) });
};
const clarificationOpen: Telling = (options) => running(options).act({ type: 'request-clarification', targets: [] });
const validationAwaited: Telling = (options) => issued({ facts: emergencyFacts(), by: aPoliceOfficer(), ...options });
const validationSought: Telling = (options) =>
  validationAwaited(options).act({ type: 'seek-validation', validator: aValidatorStanding() });
const overlapping: Telling = (options) => preserved(options).act({ type: 'note-overlap', overlap: anOverlap() });
const released: Telling = (options) => preserved(options).act({ type: 'release', reason: 'no-longer-needed' });
const confirmed: Telling = (options) => released(options).act({ type: 'confirm-release', targets: [] });

const objected: Telling = (options) => {
  const story = preserved(options).act({ type: 'challenge', grounds: ['disproportionate'], lateReasonGiven: false });
  return story.act({ type: 'assign-reviewer', review: lastReview(story), reviewer: aReviewerStanding() });
};
const judged = (story: OrderStory, outcome: Outcome, amendment: Amendment | null): OrderStory =>
  story.act({ type: 'decide-review', review: lastReview(story), outcome, amendment, votes: [] });

function lastReview({ state }: OrderStory): ReviewId {
  const last = state.rights.reviews.at(-1);
  if (!last) throw new Error('nothing of this order is under review');
  return last.id;
}

/** An order in every state it can be in, each by the shortest way. */
export const STORIES = {
  issued,
  acknowledgementOverdue: (options?) => issued(options).applyTimeUntil('acknowledgement.overdue'),
  running,
  acknowledged: (options?) => issued(options).act({ type: 'acknowledge' }),
  preserved,
  notExecuted,
  extended: (options?) => preserved(options).act({ type: 'extend' }),
  continued: (options?) => preserved(options).act({ type: 'continue' }),
  clarificationOpen,
  clarificationAnswered: (options?) => clarificationOpen(options).act({ type: 'answer-clarification', excused: [] }),
  partlyExempt: (options?) =>
    running(options)
      .act({ type: 'request-clarification', targets: ['t1'] })
      .applyTimeUntil('targets.exempt'),
  partlyExcused: (options?) => notExecuted(options).act({ type: 'answer-clarification', excused: ['t1'] }),
  validationAwaited,
  validationSought,
  validationGranted: (options?) => validationSought(options).act({ type: 'decide-validation', outcome: 'granted' }),
  validationRefused: (options?) => validationSought(options).act({ type: 'decide-validation', outcome: 'refused' }),
  validationNotSought: (options?) => validationAwaited(options).applyTimeUntil('order.withdrawn'),
  lapsed: (options?) => preserved(options).applyTimeUntil('order.lapsed'),
  overlapping,
  released,
  withdrawn: (options?) => preserved(options).act({ type: 'withdraw', reason: 'issued-in-error' }),
  expired: (options?) => issued(options).applyTimeUntil('order.expired'),
  excused: (options?) => {
    const story = notExecuted(options);
    return story.act({ type: 'answer-clarification', excused: story.state.targets.map(({ id }) => id) });
  },
  narrowed: (options?) =>
    judged(objected(options), 'amend', { targets: [{ id: 't1', categories: ['subscriber'] }], endsAt: null }),
  revoked: (options?) => judged(objected(options), 'revoke', null),
  exempt: (options?) => clarificationOpen(options).applyTimeUntil('order.exempt'),
  confirmed,
  overdue: (options?) => released(options).applyTimeUntil('release.overdue'),
  erased: (options?) => confirmed(options).applyTimeUntil('order.erased'),
} as const satisfies Record<string, Telling>;

export type StoryName = keyof typeof STORIES;
