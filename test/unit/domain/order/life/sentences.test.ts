import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../../../shared/domain/actor.ts';
import { plus } from '../../../../../shared/domain/instant.ts';
import { EU_EPOC_PR } from '../../../../../shared/domain/law/eu-epoc-pr/instrument.ts';
import { decideExtension } from '../../../../../shared/domain/order/decisions/authority.ts';
import type { Command } from '../../../../../shared/domain/order/life/command.ts';
import { writeLife } from '../../../../../shared/domain/order/life/markdown.ts';
import { TIME_IN_LIFE } from '../../../../../shared/domain/order/life/time-in-life.ts';
import { HoldfastError } from '../../../../../shared/errors.ts';
import {
  anOfficer,
  aPoliceOfficer,
  aProvider,
  aValidator,
  aValidatorStanding,
  facts,
  ISSUED_AT,
  ids,
  sides,
  usFacts,
} from '../../../../support/builders.ts';
import { type OrderStory, STORIES, usualActor } from '../../../../support/order-story.ts';
import { applyWithinRow, decide, issueOrder, requireRightToIssue } from '../../../../support/rules.ts';
import { COMMANDS, sheriff } from '../cases.ts';

/** What whoever asks is told, with the order's own id as ORDER. */
function refusal({ state, at }: OrderStory, command: Command, by: Actor = usualActor(state, command)): string {
  try {
    decide(state, command, by, plus(at, 60_000));
  } catch (error) {
    if (error instanceof HoldfastError) return error.message.replace(state.orderId, 'ORDER');
    throw error;
  }
  return 'not refused';
}

const { issued, running, continued, lapsed, erased, clarificationOpen } = STORIES;
const { validationAwaited, validationSought, notExecuted } = STORIES;
const { ack, pres, nexe, clar, conf, seek, ext, cont, rel, answ, excu, gran } = COMMANDS;
const NOT_FOUND = 'there is no order of this id for you: an id is ord_ and 26 characters';
const INDEPENDENT = 'whoever issued an order, or works where it was issued, cannot validate it';

describe('a refusal tells whoever asked what stands in the way', () => {
  it.each<[() => OrderStory, Command, string]>([
    [issued, conf, 'order ORDER is in force: its data must be kept'],
    [issued, ext, 'order ORDER has no period yet: the provider has not received it'],
    [issued, answ, 'order ORDER is not received, so nothing was asked or declined'],
    [continued, ext, 'order ORDER is continued by a production request and has no period to extend'],
    [lapsed, ext, 'order ORDER lapsed; a request sent after the end revives nothing'],
    [lapsed, cont, 'order ORDER lapsed; a request sent after the end revives nothing'],
    [lapsed, rel, 'order ORDER has ended'],
    [erased, conf, 'order ORDER is erased: its personal data are unreadable'],
    [() => issued(sheriff).act(ack), cont, 'US-2703f knows no continuation by a production request'],
    [running, answ, 'order ORDER has no open question'],
    [running, excu, 'the provider has not declined t1 as impossible'],
    [notExecuted, { ...answ, excused: ['t9'] }, 'order ORDER has no target t9'],
    [running, seek, 'order ORDER awaits no validation'],
    [running, gran, NOT_FOUND],
    [STORIES.validationGranted, gran, 'order ORDER has no validation to decide'],
    [validationAwaited, { ...seek, validator: aValidatorStanding({ institution: 'lka-musterland' }) }, INDEPENDENT],
    [
      validationAwaited,
      { ...seek, validator: aValidatorStanding({ kinds: [] }) },
      'aut-prosecutor is no authority that may validate',
    ],
    [running, { ...pres, targets: ['t8', 't1', 't9'] }, 'order ORDER has no target t8, t9'],
    [running, { ...nexe, targets: [{ id: 't1', reasons: ['soon'] }] }, 'soon is no reason under EU-EPOC-PR'],
    [clarificationOpen, clar, 'an earlier question still awaits its answer'],
  ])('%#: %o', (tell, command, sentence) => {
    expect(refusal(tell(), command)).toBe(sentence);
  });

  it.each<[() => OrderStory, Command, Actor, string]>([
    [running, ack, aProvider({ provider: 'prv-lantern' }), NOT_FOUND],
    [running, ack, anOfficer(), 'only provider may do this'],
    [running, ext, aProvider(), 'only contact-point may do this'],
    [running, ext, aValidator(), 'only contact-point may do this'],
    [running, gran, anOfficer(), 'only validator may do this'],
    [running, ext, aPoliceOfficer(), NOT_FOUND],
    [validationSought, gran, aValidator({ authority: 'aut-elsewhere' }), NOT_FOUND],
  ])('%#: %o by %o', (tell, command, by, sentence) => {
    expect(refusal(tell(), command, by)).toBe(sentence);
  });

  it.each([
    [facts(), aValidator(), 'aut-prosecutor', 'only contact-point may do this'],
    [usFacts(), anOfficer(), 'aut-prosecutor', 'aut-prosecutor is not registered for US-2703f'],
    [
      facts({ issuerKinds: ['public-prosecutor', 'judge-court-investigating-judge'] }),
      aPoliceOfficer(),
      'aut-police',
      'aut-police is not registered as public-prosecutor, judge-court-investigating-judge',
    ],
    [facts({ issuerKinds: [] }), anOfficer(), 'aut-prosecutor', 'refused by EU-EPOC-PR: issuer-missing'],
  ])('whoever files: %#', (filed, by, authority, sentence) => {
    expect(() => requireRightToIssue(filed, by, sides(authority).authority)).toThrow(sentence);
  });

  it('whoever files for a provider at home', () => {
    const { authority, provider } = sides();
    const home = { authority, provider: { ...provider, place: authority.place } };
    const answer = { allowed: true, validationNeeded: false, warnings: [] } as const;
    expect(() => issueOrder(facts(), ids(), anOfficer(), home, answer, ISSUED_AT, [])).toThrow(
      'prv-demo is in the issuing State: national law applies (Regulation (EU) 2023/1543, Articles 1(1) and 3(2))',
    );
  });
});

describe('what no command can bring about is a bug, and says where it went wrong', () => {
  it('a decision the table of life lacks', () => {
    const { state, at } = issued();
    expect(() => applyWithinRow(TIME_IN_LIFE['order.expired'], state, [{ type: 'order.acknowledged', at }])).toThrow(
      'order.acknowledged leads from issued to issued, which the table of life lacks',
    );
  });

  it('a period that does not run', () => {
    const { state, at } = issued();
    expect(() => decideExtension(EU_EPOC_PR, state, at)).toThrow(
      `order ${state.orderId} runs no period; the table of life let it through`,
    );
  });
});

it('the life of an order is told as a diagram, a table and a list of what it waits for', () => {
  expect(
    writeLife()
      .split('\n\n')
      .map((part) => part.slice(0, 24)),
  ).toEqual(['```mermaid\nstateDiagram-', '| what | who | issued | ', '| waits for | owed by | ']);
});
