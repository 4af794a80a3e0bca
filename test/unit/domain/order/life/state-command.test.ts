import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../../shared/domain/digest.ts';
import type { Command } from '../../../../../shared/domain/order/life/command.ts';
import { COMMANDS_IN_LIFE } from '../../../../../shared/domain/order/life/commands-in-life.ts';
import { RIGHTS_ROWS } from '../../../../../shared/domain/order/life/rows/rights.ts';
import type { EventType } from '../../../../../shared/domain/order/record/events.ts';
import type { ErrorCode } from '../../../../../shared/errors.ts';
import { usualActor } from '../../../../support/order-story.ts';
import { decide } from '../../../../support/rules.ts';
import { outcomesIn } from '../../../../support/tables.ts';
import { CASES, type Case, COMMANDS, type Column } from '../cases.ts';

const EVENTS: Readonly<Record<string, EventType>> = {
  r: 'certificate.read',
  R: 'order.received',
  A: 'order.acknowledged',
  M: 'end.acknowledged',
  p: 'targets.preserved',
  n: 'targets.not-executed',
  c: 'clarification.requested',
  k: 'release.confirmed',
  s: 'validation.sought',
  x: 'order.extended',
  t: 'order.continued',
  l: 'order.released',
  w: 'order.withdrawn',
  a: 'clarification.answered',
  g: 'validation.granted',
  f: 'validation.refused',
  L: 'order.lapsed',
  X: 'order.expired',
  E: 'order.exempt',
  i: 'impossibility.accepted',
  z: 'order.excused',
  o: 'acknowledgement.overdue',
  v: 'validation.overdue',
  N: 'notice.given',
  W: 'notice.waived',
  y: 'notice.relay-overdue',
  Q: 'review.opened',
  O: 'overlap.found',
  S: 'transmission.shown',
  q: 'renewal.requested',
  h: 'need.asked',
  H: 'need.unanswered',
  d: 'need.confirmed',
  U: 'emergency.unseen',
  V: 'emergency.seen',
  D: 'order.doubted',
  C: 'order.confirmed-again',
};

const CODES: Readonly<Record<string, ErrorCode>> = {
  '!kept': 'order-in-force',
  '!end': 'order-ended',
  '!eras': 'order-erased',
  '!rcv': 'order-not-received',
  '!trn': 'transition-not-allowed',
  '!val': 'validation-not-awaited',
  '!none': 'order-not-found', // to an authority the order was not put to
  '!clar': 'clarification-not-open',
  '!imp': 'impossibility-not-claimed',
  '!more': 'extension-not-allowed',
  '!xlat': 'extension-too-late',
  '!tlat': 'continuation-too-late',
  '!why': 'reason-not-valid',
  '!bar': 'extension-barred',
  '!sent': 'transmission-not-awaited',
  '!ask': 'need-not-asked',
  '!leave': 'renewal-needs-leave',
  '!open': 'renewal-pending',
  '!often': 'renewals-exhausted',
  '!got': 'order-received',
  '!ndb': 'order-not-doubted',
};

/** Events by their letters, in order; `-` changes nothing; `!` is refused. */
const TABLE = `
                       | read  | ack   | pres    | nexe    | clar    | conf     | seek  | ext      | cont     | show  | renw   | need    | rel     | wdr     | answ  | excu  | gran  | refu  | over    | seen | dbt   | agn
issued                 | Rr    | RA    | RAp     | RAn     | RAc     | !kept    | !val  | !rcv     | !rcv     | !rcv  | !rcv   | !rcv    | lW      | wW      | !clar | !clar | !none | !none | O       | !trn | D     | !ndb
acknowledgementOverdue | Rr    | RA    | RAp     | RAn     | RAc     | !kept    | !val  | !rcv     | !rcv     | !rcv  | !rcv   | !rcv    | lW      | wW      | !clar | !clar | !none | !none | O       | !trn | D     | !ndb
running                | -     | A     | Ap      | An      | Ac      | !kept    | !val  | xQ       | tQ       | !sent | !trn   | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
acknowledged           | -     | -     | p       | n       | c       | !kept    | !val  | xQ       | tQ       | !sent | !trn   | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
preserved              | -     | -     | -       | n       | c       | !kept    | !val  | xQ       | tQ       | !sent | !trn   | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
overlapping            | -     | -     | -       | n       | c       | !kept    | !val  | xQ       | tQ       | !sent | !trn   | !ask    | lN      | wN      | !clar | !imp  | !none | !none | -       | !trn | !got  | !ndb
notExecuted            | -     | -     | p       | n       | c       | !kept    | !val  | xQ       | tQ       | !sent | !trn   | !ask    | lN      | wN      | !clar | i     | !none | !none | O       | !trn | !got  | !ndb
extended               | -     | M     | M       | Mn      | Mc      | !kept    | !val  | !more    | tQ       | !sent | !trn   | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
continued              | -     | M     | M       | Mn      | Mc      | !kept    | !val  | !trn     | tQ       | !sent | !trn   | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
extendedAcknowledged   | -     | -     | -       | n       | c       | !kept    | !val  | !more    | tQ       | !sent | !trn   | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
endOverdue             | -     | M     | M       | Mn      | Mc      | !kept    | !val  | !more    | tQ       | !sent | !trn   | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
continuedAcknowledged  | -     | -     | -       | n       | c       | !kept    | !val  | !trn     | tQ       | !sent | !trn   | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
narrowed               | -     | -     | -       | n       | c       | !kept    | !val  | xQ       | tQ       | !sent | !trn   | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
clarificationOpen      | -     | -     | p       | n       | !trn    | !kept    | !val  | xQ       | tQ       | !sent | !trn   | !ask    | lN      | wN      | a     | !imp  | !none | !none | O       | !trn | !got  | !ndb
clarificationAnswered  | -     | -     | p       | n       | c       | !kept    | !val  | xQ       | tQ       | !sent | !trn   | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
priorValidation        | Rr    | RA    | RAp     | RAn     | RAc     | !kept    | !val  | !rcv     | !rcv     | !rcv  | !rcv   | !rcv    | lW      | wW      | !clar | !clar | !none | !none | O       | !trn | D     | !ndb
validationAwaited      | Rr    | RA    | RAp     | RAn     | RAc     | !kept    | s     | !rcv     | !rcv     | !rcv  | !rcv   | !rcv    | lW      | wW      | !clar | !clar | !none | !none | O       | !trn | D     | !ndb
validationSought       | Rr    | RA    | RAp     | RAn     | RAc     | !kept    | !val  | !rcv     | !rcv     | !rcv  | !rcv   | !rcv    | lW      | wW      | !clar | !clar | g     | fwW   | O       | !trn | D     | !ndb
validationGranted      | Rr    | RA    | RAp     | RAn     | RAc     | !kept    | !val  | !rcv     | !rcv     | !rcv  | !rcv   | !rcv    | lW      | wW      | !clar | !clar | !val  | !val  | O       | !trn | D     | !ndb
awaitedRunning         | -     | -     | p       | n       | c       | !kept    | s     | xQ       | !bar     | !sent | !trn   | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
soughtRunning          | -     | -     | p       | n       | c       | !kept    | !val  | xQ       | !bar     | !sent | !trn   | !ask    | lN      | wN      | !clar | !imp  | g     | fwN   | O       | !trn | !got  | !ndb
awaitedContinued       | -     | -     | p       | n       | c       | !kept    | s     | !trn     | !bar     | !sent | !bar   | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
soughtContinued        | -     | -     | p       | n       | c       | !kept    | !val  | !trn     | !bar     | !sent | !bar   | !ask    | lN      | wN      | !clar | !imp  | g     | fwN   | O       | !trn | !got  | !ndb
openContinued          | -     | M     | Mp      | Mn      | !trn    | !kept    | !val  | !trn     | tQ       | !sent | !trn   | !ask    | lN      | wN      | a     | !imp  | !none | !none | O       | !trn | !got  | !ndb
betweenEnds            | -     | -     | NyhHhHp | NyhHhHn | NyhHhHc | !kept    | !val  | NyhHhHxQ | NyhHhHtQ | !sent | !trn   | NyhHhHd | NyhHhHl | NyhHhHw | !clar | !imp  | !none | !none | NyhHhHO | !trn | !got  | !ndb
american               | Rr    | RA    | RAp     | !why    | RAc     | !kept    | !val  | !rcv     | !rcv     | !rcv  | !rcv   | !rcv    | lW      | wW      | !clar | !clar | !none | !none | O       | !trn | D     | !ndb
americanRunning        | -     | -     | p       | !why    | c       | !kept    | !val  | xQ       | !trn     | !sent | !trn   | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
americanExtended       | -     | M     | Mp      | !why    | Mc      | !kept    | !val  | !more    | !trn     | !sent | !trn   | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
validationRefused      | -     | !end  | !end    | !end    | !end    | k        | !end  | !end     | !end     | !end  | !end   | !end    | !end    | !end    | !end  | !end  | !end  | !end  | !end    | !end | !end  | !end
validationNotSought    | -     | !end  | !end    | !end    | !end    | k        | !end  | !end     | !end     | !end  | !end   | !end    | !end    | !end    | !end  | !end  | !none | !none | !end    | !end | !end  | !end
lapsed                 | -     | !end  | !end    | !end    | !end    | k        | !end  | !xlat    | !tlat    | !end  | !end   | !end    | !end    | !end    | !end  | !end  | !none | !none | !end    | !end | !end  | !end
continuationLapsed     | -     | !end  | !end    | !end    | !end    | k        | !end  | !xlat    | !tlat    | !end  | !end   | !end    | !end    | !end    | !end  | !end  | !none | !none | !end    | !end | !end  | !end
released               | -     | !end  | !end    | !end    | !end    | k        | !end  | !end     | !end     | !end  | !end   | !end    | !end    | !end    | !end  | !end  | !none | !none | !end    | !end | !end  | !end
withdrawn              | -     | !end  | !end    | !end    | !end    | k        | !end  | !end     | !end     | !end  | !end   | !end    | !end    | !end    | !end  | !end  | !none | !none | !end    | !end | !end  | !end
revoked                | -     | !end  | !end    | !end    | !end    | k        | !end  | !end     | !end     | !end  | !end   | !end    | !end    | !end    | !end  | !end  | !none | !none | !end    | !end | !end  | !end
expired                | -     | !end  | !end    | !end    | !end    | k        | !end  | !end     | !end     | !end  | !end   | !end    | !end    | !end    | !end  | !end  | !none | !none | !end    | !end | !end  | !end
exempt                 | -     | !end  | !end    | !end    | !end    | k        | !end  | !end     | !end     | !end  | !end   | !end    | !end    | !end    | !end  | !end  | !none | !none | !end    | !end | !end  | !end
withdrawnWhileOpen     | -     | !end  | !end    | !end    | !end    | k        | !end  | !end     | !end     | !end  | !end   | !end    | !end    | !end    | !end  | !end  | !none | !none | !end    | !end | !end  | !end
withdrawnWhileSought   | -     | !end  | !end    | !end    | !end    | k        | !end  | !end     | !end     | !end  | !end   | !end    | !end    | !end    | !end  | !end  | !end  | !end  | !end    | !end | !end  | !end
overdue                | -     | !end  | !end    | !end    | !end    | k        | !end  | !end     | !end     | !end  | !end   | !end    | !end    | !end    | !end  | !end  | !none | !none | !end    | !end | !end  | !end
confirmed              | -     | !end  | !end    | !end    | !end    | -        | !end  | !end     | !end     | !end  | !end   | !end    | !end    | !end    | !end  | !end  | !none | !none | !end    | !end | !end  | !end
nothingHeld            | -     | !end  | !end    | !end    | !end    | k        | !end  | !end     | !end     | !end  | !end   | !end    | !end    | !end    | !end  | !end  | !none | !none | !end    | !end | !end  | !end
nothingHeldConfirmed   | -     | !end  | !end    | !end    | !end    | -        | !end  | !end     | !end     | !end  | !end   | !end    | !end    | !end    | !end  | !end  | !none | !none | !end    | !end | !end  | !end
erased                 | !eras | !eras | !eras   | !eras   | !eras   | !eras    | !eras | !eras    | !eras    | !eras | !eras  | !eras   | !eras   | !eras   | !eras | !eras | !none | !none | !eras   | !eras | !eras | !eras
lapsedUnwritten        | -     | !end  | !end    | !end    | !end    | NyhHhHLk | !end  | !xlat    | !tlat    | !end  | !end   | !end    | !end    | !end    | !end  | !end  | !none | !none | !end    | !end | !end  | !end
expiredUnwritten       | -     | !end  | !end    | !end    | !end    | oXWk     | !end  | !end     | !end     | !end  | !end   | !end    | !end    | !end    | !end  | !end  | !none | !none | !end    | !end | !end  | !end
exemptUnwritten        | -     | !end  | !end    | !end    | !end    | ENk      | !end  | !end     | !end     | !end  | !end   | !end    | !end    | !end    | !end  | !end  | !none | !none | !end    | !end | !end  | !end
notSoughtUnwritten     | -     | !end  | !end    | !end    | !end    | ovwWk    | !end  | !end     | !end     | !end  | !end   | !end    | !end    | !end    | !end  | !end  | !none | !none | !end    | !end | !end  | !end
erasedUnwritten        | !eras | !eras | !eras   | !eras   | !eras   | !eras    | !eras | !eras    | !eras    | !eras | !eras  | !eras   | !eras   | !eras   | !eras | !eras | !none | !none | !eras   | !eras | !eras | !eras
partlyExempt           | -     | -     | p       | -       | c       | !kept    | !val  | xQ       | tQ       | !sent | !trn   | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
partlyExcused          | -     | -     | p       | -       | c       | !kept    | !val  | xQ       | tQ       | !sent | !trn   | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
excused                | -     | !end  | !end    | !end    | !end    | k        | !end  | !end     | !end     | !end  | !end   | !end    | !end    | !end    | !end  | !end  | !none | !none | !end    | !end | !end  | !end
americanAsked          | -     | -     | p       | !why    | !trn    | !kept    | !val  | xQ       | !trn     | !sent | !trn   | !ask    | lN      | wN      | a     | !imp  | !none | !none | O       | !trn | !got  | !ndb
americanOverdue        | -     | -     | p       | !why    | !trn    | !kept    | !val  | xQ       | !trn     | !sent | !trn   | !ask    | lN      | wN      | a     | !imp  | !none | !none | O       | !trn | !got  | !ndb
declinedWhileAsked     | -     | -     | p       | n       | !trn    | !kept    | !val  | xQ       | tQ       | !sent | !trn   | !ask    | lN      | wN      | a     | ai    | !none | !none | O       | !trn | !got  | !ndb
lastOneDeclined        | -     | -     | p       | n       | c       | !kept    | !val  | xQ       | tQ       | !sent | !trn   | !ask    | lN      | wN      | !clar | izN   | !none | !none | O       | !trn | !got  | !ndb
askedOfOneContinued    | -     | M     | Mp      | Mn      | !trn    | !kept    | !val  | !trn     | tQ       | !sent | !trn   | !ask    | lN      | wN      | a     | !imp  | !none | !none | O       | !trn | !got  | !ndb
lateContinued          | -     | AM    | AMp     | AMn     | AMc     | !kept    | !val  | !trn     | tQ       | !sent | !trn   | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
lastOneContinued       | -     | M     | Mp      | Mn      | Mc      | !kept    | !val  | !trn     | tQ       | !sent | !trn   | !ask    | lN      | wN      | !clar | izN   | !none | !none | O       | !trn | !got  | !ndb
unsent                 | -     | -     | -       | n       | c       | !kept    | !val  | !trn     | tQ       | S     | !trn   | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
unsentOverdue          | -     | -     | -       | n       | c       | !kept    | !val  | !trn     | tQ       | S     | !trn   | !ask    | l       | w       | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
sentLater              | -     | -     | -       | n       | c       | !kept    | !val  | !trn     | tQ       | !sent | !trn   | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
renewedOnce            | -     | -     | -       | n       | c       | !kept    | !val  | !trn     | !leave   | !sent | q      | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
leaveAsked             | -     | -     | -       | n       | c       | !kept    | !val  | !trn     | !leave   | !sent | !open  | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
leaveGiven             | -     | -     | -       | n       | c       | !kept    | !val  | !trn     | t        | !sent | !trn   | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
leaveRefused           | -     | -     | -       | n       | c       | !kept    | !val  | !trn     | !leave   | !sent | q      | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
leaveRefusedTwice      | -     | -     | -       | n       | c       | !kept    | !val  | !trn     | !leave   | !sent | !often | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
renewedWithLeave       | -     | -     | -       | n       | c       | !kept    | !val  | !trn     | !leave   | !sent | q      | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
needAsked              | -     | -     | -       | n       | c       | !kept    | !val  | xQ       | tQ       | !sent | !trn   | d       | l       | w       | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
needAskedContinued     | -     | -     | -       | n       | c       | !kept    | !val  | !trn     | tQ       | !sent | !trn   | d       | l       | w       | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
needSilent             | -     | -     | -       | n       | c       | !kept    | !val  | xQ       | tQ       | !sent | !trn   | d       | l       | w       | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
needConfirmed          | -     | -     | -       | n       | c       | !kept    | !val  | xQ       | tQ       | !sent | !trn   | !ask    | l       | w       | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
overBurst              | Rr    | RA    | RAp     | RAn     | RAc     | !kept    | !val  | !rcv     | !rcv     | !rcv  | !rcv   | !rcv    | lW      | wW      | !clar | !clar | !none | !none | O       | V    | D     | !ndb
overBurstUnseen        | Rr    | RA    | RAp     | RAn     | RAc     | !kept    | !val  | !rcv     | !rcv     | !rcv  | !rcv   | !rcv    | lW      | wW      | !clar | !clar | !none | !none | O       | V    | D     | !ndb
overBurstSeen          | Rr    | RA    | RAp     | RAn     | RAc     | !kept    | !val  | !rcv     | !rcv     | !rcv  | !rcv   | !rcv    | lW      | wW      | !clar | !clar | !none | !none | O       | -    | D     | !ndb
overBurstRunning       | -     | -     | p       | n       | c       | !kept    | !val  | xQ       | tQ       | !sent | !trn   | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | V    | !got  | !ndb
overBurstContinued     | -     | M     | Mp      | Mn      | Mc      | !kept    | !val  | !trn     | tQ       | !sent | !trn   | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | V    | !got  | !ndb
doubted                | Rr    | RA    | RAp     | RAn     | RAc     | !kept    | !val  | !rcv     | !rcv     | !rcv  | !rcv   | !rcv    | lW      | wW      | !clar | !clar | !none | !none | O       | !trn | -     | C
doubtedByTwo           | Rr    | RA    | RAp     | RAn     | RAc     | !kept    | !val  | !rcv     | !rcv     | !rcv  | !rcv   | !rcv    | lW      | wW      | !clar | !clar | !none | !none | O       | !trn | -     | C
confirmedAgain         | Rr    | RA    | RAp     | RAn     | RAc     | !kept    | !val  | !rcv     | !rcv     | !rcv  | !rcv   | !rcv    | lW      | wW      | !clar | !clar | !none | !none | O       | !trn | D     | -
doubtUndone            | Rr    | RA    | RAp     | RAn     | RAc     | !kept    | !val  | !rcv     | !rcv     | !rcv  | !rcv   | !rcv    | lW      | wW      | !clar | !clar | !none | !none | O       | !trn | -     | !ndb
receivedWhileDoubted   | -     | -     | p       | n       | c       | !kept    | !val  | xQ       | tQ       | !sent | !trn   | !ask    | lN      | wN      | !clar | !imp  | !none | !none | O       | !trn | !got  | !ndb
notConfirmedAgain      | -     | !end  | !end    | !end    | !end    | k        | !end  | !end     | !end     | !end  | !end   | !end    | !end    | !end    | !end  | !end  | !none | !none | !end    | !end | !end  | !end
`;

const isColumn = (name: string): name is Column => Object.hasOwn(COMMANDS, name);

function caseOf(name: string): Case {
  const told = CASES[name];
  if (!told) throw new Error(`no case is called ${name}`);
  return told();
}

function commandOf(column: string): Command {
  if (!isColumn(column)) throw new Error(`no command is called ${column}`);
  return COMMANDS[column];
}

const { columns, rows, cells } = outcomesIn(TABLE);

describe('every state × every command', () => {
  it.each(cells)('$row × $column → $outcome', ({ row, column, outcome }) => {
    const one = caseOf(row);
    const command = commandOf(column);
    const before = canonicalJson(one.story.state);
    const act = () => decide(one.story.state, command, usualActor(one.story.state, command), one.now);
    if (outcome.startsWith('!')) {
      expect(act).toThrow(expect.objectContaining({ code: CODES[outcome] ?? 'not in the legend', retryable: false }));
    } else {
      const wanted = outcome === '-' ? [] : [...outcome].map((letter) => EVENTS[letter] ?? 'not in the legend');
      expect(act().map(({ type }) => type)).toEqual(wanted);
    }
    expect(canonicalJson(one.story.state)).toBe(before);
  });

  it('lacks no command and no state that a story tells, and every row is whole', () => {
    expect(columns).toEqual(Object.keys(COMMANDS));
    const tabledWithRights = Object.keys(RIGHTS_ROWS); // against every standing of a right, in a table of their own
    expect(new Set([...columns.map((column) => commandOf(column).type), ...tabledWithRights])).toEqual(
      new Set(Object.keys(COMMANDS_IN_LIFE)),
    );
    const names = rows.map(([name = '']) => name);
    expect(new Set(names)).toEqual(new Set(Object.keys(CASES)));
    expect(names).toHaveLength(new Set(names).size);
    for (const row of rows) expect(row, row[0]).toHaveLength(columns.length + 1);
  });

  it('has every phase, ending, validation, acknowledgement, question, confirmation and fate of a target', () => {
    const states = rows.map(([name = '']) => caseOf(name).story.state);
    const phases = states.map(({ phase }) => phase);
    const seen = (values: readonly string[]) => [...new Set(values)].sort();
    expect(seen(phases.map(({ kind }) => kind))).toEqual(['continued', 'ended', 'erased', 'issued', 'running']);
    const ended = phases.filter((phase) => phase.kind === 'ended');
    expect(seen(ended.map(({ ending }) => ending))).toEqual([
      'excused',
      'exempt',
      'expired',
      'lapsed',
      'released',
      'revoked',
      'withdrawn',
    ]);
    expect(seen(ended.map(({ confirmation }) => confirmation.status))).toEqual([
      'confirmed',
      'not-owed',
      'overdue',
      'owed',
    ]);
    expect(seen(states.map(({ validation }) => validation.status))).toEqual([
      'awaited',
      'granted',
      'not-needed',
      'prior',
      'refused',
      'sought',
    ]);
    expect(seen(states.map(({ acknowledgement }) => acknowledgement.status))).toEqual(['awaited', 'given', 'overdue']);
    const question = ({ clarification }: (typeof states)[number]) => clarification?.status ?? 'none';
    expect(seen(states.map(question))).toEqual(['answered', 'none', 'open', 'overdue', 'silent']);
    expect(seen(states.flatMap(({ targets }) => targets.map(({ status }) => status)))).toEqual([
      'excused',
      'exempt',
      'let-go',
      'not-executed',
      'ordered',
      'preserved',
      'released',
    ]);
  });
});
