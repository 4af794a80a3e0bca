import * as z from 'zod/mini';
import { UnionLanguage } from '../parts/form-parts.ts';
import { PreservationRequest, RequestedParty } from './request.ts';

/** The request as one contact point has it: with the Party it is addressed to, and the language it was written or translated in. */
export const ServedRequest = z.extend(PreservationRequest, {
  requestedParty: RequestedParty,
  language: z.optional(UnionLanguage),
});
