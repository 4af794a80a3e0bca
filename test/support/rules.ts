import { instrumentOf } from '../../shared/app/filing/instrument-of.ts';
import { rowOf } from '../../shared/app/order/row-of.ts';
import * as findings from '../../shared/domain/filing/breadth/findings.ts';
import * as dates from '../../shared/domain/filing/dates.ts';
import * as issue from '../../shared/domain/filing/issue.ts';
import * as answer from '../../shared/domain/filing/issuing-answer.ts';
import { instant } from '../../shared/domain/instant.ts';
import type { InstrumentId } from '../../shared/domain/law/instrument-ids.ts';
import { INSTRUMENTS } from '../../shared/domain/law/instruments.ts';
import * as compute from '../../shared/domain/law/periods/compute.ts';
import * as signOff from '../../shared/domain/law/sign-off.ts';
import type { Instrument } from '../../shared/domain/law/terms/instrument.ts';
import * as commits from '../../shared/domain/order/commit.ts';
import * as deciding from '../../shared/domain/order/decide.ts';
import * as time from '../../shared/domain/order/life/time.ts';
import * as life from '../../shared/domain/order/life/within-row.ts';
import * as end from '../../shared/domain/order/readings/after-end.ts';
import * as attention from '../../shared/domain/order/readings/attention.ts';
import * as listed from '../../shared/domain/order/readings/listed-order.ts';
import * as notice from '../../shared/domain/order/readings/notice-document.ts';
import * as outlook from '../../shared/domain/order/readings/outlook.ts';
import * as verification from '../../shared/domain/order/readings/verification.ts';
import type { OrderEvent } from '../../shared/domain/order/record/events.ts';
import * as evolving from '../../shared/domain/order/record/evolve.ts';
import * as impossibility from '../../shared/domain/order/record/impossibility.ts';

const FAR_OFF = instant(Date.UTC(9999, 0));

/*
 * The rules as use cases apply them: each is handed the row that the order, or the filing, rests on. A test of a row of its own
 * calls the rule itself, and hands it that.
 */

/** What follows the row among a rule's arguments. */
type Rest<F> = F extends (law: Instrument, ...rest: infer R) => unknown ? R : never;

export const applyTime = (...[state, now]: Rest<typeof time.applyTime>) => time.applyTime(rowOf(state), state, now);
export const decide = (...[state, command, by, now]: Rest<typeof deciding.decide>) =>
  deciding.decide(rowOf(state), state, command, by, now);
export const evolve = (...[state, event]: Rest<typeof evolving.evolve>) => evolving.evolve(rowOf(state), state, event);
export const applyWithinRow = (...[row, state, events]: Rest<typeof life.applyWithinRow>) =>
  life.applyWithinRow(rowOf(state), row, state, events);
/** @param at left out: long after, when nobody was found for what lacks a reviewer. */
export const listAttention = (
  state: Rest<typeof attention.listAttention>[0],
  at: Rest<typeof attention.listAttention>[1] = FAR_OFF,
) => attention.listAttention(rowOf(state), state, at);
export const toListedOrder = (...[commit]: Rest<typeof listed.toListedOrder>) =>
  listed.toListedOrder(rowOf(commit.state), commit);
export const foresee = (...[commit]: Rest<typeof outlook.foresee>) => outlook.foresee(rowOf(commit.state), commit);
export const describeAfterEnd = (
  state: Rest<typeof end.describeAfterEnd>[0],
  holds: Rest<typeof end.describeAfterEnd>[1],
  notAllLookedAt: readonly string[] = [],
) => end.describeAfterEnd(rowOf(state), state, holds, notAllLookedAt);
export const readNoticeFacts = (...[state]: Rest<typeof notice.readNoticeFacts>) =>
  notice.readNoticeFacts(rowOf(state), state);
export const checkDigest = (...[latest, digest, now]: Rest<typeof verification.checkDigest>) =>
  verification.checkDigest(rowOf(latest.commit.state), latest, digest, now);

/** Of an order that begins, its first event says what it rests on. */
const rowOfFirst = (events: readonly OrderEvent[]): Instrument =>
  INSTRUMENTS[events[0]?.type === 'order.issued' ? events[0].instrument : 'EU-EPOC-PR'];

export const evolveAll = (...[state, events]: Rest<typeof evolving.evolveAll>) =>
  evolving.evolveAll(state ? rowOf(state) : rowOfFirst(events), state, events);
export const createNextCommit = (...[previous, accepted]: Rest<typeof commits.createNextCommit>) =>
  commits.createNextCommit(previous ? rowOf(previous.commit.state) : rowOfFirst(accepted.events), previous, accepted);

export const requireRightToIssue = (...[facts, ...rest]: Rest<typeof issue.requireRightToIssue>) =>
  issue.requireRightToIssue(instrumentOf(facts), facts, ...rest);
export const issueOrder = (...[facts, ...rest]: Rest<typeof issue.issueOrder>) =>
  issue.issueOrder(instrumentOf(facts), facts, ...rest);
export const findDateFault = (...[facts, zone, now]: Rest<typeof dates.findDateFault>) =>
  dates.findDateFault(instrumentOf(facts), facts, zone, now);
export const findRangeFault = (id: InstrumentId, ...rest: Rest<typeof dates.findRangeFault>) =>
  dates.findRangeFault(INSTRUMENTS[id], ...rest);
export const listFindings = (...[facts, now]: Rest<typeof findings.listFindings>) =>
  findings.listFindings(instrumentOf(facts), facts, now);

export const explainFinding = (id: InstrumentId, ...rest: Rest<typeof findings.explainFinding>) =>
  findings.explainFinding(INSTRUMENTS[id], ...rest);
export const refuseTooBroad = (id: InstrumentId, ...rest: Rest<typeof findings.refuseTooBroad>) =>
  findings.refuseTooBroad(INSTRUMENTS[id], ...rest);
export const answerIssuingRequest = (id: InstrumentId, ...rest: Rest<typeof answer.answerIssuingRequest>) =>
  answer.answerIssuingRequest(INSTRUMENTS[id], ...rest);
export const computePeriod = (id: InstrumentId, ...rest: Rest<typeof compute.computePeriod>) =>
  compute.computePeriod(INSTRUMENTS[id], ...rest);
export const listUnverified = (id: InstrumentId, ...rest: Rest<typeof signOff.listUnverified>) =>
  signOff.listUnverified(INSTRUMENTS[id], ...rest);
export const claimsImpossibility = (id: InstrumentId, ...rest: Rest<typeof impossibility.claimsImpossibility>) =>
  impossibility.claimsImpossibility(INSTRUMENTS[id], ...rest);
