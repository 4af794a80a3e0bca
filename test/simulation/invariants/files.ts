import type { AttachmentRef } from '../../../shared/domain/attachments/attachment.ts';
import { unsealFile } from '../../../shared/domain/attachments/sealing.ts';
import type { Digest } from '../../../shared/domain/digest.ts';
import { sha256 } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS } from '../../../shared/domain/instant.ts';
import type { EventOf } from '../../../shared/domain/order/record/events.ts';
import type { FileName } from '../world/ledger.ts';
import type { World } from '../world/world.ts';
import { allHistories, changedHistories, type Happened } from './history.ts';
import { Fresh, type Invariant, latestOf } from './invariant.ts';
import { foundIf } from './judge.ts';

/** As docs/api has it: so long a file waits for its search, and then goes on as one that was not searched. */
const SEARCHED_WITHIN_MS = 10 * MINUTE_MS;

const nameOf = ({ orderId, challenge, attachment }: FileName): string => `${attachment} of ${challenge} of ${orderId}`;

const isOf =
  ({ challenge, attachment }: FileName) =>
  ({ event }: Happened): boolean =>
    'attachment' in event && event.attachment === attachment && event.challenge === challenge;

const read = new Fresh(({ ledger }) => ledger.filesRead);

/** Nobody who reviews is given a file before it was searched or its time is over; and nobody is, its sender among them, once malware was found in it. */
export const searchedFirst: Invariant = async (world) => {
  const fresh = read.take(world);
  if (fresh.length === 0) return [];
  const known = new Map(allHistories(world));
  return fresh.flatMap(({ by, at, version, ...file }) => {
    const own = (known.get(file.orderId) ?? []).filter(isOf(file));
    const before = own.filter(({ commit }) => commit.version <= version).map(({ event }) => event);
    const added = before.find(({ type }) => type === 'attachment.added');
    const results = before.flatMap((event) => (event.type === 'attachment.scanned' ? [event.result] : []));
    const isOver = added !== undefined && at >= added.at + SEARCHED_WITHIN_MS;
    return [
      foundIf(added === undefined, `${nameOf(file)} is read by its ${by}, and is not on record`),
      foundIf(results.includes('found'), `${nameOf(file)} is read by its ${by}, and malware was found in it`),
      foundIf(
        by === 'reviewer' && results.length === 0 && !isOver,
        `${nameOf(file)} is read by its reviewer before it was searched`,
      ),
    ].flat();
  });
};

/** What a search finds in a file stands on record, and not that it found nothing. */
export const malwareIsFound: Invariant = async (world) =>
  changedHistories(world).flatMap(([orderId, history]) =>
    history.flatMap(({ event }) => {
      if (event.type !== 'attachment.scanned' || event.result !== 'clean') return [];
      const file = world.ledger.files.find((one) => one.orderId === orderId && isOf(one)({ event } as Happened));
      return foundIf(file?.isInfected === true, `${event.attachment} of ${orderId} is infected, and is called clean`);
    }),
  );

const readBytes = new Fresh(({ ledger }) => ledger.filesRead);

/** What is read of a file is what its sender sent, and nothing of another. */
export const sameFile: Invariant = async (world) =>
  readBytes.take(world).flatMap(({ by, bytes, ...file }) => {
    const sent = world.ledger.files.filter((one) => nameOf(one) === nameOf(file));
    // whose sender was never told that it was taken knows no name for it
    return sent.length === 0 || sent.some((one) => one.bytes === bytes)
      ? []
      : [`${nameOf(file)} is read by its ${by}, and is another file than was sent`];
  });

/** What its sender was told is there is on record, whatever the storage did. */
export const filesStand: Invariant = async (world) => {
  const known = new Map(allHistories(world));
  return world.ledger.files
    .filter((file) => !(known.get(file.orderId) ?? []).some(isOf(file)))
    .map((file) => `${nameOf(file)} was taken, and is not on record`);
};

interface Named {
  readonly challenge: 'c1';
  readonly attachment: 'a1';
  readonly digest: Digest;
}

const namedIn = ({ commit }: ReturnType<typeof latestOf>[number]): readonly Named[] =>
  commit.state.rights.challenges.flatMap(({ id, attachments }) =>
    attachments.map(({ id: attachment, digest }) => ({ challenge: id, attachment, digest }) as Named),
  );

/** Every file on record lies in the storage, as it was sealed, until its order is erased; and after that none does. */
export const filesKept: Invariant = async (world) => latestOf(world).flatMap((stored) => judgeKept(world, stored));

function judgeKept({ stack, now }: World, stored: ReturnType<typeof latestOf>[number]): readonly string[] {
  const { orderId, state } = stored.commit;
  const isErased = state.phase.kind === 'erased';
  const isBeingErased = state.phase.kind === 'ended' && state.phase.erasesAt <= now;
  return namedIn(stored).flatMap(({ digest, ...file }) => {
    const sealed = stack.attachments.at(`sealed/${orderId}/${digest}`);
    const isKept = sealed !== undefined && sha256(sealed) === digest;
    const name = nameOf({ orderId, ...file });
    return [
      foundIf(isErased && sealed !== undefined, `${name} is erased, and lies in the storage`),
      foundIf(!isErased && !isBeingErased && !isKept, `${name} is on record, and is not kept`),
    ].flat();
  });
}

const ELSEWHERE = 'ord_00000000000000000000000000' as OrderId;

/** A sealed file opens as itself alone: as no other attachment, in no other objection, and in no other order. */
export const opensAsItself: Invariant = async (world) => {
  const added = changedHistories(world).flatMap(([orderId, history]) =>
    history.flatMap(({ event }) =>
      event.type === 'attachment.added' && !isTried(world, `${orderId}/${event.digest}`) ? [{ orderId, event }] : [],
    ),
  );
  const found = await Promise.all(added.map(async ({ orderId, event }) => await judgeOpening(world, orderId, event)));
  return found.flat();
};

async function judgeOpening(
  { stack }: World,
  orderId: OrderId,
  { challenge, attachment, digest }: EventOf<'attachment.added'>,
): Promise<readonly string[]> {
  const sealed = stack.attachments.at(`sealed/${orderId}/${digest}`);
  if (!sealed || !stack.vault.kept.has(orderId)) return [];
  const key = await stack.vault.open(orderId);
  const own = { orderId, challenge, attachment };
  const others: readonly AttachmentRef[] = [
    { ...own, orderId: ELSEWHERE },
    { ...own, challenge: 'c99' },
    { ...own, attachment: attachment === 'a5' ? 'a4' : 'a5' },
  ];
  return [
    ...others.flatMap((other) => foundIf(opens(key, other, sealed), `${nameOf(own)} opens as ${nameOf(other)}`)),
    ...foundIf(!opens(key, own, sealed), `${nameOf(own)} does not open as itself`),
  ];
}

const tried = new WeakMap<World, Set<string>>();
function isTried(world: World, name: string): boolean {
  const known = tried.get(world) ?? new Set<string>();
  tried.set(world, known);
  const before = known.has(name);
  known.add(name);
  return before;
}

function opens(...sealed: Parameters<typeof unsealFile>): boolean {
  try {
    unsealFile(...sealed);
    return true;
  } catch {
    return false;
  }
}

const heard = new Fresh(({ ledger }) => ledger.befallen);

/** Who asks for what is sealed under another's key, or under one that nobody may use, is given nothing of it. */
export const nothingOpensUnderAnother: Invariant = async (world) =>
  heard
    .take(world)
    .filter(({ met, what, status }) => READS.has(what) && status < 400 && met.some((fault) => OPENS_NOTHING.has(fault)))
    .map(({ what, status }) => `${what} was answered ${status}, and its key opened nothing`);

/** Reads that show what is sealed, and nothing else. */
const READS: ReadonlySet<string> = new Set(['read-own-file', 'read-reviewed-file', 'read-text', 'look/certificate']);
const OPENS_NOTHING: ReadonlySet<string> = new Set(['kms-wrong-context', 'kms-denied']);
