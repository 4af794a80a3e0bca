import type { DataCategory } from './data-category.ts';
import type { Confidentiality, FurtherDemand } from './instrument.ts';
import type { IssuerKind } from './issuer-kind.ts';
import type { ValidatorKind } from './issuing.ts';
import type { NonExecution } from './non-execution.ts';
import type {
  Extension,
  Figure,
  InitialPeriod,
  OwingParty,
  Period,
  PeriodName,
  SilenceRule,
  Variants,
} from './period.ts';
import type { LawContinuation, Release } from './release.ts';
import type { Absent, Sourced } from './sourced.ts';

/** The law may well answer, but its text was not read there: nothing is computed from it, and nothing guessed. */
export interface Unknown extends Sourced {
  readonly kind: 'unknown';
  readonly mark: 'U';
  /** A number that is known although the rest is not. */
  readonly maxCount?: Figure<'extension'>;
}

/** The instrument leaves the answer to the national law that carries it out. */
export interface LeftToNationalLaw extends Sourced {
  readonly kind: 'national-law';
}

/** What a row can say when asked for something. */
export type Answered<T> = T | Absent | Unknown | LeftToNationalLaw;
export type PeriodAnswer<P extends Period = Period> = Answered<P | Variants<P>>;

/** Every period there can be, each with an answer. */
export interface LawPeriods extends Readonly<Record<PeriodName, PeriodAnswer>> {
  readonly initial: PeriodAnswer<InitialPeriod>;
  readonly extension: Answered<Extension>;
}

/** How periods are counted: as orders are, or in the working days of a State outside the Union. */
export type LawRuleId = 'EU-1182-71' | 'CALENDAR-DAYS' | 'WORKING-DAYS';

/** Data as the law itself names them, where it does not divide them as the Regulation does. */
export type LawDataCategory =
  | DataCategory
  | 'stored-computer-data'
  | 'stored-communications'
  | 'records-and-other-evidence'
  | 'documents'
  | 'domain-registration'
  | 'connection-logs'
  | 'access-logs'
  | 'use-of-service-by-deceased-child'
  | 'account-itself';

export interface DataRule extends Sourced {
  readonly categories: readonly [LawDataCategory, ...LawDataCategory[]];
  /** Which data of those: what is held on receipt, when the order is made, over a window to come, or beyond a set retention. */
  readonly when: 'stored-at-receipt' | 'stored-when-made' | 'specified' | 'window-ahead' | 'beyond-statutory-retention';
}

export type LawIssuerKind =
  | IssuerKind
  | 'justice-or-judge'
  | 'criminal-law-enforcement-agency'
  | 'interception-agency'
  | 'security-organisation'
  | 'federal-police'
  | 'police-commissioner'
  | 'regulator'
  | 'police-or-administrative-authority'
  | 'foreign-authority';

export interface LawIssuer extends Sourced {
  readonly kind: LawIssuerKind;
  /** `null`: none needed. */
  readonly validation: { readonly by: readonly ValidatorKind[]; readonly mayFollowInEmergency: boolean } | null;
  /** What must be given besides, in a few words. */
  readonly on?: string;
}

/** An answer somebody owes in a time of its own, beside the periods that have a name. */
export interface ResponseWindow extends Sourced {
  readonly what: string;
  readonly length:
    | Pick<Figure, 'n' | 'unit'>
    | 'without-undue-delay'
    | 'promptly'
    | 'no-figure'
    | 'set-by-enforcing-authority'
    | 'set-in-the-notice'
    | 'unknown';
  readonly owedBy: OwingParty;
  readonly onSilence: SilenceRule['effect'];
}

/** A ground on which an order or request may be refused. */
export interface RefusalGround extends Sourced {
  readonly ground: string;
}

export interface Refusals extends Sourced {
  readonly kind: 'grounds';
  /** No other ground counts. */
  readonly closed: boolean;
  readonly grounds: readonly [RefusalGround, ...RefusalGround[]];
}

export interface LawConfidentiality extends Sourced {
  /** May the provider be shown why: never, it must be told, or the instrument does not say. */
  readonly grounds: 'withheld' | 'stated' | 'silent';
  readonly providerSecrecy: 'owed' | 'on-request' | 'by-court-order' | 'set-by-national-law' | 'silent';
  /** Whether whoever issues the order may write into it that nobody is to be told. */
  readonly banInOrder: Confidentiality['banInOrder'] | 'unknown';
}

/** Whether the same data may be asked for again in the same case. */
export interface LawFurtherDemand extends Sourced {
  readonly again: FurtherDemand['again'] | 'barred-while-in-force' | 'set-by-national-law';
}

export interface LawNotice extends Sourced {
  readonly toPersonConcerned:
    | 'with-production-only'
    | 'release-of-recipient'
    | 'set-by-national-law'
    | 'silent'
    | 'unknown';
}

/** One legal basis of preservation with an answer to every question: a row that lacks one does not compile. */
export interface LawRow {
  readonly title: string;
  readonly basis: Sourced;
  readonly computation: { readonly rule: LawRuleId; readonly basis: Sourced };
  /** Whether the day of the event counts as the first day of a period. */
  readonly firstDay: { readonly counts: boolean } & Sourced;
  readonly issuers: readonly LawIssuer[];
  readonly data: DataRule;
  /** Whether addressee and issuing authority must be in different States. */
  readonly crossBorderOnly: { readonly required: boolean } & Sourced;
  readonly periods: LawPeriods;
  readonly continuation: Answered<LawContinuation>;
  readonly windows: readonly ResponseWindow[];
  readonly furtherDemand: LawFurtherDemand | Unknown;
  /** How the addressee says that it does not execute, with the reason codes of its form. */
  readonly nonExecution: Answered<NonExecution>;
  readonly refusals: Answered<Refusals>;
  readonly confidentiality: LawConfidentiality;
  readonly notice: LawNotice;
  readonly releases: readonly Release[];
}
