import { renderButton } from '../../components/button.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderNotificationBanner } from '../../components/notification-banner.ts';
import { linkElsewhere } from '../../steps/links.ts';
import type { Reader } from '../../steps/reader.ts';
import type { Shown } from '../step.ts';
import type { Words } from '../words/words.ts';

/** Somebody who is not signed in. */
export interface Stranger extends Reader {
  readonly words: Words;
  readonly publicSite: string;
}

/** Why somebody has to sign in, where it is not that they just came. */
export type WhySignIn = 'over' | 'failed' | 'other';

/** Where signing in begins, and where one goes on then. @param to a path of ours. */
export const addressOfSignIn = (language: string, to: string): string =>
  `/sign-in/go?${new URLSearchParams({ language, to })}`;

const renderWhy = ({ words }: Stranger, why: WhySignIn | undefined): Markup | undefined =>
  why && renderNotificationBanner({ title: words.text('important'), text: words.text(`sign-in.${why}`) });

/** The page on which whoever is not signed in lands. It leads to the issuer by a link: a form would be held to our own origin. */
export function showSignIn(stranger: Stranger, to: string, why?: WhySignIn): Shown {
  const { words, language, publicSite } = stranger;
  return {
    title: words.text('sign-in.title'),
    ...(why !== undefined && why !== 'over' && { status: 400 }),
    content: html`${renderWhy(stranger, why)}
<h1 class="hf-heading-l">${words.text('sign-in.title')}</h1>
<p class="hf-body">${words.text('sign-in.intro')}</p>
${renderButton({ text: words.text('sign-in.go'), href: addressOfSignIn(language, to), isStart: true })}
<p class="hf-body">${words.text('sign-in.person')} <a class="hf-link" href="${linkElsewhere(stranger, publicSite, '/')}">${words.text('sign-in.person-link')}</a></p>`,
  };
}
