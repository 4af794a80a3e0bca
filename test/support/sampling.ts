import { filingIdFor, type OrderId, orderIdFor } from '../../shared/domain/ids.ts';
import { isDrawnForSample } from '../../shared/domain/order/decisions/sample.ts';
import { directoryEntry } from './builders.ts';
import type { Stack } from './stack.ts';

/** A key under which police file an order that chance takes, or does not: its own service tells, and nobody else could. */
export async function findKey(stack: Stack, isDrawn: boolean): Promise<string> {
  const hash = await stack.hashes.hasher();
  const orderOf = (key: string): OrderId => orderIdFor(filingIdFor(hash, 'aut-police', key), 0);
  for (let number = 1; ; number += 1) {
    const key = `case-${number}`;
    if (isDrawnForSample(hash, orderOf(key)) === isDrawn) return key;
  }
}

/** Three more reviewers come on duty: from then on there are enough for samples. */
export async function widenRoster(stack: Stack): Promise<void> {
  const roster = directoryEntry('reviewers');
  if (roster.kind !== 'roster' || roster.id !== 'reviewers') throw new Error('the sample directory has a roster');
  const [first] = roster.reviewers;
  const more = [1, 2, 3].map((number) => ({ ...first, person: `chamber-reviewer-${number}` }));
  await stack.directory.put(directoryEntry('reviewers', { reviewers: [...roster.reviewers, ...more] }), 'operator');
}
