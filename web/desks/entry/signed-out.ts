import { renderButton } from '../../components/button.ts';
import { html } from '../../components/markup.ts';
import type { Shown } from '../step.ts';
import { addressOfSignIn, type Stranger } from './sign-in.ts';

/** The session here is over. @param issuer where that with the issuer is ended, and whether there is one still. */
export const showSignedOut = ({ words, language }: Stranger, issuer: string | undefined): Shown => ({
  title: words.text('signed-out.title'),
  content: html`<h1 class="hf-heading-l">${words.text('signed-out.title')}</h1>
<p class="hf-body">${words.text('signed-out.text')}</p>
${
  issuer === undefined
    ? renderButton({ text: words.text('signed-out.again'), href: addressOfSignIn(language, '/') })
    : html`<p class="hf-body">${words.text('signed-out.issuer')}</p>
${renderButton({ text: words.text('signed-out.issuer-go'), href: issuer })}`
}`,
});
