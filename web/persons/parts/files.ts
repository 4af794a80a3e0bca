import { renderButton } from '../../components/button.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderNotificationBanner } from '../../components/notification-banner.ts';
import { numberFormatOf } from '../../steps/formats.ts';
import { renderOwnWords } from '../../steps/passages.ts';
import type { CaseVisitor, WordKey } from '../step.ts';
import { OUTCOME } from './file-outcome.ts';
import type { CaseView, Tell } from './reviews.ts';
import { readSlip, SLIP } from './slip.ts';

type Challenge = CaseView['challenges'][number];
type Attached = Challenge['attachments'][number];

/** So many are taken to one objection, its appeal's among them. */
export const MOST_FILES = 5;

/** Whether files are taken to it: somebody is deciding. */
const isOpen = ({ first, appeal }: Challenge): boolean => (appeal ?? first).status === 'pending';

export const countLeft = ({ attachments }: Pick<Challenge, 'attachments'>): number => MOST_FILES - attachments.length;

/** The objections to which somebody decides now. */
export const listOpen = ({ challenges }: CaseView): readonly Challenge[] => challenges.filter(isOpen);

const KINDS: Readonly<Record<string, WordKey>> = {
  'application/pdf': 'kind.paper',
  'text/plain': 'kind.text',
  'message/rfc822': 'kind.mail',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'kind.document',
  'application/vnd.oasis.opendocument.text': 'kind.document',
  'application/msword': 'kind.document',
};

/** What kind of file a media type names, in words. */
export function kindOf(type: string): WordKey {
  const [family] = type.split('/');
  if (family === 'image') return 'kind.picture';
  if (family === 'audio') return 'kind.sound';
  return KINDS[type] ?? 'kind.other';
}

const MEGABYTE = 1_000_000;

/** A size as people say it: `3.4 MB`, `240 kB`. @param bytes more than none. */
export function spellSize(language: CaseVisitor['language'], bytes: number): string {
  const [unit, size] = bytes < MEGABYTE ? ['kilobyte', Math.ceil(bytes / 1_000)] : ['megabyte', bytes / MEGABYTE];
  return numberFormatOf(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(size);
}

const renderAttached = (
  { words, language }: CaseVisitor,
  { name, type, size, addedAt, scan }: Attached,
  tell: Tell,
): Markup =>
  html`<li>${renderOwnWords(name)}${words.text(kindOf(type))}, ${spellSize(language, size)}, ${tell(addedAt)}<br>${words.text(`scan.${scan}`)}</li>`;

/** The way to appeal, as long as there is time: to an appeal files can be added. */
export const renderAppealing = (
  { words }: CaseVisitor,
  { id, appealUntil }: Challenge,
  tell: Tell,
): Markup | undefined =>
  appealUntil === undefined
    ? undefined
    : html`<p class="hf-body">${words.say('case.appeal-until', { moment: tell(appealUntil) })} <a class="hf-link" href="/appeal?challenge=${id}">${words.text('appeal.title')}</a></p>`;

/** The way to add another, while that can be done. */
export const renderAdding = ({ words }: CaseVisitor, challenge: Challenge): Markup | undefined =>
  isOpen(challenge) && countLeft(challenge) > 0
    ? html`<p class="hf-body"><a class="hf-link" href="/files?challenge=${challenge.id}">${words.text('files.add')}</a><br>${words.count('files-left', countLeft(challenge))}</p>`
    : undefined;

/** The files of an objection, and the way to add another while that can be done. */
export function renderFiles(visitor: CaseVisitor, challenge: Challenge, tell: Tell): Markup | undefined {
  const { attachments } = challenge;
  const added =
    attachments.length === 0
      ? undefined
      : html`<h4 class="hf-heading-s">${visitor.words.text('files.of')}</h4>
<ul class="hf-list hf-list--bullet">${attachments.map((one) => renderAttached(visitor, one, tell))}</ul>`;
  const adding = renderAdding(visitor, challenge);
  return added || adding ? html`${added}${adding}` : undefined;
}

/** That a file was begun in this browser and is not there, as far as anybody looked; nothing where that was told of otherwise. */
export function renderLost(visitor: CaseVisitor): Markup | undefined {
  const { words, answers } = visitor;
  const slip = readSlip(visitor);
  if (!slip || answers[OUTCOME]?.['upload']?.[0] === slip.upload) return undefined;
  return renderNotificationBanner({
    title: words.text('important'),
    text: html`<p class="hf-notification-banner__heading">${words.text('files.lost')}: ${renderOwnWords(slip.name)}</p>
<p class="hf-body">${words.text('files.lost-wait')}</p>
<p class="hf-body"><a class="hf-notification-banner__link" href="/files/arrived">${words.text('files.again')}</a></p>
${renderStop(visitor)}`,
  });
}

/** A button that gives up what was begun. */
export const renderStop = ({ words }: CaseVisitor): Markup =>
  html`<form method="post" action="${SLIP}" novalidate>
${renderButton({ text: words.text('files.stop'), classes: 'hf-button--secondary' })}
</form>`;
