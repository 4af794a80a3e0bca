import { renderButton } from '../../components/button.ts';
import { html } from '../../components/markup.ts';
import type { Shown } from '../step.ts';
import type { Stranger } from './sign-in.ts';

/** How somebody has to prove once more who they are. */
export interface Wanted {
  readonly maxAgeSeconds?: number | undefined;
  readonly acrValues?: readonly string[] | undefined;
}

/** The page between what was sent and the issuer: it says why, and that nothing is lost. */
export function showAgain({ words }: Stranger, { maxAgeSeconds, acrValues }: Wanted): Shown {
  const minutes = maxAgeSeconds === undefined ? undefined : words.count('minutes', Math.ceil(maxAgeSeconds / 60));
  return {
    title: words.text('again.title'),
    content: html`<h1 class="hf-heading-l">${words.text('again.title')}</h1>
<p class="hf-body">${words.text('again.intro')}</p>
${minutes === undefined ? undefined : html`<p class="hf-body">${words.say('again.age', { time: minutes })}</p>`}
${acrValues && html`<p class="hf-body">${words.text('again.strength')}</p>`}
${renderButton({ text: words.text('again.go'), href: '/sign-in/go?again=yes', isStart: true })}
<p class="hf-body"><a class="hf-link" href="/">${words.text('again.not')}</a></p>`,
  };
}
