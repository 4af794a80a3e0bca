import { html, type Markup } from '../../components/markup.ts';
import type { Answers } from '../api.ts';
import { renderAuthority } from '../orders/parts/parties.ts';
import { joinLines } from '../orders/parts/tell.ts';
import type { DeskVisitor } from '../step.ts';
import { linkOrder, nameLaw, renderPerson, tellMoment } from './parts.ts';

type Silence = Answers['GET /v1/silences']['silences'][number];
type Claim = Answers['GET /v1/oversight/claimed-notices']['claims'][number];
type Brief = Answers['GET /v1/oversight/brief-orders']['orders'][number];
type Unsaid = Answers['GET /v1/oversight/unsaid-protections']['findings'][number];

/** What a list is called in words and addresses. */
export type ListName = 'silences' | 'claims' | 'brief' | 'unsaid';

/** As far as one page of a list goes. */
export interface ListPage {
  readonly rows: readonly Markup[];
  readonly next: string | null;
  /** On all pages, where the API counts them. */
  readonly total?: number;
}

type Query = Readonly<Record<string, string>>;

/** One of the lists that only tell: where its page stands, and what it says. */
export interface OversightList {
  readonly path: `/oversight/${string}`;
  readonly read: (visitor: DeskVisitor, query: Query) => Promise<ListPage>;
}

function renderSilence(visitor: DeskVisitor, silence: Silence): Markup {
  const { words } = visitor;
  const { orderId, reference, kind, openedAt, defaultedAt, institutions } = silence;
  return joinLines(
    html`${linkOrder(orderId, reference)}: ${words.text(`order.kind.${kind}`)}`,
    words.say('oversight.silence', { opened: tellMoment(visitor, openedAt), ended: tellMoment(visitor, defaultedAt) }),
    institutions.length === 0
      ? words.text('oversight.silence-nobody')
      : words.say('oversight.silence-houses', { houses: institutions.join(', ') }),
  );
}

const renderClaim = (visitor: DeskVisitor, { orderId, reference, authority, claimedAt, standing }: Claim): Markup =>
  joinLines(
    html`${linkOrder(orderId, reference)}: ${visitor.words.text(`oversight.claim.${standing}`)}`,
    visitor.words.say('oversight.claim', { authority, moment: tellMoment(visitor, claimedAt) }),
  );

/** Who filed, and how many of the kind there are of them and of their authority: many are a question to ask. */
const renderFiler = (visitor: DeskVisitor, { officer, ofOfficer, ofAuthority }: Brief | Unsaid): Markup =>
  visitor.words.say('oversight.filer', {
    officer: renderPerson(visitor, officer),
    own: `${ofOfficer}`,
    all: `${ofAuthority}`,
  });

const renderBrief = (visitor: DeskVisitor, order: Brief): Markup =>
  joinLines(
    linkOrder(order.id, order.reference),
    visitor.words.say('oversight.brief-row', {
      authority: renderAuthority(order),
      law: nameLaw(visitor, order.instrument),
      issued: tellMoment(visitor, order.issuedAt),
      ended: tellMoment(visitor, order.endedAt),
      ending: visitor.words.text(`oversight.brief.${order.ending}`),
      reason: html`<span lang="en">${order.reason}</span>`,
    }),
    order.receivedAt === undefined ? visitor.words.text('oversight.never-received') : undefined,
    renderFiler(visitor, order),
  );

const renderUnsaid = (visitor: DeskVisitor, finding: Unsaid): Markup =>
  joinLines(
    linkOrder(finding.orderId, finding.reference),
    visitor.words.say('oversight.unsaid-row', {
      authority: renderAuthority(finding),
      law: nameLaw(visitor, finding.instrument),
      issued: tellMoment(visitor, finding.issuedAt),
      found: tellMoment(visitor, finding.foundAt),
      targets: finding.targets.join(', '),
    }),
    renderFiler(visitor, finding),
  );

type ListRoute =
  | 'GET /v1/silences'
  | 'GET /v1/oversight/claimed-notices'
  | 'GET /v1/oversight/brief-orders'
  | 'GET /v1/oversight/unsaid-protections';

const listOf = <Route extends ListRoute>(
  path: OversightList['path'],
  route: Route,
  renderRows: (visitor: DeskVisitor, answer: Answers[Route]) => readonly Markup[],
): OversightList => ({
  path,
  read: async (visitor, query) => {
    const answer: Answers[Route] = await visitor.ask(route, { query });
    const { next, total }: { readonly next: string | null; readonly total?: number } = answer;
    return { rows: renderRows(visitor, answer), next, ...(total !== undefined && { total }) };
  },
});

/** The lists that only tell, in the order of the first page. */
export const LISTS: Readonly<Record<ListName, OversightList>> = {
  silences: listOf('/oversight/silences', 'GET /v1/silences', (visitor, { silences }) =>
    silences.map((one) => renderSilence(visitor, one)),
  ),
  claims: listOf('/oversight/claimed-notices', 'GET /v1/oversight/claimed-notices', (visitor, { claims }) =>
    claims.map((one) => renderClaim(visitor, one)),
  ),
  brief: listOf('/oversight/brief-orders', 'GET /v1/oversight/brief-orders', (visitor, { orders }) =>
    orders.map((one) => renderBrief(visitor, one)),
  ),
  unsaid: listOf('/oversight/unsaid-protections', 'GET /v1/oversight/unsaid-protections', (visitor, { findings }) =>
    findings.map((one) => renderUnsaid(visitor, one)),
  ),
};

export const LIST_NAMES = ['silences', 'claims', 'brief', 'unsaid'] as const satisfies readonly ListName[];
