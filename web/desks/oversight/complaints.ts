import { html } from '../../components/markup.ts';
import type { PagePath } from '../../steps/links.ts';
import { renderBullets } from '../orders/parts/tell.ts';
import type { DeskStep, DeskVisitor, Shown } from '../step.ts';
import { renderComplaint } from './complaint-rows.ts';
import { pageQuery, renderListPage } from './list-page.ts';
import { linkTo, OF_OVERSIGHT } from './parts.ts';

/** Which of them are looked at. */
const SORTS = ['unchecked', 'unremedied', 'all'] as const;
type Sort = (typeof SORTS)[number];

const pathOf = (sort: Sort): PagePath =>
  sort === 'unchecked' ? '/oversight/complaints' : `/oversight/complaints?only=${sort}`;

async function showComplaints(visitor: DeskVisitor): Promise<Shown> {
  const { words, ask, query } = visitor;
  const sort = SORTS.find((one) => one === query['only']) ?? 'unchecked';
  const answer = await ask('GET /v1/complaints', {
    query: { ...pageQuery(visitor), ...(sort !== 'all' && { only: sort }) },
  });
  const title = words.text(`oversight.complaints.${sort}`);
  const rows = answer.complaints.map((one) => renderComplaint(visitor, one));
  const others = SORTS.filter((one) => one !== sort).map((one) => {
    const name = words.text(`oversight.complaints.${one}`);
    const counted = words.say('oversight.counted', { list: name, n: `${answer.unremedied}` });
    return linkTo(pathOf(one), one === 'unremedied' ? counted : name);
  });
  return {
    title,
    back: '/',
    content: html`<h1 class="hf-heading-l">${title}</h1>
<p class="hf-body">${words.text('oversight.complaints.means')}</p>
${renderListPage(visitor, { rows, next: answer.next }, { path: pathOf(sort), none: words.text('oversight.complaints.none') })}
${renderBullets(others)}`,
  };
}

/** Complaints: first those that nobody has checked. */
export const complaints: DeskStep = { roles: OF_OVERSIGHT, show: showComplaints };
