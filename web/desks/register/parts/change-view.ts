import { renderDetails } from '../../../components/details.ts';
import { renderInsetText } from '../../../components/inset-text.ts';
import { html, type Markup } from '../../../components/markup.ts';
import { renderSummaryList } from '../../../components/summary-list.ts';
import { renderWritten } from '../../../steps/passages.ts';
import { joinLines, renderBullets, renderHeading, renderParagraph, row } from '../../orders/parts/tell.ts';
import type { DeskVisitor, WordKey } from '../../step.ts';
import { renderCompared } from './compare.ts';
import { sayMember } from './labels.ts';
import type { Kind } from './refs.ts';
import { type Change, linkToRef, renderPerson, renderTime } from './say.ts';
import { renderEntry } from './spell.ts';

const refOf = ({ kind, entryId }: Change) => ({ kind, id: entryId });

/** Who may object to a change of such an entry until it is in force. */
const OBJECTORS: Readonly<Record<Kind, WordKey>> = {
  authority: 'register.objects.authority',
  provider: 'register.objects.provider',
  roster: 'register.objects.registrars',
  office: 'register.objects.registrars',
};

const said = (visitor: DeskVisitor, by: string, at: string): Markup =>
  joinLines(renderPerson(by), renderTime(visitor, at));

/** Who proposed it, who approved it, how it ended. */
function renderFacts(visitor: DeskVisitor, change: Change): Markup {
  const { proposedBy, proposedAt, endsAt, standing, approved, ended } = change;
  return renderSummaryList({
    rows: [
      row(visitor, 'register.change.entry', linkToRef(visitor, refOf(change))),
      row(visitor, 'register.change.proposed', said(visitor, proposedBy, proposedAt)),
      ...(standing === 'proposed' ? [row(visitor, 'register.change.ends', renderTime(visitor, endsAt))] : []),
      ...(approved
        ? [
            row(visitor, 'register.change.approved', said(visitor, approved.by, approved.at)),
            row(visitor, 'register.change.from', renderTime(visitor, approved.from)),
          ]
        : []),
      ...(ended
        ? [
            row(
              visitor,
              'register.change.ended',
              joinLines(visitor.words.text(`register.standing.${standing}`), said(visitor, ended.by, ended.at)),
            ),
          ]
        : []),
    ],
  });
}

/** When it takes effect, and who may stop it until then. */
function renderWaiting(visitor: DeskVisitor, { standing, approved, kind, cooled }: Change): Markup | undefined {
  const { words } = visitor;
  if (standing === 'cooling' && approved)
    return renderInsetText({
      text: html`${words.say('register.cooling-until', { moment: renderTime(visitor, approved.from) })} ${words.text(OBJECTORS[kind])}`,
    });
  if (standing !== 'proposed') return undefined;
  return renderParagraph(
    cooled.length === 0
      ? words.text('register.at-once')
      : html`${words.text('register.will-cool')} ${words.text(OBJECTORS[kind])}`,
  );
}

/** A place of the answer, in words as far as there are some: `/entry/officers/0/accounts`. */
function sayPlace(visitor: DeskVisitor, pointer: string): Markup {
  const steps = pointer.split('/').filter((step) => step !== '' && step !== 'entry');
  const within = (at: number): string | undefined => steps.slice(0, at).findLast((step) => !/^\d+$/.test(step));
  return html`${steps.map(
    (step, at) =>
      html`${at === 0 ? undefined : ' › '}${/^\d+$/.test(step) ? Number(step) + 1 : sayMember(visitor, step, within(at))}`,
  )}`;
}

/** What is allowed and odd all the same. */
export const renderDoubts = (visitor: DeskVisitor, { doubts }: Pick<Change, 'doubts'>): Markup | undefined =>
  doubts.length === 0
    ? undefined
    : html`${renderHeading(visitor, 'register.doubts')}
${renderParagraph(visitor.words.text('register.doubts-mean'))}
${renderBullets(doubts.map(({ pointer, detail }) => html`${sayPlace(visitor, pointer)}: <span lang="en">${detail}</span>`))}`;

/** How each new address stands: it answers before the change is approved. */
function renderAddresses(visitor: DeskVisitor, { unproved, proofs, standing }: Change): Markup | undefined {
  const { words } = visitor;
  const awaited = standing === 'proposed' ? unproved : []; // once it is over, nobody waits for an answer
  if (awaited.length + proofs.length === 0) return undefined;
  const proved = proofs.map(({ endpoint, url, key, at }) =>
    joinLines(
      html`<strong>${endpoint}</strong> <code>${url}</code>`,
      words.say('register.address.proved', { key: html`<code>${key}</code>`, moment: renderTime(visitor, at) }),
    ),
  );
  const waiting = awaited.map((endpoint) =>
    joinLines(html`<strong>${endpoint}</strong>`, words.text('register.address.waits')),
  );
  return html`${renderHeading(visitor, 'register.addresses')}
${renderBullets([...waiting, ...proved])}
${awaited.length > 0 ? renderParagraph(words.text('register.address.means')) : undefined}`;
}

function renderMade(visitor: DeskVisitor, change: Change): Markup {
  const { words } = visitor;
  const { before, entry, fields, cooled, standing } = change;
  if (before)
    return html`${renderHeading(visitor, 'register.change.what')}${renderCompared(visitor, { before, after: entry, fields, cooled })}`;
  const isNew = change.replaces === 0;
  return html`${renderHeading(visitor, isNew ? 'register.change.new' : 'register.change.made')}
${isNew || standing !== 'in-force' ? undefined : renderParagraph(words.text('register.change.before-gone'))}
${renderEntry(visitor, entry)}`;
}

/** A change whole: where it stands, what it makes of the entry in words, and all that speaks against it. */
export const renderChange = (visitor: DeskVisitor, change: Change): Markup => {
  const { words } = visitor;
  const { reason, ended, entry, digest } = change;
  return html`<p class="hf-body-l"><strong>${words.text(`register.standing.${change.standing}`)}</strong></p>
${renderWaiting(visitor, change)}
${renderFacts(visitor, change)}
${ended?.reason === undefined ? undefined : html`${renderHeading(visitor, 'register.change.why-ended')}${renderWritten(ended.reason)}`}
${renderHeading(visitor, 'register.change.reason')}
${renderWritten(reason)}
${renderDoubts(visitor, change)}
${renderMade(visitor, change)}
${renderAddresses(visitor, change)}
${renderDetails({
  summary: words.text('register.as-json'),
  text: html`<p class="hf-body">${words.text('order.fact.digest')}: <code>${digest}</code></p>
<pre class="hf-body" lang="" tabindex="0">${JSON.stringify(entry, null, 2)}</pre>`,
})}`;
};
