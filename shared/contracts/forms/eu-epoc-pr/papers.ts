import * as z from 'zod/mini';
import { toDayInForm } from '../parts/filing-parts.ts';
import { listGiven, type StoredPapers, toSaid } from '../parts/stored-papers.ts';
import { ISSUER_KINDS } from './certificate.ts';

const Text = z.string();
const Served = z.object({ addressee: Text, serviceProvider: z.optional(Text) });

/** Annex II, as it was sealed: section B is that of the one provider. */
const Order = z.pipe(
  z.object({
    A: z.object({
      issuingState: Text,
      issuingAuthority: Text,
      issuingFileNumber: Text,
      validatingAuthority: z.optional(Text),
    }),
    B: Served,
    F: z.object({
      issuer: z.object({ authorityName: Text, fileNumber: Text, email: Text }),
      signature: z.object({ date: Text }),
    }),
    G: z.optional(
      z.object({ validator: z.object({ authorityName: Text }), validatorSignature: z.object({ date: Text }) }),
    ),
  }),
  z.transform(({ A, B, F, G }) => ({
    state: A.issuingState,
    issuers: [A.issuingAuthority, F.issuer.authorityName],
    issuerMails: [F.issuer.email],
    validators: listGiven(A.validatingAuthority, G?.validator.authorityName),
    fileNumbers: [A.issuingFileNumber, F.issuer.fileNumber],
    addressees: listGiven(B.addressee, B.serviceProvider),
    signedOn: F.signature.date,
    validatedOn: G?.validatorSignature.date ?? null,
  })),
);

/** Annex VI. */
const Extension = z.pipe(
  z.object({
    A: z.object({ issuingState: Text, issuingAuthority: Text, issuingFileNumber: Text }),
    B: Served,
    C: z.object({ epocPr: z.object({ issuedOn: Text, transmittedOn: Text, fileNumber: Text, transmittedTo: Text }) }),
    D: z.object({ signature: z.object({ date: Text }) }),
  }),
  z.transform(({ A, B, C: { epocPr }, D }) => ({
    signed: toDayInForm(D.signature.date, '/certificate/D/signature/date'),
    done: [toDayInForm(epocPr.transmittedOn, '/certificate/C/epocPr/transmittedOn')],
    said: [
      ...toSaid('state', A.issuingState, '/certificate/A/issuingState'),
      ...toSaid('issuer', A.issuingAuthority, '/certificate/A/issuingAuthority'),
      ...toSaid('file-number', A.issuingFileNumber, '/certificate/A/issuingFileNumber'),
      ...toSaid('addressee', B.addressee, '/certificate/B/addressee'),
      ...toSaid('order-day', epocPr.issuedOn, '/certificate/C/epocPr/issuedOn'),
      ...toSaid('transmission-day', epocPr.transmittedOn, '/certificate/C/epocPr/transmittedOn'),
      ...toSaid('order-file-number', epocPr.fileNumber, '/certificate/C/epocPr/fileNumber'),
      ...toSaid('served', epocPr.transmittedTo, '/certificate/C/epocPr/transmittedTo'),
    ],
  })),
);

/** Annex V. */
const ProductionRequest = z.pipe(
  z.object({
    A: z.object({ issuingState: Text, issuingAuthority: Text }),
    B: Served,
    C: z.object({
      epocPr: z.object({ issuedOn: Text, transmittedOn: Text, fileNumber: Text }),
      extension: z.optional(z.object({ issuingAuthority: Text, fileNumber: Text, date: Text })),
    }),
    D: z.object({
      request: z.object({ issuedOn: Text, transmittedOn: z.nullable(Text) }),
      signature: z.object({ date: Text }),
    }),
  }),
  z.transform(({ A, B, C: { epocPr, extension }, D: { request, signature } }) => ({
    signed: toDayInForm(signature.date, '/certificate/D/signature/date'),
    done: [
      toDayInForm(epocPr.transmittedOn, '/certificate/C/epocPr/transmittedOn'),
      toDayInForm(request.issuedOn, '/certificate/D/request/issuedOn'),
      ...(request.transmittedOn === null
        ? []
        : [toDayInForm(request.transmittedOn, '/certificate/D/request/transmittedOn')]),
    ],
    said: [
      ...toSaid('state', A.issuingState, '/certificate/A/issuingState'),
      ...toSaid('issuer', A.issuingAuthority, '/certificate/A/issuingAuthority'),
      ...toSaid('addressee', B.addressee, '/certificate/B/addressee'),
      ...toSaid('order-day', epocPr.issuedOn, '/certificate/C/epocPr/issuedOn'),
      ...toSaid('transmission-day', epocPr.transmittedOn, '/certificate/C/epocPr/transmittedOn'),
      ...toSaid('order-file-number', epocPr.fileNumber, '/certificate/C/epocPr/fileNumber'),
      ...toSaid('issuer', extension?.issuingAuthority, '/certificate/C/extension/issuingAuthority'),
      ...toSaid('extension-file-number', extension?.fileNumber, '/certificate/C/extension/fileNumber'),
      ...toSaid('extension-day', extension?.date, '/certificate/C/extension/date'),
      ...toSaid('request-day', request.issuedOn, '/certificate/D/request/issuedOn'),
    ],
    isUnsent: request.transmittedOn === null,
    ...(extension === undefined && { extensionUnnamedAt: '/certificate/C' }),
  })),
);

/** Annex II, section G, of a validation that follows the order. */
const Validation = z.pipe(
  z.object({
    validatorType: z.enum(['judge_court_investigating_judge', 'public_prosecutor']),
    validator: z.object({ authorityName: Text, email: Text }),
    validatorSignature: z.object({ date: Text }),
  }),
  z.transform(({ validatorType, validator, validatorSignature }) => ({
    signed: toDayInForm(validatorSignature.date, '/validator/validatorSignature/date'),
    done: [],
    said: [
      ...toSaid('validator-mail', validator.email, '/validator/validator/email'),
      ...toSaid('validator-kind', ISSUER_KINDS[validatorType], '/validator/validatorType'),
      ...toSaid('validator', validator.authorityName, '/validator/validator/authorityName'),
    ],
  })),
);

/** Annexes II, V and VI, read back. */
export const EU_EPOC_PR = {
  order: Order,
  later: { extend: Extension, continue: ProductionRequest, 'decide-validation': Validation },
} as const satisfies StoredPapers;
