import { ALARMING } from '../../shared/deployment/alarming.ts';
import type { OrderId } from '../../shared/domain/ids.ts';
import { MINUTE_MS } from '../../shared/domain/instant.ts';
import type { Claims } from './http-events.ts';
import { filing, filingRequest, orderIdsIn, POLICE } from './requests.ts';
import { type Answer, Stack } from './stack.ts';
import { SECOND_OFFICER, waitingIdIn, waitingListRequest, wordRequest } from './waiting.ts';

export const FIGURES = { filingsPerOfficer: 3, filingsPerAuthority: 5, wordsPerOfficer: 2 };
/** How long a filing waits here, and an emergency until people hear that nobody saw it. */
export const WAITS_MS = 15 * MINUTE_MS;
export const SEEN_WITHIN_MS = 60 * MINUTE_MS;

/** Where a few filings are a burst. */
export class BurstStack extends Stack {
  constructor() {
    super(undefined, 'shown', FIGURES);
  }

  fileAs(by: Claims, key: string, name: 'epoc-pr' | 'epoc-pr-emergency' = 'epoc-pr', edits = {}): Promise<Answer> {
    return this.officer(filingRequest(filing(name, edits), key), by);
  }

  /** Uses up the officer's figure. */
  async fillFigure(by: Claims = POLICE): Promise<void> {
    for (let at = 1; at <= FIGURES.filingsPerOfficer; at += 1) {
      orderIdsIn(await this.fileAs(by, `usual-${by['sub']}-${at}`));
    }
  }

  /** A filing above the figure. */
  async fileBeyond(key = 'beyond', edits = {}): Promise<string> {
    await this.fillFigure();
    return waitingIdIn(await this.fileAs(POLICE, key, 'epoc-pr', edits));
  }

  say(id: string, word: string, by: Claims = SECOND_OFFICER, more = {}): Promise<Answer> {
    return this.officer(wordRequest(id, { word, ...more }), by);
  }

  async listWaiting(by: Claims = SECOND_OFFICER): Promise<readonly Record<string, unknown>[]> {
    return Object(await this.officer(waitingListRequest(), by)).body.filings;
  }

  listAlarms(): readonly string[] {
    return this.log.lines.filter((line) => line.includes(`"${ALARMING['filing-burst']}"`));
  }

  listCommits() {
    return this.orders.stored.commits().map(({ commit }) => commit);
  }

  /** By which id somebody stands in the record of an order. */
  idOnRecord(orderId: string, { sub }: Claims) {
    return this.recorded(orderId as OrderId, String(sub));
  }
}
