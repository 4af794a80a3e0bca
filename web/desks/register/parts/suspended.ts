import { html, type Markup } from '../../../components/markup.ts';
import { renderTaskList } from '../../../components/task-list.ts';
import type { Answers } from '../../api.ts';
import { memberOf, textOf } from '../../orders/parts/members.ts';
import { renderParagraph } from '../../orders/parts/tell.ts';
import type { DeskVisitor } from '../../step.ts';
import { type Ref, suspensionPath } from './refs.ts';
import { renderPerson, renderTime, SUSPENDED_BECAUSE, type Suspension, sayRef } from './say.ts';
import type { IsOwn } from './self.ts';

/** The entry that a suspension stands beside. */
export function refOfSuspension(suspension: Suspension): Ref {
  const provider = textOf(memberOf(suspension, 'provider'));
  if (provider !== '') return { kind: 'provider', id: provider };
  const { roster, authority = '' } = suspension;
  return roster === undefined ? { kind: 'authority', id: authority } : { kind: 'roster', id: roster };
}

/** Whose account it is: one person’s, or everybody’s of an authority. */
export const sayWhose = ({ words }: Pick<DeskVisitor, 'words'>, { person }: Pick<Suspension, 'person'>): Markup =>
  person === undefined ? html`${words.text('register.everybody')}` : renderPerson(person);

/** Until when it is, and for whose word it waits. */
export function sayTurn(visitor: DeskVisitor, { status, until, by, lifting }: Suspension, isOwn: IsOwn): Markup {
  const { words } = visitor;
  const ends =
    until === undefined ? undefined : words.say('register.undone-at', { moment: renderTime(visitor, until) });
  if (status === 'alone')
    return html`${ends}<br>${words.text(isOwn(by) ? 'register.turn.another' : 'register.turn.confirm')}`;
  if (lifting && status === 'confirmed')
    return html`${words.text(isOwn(lifting.by) ? 'register.turn.another-lifts' : 'register.turn.lift')}`;
  return html`${words.text(`register.suspension.${status}-means`)}`;
}

/** Suspensions in force, each with what it waits for. */
export const renderSuspensions = (
  visitor: DeskVisitor,
  { suspensions, next }: Answers['GET /v1/directory/suspensions'],
  isOwn: IsOwn,
): Markup => {
  const { words } = visitor;
  const list = renderTaskList({
    idPrefix: 'suspension',
    items: suspensions.map((one) => ({
      title: { text: sayRef(visitor, refOfSuspension(one)) },
      href: suspensionPath(one.id),
      hint: {
        text: html`${sayWhose(visitor, one)}<br>${words.text(SUSPENDED_BECAUSE[one.reason])}<br>
${words.say('register.by', { person: renderPerson(one.by) })}<br>${sayTurn(visitor, one, isOwn)}`,
      },
      status: { text: words.text(`register.suspension.${one.status}`) },
    })),
  });
  return html`${suspensions.length === 0 ? renderParagraph(words.text('register.suspensions-none')) : list}
${next === null ? undefined : html`<p class="hf-body"><a class="hf-link" href="/register/suspensions?cursor=${encodeURIComponent(next)}">${words.text('register.more-suspensions')}</a></p>`}`;
};
