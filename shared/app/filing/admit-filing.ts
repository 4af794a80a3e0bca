import type { Officer } from '../../domain/actor.ts';
import { urgencyOfFiling } from '../../domain/delivery/urgency.ts';
import type { AuthorityEntry, ProviderEntry } from '../../domain/directory/entries.ts';
import { isSecondOfficerAskedFor } from '../../domain/directory/second-officer.ts';
import { listRanges } from '../../domain/filing/breadth/checks.ts';
import type { BreadthFacts } from '../../domain/filing/breadth/facts.ts';
import { advisoryOf, type Finding, listFindings } from '../../domain/filing/breadth/findings.ts';
import { findDateFault, findRangeFault } from '../../domain/filing/dates.ts';
import type { FilingFacts } from '../../domain/filing/facts.ts';
import {
  describeFiler,
  type FilerOnForm,
  findFilerFault,
  listStrangeNames,
  type SaidOfFiler,
} from '../../domain/filing/filer.ts';
import { issueOrder, requireRightToIssue, type Sides } from '../../domain/filing/issue.ts';
import {
  describeValidator,
  findValidatorFault,
  listValidatorFindings,
  type SaidOfValidator,
  type ValidatorOnForm,
} from '../../domain/filing/prior-validator.ts';
import { type ProtectedTarget, requireTargetsFiled } from '../../domain/filing/protected-targets.ts';
import { type FilingId, orderIdFor } from '../../domain/ids.ts';
import { listUnverified, type UnverifiedLaw } from '../../domain/law/sign-off.ts';
import type { EventOf, OrderEvent } from '../../domain/order/record/events.ts';
import type { Filer } from '../../domain/order/record/filer.ts';
import { requireOwnEnds } from '../../domain/own-ends.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Directory } from '../../ports/directory.ts';
import { instrumentOf } from './instrument-of.ts';
import { requestBan } from './request-ban.ts';

export interface AdmitDeps {
  readonly directory: Directory;
  readonly clock: Clock;
  readonly unverifiedLaw: UnverifiedLaw;
}

/** As much of a filing as decides whether its orders may be issued. */
export interface AdmissionRequest {
  readonly by: Officer;
  readonly facts: FilingFacts;
  readonly breadth: BreadthFacts;
  /** What the form says of the authority that files it. */
  readonly filer: readonly SaidOfFiler[];
  /** Whom it names as the one who validated it beforehand. */
  readonly validator: SaidOfValidator | null;
  /** Which of its targets the filer says are a protected person's. */
  readonly protectedTargets: readonly ProtectedTarget[];
  readonly providers: readonly { readonly provider: string }[];
}

export interface AdmittedFiling {
  /** What issues each order, one per provider, in the order they were named. Nothing of it is stored yet. */
  readonly events: readonly EventOf<'order.issued'>[];
  /** For each of them what its own words ask for besides: that nobody is told yet. */
  readonly bans: readonly (readonly OrderEvent[])[];
  /** All that was found about the order's breadth. A blocking one is for the caller to refuse. */
  readonly findings: readonly Finding[];
  /** What the directory says of whoever files, and what the form says otherwise. */
  readonly filer: Filer;
  /** What the instrument's row answers without having been verified, as pointers into the row. */
  readonly unverified: string[];
  /** Whether the directory has it that another officer gives the word before it is issued. */
  readonly isSecondOfficerAskedFor: boolean;
}

/**
 * Whether the orders of a filing may be issued, and as what. Reads the directory and stores nothing.
 *
 * @param isRepeat whether the filing is on record: a repeat is answered like the first, even if its dates would be refused by now, or
 * what it says of its filer.
 * @throws HoldfastError the refusals of `requireRightToIssue`, `requireTargetsFiled`, `findDateFault`, `findRangeFault`,
 * `findFilerFault`, `findValidatorFault` and `issueOrder`, `authority-unknown`, `provider-unknown`, `instrument-not-verified`.
 */
export async function admitFiling(
  deps: AdmitDeps,
  request: AdmissionRequest,
  filing: FilingId,
  isRepeat: () => Promise<boolean>,
): Promise<AdmittedFiling> {
  const { by, facts, protectedTargets, providers } = request;
  requireOwnEnds(by.authority, providers);
  const [authority, entries] = await Promise.all([
    deps.directory.authority(by.authority),
    Promise.all(providers.map(({ provider }) => deps.directory.provider(provider))),
  ]);
  const law = instrumentOf(facts);
  const answer = requireRightToIssue(law, facts, by, toAuthoritySide(authority));
  requireTargetsFiled(facts, protectedTargets);
  const unverified = listUnverified(law, deps.unverifiedLaw);
  const now = deps.clock.now();
  const findings = listFindings(law, request.breadth, now);
  const [form, namedAsValidator] = await Promise.all([
    readFilerOnForm(deps.directory, request.filer, authority),
    request.validator ? deps.directory.authoritiesCalled(request.validator.name.value) : [],
  ]);
  const described = describeFiler(form);
  const validated = toValidatorOnForm(request.validator, namedAsValidator, authority, described);
  const refused =
    findDateFault(law, facts, authority.zone, now) ??
    findRangeFault(law, listRanges(request.breadth), now) ??
    findFilerFault(form) ??
    (validated && findValidatorFault(validated));
  if (refused && !(await isRepeat())) throw refused;
  const filer = validated
    ? { ...described, findings: [...described.findings, ...listValidatorFindings(validated)] }
    : described;
  const events = entries.map((entry, position) => {
    const sides: Sides = { authority: toAuthoritySide(authority), provider: toProviderSide(entry) };
    const ids = { filing, order: orderIdFor(filing, position) };
    const event = issueOrder(law, facts, ids, by, sides, answer, now, advisoryOf(findings));
    return {
      ...event,
      filer,
      ...(validated && { validation: describeValidator(validated) }),
      ...(protectedTargets.length > 0 && { protectedPerson: true as const }),
    };
  });
  const bans = events.map((event) => requestBan(law, facts, event, by));
  const principals = form.named.filter(({ id }) => described.filesFor.some((one) => one.id === id));
  return {
    events,
    bans,
    findings,
    filer,
    unverified,
    isSecondOfficerAskedFor: isSecondOfficerAskedFor(urgencyOfFiling(facts), [authority, ...principals]),
  };
}

function toValidatorOnForm(
  said: SaidOfValidator | null,
  named: readonly AuthorityEntry[],
  { state, institution }: AuthorityEntry,
  { filesFor }: Filer,
): ValidatorOnForm | undefined {
  return said ? { said, state, issuing: [institution, ...filesFor.map((one) => one.institution)], named } : undefined;
}

/** Whose a name is that is not the filer's own, the directory says. */
async function readFilerOnForm(
  directory: Directory,
  said: readonly SaidOfFiler[],
  filer: AuthorityEntry,
): Promise<Omit<FilerOnForm, 'named'> & { readonly named: readonly AuthorityEntry[] }> {
  const found = await Promise.all(listStrangeNames(said, filer).map((name) => directory.authoritiesCalled(name)));
  const named = new Map(found.flat().map((entry) => [entry.id, entry]));
  return { said, filer, named: [...named.values()] };
}

const toAuthoritySide = ({ id, kinds, instruments, zone, state }: AuthorityEntry): Sides['authority'] => ({
  id,
  kinds,
  instruments,
  place: { zone, state },
});

const toProviderSide = ({ id, zone, state, providerType, acceptedLanguages }: ProviderEntry): Sides['provider'] => ({
  id,
  kind: providerType === 'contact-point-24-7' ? providerType : 'service-provider',
  languages: acceptedLanguages,
  place: { zone, state },
});
