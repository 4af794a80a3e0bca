/**
 * Who may do what on whose object, as README.md and docs/api say it, page by page. Nothing here is taken from the tables of the code: what the
 * code does is held to this.
 */

/** Somebody who shows a token that the issuer made; any words may stand in it. */
export interface TokenHolder {
  readonly kind: 'token';
  readonly role: string;
  /** Of an officer the authority, of a reviewer the house, of a provider's person the provider. */
  readonly authority: string;
  readonly person: string;
}
export interface SigningProvider {
  readonly kind: 'signature';
  readonly provider: string;
}
/** Somebody with a session of half an hour; `of` is the order whose case it opens, or `nothing`, where it is none of ours. */
export interface SessionHolder {
  readonly kind: 'session';
  readonly of: string;
}
export interface Nobody {
  readonly kind: 'nobody';
}
export type Asker = TokenHolder | SigningProvider | SessionHolder | Nobody;

/** What is asked about, with all that decides whose it is. An id that was given to nothing has no owner of any kind. */
export interface Thing {
  readonly id: string;
  readonly kind: Kind;
  /** The authority that issued it, filed it or wrote it; whose entry it changes. */
  readonly authority?: string;
  /** The authority that was asked to validate the order, or is said to have validated it. */
  readonly validator?: string;
  readonly provider?: string;
  /** Who has the review; who asked for a search or a reading; who proposed a change; who suspended; who filed what waits. */
  readonly people?: readonly string[];
  /** Who had a review before, and lost it to another. */
  readonly former?: readonly string[];
  /** Who of oversight confirmed a search, or a reading. */
  readonly confirmedBy?: string;
  readonly exists: boolean;
}
export type Kind =
  | 'order'
  | 'review'
  | 'draft'
  | 'filing'
  | 'complaint'
  | 'search'
  | 'reading'
  | 'change'
  | 'suspension'
  | 'entry'
  | 'case'
  | 'nothing';

/** `absent` is told as if it were not there: by the same words as of an id that was never given. */
export type Answer = 'allowed' | 'refused' | 'absent';

/** Who stands in the directory that requests are tried against; a fact of that directory, which is `test/samples/directory.json` and one entry more. */
export interface Standing {
  readonly authorities: readonly string[];
  /** The house of each reviewer on the roster. */
  readonly houses: Readonly<Record<string, string>>;
  readonly registrars: readonly string[];
  /** Accounts of people who act for each provider at its desk. */
  readonly people: Readonly<Record<string, readonly string[]>>;
  readonly providers: readonly string[];
  /** Of an authority whose entry lists its officers: the roles each may act in. One without a list leaves that to its issuer. */
  readonly officers: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** One thing that can be asked, and who may. */
export interface Rule {
  /** As docs/api names it; a step behind it where the body decides who may. */
  readonly action: string;
  readonly about: Kind;
  readonly who: (asker: Asker, thing: Thing, standing: Standing) => Answer;
}

const ALLOWED: Answer = 'allowed';
/** What stands under a name, which may be one that every object has. */
const at = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
const either = (isAllowed: boolean, otherwise: Answer): Answer => (isAllowed ? ALLOWED : otherwise);

/** README.md, Tokens: the authority has to be known, the account listed where there is a list, and in that role. */
function actsAs(asker: Asker, roles: readonly string[], { authorities, officers }: Standing): asker is TokenHolder {
  if (asker.kind !== 'token' || !roles.includes(asker.role) || !authorities.includes(asker.authority)) return false;
  const list = at(officers, asker.authority);
  return list === undefined || (at(list, asker.person)?.includes(asker.role) ?? false);
}

type ByOffice = (asker: TokenHolder, thing: Thing) => boolean;
type Officer = 'contact-point' | 'validator';

/** authorities.md: a contact point its authority's own, a validator what was put to its authority, or is said to be validated by it. */
const isOfOffice: ByOffice = ({ role, authority }, thing) =>
  (role === 'contact-point' ? thing.authority : thing.validator) === authority;

/** Of another's order an officer hears that there is none; for a wrong role nothing is looked at. */
const officers =
  (...roles: readonly Officer[]) =>
  (asker: Asker, thing: Thing, standing: Standing): Answer => {
    if (!actsAs(asker, roles, standing)) return 'refused';
    return either(thing.kind === 'nothing' || (thing.exists && isOfOffice(asker, thing)), 'absent');
  };
const CONTACT_POINTS = officers('contact-point');
const BOTH = officers('contact-point', 'validator');

/** authorities.md, A second officer: another than the filer. */
const secondOfficers: Rule['who'] = (asker, thing, standing) => {
  const seen = CONTACT_POINTS(asker, thing, standing);
  const isFiler = asker.kind === 'token' && thing.people?.includes(asker.person) === true;
  return seen === ALLOWED && isFiler ? 'refused' : seen;
};

/** reviewers.md: the roster names the account as of that house, and the review was drawn for them; one who lost it is refused, nobody else hears of it. */
const reviewers: Rule['who'] = (asker, { kind, people = [], former = [] }, { houses }) => {
  const isReviewer =
    asker.kind === 'token' && asker.role === 'reviewer' && at(houses, asker.person) === asker.authority;
  if (!isReviewer) return 'refused';
  if (kind === 'nothing' || people.includes(asker.person)) return ALLOWED;
  return former.includes(asker.person) ? 'refused' : 'absent';
};

/** README.md, Tokens: what a token names is the id of an entry of the directory, whichever. */
const DIRECTORY_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** oversight.md: whoever has the role and every claim, as the directory here lists nobody who acts for it. */
const isOversight = (asker: Asker): asker is TokenHolder =>
  asker.kind === 'token' && asker.role === 'oversight' && DIRECTORY_ID.test(asker.authority);

/** Of an id that was never given they hear that. */
const oversight: Rule['who'] = (asker, { exists }) => (isOversight(asker) ? either(exists, 'absent') : 'refused');

/** oversight.md, Searches and Sealed text: the two of them, and nobody else. */
const askerAndConfirmer: Rule['who'] = (asker, thing, standing) => {
  const seen = oversight(asker, thing, standing);
  if (seen !== ALLOWED || asker.kind !== 'token') return seen;
  return either(thing.people?.includes(asker.person) === true || thing.confirmedBy === asker.person, 'refused');
};

/** Likewise: by anybody of oversight but whoever asked. */
const anotherOfOversight: Rule['who'] = (asker, thing, standing) => {
  const seen = oversight(asker, thing, standing);
  return seen === ALLOWED && asker.kind === 'token' && thing.people?.includes(asker.person) === true ? 'refused' : seen;
};

/** registrars.md: a token names `register-office`, and the roster the account. */
const isRegistrar = (asker: Asker, { registrars }: Standing): asker is TokenHolder =>
  asker.kind === 'token' &&
  asker.role === 'registrar' &&
  asker.authority === 'register-office' &&
  registrars.includes(asker.person);

const registrars: Rule['who'] = (asker, { exists }, standing) =>
  isRegistrar(asker, standing) ? either(exists, 'absent') : 'refused';

/** registrars.md: oversight reads all of it. */
const registrarsAndOversight: Rule['who'] = (asker, { exists }, standing) =>
  isRegistrar(asker, standing) || isOversight(asker) ? either(exists, 'absent') : 'refused';

/** registrars.md: another than whoever proposed it, or suspended. */
const otherRegistrars: Rule['who'] = (asker, thing, standing) => {
  const seen = registrars(asker, thing, standing);
  return seen === ALLOWED && asker.kind === 'token' && thing.people?.includes(asker.person) === true ? 'refused' : seen;
};

/** registrars.md: by whoever proposed it. */
const proposers: Rule['who'] = (asker, thing, standing) => {
  const seen = registrars(asker, thing, standing);
  return seen === ALLOWED && asker.kind === 'token' && thing.people?.includes(asker.person) !== true ? 'refused' : seen;
};

/** registrars.md: a contact point of the authority whose entry it is; of another's entry there is no such change. */
const ofOwnEntry: Rule['who'] = (asker, thing, standing) => {
  if (!actsAs(asker, ['contact-point'], standing)) return 'refused';
  return either(thing.exists && thing.authority === asker.authority, 'absent');
};

/** providers.md: its registered key, or a token of one of its people whom the directory lists; of another provider's order there is none. */
const providers: Rule['who'] = (asker, thing, standing) => {
  const provider = providerOf(asker, standing);
  if (provider === undefined) return 'refused';
  return either(thing.kind === 'nothing' || (thing.exists && thing.provider === provider), 'absent');
};

/** registrars.md: answered by a signature alone, of the provider whose entry it is. */
const providersByKey: Rule['who'] = (asker, thing, standing) => {
  if (asker.kind !== 'signature' || !standing.providers.includes(asker.provider)) return 'refused';
  return either(thing.exists && thing.provider === asker.provider, 'absent');
};

function providerOf(asker: Asker, { people, providers: known }: Standing): string | undefined {
  if (asker.kind === 'signature') return known.includes(asker.provider) ? asker.provider : undefined;
  if (asker.kind !== 'token' || asker.role !== 'provider') return undefined;
  return at(people, asker.authority)?.includes(asker.person) ? asker.authority : undefined;
}

/** persons.md: a session opens its own case, whatever is named beside it. */
const persons: Rule['who'] = (asker) => either(asker.kind === 'session' && asker.of !== 'nothing', 'refused');

/** public.md: nobody signs in here; of an order that is none it says no more than of a wrong digest. */
const anyone: Rule['who'] = () => ALLOWED;

const rule = (about: Kind, who: Rule['who'], ...actions: readonly string[]): readonly Rule[] =>
  actions.map((action) => ({ action, about, who }));

export const RULES: readonly Rule[] = [
  ...rule('nothing', CONTACT_POINTS, 'POST /v1/filings', 'POST /v1/filing-checks', 'GET /v1/filings/waiting'),
  ...rule('nothing', CONTACT_POINTS, 'GET /v1/drafts', 'POST /v1/drafts', 'POST /v1/order-searches', 'GET /v1/calls'),
  ...rule('nothing', BOTH, 'GET /v1/orders', 'GET /v1/events'),
  ...rule(
    'draft',
    CONTACT_POINTS,
    'GET /v1/drafts/{draftId}',
    'PUT /v1/drafts/{draftId}',
    'DELETE /v1/drafts/{draftId}',
  ),
  ...rule('filing', CONTACT_POINTS, 'GET /v1/filings/waiting/{filingId}'),
  ...rule('filing', secondOfficers, 'POST /v1/filings/waiting/{filingId}/word'),
  ...rule(
    'order',
    BOTH,
    'GET /v1/orders/{orderId}',
    'GET /v1/orders/{orderId}/attempts',
    'GET /v1/orders/{orderId}/messages',
  ),
  ...rule('order', BOTH, 'GET /v1/orders/{orderId}/history', 'GET /v1/orders/{orderId}/certificate'),
  ...rule('order', CONTACT_POINTS, 'POST /v1/orders/{orderId}/validation (sought)'),
  ...rule('order', officers('validator'), 'POST /v1/orders/{orderId}/validation (refused)'),
  ...rule(
    'order',
    CONTACT_POINTS,
    ...['extension', 'production-request', 'transmission', 'renewal', 'need', 'release', 'clarification-answer'].map(
      (name) => `POST /v1/orders/{orderId}/${name}`,
    ),
    ...['messages', 'conflicts', 'notice-deferral', 'notice-letter', 'notice', 'calls', 'confirmation'].map(
      (name) => `POST /v1/orders/{orderId}/${name}`,
    ),
  ),
  ...rule('nothing', reviewers, 'GET /v1/reviews'),
  ...rule('review', reviewers, 'GET /v1/reviews/{reviewId}', 'GET /v1/reviews/{reviewId}/messages'),
  ...rule(
    'review',
    reviewers,
    ...['decision', 'permission', 'conflict', 'messages'].map((name) => `POST /v1/reviews/{reviewId}/${name}`),
  ),
  ...rule('nothing', providers, 'GET /v1/provider/orders', 'GET /v1/provider/messages'),
  ...rule(
    'order',
    providers,
    ...['certificate', 'attempts', 'objections', 'messages'].map((name) => `GET /v1/provider/orders/{orderId}/${name}`),
    'GET /v1/provider/orders/{orderId}/notice',
    'POST /v1/provider/messages',
  ),
  ...rule('change', providersByKey, 'GET /v1/provider/directory-changes/{changeId}'),
  ...rule(
    'case',
    persons,
    'GET /v1/cases/current',
    'GET /v1/cases/current/messages',
    'POST /v1/cases/current/messages',
  ),
  ...rule('nothing', oversightOfAll, 'GET /v1/complaints', 'GET /v1/silences', 'GET /v1/oversight/claimed-notices'),
  ...rule('nothing', oversightOfAll, 'GET /v1/oversight/brief-orders', 'GET /v1/oversight/unsaid-protections'),
  ...rule(
    'nothing',
    oversightOfAll,
    'GET /v1/oversight/searches',
    'GET /v1/oversight/readings',
    'GET /v1/oversight/difficulties',
  ),
  ...rule('nothing', oversightOfAll, 'GET /v1/oversight/consultations', 'GET /v1/oversight/orders'),
  ...rule('complaint', oversight, 'GET /v1/complaints/{complaintId}'),
  ...rule(
    'order',
    oversight,
    ...['', '/history', '/consultations'].map((under) => `GET /v1/oversight/orders/{orderId}${under}`),
  ),
  ...rule('search', oversight, 'GET /v1/oversight/searches/{searchId}'),
  ...rule('search', askerAndConfirmer, 'GET /v1/oversight/searches/{searchId}/orders'),
  ...rule('search', anotherOfOversight, 'POST /v1/oversight/searches/{searchId}/confirmation'),
  ...rule('reading', oversight, 'GET /v1/oversight/readings/{readingId}'),
  ...rule(
    'reading',
    askerAndConfirmer,
    'GET /v1/oversight/readings/{readingId}/text',
    'GET /v1/oversight/readings/{readingId}/messages',
  ),
  ...rule('reading', anotherOfOversight, 'POST /v1/oversight/readings/{readingId}/confirmation'),
  ...rule(
    'entry',
    registrarsAndOversight,
    'GET /v1/directory/entries/{kind}/{entryId}',
    'GET /v1/directory/entries/{kind}/{entryId}/history',
  ),
  ...rule(
    'nothing',
    ofDirectory,
    'GET /v1/directory/changes',
    'GET /v1/directory/acts',
    'GET /v1/directory/suspensions',
  ),
  ...rule('change', registrarsAndOversight, 'GET /v1/directory/changes/{changeId}'),
  ...rule('change', otherRegistrars, 'POST /v1/directory/changes/{changeId}/approval'),
  ...rule('change', proposers, 'POST /v1/directory/changes/{changeId}/withdrawal (of a stranger)'),
  ...rule('change', ofOwnEntry, 'POST /v1/directory/changes/{changeId}/objection (of a stranger)'),
  ...rule('suspension', registrarsAndOversight, 'GET /v1/directory/suspensions/{suspensionId}'),
  ...rule('order', anyone, 'GET /v1/verifications/{orderId}'),
  ...rule('nothing', anyone, 'GET /v1/policy'),
];

function oversightOfAll(asker: Asker): Answer {
  return either(isOversight(asker), 'refused');
}

function ofDirectory(asker: Asker, _: Thing, standing: Standing): Answer {
  return either(isRegistrar(asker, standing) || isOversight(asker), 'refused');
}
