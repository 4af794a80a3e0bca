import { html } from '../../components/markup.ts';
import { linkTo } from '../links.ts';
import type { Shown, Visitor } from '../step.ts';

/** What can be in the way of a page, and with what status it is told. */
export const FAULTS = {
  'not-found': 404,
  method: 405,
  'cross-site': 403,
  form: 400,
  tries: 429,
  down: 503,
  erased: 410,
  broken: 500,
} as const;

export type FaultName = keyof typeof FAULTS;

/** A page that says what is in the way and what to do. @param waitSeconds until it may be tried again, where that is known. */
export function showFault(
  visitor: Pick<Visitor, 'language' | 'words' | 'visit'>,
  fault: FaultName,
  waitSeconds?: number,
): Shown {
  const { words, visit } = visitor;
  const wait = waitSeconds === undefined ? undefined : words.count('minutes', Math.ceil(waitSeconds / 60));
  return {
    title: words.text(`fault.${fault}.title`),
    status: FAULTS[fault],
    content: html`<h1 class="hf-heading-l">${words.text(`fault.${fault}.title`)}</h1>
<p class="hf-body">${words.text(`fault.${fault}.text`)} ${fault === 'tries' ? wait : undefined}</p>
<p class="hf-body"><a class="hf-link" href="${linkTo(visitor, visit ? '/case' : '/')}">${words.text('fault.first')}</a></p>`,
  };
}
