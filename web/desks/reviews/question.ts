import { renderSpelled } from '../../components/code.ts';
import { html, type Markup } from '../../components/markup.ts';
import { joinLines, renderBullets, renderHeading, renderParagraph, type Tell } from '../orders/parts/tell.ts';
import type { DeskVisitor } from '../step.ts';
import { isOpen, type Review } from './asked.ts';
import { effectOf } from './silence.ts';

/** By when, whose move it is, and what follows if nobody makes it; of one that is over, how it ended. */
export function renderDue(visitor: DeskVisitor, review: Review, tell: Tell): Markup {
  const { words } = visitor;
  const { status, outcome, dueAt, closedAt, late, lateSince, yourVote, extensionPermitted } = review;
  if (!isOpen(review)) {
    const result = words.text(outcome === undefined ? `order.review.${status}` : `order.outcome.${outcome}`);
    return html`${renderHeading(visitor, 'review.due')}
<p class="hf-body"><strong>${
      closedAt === undefined ? result : words.say('order.review-closed', { outcome: result, moment: tell(closedAt) })
    }</strong></p>`;
  }
  return html`${renderHeading(visitor, 'review.due')}
<p class="hf-body"><strong>${words.say(yourVote ? 'review.move-others' : 'review.move-own', { moment: tell(dueAt) })}</strong></p>
${late ? renderParagraph(lateSince === undefined ? words.text('reviews.late') : words.say('reviews.late-since', { moment: tell(lateSince) })) : undefined}
${renderParagraph(words.text(effectOf(review)))}
${extensionPermitted ? renderParagraph(words.text('review.permitted')) : undefined}`;
}

const renderAlso = ({ words }: DeskVisitor, { alsoFor = [] }: Review): Markup | undefined =>
  alsoFor.length === 0
    ? undefined
    : renderParagraph(
        words.say('review.also', { kinds: alsoFor.map((kind) => words.text(`order.kind.${kind}`)).join(', ') }),
      );

/** Who objects, and on which grounds. */
function renderChallenge(visitor: DeskVisitor, { challenge }: Review, tell: Tell): Markup | undefined {
  if (!challenge) return undefined;
  const { words } = visitor;
  const { by, filedAt, grounds, late, newFacts, appeal } = challenge;
  return html`${renderHeading(visitor, 'review.objection')}
${renderParagraph(
  joinLines(
    words.say('order.challenge', {
      who: words.text(`order.party.${by}`),
      moment: tell(filedAt),
      grounds: grounds.map((ground) => words.text(`order.ground.${ground}`)).join(', '),
    }),
    late ? words.text('order.challenge-late') : undefined,
    newFacts ? words.text('review.new-facts') : undefined,
    appeal ? words.say('review.appealed', { moment: tell(appeal.filedAt) }) : undefined,
  ),
)}`;
}

function renderDeferral(visitor: DeskVisitor, { deferral }: Review, tell: Tell): Markup | undefined {
  if (!deferral) return undefined;
  const { words } = visitor;
  const { status, ground, until } = deferral;
  return html`${renderHeading(visitor, 'order.notice-deferral')}
${renderParagraph(
  words.say('order.notice-deferral-text', {
    status: words.text(`order.deferral.${status}`),
    ground: words.text(`order.deferral-ground.${ground}`),
    moment: tell(until),
  }),
)}`;
}

function renderClaim(visitor: DeskVisitor, { claim }: Review, tell: Tell): Markup | undefined {
  if (!claim) return undefined;
  const { words } = visitor;
  const letters = claim.letters.map((at) => words.say('review.letter', { moment: tell(at) }));
  return html`${renderHeading(visitor, 'review.claim')}
${renderParagraph(words.say('review.claim-text', { moment: tell(claim.claimedAt) }))}
${renderBullets(letters.length === 0 ? [words.text('review.letters-none')] : letters)}`;
}

/** What the authority asked before of the same kind and was refused. */
function renderRefusedBefore(visitor: DeskVisitor, { refusedBefore = [] }: Review, tell: Tell): Markup | undefined {
  if (refusedBefore.length === 0) return undefined;
  const { words } = visitor;
  const rows = refusedBefore.map(({ review, askedAt, refusedAt, by }) =>
    words.say('review.refused-row', {
      review,
      asked: tell(askedAt),
      refused: tell(refusedAt),
      who: words.text(`review.refused-by.${by}`),
    }),
  );
  return html`${renderHeading(visitor, 'review.refused-before')}${renderBullets(rows)}
${renderParagraph(words.text('review.refused-text'))}`;
}

/** Signs of a code's id: enough to tell five apart. It opens nothing. */
const SHOWN_OF_CODE = 12;

/** Every code of the case: through whose hands each came, for whoever objects proves by one of them to be the person. */
function renderCodes(visitor: DeskVisitor, { codes, filedUnder }: Review, tell: Tell): Markup | undefined {
  if (codes.length === 0) return undefined;
  const { words } = visitor;
  const rows = codes.map(({ id, madeAt, through, firstUsedAt, endedAt }) =>
    joinLines(
      renderSpelled(id.slice(0, SHOWN_OF_CODE)),
      madeAt === null || through === null
        ? words.text('review.code-before')
        : words.say('review.code-made', { moment: tell(madeAt), who: words.text(`order.party.${through}`) }),
      firstUsedAt === null
        ? words.text('review.code-unused')
        : words.say('review.code-used', { moment: tell(firstUsedAt) }),
      endedAt === null ? undefined : words.say('review.code-ended', { moment: tell(endedAt) }),
      id === filedUnder ? html`<strong>${words.text('review.code-own')}</strong>` : undefined,
    ),
  );
  return html`${renderHeading(visitor, 'review.codes')}${renderParagraph(words.text('review.codes-text'))}${renderBullets(rows)}`;
}

/** What is asked, who asks it, and what was asked before. */
export const renderQuestion = (visitor: DeskVisitor, review: Review, tell: Tell): Markup =>
  html`${renderAlso(visitor, review)}
${renderChallenge(visitor, review, tell)}
${renderDeferral(visitor, review, tell)}
${renderClaim(visitor, review, tell)}
${renderRefusedBefore(visitor, review, tell)}
${renderCodes(visitor, review, tell)}`;
