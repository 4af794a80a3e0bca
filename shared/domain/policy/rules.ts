import { AUTHORITY_POLICY } from './authorities.ts';
import { HOLD_POLICY } from './holds.ts';

/** What a refusal names as its rule where no law refuses but Holdfast. */
export const POLICY_RULES = {
  instruments: 'Holdfast policy: an order rests on an instrument that has a row',
  laws: 'Holdfast policy: only a law that was read is answered for',
  periods: 'Holdfast policy: a period is asked for by its name in the row',
  zones: 'Holdfast policy: a zone is named as in the IANA Time Zone Database',
  disputedDays: `Holdfast policy: of two ends that turn on a disputed day the ${HOLD_POLICY.disputedEndApplied} is applied`,
  calendars: 'Holdfast policy: a State is named by its two letters in ISO 3166-1',
  dates: 'Holdfast policy: nothing is signed on a day that has not come, in the zone of whoever signs',
  signatureAge: `Holdfast policy: a signature is at most ${AUTHORITY_POLICY.signatureAtMostDaysOld} days old when the order is filed`,
  paperAge: `Holdfast policy: a signature is at most ${AUTHORITY_POLICY.signatureAtMostDaysOld} days old when its paper is sent`,
  filers: 'Holdfast policy: what a form says of whoever files it is held against the directory',
  papers: 'Holdfast policy: a later paper is of the order it is sent to, and signed after it',
  holdLength: `Holdfast policy: no hold is asked for beyond ${HOLD_POLICY.holdAtMostDays} days`,
  filing: 'Holdfast policy: only a contact point files',
  renewals: `Holdfast policy: a continuation is renewed ${HOLD_POLICY.renewalsWithoutLeave} time on the authority's word; beyond that a reviewer gives leave`,
  undecided: 'Holdfast policy: no hold goes on beyond its period while it is open whether it was validly ordered',
  independence: 'Holdfast policy: nobody validates what was issued by the same person or in the same institution',
  targets: 'Holdfast policy: an order names each thing it reaches',
  signOff: 'Holdfast policy: law that was not verified is used only once a lawyer has signed it off',
} as const;
