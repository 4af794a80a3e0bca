import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../../shared/domain/digest.ts';
import { MINUTE_MS, plus, toRfc3339 } from '../../../../../shared/domain/instant.ts';
import { RIGHTS_ROWS } from '../../../../../shared/domain/order/life/rows/rights.ts';
import { findNextByTime } from '../../../../../shared/domain/order/life/time.ts';
import type { EventType } from '../../../../../shared/domain/order/record/events.ts';
import type { ErrorCode } from '../../../../../shared/errors.ts';
import { usualActor } from '../../../../support/order-story.ts';
import { decide } from '../../../../support/rules.ts';
import { cellsOf, outcomesIn } from '../../../../support/tables.ts';
import { RIGHTS_CASES, RIGHTS_COMMANDS, type RightsCase, type RightsColumn } from '../rights-cases.ts';

const EVENTS: Readonly<Record<string, EventType>> = {
  d: 'deferral.requested',
  w: 'notice.claimed',
  l: 'notice.letter-made',
  C: 'notice.confirmed',
  r: 'notice.read',
  y: 'notice.relayed',
  c: 'challenge.filed',
  a: 'appeal.filed',
  B: 'challenge.withdrawn',
  f: 'attachment.added',
  S: 'attachment.scanned',
  s: 'review.assigned',
  x: 'review.conflict-declared',
  p: 'extension.permitted',
  m: 'message.sent',
  D: 'review.decided',
  A: 'deferral.approved',
  F: 'deferral.refused',
  N: 'order.narrowed',
  R: 'order.revoked',
};

const CODES: Readonly<Record<string, ErrorCode>> = {
  '!given': 'notice-not-owed',
  '!nreq': 'notice-not-requested',
  '!nochal': 'challenge-unknown',
  '!norev': 'review-unknown',
  '!yours': 'review-not-yours',
  '!closed': 'review-closed',
  '!end': 'order-ended',
  '!rcv': 'order-not-received',
  '!dpen': 'deferral-pending',
  '!long': 'deferral-too-long',
  '!cpen': 'notice-claim-pending',
  '!pend': 'challenge-pending',
  '!noapp': 'appeal-not-allowed',
  '!wide': 'amendment-widens',
  '!dep': 'review-not-independent',
  '!trn': 'transition-not-allowed',
  '!late': 'challenge-too-late',
  '!alate': 'appeal-too-late',
  '!exists': 'attachment-exists',
  '!nofile': 'attachment-unknown',
};

/** Events by their letters, in order; `-` changes nothing; `!` is refused. */
const TABLE = `
                   | defer  | tell   | letter | fetch | relay | object | appeal  | takeBack | attach  | scan    | assign  | second  | conflict | permit  | message | affirm  | amend   | revoke
nothingYet         | d      | w      | l      | !nreq | !nreq | c      | !nochal | !nochal  | !nochal | !nochal | !norev  | !norev  | !norev   | !norev  | !norev  | !norev  | !norev  | !norev
neverReceived      | !rcv   | !rcv   | !rcv   | !rcv  | !rcv  | !rcv   | !rcv    | !rcv     | !rcv    | !rcv    | !norev  | !norev  | !norev   | !norev  | !norev  | !norev  | !norev  | !norev
told               | !given | !given | l      | r     | y     | c      | !nochal | !nochal  | !nochal | !nochal | !norev  | !norev  | !norev   | !norev  | !norev  | !norev  | !norev  | !norev
fetched            | !given | !given | l      | -     | y     | c      | !nochal | !nochal  | !nochal | !nochal | !norev  | !norev  | !norev   | !norev  | !norev  | !norev  | !norev  | !norev
claimed            | !cpen  | !cpen  | l      | !nreq | !nreq | c      | !nochal | !nochal  | !nochal | !nochal | s       | !norev  | !norev   | !norev  | !norev  | !norev  | !norev  | !norev
claimAssigned      | !cpen  | !cpen  | l      | !nreq | !nreq | c      | !nochal | !nochal  | !nochal | !nochal | -       | !norev  | x        | !trn    | m       | DC      | !wide   | D
claimMoved         | !cpen  | !cpen  | l      | !nreq | !nreq | c      | !nochal | !nochal  | !nochal | !nochal | !dep    | !norev  | !yours   | !yours  | !yours  | !yours  | !yours  | !yours
claimIgnored       | d      | w      | l      | !nreq | !nreq | c      | !nochal | !nochal  | !nochal | !nochal | !closed | !norev  | !closed  | !closed | !closed | !closed | !closed | !closed
claimRefused       | d      | w      | l      | !nreq | !nreq | c      | !nochal | !nochal  | !nochal | !nochal | !closed | !norev  | !closed  | !closed | !closed | !closed | !closed | !closed
toldByAuthority    | !given | !given | l      | r     | y     | c      | !nochal | !nochal  | !nochal | !nochal | !closed | !norev  | !closed  | !closed | !closed | !closed | !closed | !closed
confirmedAfterEnd  | !given | !given | l      | r     | y     | c      | !nochal | !nochal  | !nochal | !nochal | !closed | !norev  | !closed  | !end    | !closed | !closed | !closed | !closed
letterMade         | d      | w      | l      | !nreq | !nreq | c      | !nochal | !nochal  | !nochal | !nochal | !norev  | !norev  | !norev   | !norev  | !norev  | !norev  | !norev  | !norev
relayed            | !given | !given | l      | r     | -     | c      | !nochal | !nochal  | !nochal | !nochal | !norev  | !norev  | !norev   | !norev  | !norev  | !norev  | !norev  | !norev
relayOverdue       | !given | !given | l      | r     | y     | c      | !nochal | !nochal  | !nochal | !nochal | !norev  | !norev  | !norev   | !norev  | !norev  | !norev  | !norev  | !norev
deferralAsked      | !dpen  | !dpen  | !dpen  | !nreq | !nreq | c      | !nochal | !nochal  | !nochal | !nochal | s       | !norev  | !norev   | !norev  | !norev  | !norev  | !norev  | !norev
deferralAssigned   | !dpen  | !dpen  | !dpen  | !nreq | !nreq | c      | !nochal | !nochal  | !nochal | !nochal | -       | !norev  | x        | !trn    | m       | DA      | !wide   | DF
deferralIgnored    | d      | w      | l      | !nreq | !nreq | c      | !nochal | !nochal  | !nochal | !nochal | !closed | !norev  | !norev   | !norev  | !norev  | !norev  | !norev  | !norev
deferralRefused    | d      | w      | l      | !nreq | !nreq | c      | !nochal | !nochal  | !nochal | !nochal | !closed | !norev  | !closed  | !closed | !closed | !closed | !closed | !closed
deferred           | !long  | w      | l      | !nreq | !nreq | c      | !nochal | !nochal  | !nochal | !nochal | !closed | !norev  | !closed  | !closed | !closed | !closed | !closed | !closed
deferredPastTheEnd | !long  | w      | l      | !nreq | !nreq | c      | !nochal | !nochal  | !nochal | !nochal | !closed | !norev  | !closed  | !end    | !closed | !closed | !closed | !closed
deferralOver       | !given | !given | l      | r     | y     | c      | !nochal | !nochal  | !nochal | !nochal | !closed | !norev  | !closed  | !end    | !closed | !closed | !closed | !closed
challenged         | !given | !given | l      | r     | y     | !pend  | !pend   | B        | f       | !nofile | s       | !norev  | !norev   | !norev  | !norev  | !norev  | !norev  | !norev
attached           | !given | !given | l      | r     | y     | !pend  | !pend   | B        | !exists | S       | s       | !norev  | !norev   | !norev  | !norev  | !norev  | !norev  | !norev
scanned            | !given | !given | l      | r     | y     | !pend  | !pend   | B        | !exists | -       | s       | !norev  | !norev   | !norev  | !norev  | !norev  | !norev  | !norev
assigned           | !given | !given | l      | r     | y     | !pend  | !pend   | B        | f       | !nofile | -       | !norev  | x        | p       | m       | D       | DN      | DR
conflicted         | !given | !given | l      | r     | y     | !pend  | !pend   | B        | f       | !nofile | !dep    | !norev  | !yours   | !yours  | !yours  | !yours  | !yours  | !yours
moved              | !given | !given | l      | r     | y     | !pend  | !pend   | B        | f       | !nofile | !dep    | !norev  | !yours   | !yours  | !yours  | !yours  | !yours  | !yours
defaulted          | !given | !given | l      | r     | y     | c      | a       | !closed  | !closed | !nofile | !closed | !norev  | !closed  | !closed | !closed | !closed | !closed | !closed
permitted          | !given | !given | l      | r     | y     | !pend  | !pend   | B        | f       | !nofile | -       | !norev  | x        | -       | m       | D       | DN      | DR
decided            | !given | !given | l      | r     | y     | c      | a       | !closed  | !closed | !nofile | !closed | !norev  | !closed  | !closed | !closed | !closed | !closed | !closed
revoked            | !given | !given | l      | r     | y     | c      | !noapp  | !closed  | !closed | !nofile | !closed | !norev  | !closed  | !end    | !closed | !closed | !closed | !closed
appealed           | !given | !given | l      | r     | y     | !pend  | !noapp  | B        | f       | !nofile | !closed | s       | !closed  | !closed | !closed | !closed | !closed | !closed
appealAssigned     | !given | !given | l      | r     | y     | !pend  | !noapp  | B        | f       | !nofile | !closed | -       | !closed  | !closed | !closed | !closed | !closed | !closed
withdrawn          | !given | !given | l      | r     | y     | c      | !noapp  | !closed  | !closed | !nofile | !closed | !norev  | !closed  | !closed | !closed | !closed | !closed | !closed
appealWithdrawn    | !given | !given | l      | r     | y     | c      | !noapp  | !closed  | !closed | !nofile | !closed | !closed | !closed  | !closed | !closed | !closed | !closed | !closed
panelEmpty         | d      | w      | l      | !nreq | !nreq | !pend  | !noapp  | B        | f       | !nofile | !closed | s       | !closed  | !closed | !closed | !closed | !closed | !closed
panelSeated        | d      | w      | l      | !nreq | !nreq | !pend  | !noapp  | B        | f       | !nofile | !closed | -       | !closed  | !closed | !closed | !closed | !closed | !closed
panelVoted         | d      | w      | l      | !nreq | !nreq | !pend  | !noapp  | B        | f       | !nofile | !closed | -       | !closed  | !closed | !closed | !closed | !closed | !closed
lapsedWhileOpen    | !given | !given | l      | r     | y     | !late  | !alate  | !closed  | !closed | !nofile | !closed | !norev  | !closed  | !end    | !closed | !closed | !closed | !closed
objectedByProvider | d      | w      | l      | !nreq | !nreq | c      | !nochal | !nochal  | !nochal | !nofile | s       | !norev  | !norev   | !norev  | !norev  | !norev  | !norev  | !norev
extended           | d      | w      | l      | !nreq | !nreq | c      | !nochal | !nochal  | !nochal | !nochal | s       | !norev  | !norev   | !norev  | !norev  | !norev  | !norev  | !norev
emergency          | d      | w      | l      | !nreq | !nreq | c      | !nochal | !nochal  | !nochal | !nochal | s       | !norev  | !norev   | !norev  | !norev  | !norev  | !norev  | !norev
`;

/** What time does next in each case. */
const NEXT = `
nothingYet           | notice.given         2026-12-04T16:10:00.000Z
neverReceived        | order.erased         2028-01-20T00:00:00.000Z
told                 | notice.relay-overdue 2026-12-11T16:10:00.000Z
fetched              | notice.relay-overdue 2026-12-11T16:10:00.000Z
claimed              | review.moved         2026-11-23T16:13:00.000Z
claimAssigned        | review.moved         2026-11-23T16:13:00.000Z
claimMoved           | review.defaulted     2026-11-26T16:13:00.000Z
claimIgnored         | notice.given         2026-12-04T16:10:00.000Z
claimRefused         | notice.given         2026-12-04T16:10:00.000Z
toldByAuthority      | need.asked           2026-12-20T20:05:30.000Z
confirmedAfterEnd    | release.overdue      2026-11-27T16:15:00.000Z
letterMade           | notice.given         2026-12-04T16:10:00.000Z
relayed              | need.asked           2026-12-20T20:05:30.000Z
relayOverdue         | need.asked           2026-12-20T20:05:30.000Z
deferralAsked        | review.defaulted     2026-11-23T16:13:00.000Z
deferralAssigned     | review.defaulted     2026-11-23T16:13:00.000Z
deferralIgnored      | notice.given         2026-12-04T16:10:00.000Z
deferralRefused      | notice.given         2026-12-04T16:10:00.000Z
deferred             | need.asked           2026-12-20T20:05:30.000Z
deferredPastTheEnd   | release.overdue      2026-11-27T16:16:00.000Z
deferralOver         | notice.relay-overdue 2027-02-08T00:00:00.000Z
challenged           | notice.relay-overdue 2026-12-11T16:10:00.000Z
attached             | notice.relay-overdue 2026-12-11T16:10:00.000Z
scanned              | notice.relay-overdue 2026-12-11T16:10:00.000Z
assigned             | notice.relay-overdue 2026-12-11T16:10:00.000Z
conflicted           | notice.relay-overdue 2026-12-11T16:10:00.000Z
moved                | need.asked           2026-12-20T20:05:30.000Z
defaulted            | need.asked           2027-01-13T00:00:00.000Z
permitted            | notice.relay-overdue 2026-12-11T16:10:00.000Z
decided              | notice.relay-overdue 2026-12-11T16:10:00.000Z
revoked              | notice.relay-overdue 2026-12-11T16:10:00.000Z
appealed             | notice.relay-overdue 2026-12-11T16:10:00.000Z
appealAssigned       | notice.relay-overdue 2026-12-11T16:10:00.000Z
withdrawn            | notice.relay-overdue 2026-12-11T16:10:00.000Z
appealWithdrawn      | notice.relay-overdue 2026-12-11T16:10:00.000Z
panelEmpty           | notice.given         2026-12-04T16:10:00.000Z
panelSeated          | notice.given         2026-12-04T16:10:00.000Z
panelVoted           | notice.given         2026-12-04T16:10:00.000Z
lapsedWhileOpen      | release.overdue      2027-01-27T00:00:00.000Z
objectedByProvider   | notice.given         2026-12-04T16:10:00.000Z
extended             | end.acknowledgement-overdue 2026-11-20T17:13:00.000Z
emergency            | validation.overdue   2026-11-22T16:10:00.000Z
`;

const isColumn = (name: string): name is RightsColumn => Object.hasOwn(RIGHTS_COMMANDS, name);
const isCase = (name: string): name is RightsCase => Object.hasOwn(RIGHTS_CASES, name);

const { columns, rows, cells } = outcomesIn(TABLE);

describe('every standing of a right × every command', () => {
  it.each(cells)('$row × $column → $outcome', ({ row: name, column, outcome }) => {
    if (!isCase(name) || !isColumn(column)) throw new Error(`no case ${name} or no command ${column}`);
    const story = RIGHTS_CASES[name]();
    const command = RIGHTS_COMMANDS[column];
    const before = canonicalJson(story.state);
    const act = () => decide(story.state, command, usualActor(story.state, command), plus(story.at, MINUTE_MS));
    if (outcome.startsWith('!')) {
      expect(act).toThrow(expect.objectContaining({ code: CODES[outcome] ?? 'not in the legend' }));
    } else {
      const wanted = outcome === '-' ? [] : [...outcome].map((letter) => EVENTS[letter] ?? 'not in the legend');
      expect(act().map(({ type }) => type)).toEqual(wanted);
    }
    expect(canonicalJson(story.state)).toBe(before);
  });

  it('lacks no case and no command, and every row is whole', () => {
    expect(columns).toEqual(Object.keys(RIGHTS_COMMANDS));
    expect(rows.map(([name]) => name)).toEqual(Object.keys(RIGHTS_CASES));
    for (const row of rows) expect(row, row[0]).toHaveLength(columns.length + 1);
    const types = new Set(Object.values(RIGHTS_COMMANDS).map(({ type }) => type));
    expect([...types].sort()).toEqual(Object.keys(RIGHTS_ROWS).sort());
  });
});

describe('what time brings next', () => {
  it.each(cellsOf(NEXT).map(([name = '', next = '']) => ({ name, next: next.replace(/ +/, ' ') })))(
    '$name: $next',
    ({ name, next }) => {
      if (!isCase(name)) throw new Error(`no case ${name}`);
      const event = findNextByTime(RIGHTS_CASES[name]().state);
      expect(event && `${event.type} ${toRfc3339(event.at)}`).toBe(next);
    },
  );

  it('is written for every case', () => {
    expect(cellsOf(NEXT).map(([name]) => name)).toEqual(Object.keys(RIGHTS_CASES));
  });
});
