import * as z from 'zod/mini';
import { toDayInForm } from '../parts/filing-parts.ts';
import { listGiven, type StoredPapers, toSaid } from '../parts/stored-papers.ts';

const Text = z.string();

/** The request, addressed to the one contact point. */
const Order = z.pipe(
  z.object({
    requestingParty: Text,
    a: z.object({ authority: Text, fileNumber: Text, email: Text, contactPoint: z.optional(z.object({ name: Text })) }),
    requestedParty: z.object({ contactPoint: Text }),
    signature: z.object({ date: Text }),
  }),
  z.transform(({ requestingParty, a, requestedParty, signature }) => ({
    state: requestingParty,
    issuers: listGiven(a.authority, a.contactPoint?.name),
    issuerMails: [a.email],
    validators: [],
    fileNumbers: [a.fileNumber],
    addressees: [requestedParty.contactPoint],
    signedOn: signature.date,
    validatedOn: null,
  })),
);

/** The word that assistance was asked for: often a central authority's (Article 27(2)), which is not the one that asked to preserve. */
const Assistance = z.pipe(
  z.object({
    requestingParty: Text,
    authority: Text,
    fileNumber: Text,
    request: z.object({ submittedOn: Text, receivedOn: Text }),
    signature: z.object({ date: Text }),
  }),
  z.transform(({ requestingParty, authority, fileNumber, request, signature }) => ({
    signed: toDayInForm(signature.date, '/certificate/signature/date'),
    done: [
      toDayInForm(request.submittedOn, '/certificate/request/submittedOn'),
      toDayInForm(request.receivedOn, '/certificate/request/receivedOn'),
    ],
    said: [
      ...toSaid('state', requestingParty, '/certificate/requestingParty'),
      ...toSaid('sender', authority, '/certificate/authority'),
      ...toSaid('order-file-number', fileNumber, '/certificate/fileNumber'),
      ...toSaid('request-day', request.submittedOn, '/certificate/request/submittedOn'),
    ],
  })),
);

/** The request of Article 29(2) and what follows it, read back. */
export const COE_29 = { order: Order, later: { continue: Assistance } } as const satisfies StoredPapers;
