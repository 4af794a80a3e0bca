import type { RefusedSign } from '../../../errors.ts';

/** What the rules say of one identifier; the detail never repeats its value, which is personal data. */
export type IdentifierCheck =
  | { readonly ok: true; readonly normalised: string }
  | {
      readonly ok: false;
      readonly code: 'target-too-broad' | 'invalid-request';
      readonly detail: string;
      /** The sign that nobody sees, where that is the reason. */
      readonly sign?: RefusedSign;
    };

export const acceptAs = (normalised: string): IdentifierCheck => ({ ok: true, normalised });
export const refuseAsInvalid = (detail: string, sign?: RefusedSign): IdentifierCheck => ({
  ok: false,
  code: 'invalid-request',
  detail,
  ...(sign && { sign }),
});
export const refuseAsTooBroad = (detail: string): IdentifierCheck => ({ ok: false, code: 'target-too-broad', detail });
