import { renderSpelled } from '../../components/code.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderSummaryList } from '../../components/summary-list.ts';
import { numberFormatOf } from '../../steps/formats.ts';
import type { PagePath } from '../../steps/links.ts';
import { renderOwnWords } from '../../steps/passages.ts';
import { joinLines, renderHeading, renderParagraph, row, type Tell } from '../orders/parts/tell.ts';
import type { DeskVisitor } from '../step.ts';
import { baseOf, type Content, type Review } from './asked.ts';

export type ReviewedFile = Content['attachments'][number];

/** Bytes that one answer of the API holds: a longer file comes in pieces of so many. */
export const PIECE_BYTES = 4_194_304;

const UNKNOWN = 'application/octet-stream';
const KILOBYTE = 1_000;

export const countPieces = ({ size }: Pick<ReviewedFile, 'size'>): number => Math.ceil(size / PIECE_BYTES);

export const fileAt = (visitor: Pick<DeskVisitor, 'named'>, id: string): PagePath => `${baseOf(visitor)}/files/${id}`;

/** `12 kB`: rounded up, in the way the language of the page writes it. */
const spellSize = ({ language }: DeskVisitor, size: number): string =>
  numberFormatOf(language, { style: 'unit', unit: 'kilobyte', unitDisplay: 'short' }).format(
    Math.ceil(size / KILOBYTE),
  );

/** Whether it is handed out: what is being searched is not yet, and what malware was found in never is. */
const isGiven = ({ scan }: ReviewedFile): boolean => scan === 'clean' || scan === 'not-scanned';

function renderFile(visitor: DeskVisitor, file: ReviewedFile, tell: Tell): Markup {
  const { words } = visitor;
  const { id, name, type, size, addedAt, scan, sha256 } = file;
  const pieces = countPieces(file);
  const save = isGiven(file)
    ? html`<a class="hf-link" href="${fileAt(visitor, id)}">${words.say(pieces > 1 ? 'review.file-pieces' : 'review.file-save', { id, count: `${pieces}` })}</a>`
    : undefined;
  return renderSummaryList({
    card: { title: { text: words.say('review.file', { id }), headingLevel: 3 } },
    rows: [
      row(visitor, 'review.file-name', renderOwnWords(name)),
      row(
        visitor,
        'review.file-type',
        joinLines(
          html`<span lang="en">${type}</span>`,
          type === UNKNOWN ? words.text('review.file-unknown') : undefined,
        ),
      ),
      row(visitor, 'review.file-size', spellSize(visitor, size)),
      row(visitor, 'review.file-added', tell(addedAt)),
      row(visitor, 'review.file-scan', html`<strong>${words.text(`review.scan.${scan}`)}</strong>`),
      row(visitor, 'review.file-digest', renderSpelled(sha256)),
      ...(save ? [row(visitor, 'review.file-get', save)] : []),
    ],
  });
}

/** What was attached to the objection: never shown here, only handed out to be saved. */
export function renderFiles(visitor: DeskVisitor, { content }: Review, tell: Tell): Markup | undefined {
  const files = content?.attachments ?? [];
  const { words } = visitor;
  if (files.length === 0) return undefined;
  return html`${renderHeading(visitor, 'review.files')}
${renderParagraph(words.text('review.files-text'))}
${files.map((file) => renderFile(visitor, file, tell))}`;
}
