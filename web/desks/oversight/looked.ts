import { renderButton } from '../../components/button.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderSelect } from '../../components/select.ts';
import { renderWritten } from '../../steps/passages.ts';
import type { Answers } from '../api.ts';
import { joinLines, renderParagraph } from '../orders/parts/tell.ts';
import { nameRole } from '../roles.ts';
import type { DeskStep, DeskVisitor, Shown } from '../step.ts';
import { pageQuery, renderListPage } from './list-page.ts';
import { isMonth, listMonths, spellMonth } from './months.ts';
import { linkTo, OF_OVERSIGHT, renderPerson, tellMoment } from './parts.ts';

type Consultation = Answers['GET /v1/oversight/consultations']['consultations'][number];

/** A reason can be as long as a page. */
const ROWS = 20;

/** As long as a month can be read after its end. */
const MONTHS = 37;

function renderLooked(visitor: DeskVisitor, { at, by, route, reason, orderId, listed }: Consultation): Markup {
  const { words } = visitor;
  const who = words.say('oversight.looked.by', {
    person: renderPerson(visitor, by.person),
    role: nameRole(words, by.role),
    authority: by.authority,
  });
  const what = joinLines(
    html`<time datetime="${at}">${tellMoment(visitor, at)}</time>`,
    who,
    html`<code class="hf-own-words">${route}</code>`,
    orderId === undefined
      ? undefined
      : linkTo(`/oversight/orders/${orderId}`, html`<code class="hf-own-words">${orderId}</code>`),
    listed && words.say('oversight.looked.listed', { count: `${listed.length}` }),
    reason === undefined ? undefined : words.text('oversight.looked.reason'),
  );
  return html`${what}${reason === undefined ? undefined : renderWritten(reason)}`;
}

/** Another month to look at: a form that only asks for another page. */
const renderMonths = ({ words, language, now }: DeskVisitor, month: string): Markup =>
  html`<form method="get" action="/oversight/consultations" novalidate>
${renderSelect({
  name: 'month',
  label: { text: words.text('oversight.looked.month') },
  items: listMonths(now, MONTHS).map((value) => ({ value, text: spellMonth(language, value) })),
  value: month,
})}
${renderButton({ text: words.text('oversight.looked.show'), classes: 'hf-button--secondary' })}
</form>`;

async function showMonth(visitor: DeskVisitor): Promise<Shown> {
  const { words, ask, query, language, now } = visitor;
  const asked = query['month'] ?? '';
  const month = isMonth(asked) ? asked : (listMonths(now, 1)[0] ?? '');
  const { consultations, next } = await ask('GET /v1/oversight/consultations', {
    query: { ...pageQuery(visitor, ROWS), month },
  });
  const rows = consultations.map((one) => renderLooked(visitor, one));
  const around = {
    path: `/oversight/consultations?month=${month}`,
    none: words.text('oversight.looked.none'),
  } as const;
  return {
    title: words.text('oversight.looked.title'),
    back: '/',
    content: html`<h1 class="hf-heading-l">${words.text('oversight.looked.title')}</h1>
${renderParagraph(words.text('oversight.looked.means'))}
${renderMonths(visitor, month)}
<h2 class="hf-heading-m">${words.say('oversight.looked.of', { month: spellMonth(language, month) })}</h2>
${renderListPage(visitor, { rows, next }, around)}`,
  };
}

/** Who was shown what in a month, over all. */
export const consultations: DeskStep = { roles: OF_OVERSIGHT, show: showMonth };

async function showOfOrder(visitor: DeskVisitor): Promise<Shown> {
  const { words, ask, named } = visitor;
  const orderId = named['order'] ?? '';
  const answer = await ask('GET /v1/oversight/orders/{orderId}/consultations', {
    named: { orderId },
    query: pageQuery(visitor, ROWS),
  });
  const rows = answer.consultations.map((one) => renderLooked(visitor, one));
  const path = `/oversight/orders/${orderId}` as const;
  return {
    title: words.text('oversight.looked.order-title'),
    back: path,
    content: html`<h1 class="hf-heading-l">${words.text('oversight.looked.order-title')}</h1>
${renderParagraph(words.text('oversight.looked.order-means'))}
${renderListPage(visitor, { rows, next: answer.next }, { path: `${path}/consultations`, none: words.text('oversight.looked.none') })}`,
  };
}

/** Who was shown an order, its record or its files. */
export const consultationsOfOrder: DeskStep = { roles: OF_OVERSIGHT, show: showOfOrder };
