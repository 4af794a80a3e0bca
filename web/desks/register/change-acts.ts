import {
  ApprovalCommand,
  ChallengeAgainCommand,
  ChangeEndCommand,
} from '../../../shared/contracts/api/registrars/changes.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { html } from '../../components/markup.ts';
import { renderHidden } from '../../steps/forms.ts';
import { typedIn } from '../../steps/typed.ts';
import type { FormField } from '../orders/commands/field.ts';
import { renderParagraph } from '../orders/parts/tell.ts';
import type { DeskVisitor, WordKey } from '../step.ts';
import { type OpenedChange, openChange } from './change.ts';
import { createActStep, type RegisterAct } from './parts/act-step.ts';
import { renderChange } from './parts/change-view.ts';
import { changePath } from './parts/refs.ts';
import type { Done } from './parts/say.ts';

const idOf = ({ named }: DeskVisitor): string => named['change'] ?? '';
const back = (visitor: DeskVisitor) => changePath(idOf(visitor));
const done = (visitor: DeskVisitor, word: Done) => ({ goTo: back(visitor), done: word });

/** What is the same of everything that is done to a change. */
const OF_CHANGE = { open: openChange, back } as const;

const why = ({ words }: DeskVisitor): readonly FormField[] => [
  {
    pointer: '/reason',
    kind: 'lines',
    label: words.text('order.field.reason'),
    hint: words.text('register.reason-hint'),
  },
];

const context =
  (means: WordKey): RegisterAct<OpenedChange>['context'] =>
  (visitor, { change }) =>
    html`${renderParagraph(visitor.words.text(means))}${renderChange(visitor, change)}`;

const isWaiting = ({ change }: OpenedChange): boolean => ['proposed', 'cooling'].includes(change.standing);

/** By another than whoever proposed it: of exactly what is shown. */
export const approval = createActStep<OpenedChange>({
  ...OF_CHANGE,
  title: 'register.approve.title',
  button: 'register.approve.button',
  context: context('register.approve.means'),
  closed: (_, { change, isOwn }) => {
    if (change.standing !== 'proposed') return 'register.closed.over';
    if (isOwn) return 'register.own';
    return change.unproved.length > 0 ? 'register.refused.unproven' : undefined;
  },
  fields: () => [],
  hidden: ({ change }) => renderHidden('digest', change.digest),
  toBody: (_, typed) => ({ digest: typedIn(typed, 'digest') }),
  read: (body) => parse(ApprovalCommand, body),
  send: async (visitor, sent) => {
    await visitor.ask('POST /v1/directory/changes/{changeId}/approval', {
      ...sent,
      named: { changeId: idOf(visitor) },
    });
    return done(visitor, 'approved');
  },
});

/** By another than whoever proposed it, also while it waits. */
export const refusal = createActStep<OpenedChange>({
  ...OF_CHANGE,
  title: 'register.refuse.title',
  button: 'register.refuse.button',
  isFinal: true,
  context: context('register.refuse.means'),
  closed: (_, opened) => {
    if (!isWaiting(opened)) return 'register.closed.over';
    return opened.isOwn ? 'register.closed.withdraw' : undefined;
  },
  fields: why,
  read: (body) => parse(ChangeEndCommand, body),
  send: async (visitor, sent) => {
    await visitor.ask('POST /v1/directory/changes/{changeId}/refusal', { ...sent, named: { changeId: idOf(visitor) } });
    return done(visitor, 'refused');
  },
});

/** By whoever proposed it. */
export const withdrawal = createActStep<OpenedChange>({
  ...OF_CHANGE,
  title: 'register.withdraw.title',
  button: 'register.withdraw.button',
  isFinal: true,
  context: context('register.withdraw.means'),
  closed: (_, opened) => {
    if (!isWaiting(opened)) return 'register.closed.over';
    return opened.isOwn ? undefined : 'register.closed.refuse';
  },
  fields: why,
  read: (body) => parse(ChangeEndCommand, body),
  send: async (visitor, sent) => {
    await visitor.ask('POST /v1/directory/changes/{changeId}/withdrawal', {
      ...sent,
      named: { changeId: idOf(visitor) },
    });
    return done(visitor, 'withdrawn');
  },
});

/** What new addresses have to answer, sent to them anew. */
export const challenges = createActStep<OpenedChange>({
  ...OF_CHANGE,
  title: 'register.challenge.title',
  button: 'register.challenge.button',
  context: context('register.challenge.means'),
  closed: (_, { change }) =>
    change.standing === 'proposed' && change.unproved.length > 0 ? undefined : 'register.closed.no-address',
  fields: () => [],
  read: (body) => parse(ChallengeAgainCommand, body),
  send: async (visitor, { key }) => {
    const asked = { named: { changeId: idOf(visitor) }, body: {}, key };
    await visitor.ask('POST /v1/directory/changes/{changeId}/challenges', asked);
    return done(visitor, 'challenged');
  },
});
