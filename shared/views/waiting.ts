import * as z from 'zod/mini';
import type { OpenedWaiting, WaitingReading } from '../app/filing/read-waiting.ts';
import type { SaidWord } from '../app/filing/second-word.ts';
import type { FilingWaits, WaitingFilingView, WaitingList, WordTaken } from '../contracts/api/authorities/waiting.ts';
import { readWaitingState, type WaitingFiling } from '../domain/filing/waiting.ts';
import { type OrderId, orderIdFor } from '../domain/ids.ts';
import { type Instant, toRfc3339 } from '../domain/instant.ts';
import type { Page } from '../ports/page.ts';

export const toFilingWaits = ({ filing, until, because }: WaitingFiling): FilingWaits => ({
  id: filing,
  state: 'awaiting-second-word',
  because: [...because],
  until: toRfc3339(until),
});

export const toWordTaken = ({ waiting, orders }: SaidWord, now: Instant): WordTaken => ({
  id: waiting.filing,
  state: readWaitingState(waiting, now),
  orders: orders.map(({ commit }) => commit.orderId),
});

/** What was issued all the same, or on a second officer's word; while the service fails some of it is still to come. */
const listOrders = ({ waiting, state }: WaitingReading): OrderId[] => {
  const onWord = state === 'given' ? waiting.providers.map((_, position) => orderIdFor(waiting.filing, position)) : [];
  return [...(waiting.issued ?? onWord)];
};

const toRowView = (reading: WaitingReading): WaitingList['filings'][number] => {
  const { waiting, state, providers } = reading;
  return {
    id: waiting.filing,
    state,
    filedBy: waiting.filer,
    filedAt: toRfc3339(waiting.at),
    until: toRfc3339(waiting.until),
    because: [...waiting.because],
    instrument: waiting.instrument,
    providers: [...providers],
    targets: waiting.targets,
    orders: listOrders(reading),
  };
};

export const toWaitingList = ({ filings, next }: Page<'filings', WaitingReading>): WaitingList => ({
  filings: filings.map(toRowView),
  next,
});

const FormAsSent = z.nullable(z.record(z.string(), z.unknown()));
const Reason = z.nullable(z.string());

/** A filing whole, for the officer who is to decide about it. */
export function toWaitingView(opened: OpenedWaiting): WaitingFilingView {
  const { word } = opened.waiting;
  const reason = z.parse(Reason, opened.reason);
  return {
    ...toRowView(opened),
    form: z.parse(FormAsSent, opened.form),
    ...(word && {
      word: { word: word.word, person: word.person, at: toRfc3339(word.at), ...(reason !== null && { reason }) },
    }),
  };
}
