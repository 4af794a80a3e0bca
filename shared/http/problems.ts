import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type ErrorCode, HoldfastError } from '../errors.ts';
import { CHALLENGES, type Challenge, spellChallenge } from './challenges.ts';
import { describeFaults } from './describe-sign.ts';
import { PROBLEM_PREFIX } from './problem-prefix.ts';

/** Seconds after which a service may answer again, or whoever was quicker is done. */
const SOON_S = 2;
/** Seconds until a count may have begun anew, of which whoever counts knows better. */
const LATER_S = 60;

/** One row per code; the compiler rejects a code without one. */
export const PROBLEMS = {
  'malformed-json': { status: 400, title: 'Body is not unambiguous JSON' },
  'body-too-large': { status: 413, title: 'Body too large' },
  'unsupported-media-type': { status: 415, title: 'Body of another media type' },
  'not-acceptable': { status: 406, title: 'No acceptable form' },
  'invalid-request': { status: 422, title: 'Request not valid' },
  'invalid-instant': { status: 422, title: 'Not a date and time' },
  'idempotency-key-missing': { status: 400, title: 'Idempotency-Key missing' },
  'idempotency-key-reused': { status: 409, title: 'Key used before for another request' },
  'if-match-missing': { status: 428, title: 'If-Match missing' },
  'version-mismatch': { status: 412, title: 'Order is at another version' },
  'not-found': { status: 404, title: 'No such address' },
  'method-not-allowed': { status: 405, title: 'Address takes other methods' },
  'wrong-entrance': { status: 403, title: 'Not the public address' },
  'cross-site': { status: 403, title: 'Form of another site' },
  'sign-in-failed': { status: 400, title: 'Sign-in not completed' },
  'caller-unproven': { status: 403, title: 'Who calls is said, and not proven' },
  'token-refused': { status: 401, title: 'Token not taken', challenge: CHALLENGES.token },
  'sign-in-too-old': { status: 401, title: 'Signed in too long ago', challenge: CHALLENGES['step-up'] },
  'sign-in-too-weak': { status: 401, title: 'Signed in too weakly', challenge: CHALLENGES['step-up'] },
  'role-not-allowed': { status: 403, title: 'Role not allowed' },
  'authority-not-allowed': { status: 403, title: 'Authority not allowed' },
  'authority-unknown': { status: 422, title: 'Authority not in the directory' },
  'provider-unknown': { status: 422, title: 'Provider not in the directory' },
  'signature-invalid': { status: 401, title: 'Signature not valid', challenge: CHALLENGES.signature },
  'signature-expired': { status: 401, title: 'Signature too old, or ahead of time', challenge: CHALLENGES.signature },
  'case-code-invalid': { status: 401, title: 'Case code not valid', challenge: CHALLENGES['case-code'] },
  'case-session-invalid': { status: 401, title: 'Session over', challenge: CHALLENGES.session },
  'code-unknown': { status: 404, title: 'Code not found' },
  'code-not-yours': { status: 403, title: 'Code not yours to end' },
  'too-many-tries': { status: 429, title: 'Too many tries', wait: LATER_S },
  'complaint-unknown': { status: 404, title: 'Complaint not found' },
  'complaint-checked': { status: 409, title: 'Complaint was checked' },
  'complaint-number-unknown': { status: 404, title: 'Number not known' },
  'search-unknown': { status: 404, title: 'Search not found' },
  'search-own': { status: 403, title: 'Search is your own' },
  'search-answered': { status: 409, title: 'Search waits no longer' },
  'search-not-yours': { status: 403, title: 'Search is of others' },
  'search-not-open': { status: 409, title: 'Search finds nothing now' },
  'reading-unknown': { status: 404, title: 'Reading not found' },
  'reading-own': { status: 403, title: 'Reading is your own' },
  'reading-answered': { status: 409, title: 'Reading waits no longer' },
  'reading-not-yours': { status: 403, title: 'Reading is of others' },
  'reading-not-open': { status: 409, title: 'Nothing is opened now' },
  'directory-entry-unknown': { status: 404, title: 'No such entry in the directory' },
  'entry-version-conflict': { status: 409, title: 'Entry changed meanwhile', wait: SOON_S },
  'entry-version-mismatch': { status: 412, title: 'Entry is at another version' },
  'change-unknown': { status: 404, title: 'Change not found' },
  'change-own': { status: 403, title: 'Change is your own' },
  'change-not-yours': { status: 403, title: 'Change is of somebody else' },
  'change-open': { status: 409, title: 'Another change is open' },
  'change-not-open': { status: 409, title: 'Change is not open' },
  'change-differs': { status: 412, title: 'Not what was shown' },
  'endpoint-unproven': { status: 409, title: 'Address not proved' },
  'challenge-not-answered': { status: 422, title: 'Not what was sent to the address' },
  'key-unknown': { status: 404, title: 'Key not found' },
  'key-revoked': { status: 409, title: 'Key is revoked' },
  'target-too-broad': { status: 422, title: 'Target too broad' },
  'order-too-broad': { status: 422, title: 'Order too broad' },
  'further-demand': { status: 409, title: 'Demanded before in this case' },
  'filing-unknown': { status: 404, title: 'No such filing waits' },
  'filing-refused': { status: 409, title: 'A second officer refused the filing' },
  'filing-expired': { status: 409, title: 'Nobody gave a second word in time' },
  'filing-issued': { status: 409, title: 'The filing is issued' },
  'draft-unknown': { status: 404, title: 'No such draft' },
  'draft-changed': { status: 412, title: 'Draft changed meanwhile' },
  'too-many-drafts': { status: 409, title: 'As many drafts as there may be' },
  'filing-not-issued': { status: 409, title: 'The filing is not issued' },
  'second-officer-needed': { status: 403, title: 'Another officer has to look at it' },
  'account-suspended': { status: 403, title: 'The account is suspended' },
  'suspension-unknown': { status: 404, title: 'No such suspension' },
  'suspension-over': { status: 409, title: 'The suspension is over' },
  'second-registrar-needed': { status: 403, title: 'Another registrar has to say so' },
  'suspended-alone-lately': { status: 403, title: 'You alone suspended it lately' },
  'order-not-doubted': { status: 409, title: 'Nobody doubts the order' },
  'too-many-words': { status: 429, title: 'Too many words for others lately', wait: LATER_S },
  'issuer-not-competent': { status: 422, title: 'Issuer not competent' },
  'order-domestic': { status: 422, title: 'Provider is in the issuing State' },
  'addressee-not-allowed': { status: 422, title: 'Addressee of another kind' },
  'language-not-accepted': { status: 422, title: 'Language not accepted' },
  'date-in-future': { status: 422, title: 'Dated in the future' },
  'signature-too-old': { status: 422, title: 'Signed too long ago' },
  'validation-before-issue': { status: 422, title: 'Validated before it was signed' },
  'signed-before-order': { status: 422, title: 'Signed before the order' },
  'paper-mismatch': { status: 422, title: 'Paper of another order' },
  'filer-mismatch': { status: 422, title: 'Form of another authority' },
  'data-not-stored-yet': { status: 422, title: 'Data that cannot be stored yet' },
  'validator-not-independent': { status: 403, title: 'Validator not independent' },
  'validation-not-awaited': { status: 409, title: 'No validation awaited' },
  'instrument-unknown': { status: 422, title: 'No such instrument' },
  'instrument-not-verified': { status: 422, title: 'Law not verified' },
  'period-not-defined': { status: 422, title: 'Instrument has no such period' },
  'figure-unknown': { status: 422, title: 'Figure not known' },
  'period-beyond-cap': { status: 422, title: 'Hold longer than the law allows' },
  'period-below-floor': { status: 422, title: 'Hold shorter than the law asks for' },
  'length-not-offered': { status: 422, title: 'Length of the period is not for choosing' },
  'calendar-not-covered': { status: 422, title: 'No calendar for that date' },
  'zone-unknown': { status: 422, title: 'Time zone unknown' },
  'extension-not-allowed': { status: 409, title: 'Extension not allowed' },
  'extension-too-late': { status: 409, title: 'Extension too late' },
  'continuation-too-late': { status: 409, title: 'Continuation too late' },
  'renewal-needs-leave': { status: 409, title: 'The continuation is renewed with leave of a reviewer' },
  'renewal-pending': { status: 409, title: 'Leave to renew awaits its reviewer' },
  'renewals-exhausted': { status: 409, title: 'Leave to renew was asked for too often' },
  'transmission-not-awaited': { status: 409, title: 'No request is waited for' },
  'need-not-asked': { status: 409, title: 'Nobody asked whether the hold is needed' },
  'clarification-not-open': { status: 409, title: 'No open question' },
  'impossibility-not-claimed': { status: 409, title: 'Not declined as impossible' },
  'reason-not-valid': { status: 422, title: 'Reason not valid for this instrument' },
  'target-unknown': { status: 422, title: 'No such target in this order' },
  'digest-unknown': { status: 409, title: 'Digest is not of this order' },
  'notice-not-owed': { status: 409, title: 'No notice is owed' },
  'notice-not-requested': { status: 409, title: 'No relay of a notice is requested' },
  'time-not-possible': { status: 422, title: 'Not possible at that time' },
  'deferral-pending': { status: 409, title: 'A deferral awaits its reviewer' },
  'deferrals-exhausted': { status: 409, title: 'Requests to wait refused too often' },
  'deferral-too-long': { status: 422, title: 'Deferral outside what policy allows' },
  'notice-claim-pending': { status: 409, title: 'A claimed notice awaits its reviewer' },
  'notice-claims-exhausted': { status: 409, title: 'Claimed too often that the person was told' },
  'notice-letters-exhausted': { status: 409, title: 'Too many letters of one order' },
  'notice-reads-exhausted': { status: 409, title: 'Notice read too often' },
  'challenge-pending': { status: 409, title: 'An objection is not decided yet' },
  'challenges-exhausted': { status: 409, title: 'Objected too often' },
  'challenge-too-late': { status: 422, title: 'Objection out of time without a reason' },
  'challenge-unknown': { status: 404, title: 'Objection not found' },
  'appeal-not-allowed': { status: 409, title: 'No appeal' },
  'appeal-too-late': { status: 409, title: 'Appeal out of time' },
  'attachment-unknown': { status: 404, title: 'Attachment not found' },
  'attachment-exists': { status: 409, title: 'Attachment was added before' },
  'attachment-incomplete': { status: 409, title: 'Parts of the attachment are missing' },
  'nothing-to-check': { status: 422, title: 'Nothing to check in this file' },
  'attachment-mismatch': { status: 422, title: 'Bytes are not those announced' },
  'attachment-type-refused': { status: 422, title: 'File not taken as this type' },
  'attachment-awaited': { status: 409, title: 'Attachment is being searched for malware' },
  'attachment-withheld': { status: 403, title: 'Malware was found in the attachment' },
  'range-required': { status: 416, title: 'To be had in pieces only' },
  'range-not-satisfiable': { status: 416, title: 'No such piece' },
  'review-unknown': { status: 404, title: 'Review not found' },
  'review-closed': { status: 409, title: 'Review is closed' },
  'review-not-yours': { status: 403, title: 'Review belongs to another' },
  'review-unassigned': { status: 409, title: 'Review has no reviewer yet' },
  'review-voted': { status: 409, title: 'Voted already' },
  'seat-unknown': { status: 422, title: 'The review has no such seat' },
  'conflicts-exhausted': { status: 409, title: 'Conflicts declared too often' },
  'conflict-too-late': { status: 409, title: 'Conflict declared too late' },
  'review-not-independent': { status: 403, title: 'Reviewer is not independent' },
  'amendment-widens': { status: 422, title: 'A reviewer narrows, never widens' },
  'amendment-incomplete': { status: 422, title: 'Amendment leaves a target out' },
  'protection-on-record': { status: 409, title: 'Protected person is on record' },
  'extension-barred': { status: 409, title: 'The hold cannot be extended' },
  'order-not-found': { status: 404, title: 'Order not found' },
  'read-back-wrong': { status: 422, title: 'The reference was not read back right' },
  'order-not-received': { status: 409, title: 'Order not received yet' },
  'order-received': { status: 409, title: 'Order is received' },
  'order-ended': { status: 409, title: 'Order has ended' },
  'order-in-force': { status: 409, title: 'Order is in force' },
  'order-erased': { status: 410, title: 'Personal data erased' },
  'order-full': { status: 429, title: 'Too many commands on this order', wait: LATER_S },
  'transition-not-allowed': { status: 409, title: 'Not possible in this state' },
  'order-version-conflict': { status: 409, title: 'Order changed meanwhile', wait: SOON_S },
  'record-damaged': { status: 500, title: 'Record damaged' },
  'address-not-allowed': { status: 422, title: 'Address not allowed' },
  'service-unavailable': { status: 503, title: 'Service unavailable, nothing stored by this request', wait: SOON_S },
  'may-be-stored': { status: 503, title: 'May be stored, send it again with the same key', wait: SOON_S },
} as const satisfies Record<ErrorCode, Row>;

/**
 * What is said of a code. A 401 says how its caller is known (RFC 9110, section 15.5.2). Where nothing but time helps, `wait` says how many
 * seconds the caller waits who is told nothing better: always after 429 and 503, after another status where the same may soon succeed.
 */
type Row =
  | { readonly status: 401; readonly title: string; readonly challenge: Challenge }
  | { readonly status: 429 | 503; readonly title: string; readonly wait: number }
  | { readonly status: PlainStatus; readonly title: string; readonly wait?: number };

type PlainStatus = 400 | 403 | 404 | 405 | 406 | 409 | 410 | 412 | 413 | 415 | 416 | 422 | 428 | 500;

/** Errors nobody expected. */
const UNEXPECTED: Row = { status: 500, title: 'Internal Server Error' };

/** What is said of a refusal, wherever it is said. */
export const describeProblem = ({ code, message, rule, faults }: HoldfastError, language?: string) => ({
  type: `${PROBLEM_PREFIX}${code}` as const,
  title: PROBLEMS[code].title,
  status: PROBLEMS[code].status,
  detail: message,
  ...(rule !== undefined && { rule }),
  ...(faults.length > 0 && { errors: describeFaults(faults, language) }),
});

/**
 * RFC 9457 body for any thrown value. Errors nobody expected never leak their message.
 *
 * @param language an `Accept-Language` header, by which signs nobody sees are named.
 */
export function toProblem(error: unknown, instance: string, language?: string): APIGatewayProxyStructuredResultV2 {
  const known = error instanceof HoldfastError ? error : undefined;
  const row: Row = known ? PROBLEMS[known.code] : UNEXPECTED;
  const { status, title } = row;
  const { type = 'about:blank', ...told } = known ? describeProblem(known, language) : {};
  const body = { type, title, status, instance, ...told };
  return {
    statusCode: status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...('challenge' in row && { 'www-authenticate': spellChallenge(row.challenge, known?.signIn) }),
      ...spellWait(row, known),
      ...(known && known.allow.length > 0 && { allow: known.allow.join(', ') }),
      ...(known?.wholeBytes !== undefined && { 'content-range': `bytes */${known.wholeBytes}` }),
    },
    body: JSON.stringify(body),
  };
}

function spellWait(row: Row, known: HoldfastError | undefined): { readonly 'retry-after'?: string } {
  const usual = 'wait' in row ? row.wait : undefined;
  const seconds = known?.retryAfterSeconds ?? usual ?? (known?.retryable ? SOON_S : undefined);
  return seconds === undefined ? {} : { 'retry-after': `${seconds}` };
}
