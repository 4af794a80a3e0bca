import { html } from '../../components/markup.ts';
import { COMMON_FAULTS, type CommonFault } from '../../steps/faults.ts';
import { linkTo } from '../../steps/links.ts';
import type { Shown, Visitor } from '../step.ts';

/** A page that says what is in the way and what to do. @param waitSeconds until it may be tried again, where that is known. */
export function showFault(
  visitor: Pick<Visitor, 'language' | 'words'>,
  fault: CommonFault,
  waitSeconds: number | undefined,
): Shown {
  const { words } = visitor;
  const wait = waitSeconds === undefined ? undefined : words.count('minutes', Math.ceil(waitSeconds / 60));
  return {
    title: words.text(`fault.${fault}.title`),
    status: COMMON_FAULTS[fault],
    content: html`<h1 class="hf-heading-l">${words.text(`fault.${fault}.title`)}</h1>
<p class="hf-body">${words.text(`fault.${fault}.text`)} ${fault === 'tries' ? wait : undefined}</p>
<p class="hf-body"><a class="hf-link" href="${linkTo(visitor, '/')}">${words.text('fault.first')}</a></p>`,
  };
}
