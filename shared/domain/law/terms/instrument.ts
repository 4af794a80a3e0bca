import type { BreadthRules } from './breadth-rule.ts';
import type { EndRules } from './ending.ts';
import type { FormWarning, IssuerRule } from './issuing.ts';
import type { NonExecution } from './non-execution.ts';
import type { Periods } from './period.ts';
import type { Absent, Sourced } from './sourced.ts';

/** How periods of an instrument that orders rest on are counted. */
export type RuleId = 'EU-1182-71' | 'CALENDAR-DAYS';

/** Secrecy and notice. `silent`: the instrument says nothing, national law and policy decide. */
export interface Confidentiality extends Sourced {
  /** Why the order is needed may be shown to the addressee. */
  readonly groundsLeaveIssuingSide: boolean;
  readonly providerSecrecy: 'owed' | 'on-request' | 'by-court-order' | 'silent';
  /** Whether whoever issues the order may write into it that nobody is to be told; `silent`: the instrument knows no such thing. */
  readonly banInOrder: 'may-be-written' | 'silent';
}

/** Whether the instrument itself has the person concerned told about the hold. */
export interface NoticeRule extends Sourced {
  readonly toPersonConcerned: 'with-production-only' | 'set-by-national-law' | 'silent';
}

/** Whether the same data may be asked for again in the same case. `silent`: the instrument does not say, so they may. */
export interface FurtherDemand extends Sourced {
  readonly again: 'silent' | 'barred';
}

/** Who takes the second and last look at an objection. The instruments know no such look, so policy says, row by row. */
export interface AppealRule extends Sourced {
  readonly kind: 'one' | 'panel-of-three';
  readonly setBy: 'policy';
}

/** What an open objection does to an order, and what a reviewer's silence does; by policy where the instrument says nothing. */
export interface ObjectionRule extends Sourced {
  /** Whether the data may be asked for, and the hold go on for it, while an objection is open. */
  readonly production: 'goes-on' | 'waits';
  /** Once nobody decided a review of the hold in time: it ends at the end it has, or goes on as if there had been no review. */
  readonly onSilence: 'no-extension' | 'hold-unaffected';
  readonly setBy: 'law' | 'policy';
}

/** Who keeps the data, or sees that they are kept, and is the order's addressee. */
export type AddresseeKind = 'service-provider' | 'contact-point-24-7';

/** What keeps the hold alive with no set end, once the authority confirms that it has asked for the data themselves. */
export interface Continuation extends Sourced {
  readonly kind: 'continuation';
  /** The form that confirms the request, where there is one. */
  readonly form: string | null;
  /** The confirmation must be sent, not received, while the hold runs; one sent after the applied end revives nothing. */
  readonly sentWithin: 'initial-or-extended';
  readonly until: 'production-completed' | 'request-decided';
  readonly requestKinds: readonly ProductionRequestKind[];
}

/** European Production Order certificate, European Investigation Order, mutual legal assistance. */
export type ProductionRequestKind = 'EPOC' | 'EIO' | 'MLA';

/** What an order goes by once it is issued. Every question has an answer: a row that lacks one does not compile. */
export interface OrderLaw {
  /** What it is called on record and at every border: an `InstrumentId`. */
  readonly id: string;
  readonly title: string;
  readonly basis: Sourced;
  /** The rule its periods are counted by; `basis` says why that rule. */
  readonly computation: { readonly rule: RuleId; readonly basis: Sourced };
  /** Whether the day of the event counts as the first day of a period. */
  readonly firstDay: { readonly counts: boolean } & Sourced;
  readonly issuers: readonly IssuerRule[];
  readonly periods: Periods;
  readonly continuation: Continuation | Absent;
  readonly nonExecution: NonExecution;
  readonly appealsTo: AppealRule;
  readonly objection: ObjectionRule;
  readonly ends: EndRules;
}

/** One legal basis of preservation, as data: what an order goes by, and what a filing is measured by besides. */
export interface Instrument extends OrderLaw {
  readonly formWarnings: readonly FormWarning[];
  /** Whether addressee and issuing authority must be in different States. */
  readonly crossBorderOnly: { readonly required: boolean } & Sourced;
  /** Whom the order is addressed to. */
  readonly addressee: { readonly kind: AddresseeKind } & Sourced;
  /** Where it stands in which language the order must be. */
  readonly language: Sourced;
  /** What the hold freezes: data stored when the order is received, or made, never data that come later. */
  readonly reach: { readonly data: 'stored-at-receipt' | 'stored-when-made' } & Sourced;
  /** What an order broader than it need be meets with. */
  readonly breadth: BreadthRules;
  readonly furtherDemand: FurtherDemand;
  readonly confidentiality: Confidentiality;
  readonly notice: NoticeRule;
}
