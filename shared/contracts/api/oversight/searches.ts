import * as z from 'zod/mini';
import { SEARCH_ANSWERS, SEARCH_STANDINGS } from '../../../domain/cases/search.ts';
import { IDENTIFIER_TYPES } from '../../../domain/filing/identifiers/identifiers.ts';
import { type ComplaintId as ComplaintIdText, SEARCH_ID_PATTERN } from '../../../domain/ids.ts';
import { INSTRUMENT_IDS } from '../../../domain/law/instrument-ids.ts';
import { canBeFound } from '../../../domain/overlap/imprints.ts';
import { POLICY_RULES } from '../../../domain/policy/rules.ts';
import { DirectoryId, OrderId, Reference, TargetId } from '../../border/ids.ts';
import { prose } from '../../border/text.ts';
import { OrderStatus, Utc } from '../../border/wire.ts';
import { checkNamedThing } from '../../forms/parts/checked-identifiers.ts';
import { IdentifierValue } from '../../forms/parts/identifiers.ts';
import { DoubtView } from '../common/doubt.ts';
import { PARTY_NAMES } from '../common/party-names.ts';
import { ComplaintId } from './complaints.ts';

/** `sch_`, a day and 32 hexadecimal digits. */
export const SearchId = z.string().check(z.regex(SEARCH_ID_PATTERN, { error: 'must be the id of a search' }));

const SoughtIdentifier = z
  .strictObject({ type: z.enum(IDENTIFIER_TYPES), value: IdentifierValue })
  .check(z.superRefine(checkSought));

type SoughtIdentifier = { readonly type: (typeof IDENTIFIER_TYPES)[number]; readonly value: string };

/** What a filing refuses is refused here; and so is what filings may name, but no order can be found by. */
function checkSought(identifier: SoughtIdentifier, context: z.core.$RefinementCtx): void {
  const before = context.issues.length;
  checkNamedThing(identifier, context);
  if (context.issues.length > before || canBeFound(identifier.type, identifier.value)) return;
  const message = 'singles nobody out: no order is found by it';
  const params = { code: 'target-too-broad', rule: POLICY_RULES.targets };
  context.addIssue({ code: 'custom', path: ['value'], message, params });
}

/** `POST /v1/oversight/searches`: which orders name this, and why oversight has to know. */
export const SearchCommand = z.strictObject({
  identifier: SoughtIdentifier,
  reason: prose(4_000),
  /** The complaint it serves. */
  complaintId: z.optional(z.pipe(ComplaintId, z.custom<ComplaintIdText>())),
});

/** `POST /v1/oversight/searches/{searchId}/confirmation`: by another person than whoever asked. */
export const SearchAnswerCommand = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('confirmed') }),
  z.strictObject({ answer: z.literal('declined'), reason: prose(4_000) }),
]);

const search = {
  id: SearchId,
  /** `expired`: nobody answered in time · `closed`: the time to read what it finds is over. */
  standing: z.enum(SEARCH_STANDINGS),
  askedAt: Utc,
  /** By the opaque id of the identity provider. */
  askedBy: z.string(),
  answer: z.optional(z.strictObject({ answer: z.enum(SEARCH_ANSWERS), at: Utc, by: z.string() })),
  /** When time ends it, or has: unconfirmed, or to be read. Left out of one that was declined. */
  endsAt: z.optional(Utc),
  /** How many pages of what it finds were read, and when the last. */
  readCount: z.int().check(z.minimum(0)),
  lastReadAt: z.optional(Utc),
};

/** A search without what is sealed of it. */
export const SearchEntry = z.strictObject(search);

/** `GET /v1/oversight/searches`. */
export const SearchList = z.strictObject({
  searches: z.array(SearchEntry),
  /** The cursor of the next page; `null` on the last. */
  next: z.nullable(z.string()),
});

/** `GET /v1/oversight/searches/{searchId}`: with what is searched for and why. */
export const SearchView = z.strictObject({
  ...search,
  identifier: z.strictObject({ type: z.enum(IDENTIFIER_TYPES), value: z.string() }),
  reason: z.string(),
  complaintId: z.optional(ComplaintId),
  /** Why it was declined. */
  declinedBecause: z.optional(z.string()),
});

/** `GET /v1/oversight/searches/{searchId}/orders`: every order that names the identifier, ended ones too. */
export const SearchedOrderList = z.strictObject({
  orders: z.array(
    z.strictObject({
      id: OrderId,
      reference: Reference,
      authority: DirectoryId,
      provider: DirectoryId,
      ...PARTY_NAMES,
      instrument: z.enum(INSTRUMENT_IDS),
      status: OrderStatus,
      /** Left out where nobody ever doubted whose it is. */
      doubt: z.optional(DoubtView),
      issuedAt: Utc,
      /** Which of its targets name it. */
      targets: z.array(TargetId),
    }),
  ),
  /** The cursor of the next page; `null` on the last. A page can be short, or empty, before the last. */
  next: z.nullable(z.string()),
});

export type SearchEntry = z.infer<typeof SearchEntry>;
export type SearchList = z.infer<typeof SearchList>;
export type SearchView = z.infer<typeof SearchView>;
export type SearchedOrderList = z.infer<typeof SearchedOrderList>;
