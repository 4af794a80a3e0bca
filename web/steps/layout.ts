import { renderBackLink } from '../components/back-link.ts';
import type { FooterOptions } from '../components/footer.ts';
import { renderFooter } from '../components/footer.ts';
import { renderGenericHeader } from '../components/generic-header.ts';
import { renderLanguageNavigation } from '../components/language-navigation.ts';
import { html, type Markup } from '../components/markup.ts';
import { renderPage } from '../components/page.ts';
import { SHEET_PATH } from '../components/style/sheets.ts';
import { LANGUAGE_NAMES } from './languages.ts';
import { linkTo, type PagePath } from './links.ts';
import type { Reader } from './reader.ts';
import type { Shown } from './shown.ts';

/** What stands around a page's content. */
export interface Around extends Reader {
  /** Where the page itself is, to show it in another language. */
  readonly path: string;
  /** What the pages are called together. */
  readonly service: string;
  /** Where that name leads. */
  readonly home: PagePath;
  /** What stands before all else. */
  readonly first?: Markup | undefined;
  readonly footer: FooterOptions;
}

const renderLanguages = ({ language, words, path }: Around): Markup =>
  renderLanguageNavigation({
    label: words.text('languages'),
    items: Object.entries(LANGUAGE_NAMES).map(([code, name]) => ({
      text: name,
      lang: code,
      href: `${path}?language=${code}`,
      current: code === language,
    })),
  });

/** A page, whole. */
export function renderAround(around: Around, { title, content, hasErrors, back }: Shown<PagePath>): string {
  const { language, words, service, home, first, footer } = around;
  const named = `${title} – ${service}`;
  return renderPage({
    language,
    name: hasErrors ? `${words.text('error')}: ${named}` : named,
    style: { sheet: SHEET_PATH },
    skip: words.text('skip'),
    header: renderGenericHeader({ logo: service, url: linkTo(around, home) }),
    before: html`${first}${renderLanguages(around)}${back && renderBackLink({ text: words.text('back'), href: linkTo(around, back) })}`,
    content,
    footer: renderFooter(footer),
  });
}
