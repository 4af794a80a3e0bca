import { html, type Markup } from '../../components/markup.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { renderFaults } from '../../steps/forms.ts';
import { renderWritten } from '../../steps/passages.ts';
import type { FieldFault } from '../../steps/typed.ts';
import type { Answers } from '../api.ts';
import { renderAuthority, renderProvider } from '../orders/parts/parties.ts';
import { joinLines, renderHeading, renderParagraph } from '../orders/parts/tell.ts';
import type { DeskStep, DeskVisitor, Outcome, Shown } from '../step.ts';
import { keyOf } from './acts.ts';
import { pageQuery, renderListPage } from './list-page.ts';
import { linkOrder, nameLaw, OF_OVERSIGHT, renderDone, renderLink, showUnknown, tellMoment } from './parts.ts';
import { isAmong, isAskedBySelf } from './self.ts';
import {
  type AnswerForm,
  faultsOfAnswer,
  readAnswer,
  renderAnswer,
  renderCourse,
  renderReasons,
  showClosed,
  wordTwo,
} from './two.ts';

type Search = Answers['GET /v1/oversight/searches/{searchId}'];
type Found = Answers['GET /v1/oversight/searches/{searchId}/orders']['orders'][number];

const LIST = '/oversight/searches';
const DONE = { asked: 'oversight.two.asked-done', answered: 'oversight.two.done' } as const;

const idIn = ({ named }: DeskVisitor): string => named['search'] ?? '';
const pathOf = (id: string): `/${string}` => `${LIST}/${id}`;

interface Form extends AnswerForm {
  /** Whether whoever sits here is one of the two who open what it found. */
  readonly mayOpen: boolean;
  readonly status: number;
}

/** Whether whoever sits here can open what it found. */
const mayOpen = async (visitor: DeskVisitor, { standing, askedBy, answer }: Search): Promise<boolean> =>
  standing === 'confirmed' && (await isAmong(visitor, [askedBy, ...(answer ? [answer.by] : [])]));

function showSearch(visitor: DeskVisitor, search: Search, { mayOpen, status, ...form }: Form): Shown {
  const { words } = visitor;
  const { faults } = form;
  const { id, identifier, complaintId, standing } = search;
  return {
    title: words.text('oversight.search.title'),
    back: LIST,
    ...(faults.length > 0 && { hasErrors: true, status }),
    content: html`${renderFaults(visitor, faults)}
${renderDone(visitor, DONE)}
<p class="hf-caption-l">${words.text('oversight.search.title')}</p>
<h1 class="hf-heading-l">${wordTwo(visitor, search)}</h1>
<p class="hf-body">${renderCourse(visitor, search)}</p>
${renderHeading(visitor, 'oversight.search.for')}
${renderParagraph(words.text(`filing.kind.${identifier.type}`))}
${renderWritten(identifier.value)}
${renderReasons(visitor, search)}
${complaintId === undefined ? undefined : renderLink(`/oversight/complaints/${complaintId}`, words.text('oversight.search.complaint-link'))}
${
  standing === 'confirmed'
    ? html`${renderParagraph(words.text('oversight.two.only-two'))}
${mayOpen ? renderLink(`${pathOf(id)}/orders`, words.text('oversight.search.open')) : undefined}`
    : undefined
}
${renderAnswer(visitor, search, form)}`,
  };
}

async function show(visitor: DeskVisitor, faults: readonly FieldFault[] = [], status = 422): Promise<Outcome> {
  const named = { searchId: idIn(visitor) };
  const search = await unlessRefused(visitor.ask('GET /v1/oversight/searches/{searchId}', { named }), 'search-unknown');
  if (search instanceof ApiRefusal) return showUnknown(visitor, LIST);
  const [isOwn, opens] = await Promise.all([isAskedBySelf(visitor, search), mayOpen(visitor, search)]);
  return showSearch(visitor, search, { isOwn, mayOpen: opens, faults, status });
}

async function take(visitor: DeskVisitor): Promise<Outcome> {
  const read = readAnswer(visitor);
  if ('faults' in read) return await show(visitor, read.faults);
  const searchId = idIn(visitor);
  const answer = await unlessRefused(
    visitor.ask('POST /v1/oversight/searches/{searchId}/confirmation', {
      named: { searchId },
      body: read.body,
      key: keyOf(visitor),
    }),
    'search-own',
    'search-answered',
    'search-unknown',
    'invalid-request',
  );
  if (!(answer instanceof ApiRefusal)) return { goTo: pathOf(searchId), done: 'answered' };
  const status = { 'search-own': 403, 'search-answered': 409 }[answer.code] ?? 422;
  return await show(visitor, faultsOfAnswer(visitor, answer), status);
}

/** A search: what it is for and why, and the word of a second person. */
export const search: DeskStep = { roles: OF_OVERSIGHT, show: (visitor) => show(visitor), take };

const renderFound = (visitor: DeskVisitor, order: Found): Markup =>
  joinLines(
    html`${linkOrder(order.id, order.reference)}: ${visitor.words.text(`duty.status.${order.status}`)}`,
    visitor.words.say('oversight.search.found-row', {
      authority: renderAuthority(order),
      provider: renderProvider(order),
      law: nameLaw(visitor, order.instrument),
      day: tellMoment(visitor, order.issuedAt),
      targets: order.targets.join(', '),
    }),
  );

async function showFound(visitor: DeskVisitor): Promise<Shown> {
  const { words, ask } = visitor;
  const searchId = idIn(visitor);
  const answer = await unlessRefused(
    ask('GET /v1/oversight/searches/{searchId}/orders', { named: { searchId }, query: pageQuery(visitor) }),
    'search-unknown',
    'search-not-yours',
    'search-not-open',
  );
  if (answer instanceof ApiRefusal)
    return answer.code === 'search-unknown'
      ? showUnknown(visitor, LIST)
      : showClosed(visitor, answer, pathOf(searchId));
  const rows = answer.orders.map((order) => renderFound(visitor, order));
  const around = { path: `${pathOf(searchId)}/orders`, none: words.text('oversight.search.found-none') } as const;
  return {
    title: words.text('oversight.search.found'),
    back: pathOf(searchId),
    content: html`<h1 class="hf-heading-l">${words.text('oversight.search.found')}</h1>
${renderParagraph(words.text('oversight.two.only-two'))}
${renderListPage(visitor, { rows, next: answer.next }, around)}`,
  };
}

/** The orders that a confirmed search finds: for the two of it alone. */
export const searchedOrders: DeskStep = { roles: OF_OVERSIGHT, show: showFound };
