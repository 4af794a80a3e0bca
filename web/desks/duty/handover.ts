import { renderButton } from '../../components/button.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderSelect } from '../../components/select.ts';
import { renderTable } from '../../components/table.ts';
import { spellMoment } from '../../steps/dates.ts';
import { sayPlain } from '../plain.ts';
import type { DeskStep, DeskVisitor } from '../step.ts';
import { HOUR_MS, spellUntil } from '../times.ts';
import { askForDesk } from './asked.ts';
import { listSections, tellBoard } from './board.ts';
import { nameMore, ON_DUTY } from './desk.ts';
import type { Due } from './due.ts';
import type { ListedOrder } from './kinds.ts';
import { renderOrders } from './listed.ts';

const SHIFTS = ['4', '6', '8', '10', '12', '24'] as const;
const USUAL = '8';
/** As many as a page of the list has at most. */
const ISSUED_AT_MOST = '100';
const NOTE_LINES = [1, 2, 3, 4, 5, 6, 7, 8];

const hoursOf = ({ query }: DeskVisitor): string => SHIFTS.find((hours) => hours === query['hours']) ?? USUAL;

/** Where somebody ticks by hand. */
const BOX = html`<span class="hf-box" aria-hidden="true"></span>`;

function renderOpen(visitor: DeskVisitor, due: readonly Due[]): Markup {
  const { words } = visitor;
  if (due.length === 0) return html`<p class="hf-body">${words.text('handover.open-none')}</p>`;
  // `your move` says nothing to whoever comes on duty: whose move it is is named
  const acting = { ...visitor.acting, role: '' };
  const entries = listSections(tellBoard({ ...visitor, acting }, { due })).flatMap((section) => section.entries);
  return renderTable({
    head: [
      { text: words.text('handover.when') },
      { text: words.text('handover.what') },
      { text: words.text('handover.done'), classes: 'hf-table__figure' },
    ],
    rows: entries.map(({ what, mover, when, span, reference, provider, whom }) => {
      const order = reference === '' ? words.text('duty.of-filing') : reference;
      return [
        { text: html`${when}<br>${span}` },
        {
          text: html`<strong>${what}</strong> (${mover})<br>${order}, <span dir="auto" lang="">${provider}</span>${
            whom === '' ? undefined : html`<br><span dir="auto" lang="">${whom}</span>`
          }`,
        },
        { text: BOX },
      ];
    }),
  });
}

function renderIssued(visitor: DeskVisitor, orders: readonly ListedOrder[], since: number, isAll: boolean): Markup {
  const { words } = visitor;
  const issued = orders.filter(({ issuedAt }) => Date.parse(issuedAt) >= since);
  const isCut = !isAll && issued.length === orders.length;
  return html`<h2 class="hf-heading-m">${words.say('handover.issued', { moment: spellUntil(visitor, since) })}</h2>
${issued.length === 0 ? html`<p class="hf-body">${words.text('handover.issued-none')}</p>` : renderOrders(visitor, issued)}
${isCut ? html`<p class="hf-body">${words.text('handover.incomplete-issued')}</p>` : undefined}`;
}

const renderShift = (visitor: DeskVisitor): Markup => {
  const { words } = visitor;
  return html`<form class="hf-on-screen" method="get" action="/handover" novalidate>
<p class="hf-body">${words.text('handover.print')}</p>
${renderSelect({
  id: 'hours',
  name: 'hours',
  label: { text: words.text('handover.hours') },
  items: SHIFTS.map((hours) => ({ value: hours, text: sayPlain(visitor, 'handover.hours-ago', { n: hours }) })),
  value: hoursOf(visitor),
})}
${renderButton({ text: words.text('handover.hours-button'), classes: 'hf-button--secondary' })}
</form>`;
};

/** What is written by hand, on paper. */
const renderNotes = ({
  words,
}: DeskVisitor): Markup => html`<h2 class="hf-heading-m">${words.text('handover.notes')}</h2>
<div class="hf-notes">${NOTE_LINES.map(() => html`<div class="hf-notes__line"></div>`)}</div>
<div class="hf-notes">
<div class="hf-notes__line">${words.text('handover.given')}:</div>
<div class="hf-notes__line">${words.text('handover.taken')}:</div>
</div>`;

/** All that whoever comes on duty has to know, to be printed and written on. */
export const handover: DeskStep = {
  show: async (visitor) => {
    const { words, acting, ask, now, language, zone } = visitor;
    const since = now - Number(hoursOf(visitor)) * HOUR_MS;
    const [desk, newest] = await Promise.all([
      askForDesk(visitor),
      ask('GET /v1/orders', { query: { limit: ISSUED_AT_MOST } }),
    ]);
    const more = desk.more.map((one) => nameMore(visitor, one)).join(' · ');
    const by = {
      person: html`<span dir="auto" lang="">${acting.name ?? acting.person}</span>`,
      role: words.text(acting.role === 'validator' ? 'role.validator' : 'role.contact-point'),
      authority: acting.authority,
      moment: spellMoment(language, now, zone),
    };
    return {
      title: words.text('handover.title'),
      back: '/',
      content: html`<h1 class="hf-heading-l">${words.text('handover.title')}</h1>
<p class="hf-body">${words.say('handover.by', by)}</p>
${renderShift(visitor)}
<h2 class="hf-heading-m">${words.text('handover.open')}</h2>
${more === '' ? undefined : html`<p class="hf-body"><strong>${words.say('handover.incomplete', { lists: more })}</strong></p>`}
${renderOpen(visitor, desk.due)}
${renderIssued(visitor, newest.orders, since, newest.next === null)}
${renderNotes(visitor)}`,
    };
  },
  roles: ON_DUTY,
};
