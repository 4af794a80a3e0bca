import { renderBackLink } from '../components/back-link.ts';
import { renderExitThisPage } from '../components/exit-this-page.ts';
import { renderFooter } from '../components/footer.ts';
import { renderGenericHeader } from '../components/generic-header.ts';
import { renderLanguageNavigation } from '../components/language-navigation.ts';
import { html, type Markup } from '../components/markup.ts';
import { renderPage } from '../components/page.ts';
import { SHEET_PATH } from '../components/style/sheets.ts';
import { linkTo } from './links.ts';
import type { Shown, Visitor } from './step.ts';
import { LANGUAGE_NAMES } from './words/words.ts';

/** A page of the kind that everybody opens all day: the whole world's encyclopedia. */
const ELSEWHERE = 'https://www.wikipedia.org/';

export interface Frame extends Pick<Visitor, 'language' | 'words' | 'visit'> {
  /** Where the page itself is, to show it in another language. */
  readonly path: string;
}

const renderLanguages = ({ language, words, path }: Frame): Markup =>
  renderLanguageNavigation({
    label: words.text('languages'),
    items: Object.entries(LANGUAGE_NAMES).map(([code, name]) => ({
      text: name,
      lang: code,
      href: `${path}?language=${code}`,
      current: code === language,
    })),
  });

function renderBefore(frame: Frame, { back }: Shown): Markup {
  const { words } = frame;
  const exit = frame.visit ? renderExitThisPage({ text: words.text('exit.link'), href: ELSEWHERE }) : undefined;
  return html`${exit}${renderLanguages(frame)}${back && renderBackLink({ text: words.text('back'), href: linkTo(frame, back) })}`;
}

function renderFoot(frame: Frame): Markup {
  const { words, visit } = frame;
  const links = [
    { text: words.text('footer.privacy'), href: linkTo(frame, '/privacy') },
    { text: words.text('footer.lost'), href: linkTo(frame, '/lost-code') },
    ...(visit ? [{ text: words.text('footer.leave'), href: linkTo(frame, '/leave') }] : []),
  ];
  return renderFooter({
    meta: { title: words.text('footer.title'), items: links, ...(visit && { text: words.text('exit.note') }) },
  });
}

/** A page of these, whole. */
export function renderShown(frame: Frame, shown: Shown): string {
  const { language, words } = frame;
  const { title, content, hasErrors } = shown;
  const named = `${title} – ${words.text('service')}`;
  return renderPage({
    language,
    name: hasErrors ? `${words.text('error')}: ${named}` : named,
    style: { sheet: SHEET_PATH },
    skip: words.text('skip'),
    header: renderGenericHeader({ logo: words.text('service'), url: linkTo(frame, frame.visit ? '/case' : '/') }),
    before: renderBefore(frame, shown),
    content,
    footer: renderFoot(frame),
  });
}
