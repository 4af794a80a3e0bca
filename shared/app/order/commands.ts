import type { Actor } from '../../domain/actor.ts';
import { canonicalJson, sha256 } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Command, CommandType } from '../../domain/order/life/command.ts';
import type { EventType } from '../../domain/order/record/events.ts';
import { reviewOf } from '../../domain/order/record/rights.ts';
import { isPanel } from '../../domain/order/record/seats.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import type { PartName } from '../../domain/sealing.ts';

/** The part that content is sealed as, and the event they belong to; both stand on record in clear. */
export interface SealedAs {
  readonly part: PartName;
  /** The event they belong to; what a provider could not execute, the record names as the provider's own message does. */
  readonly about: EventType | 'order.not-executed';
}

/** By whom a command is given, on which order, and under which key. */
export interface CommandOrigin {
  readonly by: Actor;
  readonly orderId: OrderId;
  /**
   * Chosen by whoever acts for this one request: an `Idempotency-Key`, or the id of a signed message. Of the system's own commands:
   * for an overlap the other order's id, for a doubt the suspension and what silence brings, for a search for malware the file and the result, for time and chance the version they go on from.
   */
  readonly key: string;
}

/** Of a file only this much is known before its parts are one. */
type AddedTo = Pick<Extract<Command, { readonly type: 'add-attachment' }>, 'type' | 'challenge' | 'attachment'>;

/** As much of a command as tells its repeat. */
export type Repeatable = Exclude<Command, { readonly type: 'add-attachment' }> | AddedTo;

type RepeatableOf<T extends CommandType> = Extract<Repeatable, { readonly type: T }>;

/** What one type of command leaves on record besides its events. */
export interface CommandEntry<T extends CommandType> {
  /** `null`: nothing of it is sealed: what comes with it is not kept. A function: it depends on what is asked, or on the order. */
  readonly seals: SealedAs | null | ((command: Extract<Command, { readonly type: T }>, state: OrderState) => SealedAs);
  /** The id of the command: the same id is the same request, or one that is refused. Left out: told by its giver and their key. */
  readonly id?: (origin: CommandOrigin) => string;
  /** What must be the same in a repeat; left out: the body as sent. */
  readonly repeats?: (command: RepeatableOf<T>, origin: CommandOrigin, body: unknown) => unknown;
}

const digestOf = (named: readonly string[]): string => sha256(canonicalJson(named));

/** Told by its giver and the giver's key. @throws Error for oversight, the system and time, which have no key of their own choice. */
export function deriveIdByCaller({ by, key }: CommandOrigin): string {
  switch (by.kind) {
    case 'officer': // colleagues of one authority may finish what another began; a reviewer answers for nobody else
      return by.role === 'reviewer' ? digestOf(['reviewer', by.person, key]) : digestOf(['officer', by.authority, key]);
    case 'provider':
      return digestOf(['provider', by.provider, key]);
    case 'person':
      return digestOf(['person', by.orderId, key]);
    case 'overseer':
    case 'system':
    case 'time':
      throw new Error(`${by.kind} gives no command under a key of its own choice`);
  }
}

/** Told by the two orders: told twice, an overlap is on record once. */
const deriveIdByPair = ({ orderId, key }: CommandOrigin): string => digestOf(['overlap', orderId, key]);

/** Told by the file and what was found in it: a result that comes twice is on record once. */
const deriveIdByFile = ({ orderId, key }: CommandOrigin): string => digestOf(['scan', orderId, key]);

/** Told by the suspension and whether one registrar or two stand behind it: a worker that died begins again. */
const deriveIdBySuspension = ({ orderId, key }: CommandOrigin): string => digestOf(['doubt', orderId, key]);

/** Told by the version it goes on from: of two runs over one version, one stands. */
const deriveIdByChance = ({ key }: CommandOrigin): string => `assign:${key}`;

/** A reviewer's statements of several kinds have bodies alike, which do not name the review; a party's body names it. */
const inReview =
  (about: EventType) =>
  ({ review }: { readonly review: string }, { by }: CommandOrigin, body: unknown): unknown =>
    by.kind === 'officer' && by.role === 'reviewer' ? [about, review, body] : body;

/**
 * What each type of command seals, how its id is derived, and what makes a request its repeat. Ids and fingerprints stand in the
 * record, so each derivation stays as it is.
 */
export const COMMANDS = {
  'read-certificate': { seals: null, repeats: (_, { orderId }) => ['read-certificate', orderId] },
  acknowledge: { seals: null },
  preserve: { seals: null },
  'not-execute': { seals: { part: 'explanation', about: 'order.not-executed' } },
  'request-clarification': { seals: { part: 'explanation', about: 'clarification.requested' } },
  'confirm-release': { seals: null },
  'seek-validation': { seals: null },
  extend: { seals: { part: 'form', about: 'order.extended' } },
  continue: { seals: { part: 'form', about: 'order.continued' } },
  'show-transmission': { seals: { part: 'confirmation', about: 'transmission.shown' } },
  'ask-renewal': { seals: { part: 'renewal', about: 'renewal.requested' } },
  'confirm-need': { seals: { part: 'confirmation', about: 'need.confirmed' } },
  'see-emergency': { seals: null },
  'confirm-again': { seals: null },
  release: { seals: { part: 'explanation', about: 'order.released' } },
  withdraw: {
    seals: ({ inAnswer }) =>
      inAnswer // an explanation stays on the issuing side; an answer goes to the provider, as a form does
        ? { part: 'form', about: 'clarification.answered' }
        : { part: 'explanation', about: 'order.withdrawn' },
  },
  'answer-clarification': { seals: { part: 'form', about: 'clarification.answered' } },
  'decide-validation': {
    seals: ({ outcome }) => ({ part: 'explanation', about: `validation.${outcome}` }),
  },
  'defer-notice': { seals: { part: 'deferral', about: 'deferral.requested' } },
  'record-notice': { seals: { part: 'claim', about: 'notice.claimed' } },
  'make-letter': { seals: null },
  'read-notice': { seals: null, repeats: (_, { orderId }) => ['read-notice', orderId] },
  'confirm-relay': { seals: { part: 'explanation', about: 'notice.relayed' } },
  challenge: { seals: { part: 'challenge', about: 'challenge.filed' } },
  appeal: { seals: { part: 'challenge', about: 'appeal.filed' } },
  'withdraw-challenge': {
    seals: { part: 'withdrawal', about: 'challenge.withdrawn' },
    repeats: ({ challenge }, _, body) => ['challenge.withdrawn', challenge, body],
  },
  'add-attachment': {
    seals: { part: 'attachment', about: 'attachment.added' },
    repeats: ({ challenge, attachment }, _, body) => ['attachment.added', challenge, attachment, body],
  },
  'record-scan': { seals: null, id: deriveIdByFile, repeats: (command) => command },
  'decide-review': {
    seals: ({ review }, { rights }) =>
      isPanel(reviewOf(rights, review)) // nobody is told a member's vote before the panel has decided
        ? { part: 'vote', about: 'review.voted' }
        : { part: 'decision', about: 'review.decided' },
    repeats: inReview('review.decided'), // a vote too: a panel's size may change what is sealed, and never what is a repeat
  },
  'permit-extension': {
    seals: { part: 'decision', about: 'extension.permitted' },
    repeats: inReview('extension.permitted'),
  },
  'declare-conflict': {
    seals: { part: 'conflict', about: 'review.conflict-declared' },
    repeats: inReview('review.conflict-declared'),
  },
  'send-message': {
    seals: { part: 'message', about: 'message.sent' },
    repeats: inReview('message.sent'),
  },
  'assign-reviewer': {
    seals: null,
    id: deriveIdByChance,
    repeats: (_, origin) => [deriveIdByChance(origin), origin.orderId],
  },
  'note-overlap': { seals: null, id: deriveIdByPair, repeats: (command) => command },
  'doubt-order': { seals: null, id: deriveIdBySuspension, repeats: (command) => command },
} as const satisfies { readonly [T in CommandType]: CommandEntry<T> };

/**
 * The filing of an order, which makes one: the provider may read its certificate, and never the grounds nor who is protected. Its id
 * is made of the order's, and that of the filing's key.
 */
export const FILING = {
  seals: {
    certificate: { part: 'certificate', about: 'order.issued' },
    grounds: { part: 'grounds', about: 'order.issued' },
    protection: { part: 'protection', about: 'order.issued' },
  },
  id: (orderId: OrderId): string => digestOf(['filing', orderId]),
} as const satisfies { readonly seals: Readonly<Record<string, SealedAs>>; readonly id: (orderId: OrderId) => string };

/** An instant that was reached: time does one thing to each version of an order. */
export const PASSING = {
  id: (version: number): string => `time:${version}`,
  repeats: (orderId: OrderId, version: number): unknown => ['time', orderId, version],
} as const;
