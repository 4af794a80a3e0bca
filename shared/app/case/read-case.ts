import type { PersonActor } from '../../domain/actor.ts';
import type { ListedCode } from '../../domain/cases/listed-code.ts';
import type { ConsultationCount } from '../../domain/consultation.ts';
import type { AuthorityEntry, ProviderEntry } from '../../domain/directory/entries.ts';
import type { Instant } from '../../domain/instant.ts';
import { applyTime } from '../../domain/order/life/time.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import type { CodeList } from '../../ports/case/case-store.ts';
import type { NewsAddressReader } from '../../ports/case/news-addresses.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Directory } from '../../ports/directory.ts';
import type { KeyVault } from '../../ports/key-vault.ts';
import type { OrderStore } from '../../ports/order/order-store.ts';
import type { ConsultationCounter } from '../../ports/oversight/consultation-log.ts';
import { loadOrder } from '../order/act-on-order.ts';
import { type PageReading, readContentPage } from '../order/content-pages.ts';
import { rowOf } from '../order/row-of.ts';
import type { CaseCaller } from './case-sessions.ts';
import type { KeptAddress } from './news-address.ts';
import { type ObjectionParts, openObjectionParts, toObjectingReader } from './open-objection-parts.ts';

export interface CaseDeps {
  readonly orders: OrderStore;
  readonly vault: KeyVault;
  readonly directory: Directory;
  readonly cases: CodeList;
  readonly clock: Clock;
}

/** What it takes to show a case whole. */
export interface WholeCaseDeps extends CaseDeps {
  readonly consultationCounter: ConsultationCounter;
  readonly newsAddresses: NewsAddressReader;
}

export interface CaseReading extends ObjectionParts {
  /** With everything time has done by `now`, written or not. */
  readonly state: OrderState;
  readonly now: Instant;
  readonly authority: AuthorityEntry;
  readonly provider: ProviderEntry;
  /** Every code that opens the case, or did. */
  readonly codes: readonly ListedCode[];
  /** Where this person hears of news; `undefined` where they left no address. */
  readonly newsAddress: KeptAddress | undefined;
  /** How often somebody saw the order through an office. */
  readonly consultations: ConsultationCount;
}

/** An order as its record is, for the person concerned; the view chooses what that person may see of it. */
export async function readCase(deps: WholeCaseDeps, { person, session }: CaseCaller): Promise<CaseReading> {
  const { orderId } = person;
  const { commit } = await loadOrder(deps.orders, orderId);
  const now = deps.clock.now();
  const { state } = applyTime(rowOf(commit.state), commit.state, now);
  const [authority, provider, said, codes, consultations, addresses] = await Promise.all([
    deps.directory.authority(state.authority),
    deps.directory.provider(state.provider),
    openObjectionParts(deps, commit.state, state, person),
    deps.cases.codesOf(orderId, now, session.code),
    deps.consultationCounter.count(orderId, now),
    deps.newsAddresses.of(orderId, now),
  ]);
  const newsAddress = addresses.find(({ under }) => under === person.under);
  return { state, now, authority, provider, codes, newsAddress, consultations, ...said };
}

/** An earlier page of the messages in one's own case. @throws HoldfastError what `readContentPage` throws. */
export const readCaseMessages = (deps: CaseDeps, by: PersonActor, cursor: string | undefined): Promise<PageReading> =>
  readContentPage(deps, { orderId: by.orderId, cursor, readerOf: (state) => toObjectingReader(state, by) });
