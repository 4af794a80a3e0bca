import { html, type Markup } from '../../components/markup.ts';
import { renderTaskList } from '../../components/task-list.ts';
import type { Answers } from '../api.ts';
import { renderBullets, renderHeading, renderParagraph } from '../orders/parts/tell.ts';
import type { DeskStep, DeskVisitor, Shown, WordKey } from '../step.ts';
import { homeOf } from './parts/home-of.ts';
import { sayMember } from './parts/labels.ts';
import { changePath } from './parts/refs.ts';
import { type Change, linkToRef, renderPerson, renderTime, sayAct, sayRef } from './parts/say.ts';
import { askForSelf, type IsOwn } from './parts/self.ts';
import { renderSuspensions } from './parts/suspended.ts';

type ChangeList = Answers['GET /v1/directory/changes'];

const ROWS = '50';
const RECENT = '10';

/** What of an entry is changed, in words; that it is new. */
const sayFields = (visitor: DeskVisitor, { fields, before }: Change): Markup =>
  before === null
    ? html`${visitor.words.text('register.is-new')}`
    : html`${fields.map((field, at) => html`${at === 0 ? undefined : ', '}${sayMember(visitor, field)}`)}`;

/** By when something has to be done about it, or happens by itself. */
function sayWhen(visitor: DeskVisitor, { standing, endsAt, approved }: Change): Markup {
  const isCooling = standing === 'cooling' && approved !== undefined;
  return visitor.words.say(isCooling ? 'register.from' : 'register.ends', {
    moment: renderTime(visitor, isCooling ? approved.from : endsAt),
  });
}

const renderChanges = (visitor: DeskVisitor, name: string, changes: readonly Change[]): Markup =>
  renderTaskList({
    idPrefix: name,
    items: changes.map((change) => ({
      title: { text: sayRef(visitor, { kind: change.kind, id: change.entryId }) },
      href: changePath(change.id),
      hint: {
        text: html`${sayFields(visitor, change)}<br>
${visitor.words.say('register.by', { person: renderPerson(change.proposedBy) })}<br>
${sayWhen(visitor, change)}${change.unproved.length > 0 ? html`<br>${visitor.words.text('register.address.waits')}` : undefined}`,
      },
      status: {
        text: visitor.words.text(
          change.doubts.length > 0 ? 'register.with-doubts' : `register.standing.${change.standing}`,
        ),
      },
    })),
  });

interface Group {
  readonly name: string;
  readonly heading: WordKey;
  readonly none: WordKey;
  readonly isOf: (change: Change, isOwn: IsOwn) => boolean;
}

const GROUPS: readonly Group[] = [
  {
    name: 'wait',
    heading: 'register.wait',
    none: 'register.wait-none',
    isOf: ({ standing, proposedBy }, isOwn) => standing === 'proposed' && !isOwn(proposedBy),
  },
  {
    name: 'own',
    heading: 'register.own-wait',
    none: 'register.own-none',
    isOf: ({ standing, proposedBy }, isOwn) => standing === 'proposed' && isOwn(proposedBy),
  },
  {
    name: 'cooling',
    heading: 'register.cooling',
    none: 'register.cooling-none',
    isOf: ({ standing }) => standing === 'cooling',
  },
];

function renderOpen(visitor: DeskVisitor, { changes, next }: ChangeList, isOwn: IsOwn): Markup {
  const { words, acting } = visitor;
  const groups = GROUPS.filter(({ name }) => name !== 'own' || acting.role === 'registrar');
  return html`${groups.map(({ name, heading, none, isOf }) => {
    const own = changes.filter((change) => isOf(change, isOwn));
    return html`${renderHeading(visitor, heading)}
${name === 'own' && own.length > 0 ? renderParagraph(words.text('register.own')) : undefined}
${own.length === 0 ? renderParagraph(words.text(none)) : renderChanges(visitor, name, own)}`;
  })}
${next === null ? undefined : html`<p class="hf-body"><a class="hf-link" href="/register/changes?cursor=${encodeURIComponent(next)}">${words.text('register.more-changes')}</a></p>`}`;
}

async function showRegister(visitor: DeskVisitor): Promise<Shown> {
  const { words, ask, now } = visitor;
  const [isOwn, open, suspended, recent] = await Promise.all([
    askForSelf(visitor),
    ask('GET /v1/directory/changes', { query: { limit: ROWS } }),
    ask('GET /v1/directory/suspensions', { query: { limit: ROWS } }),
    ask('GET /v1/directory/acts', { query: { limit: RECENT } }),
  ]);
  const acts = recent.acts.map((act) => {
    const ref = { kind: act.kind, id: act.entryId };
    return html`${linkToRef(visitor, ref)}<br>${sayAct(visitor, ref, act)}`;
  });
  return {
    title: words.text('desk.register'),
    content: html`<h1 class="hf-heading-l">${words.text('desk.register')}</h1>
<p class="hf-body">${words.say('desk.as-of', { moment: renderTime(visitor, new Date(now).toISOString()) })}. <a class="hf-link" href="${visitor.path}">${words.text('duty.refresh')}</a></p>
${renderOpen(visitor, open, isOwn)}
${renderHeading(visitor, 'register.suspensions')}
${renderSuspensions(visitor, suspended, isOwn)}
${renderHeading(visitor, 'register.recent')}
${acts.length === 0 ? renderParagraph(words.text('register.none')) : renderBullets(acts)}
<p class="hf-body"><a class="hf-link" href="/register/acts">${words.text('register.more-acts')}</a></p>`,
  };
}

/** What waits for whom, who is suspended, and what was done lately. */
export const register: DeskStep = { roles: ['registrar', 'oversight'], show: showRegister };

/** More of the changes that are open. */
export const changes: DeskStep = {
  roles: ['registrar', 'oversight'],
  show: async (visitor) => {
    const { words, ask, query } = visitor;
    const { cursor } = query;
    const asked = { query: { limit: ROWS, ...(cursor !== undefined && { cursor }) } };
    const [isOwn, open] = await Promise.all([askForSelf(visitor), ask('GET /v1/directory/changes', asked)]);
    return {
      title: words.text('register.changes'),
      back: homeOf(visitor),
      content: html`<h1 class="hf-heading-l">${words.text('register.changes')}</h1>
${renderOpen(visitor, open, isOwn)}`,
    };
  },
};
