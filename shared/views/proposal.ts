import { type Instant, toRfc3339 } from '../domain/instant.ts';

/** What somebody is asked who may have meant an order: its reference, and its day. */
export const toProposal = ({
  reference,
  issuedAt,
}: {
  readonly reference: string;
  readonly issuedAt: Instant;
}): { reference: string; issuedOn: string } => ({
  reference,
  issuedOn: toRfc3339(issuedAt).slice(0, 'YYYY-MM-DD'.length),
});
