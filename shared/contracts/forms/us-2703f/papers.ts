import * as z from 'zod/mini';
import { toDayInForm } from '../parts/filing-parts.ts';
import { type StoredPapers, toSaid } from '../parts/stored-papers.ts';

const Text = z.string();

/** The letter, addressed to the one provider. */
const Order = z.pipe(
  z.object({
    governmentalEntity: Text,
    requester: z.object({ email: Text }),
    fileNumber: Text,
    recipient: z.object({ name: Text }),
    signedOn: Text,
  }),
  z.transform(({ governmentalEntity, requester, fileNumber, recipient, signedOn }) => ({
    state: null,
    issuers: [governmentalEntity],
    issuerMails: [requester.email],
    validators: [],
    fileNumbers: [fileNumber],
    addressees: [recipient.name],
    signedOn,
    validatedOn: null,
  })),
);

/** The renewed letter, which names neither a State nor an addressee. */
const Renewal = z.pipe(
  z.object({
    governmentalEntity: Text,
    fileNumber: Text,
    originalLetter: z.object({ fileNumber: Text, signedOn: Text }),
    signedOn: Text,
  }),
  z.transform(({ governmentalEntity, fileNumber, originalLetter, signedOn }) => ({
    signed: toDayInForm(signedOn, '/certificate/signedOn'),
    done: [],
    said: [
      ...toSaid('issuer', governmentalEntity, '/certificate/governmentalEntity'),
      ...toSaid('file-number', fileNumber, '/certificate/fileNumber'),
      ...toSaid('order-file-number', originalLetter.fileNumber, '/certificate/originalLetter/fileNumber'),
      ...toSaid('order-day', originalLetter.signedOn, '/certificate/originalLetter/signedOn'),
    ],
  })),
);

/** The 2703(f) letter and its renewal, read back. */
export const US_2703F = { order: Order, later: { extend: Renewal } } as const satisfies StoredPapers;
