import { html, type Markup } from '../../components/markup.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { renderAsWritten, renderWritten } from '../../steps/passages.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import type { Answers } from '../api.ts';
import { findLaterForm, renderCertificate, renderPaper } from '../orders/parts/paper.ts';
import type { Order } from '../orders/parts/tell.ts';
import { renderHeading, renderParagraph, renderSmallHeading, sayCode } from '../orders/parts/tell.ts';
import type { DeskStep, DeskVisitor, Outcome, Shown, WordKey } from '../step.ts';
import { OF_OVERSIGHT, renderLink, showUnknown, tellMoment } from './parts.ts';
import { showErased } from './reading.ts';
import { showClosed } from './two.ts';

type SealedText = Answers['GET /v1/oversight/readings/{readingId}/text'];
type Earlier = Answers['GET /v1/oversight/readings/{readingId}/messages'];
type Part = SealedText['forms'][number];
type Statement = SealedText['statements'][number];
type Law = Order['instrument'];

const LIST = '/oversight/readings';

const idIn = ({ named }: DeskVisitor): string => named['reading'] ?? '';

/** What a message names the order by: nobody wrote it to be read. */
const OF_ENVELOPE: readonly string[] = ['orderId', 'digest'];

/** Every text in what somebody filled in or wrote, in its order. */
const listTexts = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(listTexts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([member, text]) => (OF_ENVELOPE.includes(member) ? [] : listTexts(text)));
};

const renderTexts = (value: unknown): Markup => html`${listTexts(value).map(renderWritten)}`;

/** What came after the order: a form as it is on paper, and all else as it was written. */
function renderPart(visitor: DeskVisitor, law: Law, { about, value }: Part): Markup {
  const printed = findLaterForm(law, about);
  return html`${renderSmallHeading(sayCode(visitor, 'event', about))}
${printed ? renderPaper(visitor, printed, value) : renderTexts(value)}`;
}

function renderStatement(visitor: DeskVisitor, { about, by, review, at, words: said }: Statement): Markup {
  const { words } = visitor;
  const told = { who: words.text(`order.party.${by}`), review, moment: tellMoment(visitor, at) };
  return html`${renderSmallHeading(sayCode(visitor, 'event', about))}
<p class="hf-hint">${words.say('order.messages.said', told)}</p>
${renderTexts(said)}`;
}

/** The way to what came before, in one list. */
const renderBefore = (visitor: DeskVisitor, before: string | null): Markup | undefined =>
  before === null
    ? undefined
    : renderLink(
        `${LIST}/${idIn(visitor)}/text?cursor=${encodeURIComponent(before)}`,
        visitor.words.text('order.earlier'),
      );

function renderList(
  visitor: DeskVisitor,
  heading: WordKey,
  entries: readonly Markup[],
  ...before: readonly (string | null)[]
): Markup | undefined {
  const earlier = before.map((cursor) => renderBefore(visitor, cursor)).filter((one) => one !== undefined);
  if (entries.length === 0 && earlier.length === 0) return undefined;
  return html`${renderHeading(visitor, heading)}${earlier}${entries}`;
}

function renderProtected({ words }: DeskVisitor, { protectedTargets = [] }: SealedText): Markup | undefined {
  if (protectedTargets.length === 0) return undefined;
  const said = protectedTargets.map(
    ({ target, protectedAs }) => html`<li>${target}: <span lang="en">${protectedAs}</span></li>`,
  );
  return html`<h2 class="hf-heading-m">${words.text('oversight.text.protected')}</h2><ul class="hf-list">${said}</ul>`;
}

function showText(visitor: DeskVisitor, law: Law, text: SealedText): Shown {
  const { words } = visitor;
  const parts = (all: readonly Part[]) => all.map((part) => renderPart(visitor, law, part));
  const statements = text.statements.map((one) => renderStatement(visitor, one));
  return {
    title: words.text('oversight.text.title'),
    back: `${LIST}/${text.id}`,
    content: html`<p class="hf-caption-l">${words.say('order.h1', { reference: renderSpoken(text.reference) })}</p>
<h1 class="hf-heading-l">${words.text('oversight.text.title')}</h1>
${renderParagraph(words.text('oversight.text.means'))}
${renderAsWritten(visitor)}
${renderHeading(visitor, 'order.grounds')}
${renderTexts(text.grounds)}
${renderProtected(visitor, text)}
${renderList(visitor, 'oversight.text.explanations', parts(text.explanations), text.explanationsBefore)}
${renderList(visitor, 'oversight.text.confirmations', parts(text.confirmations), text.confirmationsBefore)}
${renderList(visitor, 'oversight.text.statements', statements, text.statementsBefore, text.messagesBefore)}
${renderHeading(visitor, 'oversight.text.certificate')}
${renderCertificate(visitor, law, text.certificate)}
${renderList(visitor, 'oversight.text.forms', parts(text.forms), text.formsBefore)}`,
  };
}

function showEarlier(visitor: DeskVisitor, law: Law, { entries, before }: Earlier): Shown {
  const { words } = visitor;
  const said = entries.map((entry) =>
    'review' in entry ? renderStatement(visitor, entry) : renderPart(visitor, law, entry),
  );
  return {
    title: words.text('oversight.text.earlier'),
    back: `${LIST}/${idIn(visitor)}`,
    content: html`<h1 class="hf-heading-l">${words.text('oversight.text.earlier')}</h1>
${renderAsWritten(visitor)}
${renderBefore(visitor, before)}
${said}`,
  };
}

const REFUSALS = ['reading-unknown', 'reading-not-yours', 'reading-not-open', 'order-erased'] as const;

/** Which reading it is comes first: under which law the order stands says how its papers are laid out, and nothing is opened that is not there. */
async function show(visitor: DeskVisitor): Promise<Outcome> {
  const { ask, query } = visitor;
  const readingId = idIn(visitor);
  const named = { readingId };
  const { cursor } = query;
  const tell = (refusal: ApiRefusal): Shown => {
    if (refusal.code === 'reading-unknown') return showUnknown(visitor, LIST);
    if (refusal.code === 'order-erased') return showErased(visitor, LIST);
    return showClosed(visitor, refusal, `${LIST}/${readingId}`);
  };
  const reading = await unlessRefused(ask('GET /v1/oversight/readings/{readingId}', { named }), ...REFUSALS);
  if (reading instanceof ApiRefusal) return tell(reading);
  const law = reading.order.instrument;
  if (cursor === undefined) {
    const text = await unlessRefused(ask('GET /v1/oversight/readings/{readingId}/text', { named }), ...REFUSALS);
    return text instanceof ApiRefusal ? tell(text) : showText(visitor, law, text);
  }
  const earlier = await unlessRefused(
    ask('GET /v1/oversight/readings/{readingId}/messages', { named, query: { cursor } }),
    ...REFUSALS,
  );
  return earlier instanceof ApiRefusal ? tell(earlier) : showEarlier(visitor, law, earlier);
}

/** What is sealed of an order as text, for the two of a reading: what people wrote first, then the papers. */
export const sealedText: DeskStep = { roles: OF_OVERSIGHT, show };
