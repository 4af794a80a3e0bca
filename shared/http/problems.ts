import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type ErrorCode, HoldfastError } from '../errors.ts';
import { describeFaults } from './describe-sign.ts';

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
  'sign-in-too-old': { status: 401, title: 'Signed in too long ago' },
  'role-not-allowed': { status: 403, title: 'Role not allowed' },
  'authority-not-allowed': { status: 403, title: 'Authority not allowed' },
  'authority-unknown': { status: 422, title: 'Authority not in the directory' },
  'provider-unknown': { status: 422, title: 'Provider not in the directory' },
  'signature-invalid': { status: 401, title: 'Signature not valid' },
  'signature-expired': { status: 401, title: 'Signature too old, or ahead of time' },
  'case-code-invalid': { status: 401, title: 'Case code not valid' },
  'case-session-invalid': { status: 401, title: 'Session over' },
  'code-unknown': { status: 404, title: 'Code not found' },
  'code-not-yours': { status: 403, title: 'Code not yours to end' },
  'too-many-tries': { status: 429, title: 'Too many tries' },
  'complaint-unknown': { status: 404, title: 'Complaint not found' },
  'complaint-checked': { status: 409, title: 'Complaint was checked' },
  'target-too-broad': { status: 422, title: 'Target too broad' },
  'order-too-broad': { status: 422, title: 'Order too broad' },
  'further-demand': { status: 409, title: 'Demanded before in this case' },
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
  'attachment-mismatch': { status: 422, title: 'Bytes are not those announced' },
  'attachment-type-refused': { status: 422, title: 'Files of this type are not taken' },
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
  'extension-barred': { status: 409, title: 'The hold cannot be extended' },
  'order-not-found': { status: 404, title: 'Order not found' },
  'order-not-received': { status: 409, title: 'Order not received yet' },
  'order-ended': { status: 409, title: 'Order has ended' },
  'order-in-force': { status: 409, title: 'Order is in force' },
  'order-erased': { status: 410, title: 'Personal data erased' },
  'order-full': { status: 429, title: 'Too many commands on this order' },
  'transition-not-allowed': { status: 409, title: 'Not possible in this state' },
  'order-version-conflict': { status: 409, title: 'Order changed meanwhile' },
  'record-damaged': { status: 500, title: 'Record damaged' },
  'address-not-allowed': { status: 422, title: 'Address not allowed' },
  'service-unavailable': { status: 503, title: 'Service unavailable, nothing stored by this request' },
  'may-be-stored': { status: 503, title: 'May be stored, send it again with the same key' },
} as const satisfies Record<ErrorCode, { status: number; title: string }>;

/** A code under this prefix is a problem type: a name, not an address to fetch. */
const TYPE_PREFIX = 'urn:holdfast:problem:';

/** For what may succeed when sent again as it is, unless the error knows better. */
const RETRY_AFTER_S = 2;

/**
 * RFC 9457 body for any thrown value. Errors nobody expected never leak their message.
 *
 * @param language an `Accept-Language` header, by which signs nobody sees are named.
 */
export function toProblem(error: unknown, instance: string, language?: string): APIGatewayProxyStructuredResultV2 {
  const known = error instanceof HoldfastError ? error : undefined;
  const { status, title } = known ? PROBLEMS[known.code] : { status: 500, title: 'Internal Server Error' };
  const body = {
    type: known ? TYPE_PREFIX + known.code : 'about:blank',
    title,
    status,
    instance,
    ...(known && { detail: known.message }),
    ...(known?.rule !== undefined && { rule: known.rule }),
    ...(known && known.faults.length > 0 && { errors: describeFaults(known.faults, language) }),
  };
  const wait = known?.retryAfterSeconds ?? (known?.retryable ? RETRY_AFTER_S : undefined);
  return {
    statusCode: status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(wait !== undefined && { 'retry-after': `${wait}` }),
      ...(known?.signInMaxAgeSeconds !== undefined && { 'www-authenticate': spellStepUp(known.signInMaxAgeSeconds) }),
      ...(known?.wholeBytes !== undefined && { 'content-range': `bytes */${known.wholeBytes}` }),
    },
    body: JSON.stringify(body),
  };
}

/** The challenge that asks for a more recent sign-in. @see RFC 9470, section 3. */
const spellStepUp = (seconds: number): string =>
  `Bearer error="insufficient_user_authentication", error_description="A more recent authentication is required", max_age="${seconds}"`;
