import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bodyTooLarge } from '../../shared/contracts/border/json.ts';
import { recordDamaged, requireDigest } from '../../shared/contracts/border/stored.ts';
import { roleNotAllowed } from '../../shared/domain/actor.ts';
import { attachmentUnknown } from '../../shared/domain/attachments/attachment.ts';
import { caseSessionInvalid } from '../../shared/domain/cases/case-session.ts';
import { complaintNumberUnknown } from '../../shared/domain/cases/complaint-number.ts';
import { searchAnswered } from '../../shared/domain/cases/search.ts';
import { cursorUnknown } from '../../shared/domain/cursor.ts';
import { digest } from '../../shared/domain/digest.ts';
import {
  challengeUnknown,
  complaintUnknown,
  earlierFilingIdFor,
  orderIdFor,
  orderNotFound,
  reviewUnknown,
  searchUnknown,
} from '../../shared/domain/ids.ts';
import { fromRfc3339 } from '../../shared/domain/instant.ts';
import { openMemberState } from '../../shared/domain/law/calendars/calendar.ts';
import { createLengthRefusal } from '../../shared/domain/law/periods/chosen-length.ts';
import { requireTargets } from '../../shared/domain/order/decisions/find-target.ts';
import { reviewNotIndependent } from '../../shared/domain/order/decisions/independence.ts';
import { requireOwnAuthority, requireOwnOrder } from '../../shared/domain/order/record/concerned.ts';
import { requireUnerased } from '../../shared/domain/order/record/state.ts';
import { orderErased, recordDamagedUnderSeal } from '../../shared/domain/sealing.ts';
import { HoldfastError } from '../../shared/errors.ts';
import { authorityUnknown, providerUnknown } from '../../shared/ports/directory.ts';
import { anOfficer, aPoliceOfficer, aProvider, aValidator } from '../support/builders.ts';
import { STORIES } from '../support/order-story.ts';

const ROOT = join(import.meta.dirname, '../..');
const { state } = STORIES.running();
const elsewhere = { kind: 'person', orderId: orderIdFor(earlierFilingIdFor('aut-police', 'another'), 0) } as const;
const NO_ORDER = 'there is no order of this id for you: an id is ord_ and 26 characters';

/** What a check throws; a maker gives it. */
function refusalOf(make: () => unknown): unknown {
  try {
    return make();
  } catch (error) {
    return error;
  }
}

describe('a refusal made in several places is made by one function, in these words', () => {
  it.each<[string, () => unknown, string]>([
    ['order-not-found', orderNotFound, NO_ORDER],
    ['order-not-found', () => requireOwnOrder(state, aProvider({ provider: 'prv-lantern' })), NO_ORDER],
    ['order-not-found', () => requireOwnOrder({ ...state, provider: 'prv-lantern' }, aProvider()), NO_ORDER],
    ['order-not-found', () => requireOwnOrder(state, elsewhere), NO_ORDER],
    ['order-not-found', () => requireOwnAuthority(state, aPoliceOfficer()), NO_ORDER],
    ['order-not-found', () => requireOwnAuthority(state, aValidator()), NO_ORDER],
    ['challenge-unknown', challengeUnknown, 'there is no objection of this id on your side: an id is c1, c2 and so on'],
    [
      'review-unknown',
      reviewUnknown,
      "there is no review of this id for you: an id is r1, r2 and so on, in an address after the order's id and a dot",
    ],
    [
      'attachment-unknown',
      attachmentUnknown,
      'there is no attachment of this id for you here: an id is one of a1, a2, a3, a4, a5',
    ],
    [
      'complaint-unknown',
      complaintUnknown,
      'there is no complaint of this id: take the id from the list of complaints',
    ],
    ['search-unknown', searchUnknown, 'there is no search of this id: take the id from the list of searches'],
    ['search-answered', searchAnswered, 'the search waits no longer: it was answered, or nobody did in time'],
    ['complaint-number-unknown', complaintNumberUnknown, 'no complaint goes by this number'],
    ['authority-unknown', () => authorityUnknown('aut-nowhere'), 'the directory has no authority aut-nowhere'],
    ['provider-unknown', () => providerUnknown('prv-nowhere'), 'the directory has no provider prv-nowhere'],
    ['target-unknown', () => requireTargets(state, ['t1', 't8', 't9']), 'order ORDER has no target t8, t9'],
    ['role-not-allowed', () => roleNotAllowed(['oversight']), 'only oversight may do this'],
    [
      'role-not-allowed',
      () => roleNotAllowed(['contact-point', 'validator']),
      'only contact-point or validator may do this',
    ],
    ['order-erased', () => orderErased(state.orderId), 'order ORDER is erased: its personal data are unreadable'],
    [
      'order-erased',
      () => requireUnerased({ ...STORIES.erased().state, orderId: state.orderId }),
      'order ORDER is erased: its personal data are unreadable',
    ],
    ['review-not-independent', () => reviewNotIndependent('reporting-line'), 'refused: reporting-line'],
    [
      'review-not-independent',
      () => reviewNotIndependent('same-institution', 'declare the conflict'),
      'refused: same-institution; declare the conflict',
    ],
    ['case-session-invalid', caseSessionInvalid, 'the session is over: open another with the case code'],
    ['invalid-request', () => digest('ABC'), 'must be 64 lower-case hexadecimal characters'],
    [
      'invalid-instant',
      () => fromRfc3339('2026-11-20'),
      'must be an RFC 3339 date-time with its offset, such as 2026-11-20T17:10:00+01:00',
    ],
    ['calendar-not-covered', () => openMemberState(null), 'the State whose public holidays count must be given'],
    [
      'period-beyond-cap',
      () => createLengthRefusal('period-beyond-cap', 'the hold may last at most 90 days', 'a rule'),
      'the hold may last at most 90 days',
    ],
    ['body-too-large', () => bodyTooLarge(5), 'the body has more than 5 bytes'],
    ['invalid-request', cursorUnknown, 'the cursor is not one an earlier page gave'],
    ['record-damaged', () => recordDamaged('commit'), 'a stored commit has not the form of one'],
    [
      'record-damaged',
      () => requireDigest('{}', '0'.repeat(64), 'commit'),
      'a stored commit does not match its digest',
    ],
    ['record-damaged', () => recordDamagedUnderSeal('attachment a1'), 'attachment a1 does not open'],
  ])('%#: %s', (code, make, sentence) => {
    const refusal = refusalOf(make);
    expect(refusal).toBeInstanceOf(HoldfastError);
    const { code: given, message } = refusal as HoldfastError;
    expect([given, message.replace(state.orderId, 'ORDER')]).toEqual([code, sentence]);
  });

  it('and none is made for whoever it concerns', () => {
    requireOwnOrder(state, aProvider({ provider: state.provider }));
    requireOwnOrder(state, { kind: 'person', orderId: state.orderId });
    requireOwnAuthority(state, anOfficer({ authority: state.authority }));
    requireUnerased(state);
  });
});

const sourcesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path));

/** The text of a literal; what is filled in at run time is left out. */
const spelt = (literal: string): string => literal.slice(1, -1).replace(/\$\{[^}]*\}/g, '…');

const LITERAL = /'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/;

/** Code and sentence of each refusal that a file makes with both written out, a sentence set aside as `detail` included. */
function refusalsIn(source: string): string[] {
  const made = /new HoldfastError\(\s*'([a-z-]+)',\s*(?:('(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)|(detail|message)\b)/g;
  return [...source.matchAll(made)].flatMap(({ 1: code, 2: literal, 3: name, index }) => {
    if (literal) return [`${code}: ${spelt(literal)}`];
    const set = source.slice(0, index).split(`const ${name} =`);
    const aside = set.length > 1 ? LITERAL.exec(set.at(-1) ?? '')?.[0] : undefined;
    return aside ? [`${code}: ${spelt(aside)}`] : [];
  });
}

/** Sentences of a schema about what was sent. */
const sentencesIn = (source: string): string[] =>
  [...source.matchAll(/\b(?:error|message): ('(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)/g)].map(({ 1: literal = '' }) =>
    spelt(literal),
  );

const twice = (found: readonly string[]): string[] => [
  ...new Set(found.filter((one, index) => found.indexOf(one) !== index)),
];

describe('no sentence is written twice', () => {
  const sources = [...sourcesIn('shared'), ...sourcesIn('functions')].map((path) => ({
    path,
    text: readFileSync(join(ROOT, path), 'utf8'),
  }));

  it('as a refusal under one code', () => {
    const found = sources.flatMap(({ text }) => refusalsIn(text));
    expect(found.length).toBeGreaterThan(80);
    expect(twice(found)).toEqual([]);
  });

  it('in a schema', () => {
    const found = sources
      .filter(({ path }) => path.startsWith(join('shared', 'contracts')))
      .flatMap(({ text }) => sentencesIn(text));
    expect(found.length).toBeGreaterThan(30);
    expect(twice(found)).toEqual([]);
  });
});
