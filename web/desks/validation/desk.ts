import { type Content, html, type Markup } from '../../components/markup.ts';
import { renderTaskList } from '../../components/task-list.ts';
import { linkTo } from '../../steps/links.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import { renderAuthority, renderProvider } from '../orders/parts/parties.ts';
import { createTeller, joinLines } from '../orders/parts/tell.ts';
import type { DeskStep, DeskVisitor, Shown, WordKey } from '../step.ts';
import { askForList, type Listed, type ListedOrder, linkOn, readAsked, TASKS, type Task } from './lists.ts';

const HEADINGS = {
  'to-decide': 'validation.to-decide',
  named: 'validation.named',
  decided: 'validation.decided',
} as const satisfies Record<Task, WordKey>;

const HINTS = {
  'to-decide': 'validation.to-decide.hint',
  named: 'validation.named.hint',
  decided: 'validation.decided.hint',
} as const satisfies Record<Task, WordKey>;

const NONE = {
  'to-decide': 'validation.to-decide.none',
  named: 'validation.named.none',
  decided: 'validation.decided.none',
} as const satisfies Record<Task, WordKey>;

const isLate = ({ attention }: ListedOrder): boolean => attention.includes('validation-overdue');

/** Until when somebody decides, or can; when it was decided. */
function tellTime(visitor: DeskVisitor, task: Task, { validation, endsAt, ...row }: ListedOrder): readonly Content[] {
  const { words } = visitor;
  const tell = createTeller(visitor);
  const end = endsAt === null ? [] : [endsAt];
  if (task === 'decided') {
    const at = validation?.at;
    return at === undefined ? [] : [words.say('validation.decided-on', { moment: tell(at) })];
  }
  if (task === 'named') return end.map((at) => words.say('validation.disown-until', { moment: tell(at) }));
  const decideBy = validation?.decideBy;
  const key = isLate({ validation, endsAt, ...row }) ? 'validation.late-since' : 'validation.decide-by';
  return [
    decideBy === undefined
      ? words.text('validation.see-order')
      : html`<strong>${words.say(key, { moment: tell(decideBy) })}</strong>`,
    ...end.map((at) => words.say('validation.otherwise-ends', { moment: tell(at) })),
  ];
}

/** In a word or two: beside a long text there is little room on a phone. */
function tellStatus({ words }: DeskVisitor, task: Task, order: ListedOrder) {
  if (task === 'to-decide' && isLate(order))
    return { tag: { text: words.text('validation.late'), classes: 'hf-tag--red' } } as const;
  if (task === 'decided' && order.validation)
    return { tag: { text: words.text(`order.validation.${order.validation.status}`) } } as const;
  return { tag: { text: words.text(task === 'named' ? 'validation.names-you' : 'validation.open') } } as const;
}

const renderRows = (visitor: DeskVisitor, { task, orders }: Listed): Markup =>
  renderTaskList({
    idPrefix: task,
    items: orders.map((order) => ({
      title: { text: renderSpoken(order.reference) },
      href: `/validation/${order.id}`,
      hint: {
        text: joinLines(
          visitor.words.say('validation.of', {
            authority: renderAuthority(order),
            provider: renderProvider(order),
            moment: createTeller(visitor)(order.issuedAt),
          }),
          visitor.words.text(`duty.status.${order.status}`),
          ...tellTime(visitor, task, order).map((line) => html`${line}`),
        ),
      },
      status: tellStatus(visitor, task, order),
    })),
  });

const renderMore = ({ words }: DeskVisitor, { task, next }: Listed): Markup | undefined =>
  next === null
    ? undefined
    : html`<p class="hf-body"><a class="hf-link" href="${linkOn({ task }, next)}">${words.say('validation.more', {
        list: words.text(HEADINGS[task]),
      })}</a></p>`;

const renderList = (visitor: DeskVisitor, listed: Listed): Markup => {
  const { words } = visitor;
  const { task, orders, next } = listed;
  const isEmpty = orders.length === 0;
  return html`${isEmpty ? html`<p class="hf-body">${words.text(next === null ? NONE[task] : 'validation.none-page')}</p>` : renderRows(visitor, listed)}
${renderMore(visitor, listed)}`;
};

function renderSection(visitor: DeskVisitor, listed: Listed): Markup {
  const { words } = visitor;
  const { task, orders } = listed;
  return html`<section aria-labelledby="list-${task}">
<h2 class="hf-heading-m" id="list-${task}">${words.text(HEADINGS[task])}</h2>
${orders.length === 0 ? undefined : html`<p class="hf-body">${words.text(HINTS[task])}</p>`}
${renderList(visitor, listed)}
</section>`;
}

const renderAsOf = (visitor: DeskVisitor): Markup => {
  const { words, now } = visitor;
  const moment = createTeller(visitor)(new Date(now).toISOString());
  return html`<p class="hf-body">${words.say('desk.as-of', { moment })}. <a class="hf-link" href="${linkTo(visitor, '/')}">${words.text('validation.refresh')}</a></p>`;
};

/** One more page of one list. */
async function showMore(visitor: DeskVisitor, task: Task, cursor: string): Promise<Shown> {
  const listed = await askForList(visitor, task, { cursor });
  const title = visitor.words.text(HEADINGS[task]);
  return {
    title,
    back: '/',
    content: html`<h1 class="hf-heading-l">${title}</h1>
${renderAsOf(visitor)}
${renderList(visitor, listed)}`,
  };
}

async function showAll(visitor: DeskVisitor): Promise<Shown> {
  const { words } = visitor;
  const lists = await Promise.all(TASKS.map((task) => askForList(visitor, task)));
  return {
    title: words.text('desk.validation'),
    content: html`<h1 class="hf-heading-l">${words.text('desk.validation')}</h1>
${renderAsOf(visitor)}
${lists.map((listed) => renderSection(visitor, listed))}
<p class="hf-body"><a class="hf-link" href="/find?list=all">${words.text('validation.all')}</a></p>`,
  };
}

/** What waits for the decision of this authority, what says that it decided already, and what it decided: a validator’s first page. */
export const desk: DeskStep = {
  roles: ['validator'],
  show: async (visitor) => {
    const asked = readAsked(visitor.query);
    return asked ? await showMore(visitor, asked.task, asked.cursor) : await showAll(visitor);
  },
};
