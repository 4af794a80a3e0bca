import { SuspensionWordCommand } from '../../../shared/contracts/api/registrars/suspensions.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { html } from '../../components/markup.ts';
import { renderParagraph } from '../orders/parts/tell.ts';
import type { DeskVisitor, WordKey } from '../step.ts';
import { createActStep, type RegisterAct } from './parts/act-step.ts';
import { suspensionPath } from './parts/refs.ts';
import { refOfSuspension } from './parts/suspended.ts';
import { type OpenedSuspension, openSuspension, renderSuspension } from './suspension.ts';

const idOf = ({ named }: DeskVisitor): string => named['suspension'] ?? '';

const AGREED = { agreed: true } as const;

/** What is the same of both words: that somebody says so is all there is to say. */
const OF_WORD = {
  open: openSuspension,
  back: (visitor: DeskVisitor) => suspensionPath(idOf(visitor)),
  fields: () => [],
  toBody: () => AGREED,
  read: (body: unknown) => parse(SuspensionWordCommand, body),
} as const;

/** Only what an authority issued waits or is withdrawn: nobody else's account has orders of its own. */
const issuesOrders = ({ touched: { suspension } }: OpenedSuspension): boolean =>
  refOfSuspension(suspension).kind === 'authority';

const context =
  (means: (opened: OpenedSuspension) => WordKey, ofOrders: WordKey): RegisterAct<OpenedSuspension>['context'] =>
  (visitor, opened) =>
    html`${renderParagraph(visitor.words.text(means(opened)))}
${issuesOrders(opened) ? renderParagraph(visitor.words.text(ofOrders)) : undefined}
${renderSuspension(visitor, opened.touched.suspension, opened.isOwn)}`;

const isOver = ({ touched: { suspension } }: OpenedSuspension): boolean =>
  suspension.status === 'undone' || suspension.status === 'lifted';

/** By another than whoever suspended. */
export const confirmation = createActStep<OpenedSuspension>({
  ...OF_WORD,
  title: 'register.confirm.title',
  button: 'register.confirm.button',
  isFinal: true,
  context: context(() => 'register.confirm.means', 'register.confirm.orders'),
  closed: (_, opened) => {
    const { status, by } = opened.touched.suspension;
    if (isOver(opened)) return 'register.refused.over';
    if (status === 'confirmed') return 'register.closed.confirmed';
    return opened.isOwn(by) ? 'register.turn.another' : undefined;
  },
  send: async (visitor, sent) => {
    const asked = { ...sent, named: { suspensionId: idOf(visitor) } };
    await visitor.ask('POST /v1/directory/suspensions/{suspensionId}/confirmation', asked);
    return { goTo: suspensionPath(idOf(visitor)), done: 'confirmed' };
  },
});

/** The first proposes it, another lifts. */
export const lifting = createActStep<OpenedSuspension>({
  ...OF_WORD,
  title: 'register.lift.title',
  button: 'register.lift.button',
  context: context(
    ({ touched: { suspension } }) => (suspension.lifting ? 'register.lift.second-means' : 'register.lift.means'),
    'register.lift.orders',
  ),
  closed: (_, opened) => {
    if (isOver(opened)) return 'register.refused.over';
    const { lifting: proposed } = opened.touched.suspension;
    return proposed && opened.isOwn(proposed.by) ? 'register.turn.another-lifts' : undefined;
  },
  send: async (visitor, sent) => {
    const asked = { ...sent, named: { suspensionId: idOf(visitor) } };
    await visitor.ask('POST /v1/directory/suspensions/{suspensionId}/lifting', asked);
    return { goTo: suspensionPath(idOf(visitor)), done: 'lifting' };
  },
});
