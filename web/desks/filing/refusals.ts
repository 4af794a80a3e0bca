/** What a form can be refused with, here or when it is sent. Whatever else the API refuses is told by the frame. */
export const FORM_REFUSALS = [
  'invalid-request',
  'authority-not-allowed',
  'provider-unknown',
  'target-unknown',
  'instrument-unknown',
  'instrument-not-verified',
  'issuer-not-competent',
  'order-domestic',
  'addressee-not-allowed',
  'language-not-accepted',
  'target-too-broad',
  'order-too-broad',
  'further-demand',
  'date-in-future',
  'signature-too-old',
  'validation-before-issue',
  'filer-mismatch',
  'data-not-stored-yet',
  'validator-not-independent',
  'period-not-defined',
  'period-beyond-cap',
  'period-below-floor',
  'length-not-offered',
  'calendar-not-covered',
] as const;

/** What a request is told under a key that came before: the same words belong to it no more, or it is over. */
export const KEY_REFUSALS = ['idempotency-key-reused', 'filing-refused', 'filing-expired'] as const;
