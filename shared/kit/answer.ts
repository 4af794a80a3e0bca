import type { Certificate, CertificateDocument, Target } from './certificate.ts';
import { KitError } from './error.ts';
import type { Channel, EndpointChallenge, Messages, OrderRef, Reason } from './messages.ts';
import type { Notice, Owed, Readings } from './readings.ts';
import type { Webhook } from './webhook.ts';

/** Why the data of a target are not kept. */
export interface NotKept {
  /** A code, of those that the order's law knows. */
  readonly reason?: Reason;
  /** In words. */
  readonly explanation: string;
}

/** What a provider does itself. Each may be called again for the same: a message comes again, or was interrupted. */
export interface Hands {
  /**
   * Keeps the data of one target: `'kept'` once that is certain. Called for what is kept already as well, as its period may end later now:
   * `certificate.document.period`.
   */
  keep(target: Target, certificate: Certificate): 'kept' | NotKept | Promise<'kept' | NotKept>;
  /** Lets go what nobody holds any more, as `certificate.document.afterEnd.data` says. */
  letGo(targets: readonly Target[], certificate: Certificate): void | Promise<void>;
  /** Tells the user, in a text of the notice and with its case code. @returns how, and when, where that is neither in the service nor now. */
  tellUser(notice: Notice, order: OrderRef): Told | undefined | Promise<Told | undefined>;
}

/** How and when a user was told. */
export interface Told {
  readonly channel?: Channel;
  readonly relayedAt?: Date;
}

/** What became of a webhook. */
export interface Answered {
  readonly type: string;
  readonly orderId: string | undefined;
  /** Types of the messages that were sent and taken, in their order. */
  readonly said: readonly string[];
  /** In plain words: what was done, or why nothing. */
  readonly note: string;
  /** The refusal that settled it, such as `order-ended`. */
  readonly code?: string;
}

type Saying = Pick<
  Messages,
  'acknowledge' | 'preserve' | 'cannotExecute' | 'release' | 'relayNotice' | 'proveEndpoint'
>;
type Reading = Pick<Readings, 'readCertificate' | 'readNotice' | 'listOrders'>;

/** What an answer is given with. */
export interface AnswerDeps {
  /** Id of whoever answers. */
  readonly provider: string;
  readonly messages: Saying;
  readonly readings: Reading;
}

/** Of these nothing more can be said: others were quicker, or time was. */
const SETTLED: ReadonlySet<string> = new Set([
  'order-ended',
  'order-erased',
  'order-in-force',
  'order-not-found',
  'notice-not-requested',
  'change-unknown',
  'change-not-open',
]);
/** Targets whose data are held, and may be said to be kept. */
const OPEN: ReadonlySet<string> = new Set(['ordered', 'preserved']);

/** What was said so far, and the answer's own words of it. */
class Course {
  readonly said: string[] = [];
  readonly notes: string[] = [];
  readonly #ofHands = new Set<unknown>();

  async say(type: string, send: () => Promise<unknown>): Promise<void> {
    await send();
    this.said.push(type);
  }

  /** What a hand throws settles nothing, also where it is a refusal that the hand got for something else. */
  async byHand<T>(use: () => T | Promise<T>): Promise<T> {
    try {
      return await use();
    } catch (error) {
      this.#ofHands.add(error);
      throw error;
    }
  }

  isOfHand(error: unknown): boolean {
    return this.#ofHands.has(error);
  }
}

type Step = (deps: AnswerDeps, hands: Hands, webhook: Webhook, course: Course) => Promise<void>;

const STEPS: Readonly<Record<string, Step>> = {
  'order.issued': keepData,
  'order.clarified': keepData,
  'order.extended': keepData,
  'order.continued': keepData,
  'order.released': confirmEnd,
  'order.lapsed': confirmEnd,
  'order.withdrawn': confirmEnd,
  'order.reminder': giveWhatIsOwed,
  'notice.relay-requested': handOnNotice,
  'directory.endpoint-challenge': sendProof,
  'order.held': async (_deps, _hands, _webhook, { notes }) => {
    notes.push('let nothing go that is kept already, and wait: it is issued again, or withdrawn');
  },
};

/**
 * All that a webhook asks for, by its type: reads, has the hands do it, says so. A refusal that means that it is settled is a result.
 *
 * @throws KitError where it has to be tried again, or looked at; what a hand throws, once the other targets are kept and said. After either,
 *   answer the same webhook again.
 */
export async function answerWebhook(deps: AnswerDeps, webhook: Webhook, hands: Hands): Promise<Answered> {
  const course = new Course();
  const { type, data } = webhook;
  const step = Object.hasOwn(STEPS, type) ? STEPS[type] : undefined;
  let code: string | undefined;
  if (step === undefined) course.notes.push(`nothing is done about ${type}: read it, and decide yourself`);
  else {
    code = await step(deps, hands, webhook, course).then(
      () => undefined,
      (error: unknown) => {
        if (course.isOfHand(error) || !(error instanceof KitError && SETTLED.has(error.code))) throw error;
        course.notes.push(`settled: ${error.detail}`);
        return error.code;
      },
    );
  }
  const note = course.notes.join('; ');
  return { type, orderId: data.orderId, said: course.said, note, ...(code !== undefined && { code }) };
}

function refOf({ type, data: { orderId, digest } }: Webhook): OrderRef {
  if (typeof orderId === 'string' && typeof digest === 'string') return { orderId, digest };
  throw new KitError('body-unreadable', `the webhook ${type} names no order`);
}

const refTo = ({ orderId, digest }: CertificateDocument): OrderRef => ({ orderId, digest });

async function keepData(
  { messages, readings }: AnswerDeps,
  hands: Hands,
  webhook: Webhook,
  course: Course,
): Promise<void> {
  const certificate = await readings.readCertificate(refOf(webhook).orderId);
  const { document } = certificate;
  if (!document.inForce) {
    course.notes.push('it is not in force any more, and its end has a message of its own');
    return;
  }
  await course.say('order.acknowledged', () => messages.acknowledge(refTo(document)));
  await keepTargets(messages, hands, certificate, course);
}

async function keepTargets(messages: Saying, hands: Hands, certificate: Certificate, course: Course): Promise<void> {
  const { document } = certificate;
  const order = refTo(document);
  const kept: string[] = [];
  const refused: { readonly id: string; readonly why: NotKept }[] = [];
  const failures: unknown[] = [];
  for (const target of document.targets.filter(({ status }) => OPEN.has(status))) {
    try {
      const outcome = await course.byHand(() => hands.keep(target, certificate));
      if (outcome === 'kept') kept.push(target.id);
      else if (typeof outcome?.explanation === 'string') refused.push({ id: target.id, why: outcome });
      else throw new KitError('settings-invalid', "hands.keep has to return 'kept', or { reason, explanation }");
    } catch (error) {
      failures.push(error); // the other targets are kept and said, then it is thrown
    }
  }
  if (kept.length > 0) await course.say('order.preserved', () => messages.preserve(order, kept));
  for (const { ids, why } of joinAlike(refused)) {
    await course.say('order.not-executed', () => messages.cannotExecute(order, ids, why.reason, why.explanation));
  }
  if (failures.length > 0) throw failures[0];
  course.notes.push(
    `kept: ${kept.join(', ') || 'nothing'}${refused.length > 0 ? `; not kept: ${refused.map(({ id }) => id).join(', ')}` : ''}`,
  );
}

/** Those of one reason and explanation are said together: a message has one explanation. */
function joinAlike(refused: readonly { readonly id: string; readonly why: NotKept }[]) {
  const alike = new Map<string, { readonly ids: string[]; readonly why: NotKept }>();
  for (const { id, why } of refused) {
    const key = JSON.stringify([why.reason, why.explanation]);
    const same = alike.get(key) ?? { ids: [], why };
    same.ids.push(id);
    alike.set(key, same);
  }
  return alike.values();
}

async function confirmEnd(
  { messages, readings }: AnswerDeps,
  hands: Hands,
  webhook: Webhook,
  course: Course,
): Promise<void> {
  const certificate = await readings.readCertificate(refOf(webhook).orderId);
  const { document } = certificate;
  const { afterEnd } = document;
  if (document.inForce || afterEnd === null) {
    course.notes.push('the certificate names no end: everything stays kept');
    return;
  }
  const free = document.targets.filter(({ id }) => afterEnd.release.includes(id));
  if (free.length > 0) await course.byHand(() => hands.letGo(free, certificate));
  const unsure = afterEnd.keep.filter(({ why }) => why !== undefined).map(({ target }) => target);
  const sure = document.targets.map(({ id }) => id).filter((id) => !unsure.includes(id));
  if (sure.length > 0) {
    const named = unsure.length > 0 ? sure : undefined; // else all of them
    await course.say('order.released', () => messages.release(refTo(document), named));
  }
  course.notes.push(`let go: ${free.map(({ id }) => id).join(', ') || 'nothing'}`);
  const held = afterEnd.keep.filter(({ why }) => why === undefined).map(({ target }) => target);
  if (held.length > 0) course.notes.push(`kept, as other orders hold them: ${held.join(', ')}`);
  if (unsure.length > 0) {
    const which = unsure.join(', ');
    course.notes.push(`kept, as not every other order was looked at: ${which}; answer this again in an hour`);
  }
}

async function handOnNotice(
  { messages, readings }: AnswerDeps,
  hands: Hands,
  webhook: Webhook,
  course: Course,
): Promise<void> {
  const order = refOf(webhook);
  // Under an id that follows from the webhook's: begun again after a crash, the user still has the code that counts.
  const notice = await readings.readNotice(order.orderId, { id: `${webhook.id}.notice`.slice(-255) });
  const told = (await course.byHand(() => hands.tellUser(notice, order))) ?? {};
  await course.say('notice.relayed', () => messages.relayNotice(order, told));
  course.notes.push('the user was told');
}

const GIVEN: Readonly<Record<Owed['what'], Step>> = {
  acknowledgement: keepData,
  'end-acknowledgement': keepData,
  preservation: keepData,
  'release-confirmation': confirmEnd,
  'notice-relay': handOnNotice,
};

/** A reminder does not say of what: the list of orders does. */
async function giveWhatIsOwed(deps: AnswerDeps, hands: Hands, webhook: Webhook, course: Course): Promise<void> {
  const { orderId } = refOf(webhook);
  const { reference } = webhook.data;
  if (reference === undefined) throw new KitError('body-unreadable', 'the reminder names no reference');
  const { orders } = await deps.readings.listOrders({ reference });
  const owed = orders.find(({ id }) => id === orderId)?.owed ?? [];
  if (owed.length === 0) course.notes.push('nothing is owed any more');
  for (const step of new Set(owed.map(({ what }) => GIVEN[what]))) await step?.(deps, hands, webhook, course);
}

async function sendProof(
  { provider, messages }: AnswerDeps,
  _hands: Hands,
  { data }: Webhook,
  course: Course,
): Promise<void> {
  const { change, endpoint, challenge } = data;
  if (change === undefined || endpoint === undefined || challenge === undefined) {
    throw new KitError('body-unreadable', 'the webhook names no change, endpoint and challenge');
  }
  if (data.provider !== undefined && data.provider !== provider) {
    course.notes.push(`the endpoint is of ${data.provider}: nothing is proved`);
    return;
  }
  const asked: EndpointChallenge = { change, endpoint, challenge };
  await course.say('endpoint proof', () => messages.proveEndpoint(asked));
  course.notes.push(`the endpoint ${endpoint} is proved`);
}
