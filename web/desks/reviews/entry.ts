import { html, type Markup } from '../../components/markup.ts';
import type { DeskVisitor } from '../step.ts';
import { spellDistance, spellUntil } from '../times.ts';
import type { ListedReview } from './asked.ts';
import { effectOf } from './silence.ts';

/** One review that waits for whoever reads it: one link, its time, whose move it is, and what silence does. */
export function renderEntry(visitor: DeskVisitor, review: ListedReview): Markup {
  const { words, now } = visitor;
  const { id, kind, reference, dueAt, late, lateSince, grounds = [] } = review;
  const due = Date.parse(dueAt);
  const lines = [
    html`<strong aria-hidden="true">${reference}</strong>`,
    html`<strong class="hf-tag${late ? ' hf-tag--red' : ''}">${spellDistance(visitor, due - now)}</strong>`, // beside sentences a cell of its own is too narrow on a phone
    html`<span class="hf-due__own">${words.text('duty.mover.own')}</span>`,
    words.say('reviews.until', { moment: spellUntil(visitor, due) }),
    ...(late && lateSince !== undefined
      ? [words.say('reviews.late-since', { moment: spellUntil(visitor, Date.parse(lateSince)) })]
      : []),
    ...(grounds.length === 0
      ? []
      : [
          words.say('reviews.grounds', {
            grounds: grounds.map((ground) => words.text(`order.ground.${ground}`)).join(', '),
          }),
        ]),
    words.text(effectOf(review)),
  ];
  return html`<li class="hf-task-list__item hf-task-list__item--with-link">
<div class="hf-task-list__name-and-hint">
<a class="hf-link hf-task-list__link" href="/reviews/${id}">${words.say('reviews.entry', { kind: words.text(`order.kind.${kind}`) })} <span class="hf-visually-hidden">${[...reference].join(' ')}</span></a>
<div class="hf-task-list__hint hf-due">
${lines.map((line) => html`<span>${line}</span>\n`)}
</div>
</div>
</li>`;
}
