import { html, type Markup } from '../../components/markup.ts';
import type { PagePath } from '../../steps/links.ts';
import { sayPlain } from '../plain.ts';
import type { DeskVisitor } from '../step.ts';
import { spellDistance, spellUntil } from '../times.ts';
import { type Due, isOwn } from './due.ts';
import { kindRow } from './kinds.ts';

/** One thing that is due, in words: what a page shows, and what its script puts in place of it. */
export interface Told {
  readonly key: string;
  readonly href: PagePath;
  readonly what: string;
  readonly mover: string;
  /** Whether whoever sits here has to do it. */
  readonly isOwn: boolean;
  readonly when: string;
  readonly span: string;
  readonly isLate: boolean;
  readonly reference: string;
  /** The reference, character by character: those who hear the page hear no word. */
  readonly spoken: string;
  readonly provider: string;
  /** Whom to call; empty where nobody is. */
  readonly whom: string;
}

type Teller = Pick<DeskVisitor, 'language' | 'words' | 'zone' | 'now' | 'acting'>;

function tellMover({ words, acting }: Pick<Teller, 'words' | 'acting'>, due: Due): string {
  if (isOwn(due, acting)) return words.text('duty.mover.own');
  return words.text(due.mover === 'contact-point' ? 'duty.mover.authority' : `duty.mover.${due.mover}`);
}

function tellWhen(teller: Teller, { at, isLate, kind, mover }: Due): string {
  const { words } = teller;
  if (at === undefined) return kindRow(kind).untimed === 'open' ? '' : words.text('duty.see-order');
  if (mover === 'nobody') return spellUntil(teller, at); // nobody has time until then: it comes then
  return sayPlain(teller, isLate ? 'duty.since' : 'duty.until', { moment: spellUntil(teller, at) });
}

/** What stands in place of a span: what waits now may have its time on the page of the order. */
const SPAN_WHERE_UNTIMED = {
  late: 'duty.late',
  now: 'duty.untimed-now',
  week: 'duty.week',
  open: 'duty.untimed',
} as const;

function tellSpan(teller: Teller, { at, isLate, kind }: Due): string {
  if (at !== undefined) return spellDistance(teller, at - teller.now);
  if (isLate) return teller.words.text('duty.late');
  return teller.words.text(SPAN_WHERE_UNTIMED[kindRow(kind).untimed]);
}

/** Names and numbers as they were written: these are texts, and whoever shows them escapes them. */
const tellWhom = ({ whom = [] }: Due): string => whom.map(({ name, number }) => `${name} ${number}`.trim()).join(' · ');

export const tellDue = (teller: Teller, due: Due): Told => ({
  key: due.key,
  href: due.href,
  what: teller.words.text(`duty.kind.${due.kind}`),
  mover: tellMover(teller, due),
  isOwn: isOwn(due, teller.acting),
  when: tellWhen(teller, due),
  span: tellSpan(teller, due),
  isLate: due.isLate || (due.at !== undefined && due.at <= teller.now),
  reference: due.reference ?? '',
  spoken: due.reference === undefined ? teller.words.text('duty.of-filing') : [...due.reference].join(' '),
  provider: due.provider,
  whom: tellWhom(due),
});

/** What a template of the page's script has where words will stand. */
export const BLANK: Told = {
  key: '',
  href: '/',
  what: '–',
  mover: '–',
  isOwn: false,
  when: '',
  span: '–',
  isLate: false,
  reference: '',
  spoken: '',
  provider: '',
  whom: '',
};

/** A part of an entry that is fetched anew; where it says nothing it is not there. @param own written by others. */
const renderSlot = (name: keyof Told, text: string, own = false): Markup =>
  html`<span data-slot="${name}"${own ? html` dir="auto" lang=""` : undefined}${text === '' ? html` hidden` : undefined}>${text}</span>`;

/** One thing that is due: one link, to where something is done about it. */
export const renderTold = ({ key, href, isLate, ...told }: Told): Markup =>
  html`<li class="hf-task-list__item hf-task-list__item--with-link" data-key="${key}">
<div class="hf-task-list__name-and-hint">
<a class="hf-link hf-task-list__link" href="${href}">${renderSlot('what', told.what)} <span class="hf-visually-hidden" data-slot="spoken">${told.spoken}</span></a>
<div class="hf-task-list__hint hf-due">
<strong aria-hidden="true" data-slot="reference"${told.reference === '' ? html` hidden` : undefined}>${told.reference}</strong>
${renderSlot('provider', told.provider, true)}
<span data-slot="mover"${told.isOwn ? html` class="hf-due__own"` : undefined}>${told.mover}</span>
${renderSlot('when', told.when)}
${renderSlot('whom', told.whom, true)}
</div>
</div>
<div class="hf-task-list__status hf-due__span"><strong class="hf-tag${isLate ? ' hf-tag--red' : ''}" data-slot="span">${told.span}</strong></div>
</li>`;
