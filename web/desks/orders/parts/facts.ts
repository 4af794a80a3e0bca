import { renderSpelled } from '../../../components/code.ts';
import { html, type Markup } from '../../../components/markup.ts';
import { renderSummaryList, type SummaryRow } from '../../../components/summary-list.ts';
import { renderOwnWords } from '../../../steps/passages.ts';
import { renderSpoken } from '../../../steps/spoken.ts';
import type { DeskVisitor, WordKey } from '../../step.ts';
import { STANDING } from './standing.ts';
import { joinLines, type Order, row, type Tell } from './tell.ts';

interface Owed {
  readonly status: string;
  readonly dueAt?: string | undefined;
  readonly at?: string | undefined;
}

/** Something that is owed: when it was done, or by when it is to be, and that it is late. */
function sayOwed({ words }: DeskVisitor, { status, dueAt, at }: Owed, tell: Tell): Markup {
  if (at !== undefined) return html`${tell(at)}`;
  const due = dueAt === undefined ? undefined : words.say('order.fact.not-yet-until', { moment: tell(dueAt) });
  return joinLines(
    status === 'overdue' ? words.text('order.fact.overdue') : undefined,
    due ?? words.text('order.fact.not-yet'),
  );
}

function sayValidation({ words }: DeskVisitor, { validation }: Order, tell: Tell): Markup {
  const { status, validator, at, unregistered } = validation;
  return joinLines(
    words.text(`order.validation.${status}`),
    validator,
    at === undefined ? undefined : tell(at),
    unregistered ? words.text('order.fact.unregistered') : undefined,
  );
}

/** Who issued it on which law, and who says so. */
function listOrigin(visitor: DeskVisitor, order: Order, tell: Tell): readonly SummaryRow[] {
  const { filedBy, provider, providerName, instrument, issuedAt, secondedBy, sight, holdDays } = order;
  const own = filedBy.name === null ? filedBy.id : html`${renderOwnWords(filedBy.name)} (${filedBy.state ?? ''})`;
  const findings = filedBy.findings.map(({ detail }) => html`<span lang="en">${detail}</span>`);
  return [
    row(visitor, 'order.fact.law', STANDING[visitor.language].laws[`basis.${instrument}`]),
    row(visitor, 'order.fact.authority', joinLines(own, ...filedBy.filesFor.map(({ name }) => renderOwnWords(name)))),
    ...(findings.length === 0 ? [] : [row(visitor, 'order.fact.findings', joinLines(...findings))]),
    row(
      visitor,
      'order.fact.provider',
      providerName === undefined ? provider : joinLines(renderOwnWords(providerName), provider),
    ),
    row(visitor, 'order.fact.issued', tell(issuedAt)),
    ...(secondedBy ? [row(visitor, 'order.fact.seconded', joinLines(secondedBy.person, tell(secondedBy.at)))] : []),
    ...(sight ? [row(visitor, 'order.fact.sight', joinLines(sight.person, sayOwed(visitor, sight, tell)))] : []),
    ...(holdDays === undefined ? [] : [row(visitor, 'order.fact.hold-days', `${holdDays}`)]),
  ];
}

/** What its provider said, and until when it holds. */
function listHold(visitor: DeskVisitor, order: Order, tell: Tell): readonly SummaryRow[] {
  const { receivedAt, period, acknowledgement, acknowledgedAt: at, endAcknowledgement, continuation } = order;
  const { words } = visitor;
  return [
    row(visitor, 'order.fact.received', receivedAt === undefined ? words.text('order.fact.not-yet') : tell(receivedAt)),
    row(visitor, 'order.fact.acknowledged', sayOwed(visitor, { ...acknowledgement, at }, tell)),
    ...(period && order.endedAt === undefined && !continuation
      ? [row(visitor, 'order.fact.ends', html`<strong>${tell(period.appliedEndsAt)}</strong>`)]
      : []),
    ...(endAcknowledgement
      ? [row(visitor, 'order.fact.end-acknowledged', sayOwed(visitor, endAcknowledgement, tell))]
      : []),
    ...(continuation ? [row(visitor, 'order.fact.confirm-before', tell(continuation.confirmBefore))] : []),
    row(visitor, 'order.fact.validation', sayValidation(visitor, order, tell)),
  ];
}

/** How it ended, and what follows from that. */
function listEnd(visitor: DeskVisitor, order: Order, tell: Tell): readonly SummaryRow[] {
  const { endedAt, endReason, releaseConfirmation, retention } = order;
  const when = (key: WordKey, at: string | undefined) => (at === undefined ? [] : [row(visitor, key, tell(at))]);
  return [
    ...when('order.fact.ended', endedAt),
    ...(endReason === undefined ? [] : [row(visitor, 'order.fact.why', html`<span lang="en">${endReason}</span>`)]),
    ...(releaseConfirmation ? [row(visitor, 'order.fact.release', sayOwed(visitor, releaseConfirmation, tell))] : []),
    ...when('order.fact.erases', retention?.erasesAt),
  ];
}

/** What the order is, in the words of a list. */
export const renderFacts = (visitor: DeskVisitor, order: Order, tell: Tell): Markup =>
  renderSummaryList({
    rows: [
      row(visitor, 'order.title', renderSpoken(order.reference)),
      ...listOrigin(visitor, order, tell),
      ...listHold(visitor, order, tell),
      ...listEnd(visitor, order, tell),
      row(visitor, 'order.fact.version', `${order.version}`),
      row(visitor, 'order.fact.digest', renderSpelled(order.digest)),
    ],
  });
