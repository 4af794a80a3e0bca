import { html } from '../../components/markup.ts';
import { COMMON_FAULTS } from '../../steps/faults.ts';
import { linkTo } from '../../steps/links.ts';
import { renderWritten } from '../../steps/passages.ts';
import { type Typed, typedIn } from '../../steps/typed.ts';
import type { Shown, Visitor } from '../step.ts';

/** What can be in the way of a page, and with what status it is told. */
export const FAULTS = { ...COMMON_FAULTS, replaced: 403, erased: 410 } as const;

export type FaultName = keyof typeof FAULTS;

/** The fields that somebody writes sentences into. */
const WRITTEN = ['text', 'reason', 'accessibility'] as const;

/**
 * What somebody just sent, given back to be copied: their code opens the case no more, so nothing that is kept under it comes back. It is
 * what this very request brought, and nothing of before: whoever ended the code may have done so because others have this browser.
 */
export function showReplaced(visitor: Pick<Visitor, 'language' | 'words' | 'visit'>, typed: Typed): Shown {
  const { words } = visitor;
  const written = WRITTEN.map((field) => typedIn(typed, field)).filter((text) => text !== '');
  const given =
    written.length === 0
      ? undefined
      : html`<h2 class="hf-heading-m">${words.text('fault.replaced.typed')}</h2>
${written.map(renderWritten)}`;
  const shown = showFault(visitor, 'replaced');
  return { ...shown, content: html`${shown.content}${given}` };
}

interface FaultFacts {
  /** Until it may be tried again, where that is known. */
  readonly waitSeconds?: number | undefined;
  /** What was posted is kept. */
  readonly isKept?: boolean | undefined;
}

/** Where what is kept can be sent again. */
const MAY_BE_SENT_AGAIN: readonly FaultName[] = ['tries', 'down', 'broken'];

/** A page that says what is in the way and what to do. */
export function showFault(
  visitor: Pick<Visitor, 'language' | 'words' | 'visit'>,
  fault: FaultName,
  { waitSeconds, isKept = false }: FaultFacts = {},
): Shown {
  const { words, visit } = visitor;
  const wait = waitSeconds === undefined ? undefined : words.count('minutes', Math.ceil(waitSeconds / 60));
  return {
    title: words.text(`fault.${fault}.title`),
    status: FAULTS[fault],
    content: html`<h1 class="hf-heading-l">${words.text(`fault.${fault}.title`)}</h1>
<p class="hf-body">${words.text(`fault.${fault}.text`)} ${fault === 'tries' ? wait : undefined}</p>
${isKept && MAY_BE_SENT_AGAIN.includes(fault) ? html`<p class="hf-body">${words.text('fault.kept')}</p>` : undefined}
<p class="hf-body"><a class="hf-link" href="${linkTo(visitor, visit ? '/case' : '/')}">${words.text('fault.first')}</a></p>`,
  };
}
