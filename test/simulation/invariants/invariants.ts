import {
  askedForInDirectory,
  changedByTwo,
  inForceByAgreement,
  keysAreHeard,
  spentKeysSayNothing,
  suspendedByTwo,
  suspendedDoesNothing,
  toldAtTheNewAddress,
  toldWhereInForce,
} from './directory.ts';
import {
  filesKept,
  filesStand,
  malwareIsFound,
  nothingOpensUnderAnother,
  opensAsItself,
  sameFile,
  searchedFirst,
} from './files.ts';
import { inForceByTime, lapsesOnTime, notLoosened } from './holds.ts';
import type { Invariant } from './invariant.ts';
import { keptCodeOpens, keptEnds, keptFilesOpen, keptGoesOn, keptReads, keptSeats, keptToldOnce } from './kept.ts';
import { keys } from './keys.ts';
import { endsByLaw } from './law.ts';
import { lengthened, setEndHolds } from './lengthening.ts';
import {
  acceptedStands,
  endsAreDue,
  inOrder,
  oneEnd,
  onTheSecond,
  repeatsAlike,
  revocationEnds,
  timely,
} from './life.ts';
import { withinLimits } from './limits.ts';
import { fromTheRecord, numbers, sameBytes } from './messages.ts';
import { everybodyIsTold, readableForLong, waitsWithNotice } from './notice.ts';
import { objectionsInTime, timeToObject } from './objections.ts';
import { chains, effectsOnce, nothingLost } from './record.ts';
import { becomesWhatItWas, erasedStaysErased, restoreTells, toldOnce } from './restore.ts';
import { erasure, independence } from './rights.ts';
import { nobodyTroubled, ownEnds, testsHoldNothing, testsSaySo, testsStayInside } from './sandbox.ts';
import { panelsVote, reviewsEnd, whoSits } from './seats.ts';
import { draftsStand, issuedAsFiled, issuedByTwo } from './second-words.ts';
import { sealedOnly } from './secrets.ts';
import { ownSeat, strangersRefused } from './strangers.ts';
import { everythingIsSaid, keptForOthers, listsFollow, saysWhatStands, triedUntilTaken } from './telling.ts';
import { laterUntouched } from './versions.ts';
import { everyWaitIsDue, nothingOverdue } from './waits.ts';

/** What holds after every step. A capability adds its own here. */
export const INVARIANTS = {
  chains,
  'effects-once': effectsOnce,
  'nothing-lost': nothingLost,
  'in-force-by-time': inForceByTime,
  'not-loosened': notLoosened,
  'lapses-on-time': lapsesOnTime,
  numbers,
  'same-bytes': sameBytes,
  'from-the-record': fromTheRecord,
  'every-wait-is-due': everyWaitIsDue,
  'nothing-overdue': nothingOverdue,
  'sealed-only': sealedOnly,
  'ends-by-law': endsByLaw,
  'one-end': oneEnd,
  'in-order': inOrder,
  'revocation-ends': revocationEnds,
  'ends-are-due': endsAreDue,
  'on-the-second': onTheSecond,
  timely,
  'repeats-alike': repeatsAlike,
  'accepted-stands': acceptedStands,
  'objections-in-time': objectionsInTime,
  'time-to-object': timeToObject,
  'within-limits': withinLimits,
  'who-sits': whoSits,
  'reviews-end': reviewsEnd,
  'panels-vote': panelsVote,
  lengthened,
  'set-end-holds': setEndHolds,
  'waits-with-notice': waitsWithNotice,
  'everybody-is-told': everybodyIsTold,
  'readable-for-long': readableForLong,
  keys,
  'everything-is-said': everythingIsSaid,
  'says-what-stands': saysWhatStands,
  'kept-for-others': keptForOthers,
  'tried-until-taken': triedUntilTaken,
  'lists-follow': listsFollow,
  'strangers-refused': strangersRefused,
  'own-seat': ownSeat,
  independence,
  erasure,
  'kept-reads': keptReads,
  'kept-ends': keptEnds,
  'kept-told-once': keptToldOnce,
  'kept-code-opens': keptCodeOpens,
  'kept-goes-on': keptGoesOn,
  'kept-seats': keptSeats,
  'kept-files-open': keptFilesOpen,
  'later-untouched': laterUntouched,
  'own-ends': ownEnds,
  'tests-stay-inside': testsStayInside,
  'nobody-troubled': nobodyTroubled,
  'tests-hold-nothing': testsHoldNothing,
  'tests-say-so': testsSaySo,
  'searched-first': searchedFirst,
  'malware-is-found': malwareIsFound,
  'nothing-opens-under-another': nothingOpensUnderAnother,
  'same-file': sameFile,
  'files-stand': filesStand,
  'files-kept': filesKept,
  'opens-as-itself': opensAsItself,
  'erased-stays-erased': erasedStaysErased,
  'restore-tells': restoreTells,
  'told-once': toldOnce,
  'becomes-what-it-was': becomesWhatItWas,
  'changed-by-two': changedByTwo,
  'asked-for-in-directory': askedForInDirectory,
  'in-force-by-agreement': inForceByAgreement,
  'suspended-by-two': suspendedByTwo,
  'suspended-does-nothing': suspendedDoesNothing,
  'spent-keys-say-nothing': spentKeysSayNothing,
  'keys-are-heard': keysAreHeard,
  'told-where-in-force': toldWhereInForce,
  'told-at-the-new-address': toldAtTheNewAddress,
  'issued-as-filed': issuedAsFiled,
  'issued-by-two': issuedByTwo,
  'drafts-stand': draftsStand,
} as const satisfies Record<string, Invariant>;
