import type { Instant } from '../instant.ts';
import type { OrderState } from '../order/record/state.ts';
import { spellDay } from './dates.ts';
import type { OrderOnPaper, PaperRecord, PaperSigner } from './paper.ts';

/** An extension on record: what its form says, and when it was brought. */
export interface KeptExtension {
  readonly at: Instant;
  readonly signedOn: string;
  readonly fileNumbers: readonly string[];
}

/**
 * What a later paper is held against.
 *
 * @param paper what the certificate says, opened.
 * @param signer the directory's word on whoever signs: the issuing authority, or the one that validates.
 */
export function composePaperRecord(
  { places, issuedAt, authority }: OrderState,
  paper: OrderOnPaper,
  signer: PaperSigner,
  extensions: readonly KeptExtension[],
): PaperRecord {
  const [ours, theirs] = [places.reply.zone, places.hold.zone].map((zone) => spellDay(issuedAt, zone));
  const days = [ours, theirs].filter((day) => day !== undefined);
  const isIssuer = signer.id === authority;
  return {
    states: [paper.state, places.reply.state].filter((state) => state !== null),
    issuers: [...paper.issuers, ...(isIssuer ? [signer.name, ...(signer.otherNames ?? [])] : [])],
    issuerMails: paper.issuerMails,
    validators: paper.validators,
    fileNumbers: paper.fileNumbers,
    addressees: paper.addressees,
    signedOn: paper.signedOn,
    orderDays: [paper.signedOn, ...(paper.validatedOn === null ? [] : [paper.validatedOn]), ...days],
    transmissionDays: days,
    extensions: {
      fileNumbers: extensions.flatMap(({ fileNumbers }) => fileNumbers),
      days: extensions.flatMap(({ at, signedOn }) => [signedOn, spellDay(at, places.reply.zone)]),
    },
    signer,
  };
}
