import { NAMING_DIGITS } from '../../delivery/delivery.ts';
import type { FeedEntry } from '../../delivery/feed.ts';
import { canonicalJson, sha256 } from '../../digest.ts';
import { toRfc3339 } from '../../instant.ts';
import type { Commit } from '../commit.ts';

/**
 * What a commit is told as in the feeds of its authority and of whoever validates its order: what happened, by its name, and where to read
 * it. Of an erased order nothing is.
 */
export function toEventEntries(commit: Commit): FeedEntry[] {
  const { orderId, version, at, state } = commit;
  const { authority, validation, phase } = state;
  if (phase.kind === 'erased') return [];
  const entry = { orderId, number: version, at, body: canonicalJson(describeEvent(commit)) };
  const validator = 'validator' in validation ? validation.validator : undefined;
  return [
    { ...entry, owner: { kind: 'issued', of: authority } },
    ...(validator === undefined ? [] : [{ ...entry, owner: { kind: 'validated', of: validator } } as const]),
  ];
}

/** Its id names what it tells: after a restore an order may go on otherwise, and have another commit of the same version. */
function describeEvent({ orderId, version, at, events, state }: Commit) {
  const told = {
    types: events.map(({ type }) => type),
    order: orderId,
    reference: state.reference,
    version,
    at: toRfc3339(at),
    read: `/v1/orders/${orderId}`,
  };
  return { id: `evt_${orderId.slice(4)}_${version}_${sha256(canonicalJson(told)).slice(0, NAMING_DIGITS)}`, ...told };
}
