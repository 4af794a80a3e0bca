import { html, type Markup } from '../../../components/markup.ts';
import { renderNotificationBanner } from '../../../components/notification-banner.ts';
import type { Answers } from '../../api.ts';
import { createTeller, joinLines } from '../../orders/parts/tell.ts';
import type { DeskVisitor, WordKey } from '../../step.ts';
import { renderLine } from './line.ts';
import { changePath, entryPath, type Ref, suspensionIdOf, suspensionPath } from './refs.ts';

export type Change = Answers['GET /v1/directory/changes/{changeId}'];
export type Act = Answers['GET /v1/directory/acts']['acts'][number];
export type Suspension = Answers['GET /v1/directory/suspensions']['suspensions'][number];

const ROSTERS: Readonly<Record<string, WordKey>> = {
  registrars: 'register.entry.registrars',
  reviewers: 'register.entry.reviewers',
  oversight: 'register.entry.oversight',
};

/** What an entry is called: by its kind and id, or by what there is one of. */
export function sayRef({ words }: Pick<DeskVisitor, 'words'>, { kind, id }: Ref): Markup {
  const one = kind === 'roster' || kind === 'office' ? ROSTERS[id] : undefined;
  if (one !== undefined) return html`${words.text(one)}`;
  return words.say('register.entry.of', {
    kind: words.text(`register.kind.${kind}`),
    id: html`<span lang="">${id}</span>`,
  });
}

export const linkToRef = (visitor: DeskVisitor, ref: Ref): Markup =>
  html`<a class="hf-link" href="${entryPath(ref)}">${sayRef(visitor, ref)}</a>`;

/** An id that goes on record, as it is written. */
export const renderPerson = renderLine;

/** A time as it is read here, and as machines read it. */
export const renderTime = (visitor: DeskVisitor, at: string): Markup =>
  html`<time datetime="${at}">${createTeller(visitor)(at)}</time>`;

const DONE = {
  proposed: 'register.done.proposed',
  approved: 'register.done.approved',
  refused: 'register.done.refused',
  withdrawn: 'register.done.withdrawn',
  challenged: 'register.done.challenged',
  revoked: 'register.done.revoked',
  suspended: 'register.done.suspended',
  confirmed: 'register.done.confirmed',
  lifting: 'register.done.lifting',
} as const satisfies Readonly<Record<string, WordKey>>;

/** What was just done, as the word in the address says. */
export type Done = keyof typeof DONE;

const isDone = (word: string | undefined): word is Done => word !== undefined && Object.hasOwn(DONE, word);

/** That what was just sent is done. */
export function renderDone({ words, query }: DeskVisitor): Markup | undefined {
  const { done } = query;
  if (!isDone(done)) return undefined;
  return renderNotificationBanner({ title: words.text('done'), text: words.text(DONE[done]), kind: 'success' });
}

/** Why an account is suspended, each reason with its words. */
export const SUSPENDED_BECAUSE = {
  'account-stolen': 'register.reason.account-stolen',
  'device-lost': 'register.reason.device-lost',
  coerced: 'register.reason.coerced',
  insider: 'register.reason.insider',
  other: 'register.reason.other',
} as const satisfies Readonly<Record<Suspension['reason'], WordKey>>;

const isReason = (code: string): code is Suspension['reason'] => Object.hasOwn(SUSPENDED_BECAUSE, code);

const OF_SUSPENSIONS: readonly string[] = [
  'suspended',
  'suspension-confirmed',
  'lifting-proposed',
  'suspension-lifted',
];

type Told = Pick<Act, 'act' | 'about' | 'by' | 'role' | 'at' | 'reason' | 'change'>;

function sayReason(visitor: DeskVisitor, { act, reason }: Told): Markup | undefined {
  if (reason === undefined) return undefined;
  const isCode = OF_SUSPENSIONS.includes(act) && isReason(reason);
  return isCode ? html`${visitor.words.text(SUSPENDED_BECAUSE[reason])}` : renderLine(reason);
}

/** Where what was done is looked at: the change, or the suspension. */
function linkOf({ words }: DeskVisitor, ref: Ref, { act, about, change }: Told): Markup | undefined {
  if (OF_SUSPENSIONS.includes(act))
    return about === undefined
      ? undefined
      : html`<a class="hf-link" href="${suspensionPath(suspensionIdOf(ref, about))}">${words.text('register.see-suspension')}</a>`;
  const isOfChange = change !== undefined && act !== 'put' && act !== 'key-revoked';
  return isOfChange
    ? html`<a class="hf-link" href="${changePath(change)}">${words.text('register.see-change')}</a>`
    : undefined;
}

/** One thing that was done to an entry: what, about which part, by whom, when, and why. */
export function sayAct(visitor: DeskVisitor, ref: Ref, told: Told): Markup {
  const { words } = visitor;
  const { act, about, by, role, at } = told;
  const isPart = about !== undefined && !OF_SUSPENSIONS.includes(act);
  return joinLines(
    html`<strong>${words.text(`register.act.${act}`)}</strong>${isPart ? html`: <code>${about}</code>` : undefined}`,
    words.say('register.act-by', { person: renderPerson(by), role: words.text(`register.actor.${role}`) }),
    renderTime(visitor, at),
    sayReason(visitor, told),
    linkOf(visitor, ref, told),
  );
}
