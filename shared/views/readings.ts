import type { PartyNames } from '../app/order/name-parties.ts';
import type { TextShown } from '../app/oversight/read-sealed-text.ts';
import type { OpenedReading } from '../app/oversight/text-readings.ts';
import type { ReadingEntry, ReadingList, ReadingView, SealedText } from '../contracts/api/oversight/readings.ts';
import { readReadingWords } from '../contracts/items/oversight.ts';
import type { Identified } from '../domain/actor.ts';
import { findReadingEnd, mayReadText, standingOfReading, type TextReading } from '../domain/cases/text-reading.ts';
import { type Instant, toRfc3339 } from '../domain/instant.ts';
import { statusOf } from '../domain/order/record/status.ts';
import type { Page } from '../ports/page.ts';
import { findPart, toLaterPartView, toListsView, toProtectionView } from './content.ts';
import { toAskedView } from './in-twos.ts';
import { toPartyNames } from './party-names.ts';

/** A reading as every person of oversight sees it in the list. */
export const toReadingEntry = (reading: TextReading, now: Instant): ReadingEntry => ({
  id: reading.id,
  orderId: reading.orderId,
  reference: reading.reference,
  ...toAskedView(reading, standingOfReading(reading, now), findReadingEnd(reading)),
});

export const toReadingList = ({ readings, next }: Page<'readings', TextReading>, now: Instant): ReadingList => ({
  readings: readings.map((reading) => toReadingEntry(reading, now)),
  next,
});

interface Asking {
  /** Whoever asks. */
  readonly by: Identified;
  readonly names: PartyNames;
}

/** A reading with what is sealed of it. */
export function toReadingView(opened: OpenedReading, { by, names }: Asking, now: Instant): ReadingView {
  const { reading, state, asked, answered } = opened;
  const { authority, provider, instrument, issuedAt, phase } = state;
  return {
    ...toReadingEntry(reading, now),
    reason: asked === null ? null : readReadingWords(asked).reason,
    ...(answered !== null && { declinedBecause: readReadingWords(answered).reason }),
    mayBeRead: phase.kind !== 'erased' && mayReadText(reading, by, now),
    order: {
      authority,
      provider,
      ...toPartyNames({ authority, provider }, names),
      instrument,
      status: statusOf(state),
      issuedAt: toRfc3339(issuedAt),
    },
  };
}

export const toSealedText = ({ reading, state, version, content }: TextShown): SealedText => ({
  id: reading.id,
  orderId: reading.orderId,
  reference: reading.reference,
  version,
  certificate: findPart(content.whole, 'certificate'),
  grounds: findPart(content.whole, 'grounds'),
  ...toProtectionView(content.whole),
  ...toListsView(state, content),
  explanations: content.pages.explanations.parts.map(toLaterPartView),
  explanationsBefore: content.pages.explanations.before,
});
