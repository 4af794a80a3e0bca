import * as z from 'zod/mini';
import { ACCOUNT_KNOWLEDGE } from '../../../domain/directory/known-account.ts';
import { SUSPENDED_ROSTERS, SUSPENSION_REASONS } from '../../../domain/directory/suspensions.ts';
import { TOUCHED_STANDINGS } from '../../../domain/directory/touched.ts';
import { DraftId } from '../../border/draft-id.ts';
import { DirectoryId, OrderId, Reference, SuspensionId } from '../../border/ids.ts';
import { OffsetInstant } from '../../border/text.ts';
import { Utc } from '../../border/wire.ts';

const Person = z.string().check(z.minLength(1), z.maxLength(255));

/** `POST /v1/directory/suspensions`: an officer, everybody of an authority, a person of a roster, or one of a provider's people may not act for now. */
export const SuspensionCommand = z
  .strictObject({
    /** Either this, `roster` or `provider`. */
    authority: z.optional(DirectoryId),
    /** Either this, `authority` or `provider`. */
    roster: z.optional(z.enum(SUSPENDED_ROSTERS)),
    /** Whose desk the person acts at: either this, `authority` or `roster`. */
    provider: z.optional(DirectoryId),
    /** By which id the officer, or the person of the roster or provider, stands on record; left out: everybody of the authority. */
    person: z.optional(Person),
    /** From when on what was done with the account is doubted. */
    since: OffsetInstant,
    reason: z.enum(SUSPENSION_REASONS),
  })
  .check(
    z.refine(
      ({ authority, roster, provider }) =>
        [authority, roster, provider].filter((one) => one !== undefined).length === 1,
      {
        path: ['authority'],
        error: 'must be named, or a roster or a provider in its place, and no two of them',
      },
    ),
    z.refine(({ authority, person }) => authority !== undefined || person !== undefined, {
      path: ['person'],
      error: 'must be named: neither a roster nor a provider is suspended whole',
    }),
  );

export type SuspensionCommand = z.infer<typeof SuspensionCommand>;

/** What an address names of a suspension. */
export const SuspensionPath = z.object({ suspensionId: SuspensionId });

/** `POST …/confirmation`, `POST …/lifting`: that somebody says so is all there is to say. */
export const SuspensionWordCommand = z.strictObject({ agreed: z.literal(true) });

/** Whether the id is anybody's: nothing refuses one that nobody has, because whoever left the entry can be meant. */
const Account = z.strictObject({
  /** `listed`: by the entry · `acted`: not listed, and on record of one of the latest orders · `not-found`: neither, so compare the spelling. */
  known: z.enum(ACCOUNT_KNOWLEDGE),
  /** The same in words, with what to do. */
  detail: z.string(),
});

const Said = z.strictObject({ by: z.string(), at: Utc });

/** How a suspension stands. */
export const SuspensionView = z.strictObject({
  id: SuspensionId,
  /** Of an officer, or of everybody of an authority. */
  authority: z.optional(DirectoryId),
  /** Of a person of a roster. */
  roster: z.optional(z.enum(SUSPENDED_ROSTERS)),
  /** Of one of a provider's people. */
  provider: z.optional(DirectoryId),
  person: z.optional(z.string()),
  /** Left out where the whole authority is suspended, and in lists. */
  account: z.optional(Account),
  /** While a registrar is suspended: how many of them may act, and what follows where one alone is left. */
  left: z.optional(z.strictObject({ registrars: z.int(), detail: z.string() })),
  since: Utc,
  reason: z.enum(SUSPENSION_REASONS),
  /** `alone`: one registrar said so, and it is undone at `until` · `confirmed`: by a second, until two lift it · `undone`, `lifted`: it is over. */
  status: z.enum(['alone', 'confirmed', 'undone', 'lifted']),
  from: Utc,
  until: z.optional(Utc),
  by: z.string(),
  confirmed: z.optional(Said),
  /** Who proposed to lift it. */
  lifting: z.optional(Said),
  lifted: z.optional(Said),
});
export type SuspensionView = z.infer<typeof SuspensionView>;

/** `GET /v1/directory/suspensions`: those in force, by entry. */
export const SuspensionList = z.strictObject({
  /** Each without `account` and `left`, which are looked up for one alone. A page can be empty though another comes. */
  suspensions: z.array(SuspensionView),
  next: z.nullable(z.string()),
});
export type SuspensionList = z.infer<typeof SuspensionList>;

/**
 * `GET /v1/directory/suspensions/{suspensionId}`: what the account touched since it is doubted: first orders that it acted on, then what it
 * read, then drafts that it wrote. A page can be empty though another comes. A
 * registrar touches no order: what they did is in the histories of entries. What a provider's person did is in the records of its orders, and not here.
 */
export const TouchedList = z.strictObject({
  suspension: SuspensionView,
  touched: z.array(
    z.strictObject({
      orderId: OrderId,
      reference: Reference,
      provider: DirectoryId,
      /** `held`: until another officer confirms it or time answers · `in-force`: received, and it stays so · `waiting`: neither. */
      standing: z.enum(TOUCHED_STANDINGS),
      /** When time ends the hold. */
      endsAt: z.nullable(Utc),
      /** Within a week, and whoever is suspended cannot extend it. */
      endsSoon: z.boolean(),
      /** What was done with the account, as the order's record names it. */
      touches: z.array(z.strictObject({ what: z.string(), at: Utc })),
    }),
  ),
  /** What it was shown, the latest first: which orders, filings that wait, or drafts in a list, and nothing of them. */
  consulted: z.array(
    z.strictObject({
      /** By which route of the interface: method and path. */
      route: z.string(),
      at: Utc,
      of: z.array(z.string()),
    }),
  ),
  /** Searches that it made: how many answers each page had, and not what was searched for. */
  searches: z.array(z.strictObject({ at: Utc, answers: z.int().check(z.minimum(0)) })),
  /** Drafts of filings that it read, or wrote on while they stand. */
  drafts: z.array(z.strictObject({ draftId: DraftId, what: z.enum(['made', 'changed', 'read']), at: Utc })),
  next: z.nullable(z.string()),
});
export type TouchedList = z.infer<typeof TouchedList>;
