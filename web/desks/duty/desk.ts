import { html, type Markup } from '../../components/markup.ts';
import { linkTo, type PagePath } from '../../steps/links.ts';
import { sayPlain } from '../plain.ts';
import type { DeskStep, DeskVisitor, Shown } from '../step.ts';
import { spellClock } from '../times.ts';
import { type Asked, askForDesk, askForMore, type More, readMore } from './asked.ts';
import { type Board, listSections, type ToldSection, tellBoard } from './board.ts';
import { BLANK, renderTold } from './entry.ts';

function renderSection(
  { words }: DeskVisitor,
  { name, heading, entries }: ReturnType<typeof listSections>[number],
): Markup {
  const isEmpty = entries.length === 0;
  return html`<section data-section="${name}" aria-labelledby="due-${name}">
<h2 class="hf-heading-m" id="due-${name}">${heading}</h2>
<p class="hf-body" data-none${isEmpty ? undefined : html` hidden`}>${words.text(`duty.none.${name}`)}</p>
<ul class="hf-task-list"${isEmpty ? html` hidden` : undefined}>${entries.map(renderTold)}</ul>
</section>`;
}

/** What the page's script says, in the words of the page, and what it makes new entries of. */
const renderBoard = (visitor: DeskVisitor, board: Board): Markup => {
  const { words } = visitor;
  return html`<div id="duty" data-acting="${board.acting}" data-paused="${words.text('duty.paused')}" data-over="${words.text('duty.over')}" data-other-role="${words.text('duty.other-role')}" data-gone="${words.text('duty.gone')}">
<p class="hf-body"><span data-as-of>${board.asOf}</span>. <a class="hf-link" href="${linkTo(visitor, '/')}">${words.text('duty.refresh')}</a></p>
<p class="hf-hint" data-updates hidden>${words.text('duty.updates')}</p>
<p class="hf-inset-text" data-state hidden></p>
<p class="hf-visually-hidden" aria-live="polite" data-said></p>
${listSections(board).map((section) => renderSection(visitor, section))}
<template>${renderTold(BLANK)}</template>
</div>`;
};

const pathOf = (more: More): PagePath => {
  if (more.list === 'attention') return `/find?attention=${more.attention}`;
  const query = new URLSearchParams(more.list === 'due' ? { ...more } : { list: more.list, cursor: more.cursor });
  return `/?${query}`;
};

export const nameMore = (visitor: DeskVisitor, more: More): string =>
  more.list === 'attention'
    ? sayPlain(visitor, 'duty.more.attention', { what: visitor.words.text(`duty.kind.${more.attention}`) })
    : visitor.words.text(`duty.more.${more.list}`);

/** Where what did not fit goes on; nothing where all is there. */
export const renderMore = (visitor: DeskVisitor, more: readonly More[]): Markup | undefined =>
  more.length === 0
    ? undefined
    : html`<h2 class="hf-heading-m">${visitor.words.text('duty.more')}</h2>
<ul class="hf-list">${more.map((one) => html`<li><a class="hf-link" href="${pathOf(one)}">${nameMore(visitor, one)}</a></li>`)}</ul>`;

/** One more page of one list: it is read once, and does not keep itself up to date. */
async function showMore(visitor: DeskVisitor, asked: Asked): Promise<Shown> {
  const { words } = visitor;
  const { due, more } = await askForMore(visitor, asked);
  const title = nameMore(visitor, asked);
  const filled = listSections(tellBoard(visitor, { due })).filter(({ entries }: ToldSection) => entries.length > 0);
  return {
    title,
    back: '/',
    content: html`<h1 class="hf-heading-l">${title}</h1>
<p class="hf-body">${sayPlain(visitor, 'desk.as-of', { moment: spellClock(visitor, visitor.now) })}. <a class="hf-link" href="${linkTo(visitor, '/')}">${words.text('duty.all')}</a></p>
${filled.length === 0 ? html`<p class="hf-body">${words.text('duty.none.page')}</p>` : undefined}
${filled.map((section) => renderSection(visitor, section))}
${renderMore(visitor, more)}`,
  };
}

async function showDesk(visitor: DeskVisitor): Promise<Shown> {
  const { words } = visitor;
  const desk = await askForDesk(visitor);
  return {
    title: words.text('duty.title'),
    updatesItself: true,
    content: html`<h1 class="hf-heading-l">${words.text('duty.title')}</h1>
${renderBoard(visitor, tellBoard(visitor, desk))}
${renderMore(visitor, desk.more)}`,
  };
}

/** Who finds orders and hands over a shift: the desk itself is the contact point’s. */
export const ON_DUTY = ['contact-point', 'validator'] as const;

/** What is due, and whose move it is: the first page. */
export const duty: DeskStep = {
  show: async (visitor) => {
    const asked = readMore(visitor.query);
    return asked ? await showMore(visitor, asked) : await showDesk(visitor);
  },
  roles: ['contact-point'],
};

/** The same as data, for the script of the first page: a window that was left open is told that somebody acts as a validator by now. */
export const updates: DeskStep = {
  isBackground: true,
  show: async (visitor) => ({ data: tellBoard(visitor, await askForDesk(visitor)) }),
  roles: ON_DUTY,
};
