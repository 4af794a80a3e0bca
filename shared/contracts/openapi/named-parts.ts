import type * as z from 'zod/mini';
import { Computation } from '../api/common/computation.ts';
import { FiledByView } from '../api/common/filed-by.ts';
import { ContinuationView, NeedView, OrderTarget } from '../api/common/order.ts';
import { RightsView } from '../api/common/rights.ts';
import { NoticeTold } from '../api/providers/responses.ts';
import { Tel } from '../border/telephone.ts';
import { Signature, TimeRange } from '../border/text.ts';
import { ServedDemand } from '../forms/ca-487-012/served.ts';
import { AssistanceRequested } from '../forms/coe-29/request.ts';
import { ServedRequest } from '../forms/coe-29/served.ts';
import { ExtensionCertificate } from '../forms/eu-epoc-pr/extension.ts';
import { ProductionRequestCertificate } from '../forms/eu-epoc-pr/production-request.ts';
import { ServedEpocPr } from '../forms/eu-epoc-pr/served.ts';
import { ClarificationAnswer } from '../forms/parts/clarification-answer.ts';
import { AuthorityDetails, ContactPoint, NamedSignature } from '../forms/parts/form-parts.ts';
import { PreservationLetter, RenewalLetter } from '../forms/us-2703f/letter.ts';

/** Parts of requests and answers that a client wants a type of its own for. */
export const NAMED_PARTS: Readonly<Record<string, z.core.$ZodType>> = {
  AssistanceRequested,
  AuthorityDetails,
  ClarificationAnswer,
  Computation,
  ContactPoint,
  ContinuationView,
  ExtensionCertificate,
  FiledByView,
  NamedSignature,
  NeedView,
  NoticeTold,
  OrderTarget,
  PreservationLetter,
  ProductionRequestCertificate,
  RenewalLetter,
  RightsView,
  ServedDemand,
  ServedEpocPr,
  ServedRequest,
  Signature,
  Tel,
  TimeRange,
};
