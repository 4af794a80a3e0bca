import { type Attributes, type Classes, joinClasses, renderAttributes } from './attributes.ts';
import { type Content, html, type Markup } from './markup.ts';

interface LanguageItem {
  /** What the language calls itself. */
  readonly text: Content;
  /** BCP 47. */
  readonly lang: string;
  /** Of the same page in it; left out where this is the page. */
  readonly href?: string;
  readonly current?: boolean;
  readonly hrefLang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** What following the link does, in that language, for those who hear the page. */
  readonly description?: string;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

export interface LanguageNavigationOptions {
  /** What it is called, for those who hear the page. */
  readonly label: string;
  readonly items: readonly LanguageItem[];
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

function renderItem(item: LanguageItem): Markup {
  const { text, lang, href, current = false, hrefLang = lang, dir, description, classes, attributes } = item;
  if (current || href === undefined) {
    const own = renderAttributes({ 'aria-current': 'true', lang, dir, ...attributes });
    return html`<span class="${joinClasses('hf-language-navigation__text', classes)}"${own}>${text}</span>`;
  }
  const described =
    description === undefined ? undefined : html`<span class="hf-visually-hidden"> ${description}</span>`;
  const own = renderAttributes({ rel: 'alternate', lang, hreflang: hrefLang, dir, ...attributes });
  return html`<a class="${joinClasses('hf-language-navigation__link', classes)}" href="${href}"${own}>${text}${described}</a>`;
}

/** The same page in other languages. */
export const renderLanguageNavigation = ({ label, items, classes, attributes }: LanguageNavigationOptions): Markup =>
  html`<nav class="${joinClasses('hf-language-navigation', classes)}"${renderAttributes(attributes)} aria-label="${label}">
<ul class="hf-language-navigation__list">${items.map(
    (item) => html`<li class="hf-language-navigation__list-item">${renderItem(item)}</li>`,
  )}</ul>
</nav>`;
