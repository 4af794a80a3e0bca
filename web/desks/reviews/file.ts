import { renderSpelled } from '../../components/code.ts';
import { html } from '../../components/markup.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { renderBullets, renderParagraph } from '../orders/parts/tell.ts';
import type { DeskStep, DeskVisitor, Outcome, SentDocument, Shown } from '../step.ts';
import { baseOf, REVIEWERS, reviewIdOf, withReview } from './asked.ts';
import { countPieces, fileAt, PIECE_BYTES } from './files.ts';
import { showGone } from './gone.ts';

const ROUTE = 'GET /v1/reviews/{reviewId}/attachments/{attachmentId}';
const BYTES = 'application/octet-stream';

/** More than one answer holds; or a piece beyond its end. */
const TOO_LONG: readonly string[] = ['range-required', 'range-not-satisfiable'];

const TOLD = {
  'attachment-awaited': { key: 'review.file-awaited', status: 409 },
  'attachment-withheld': { key: 'review.file-withheld', status: 403 },
  'review-not-independent': { key: 'review.file-not-independent', status: 403 },
} as const;

const isTold = (code: string): code is keyof typeof TOLD => Object.hasOwn(TOLD, code);

const fileOf = ({ named }: DeskVisitor): string => named['file'] ?? '';

/** The number of the piece that is asked for, from 1; `undefined` where the whole is. */
function pieceOf({ query }: DeskVisitor): number | undefined {
  const piece = Number(query['piece']);
  return Number.isInteger(piece) && piece > 0 ? piece : undefined;
}

const askForFile = (visitor: DeskVisitor, piece: number | undefined) =>
  visitor.askForDocument(ROUTE, BYTES, {
    named: { reviewId: reviewIdOf(visitor), attachmentId: fileOf(visitor) },
    ...(piece !== undefined && { piece: { first: (piece - 1) * PIECE_BYTES, last: piece * PIECE_BYTES - 1 } }),
  });

/** Why it is not handed out. */
const showWhy = (visitor: DeskVisitor, { key, status }: (typeof TOLD)[keyof typeof TOLD]): Shown => ({
  title: visitor.words.text('review.file-not'),
  status,
  back: baseOf(visitor),
  content: html`<h1 class="hf-heading-l">${visitor.words.text('review.file-not')}</h1>
${renderParagraph(visitor.words.text(key))}`,
});

/** A file longer than one answer: its pieces, and how they become one again. */
const showPieces = (visitor: DeskVisitor): Promise<Outcome> =>
  withReview(visitor, ({ content }) => {
    const { words } = visitor;
    const file = content?.attachments.find(({ id }) => id === fileOf(visitor));
    if (!file) return { goTo: baseOf(visitor) };
    const { id, sha256 } = file;
    const pieces = Array.from({ length: countPieces(file) }, (_, index) => `${index + 1}`);
    return {
      title: words.text('review.pieces'),
      back: baseOf(visitor),
      content: html`<h1 class="hf-heading-l">${words.say('review.file', { id })}</h1>
${renderParagraph(words.text('review.pieces-text'))}
${renderBullets(pieces.map((piece) => html`<a class="hf-link" href="${fileAt(visitor, id)}?piece=${piece}">${words.say('review.piece', { piece })}</a>`))}
${renderParagraph(words.text('review.pieces-join'))}
<p class="hf-body"><code lang="en">cat attachment-${id}.*.part? &gt; attachment-${id}</code><br>
<code lang="en">copy /b attachment-${id}.*.part? attachment-${id}</code></p>
${renderParagraph(html`${words.text('review.file-digest')}: ${renderSpelled(sha256)}`)}`,
    };
  });

/** The bytes, to be saved under a name that is ours: the sender’s own stands on the page of the review alone. */
async function sendFile(visitor: DeskVisitor): Promise<Outcome> {
  const piece = pieceOf(visitor);
  const asked = askForFile(visitor, piece);
  const given = await unlessRefused(asked, ...TOO_LONG, ...Object.keys(TOLD), 'review-not-yours');
  if (given instanceof ApiRefusal) {
    if (given.code === 'review-not-yours') return showGone(visitor);
    return isTold(given.code) ? showWhy(visitor, TOLD[given.code]) : await showPieces(visitor);
  }
  const { bytes, name = `attachment-${fileOf(visitor)}.bin` } = given;
  const document: SentDocument['document'] = {
    type: BYTES,
    bytes,
    name: piece === undefined ? name : `${name}.part${piece}`,
    isToSave: true,
  };
  return { document };
}

/** A file of an objection. */
export const file: DeskStep = { show: sendFile, roles: REVIEWERS };
