import { renderExitThisPage } from '../components/exit-this-page.ts';
import type { FooterOptions } from '../components/footer.ts';
import { renderAround } from '../steps/layout.ts';
import { linkElsewhere, linkTo } from '../steps/links.ts';
import type { Shown, Visitor } from './step.ts';

/** A page of the kind that everybody opens all day: the whole world's encyclopedia. */
const ELSEWHERE = 'https://www.wikipedia.org/';

export interface Frame extends Pick<Visitor, 'language' | 'words' | 'visit' | 'publicSite'> {
  /** Where the page itself is, to show it in another language. */
  readonly path: string;
}

function listFooter(frame: Frame): FooterOptions {
  const { words, visit, publicSite } = frame;
  const links = [
    { text: words.text('footer.privacy'), href: linkTo(frame, '/privacy') },
    { text: words.text('footer.lost'), href: linkTo(frame, '/lost-code') },
    { text: words.text('footer.accessibility'), href: linkElsewhere(frame, publicSite, '/accessibility') },
    { text: words.text('footer.difficulty'), href: linkElsewhere(frame, publicSite, '/difficulty') },
    { text: words.text('footer.public'), href: linkElsewhere(frame, publicSite, '/') },
    ...(visit ? [{ text: words.text('footer.leave'), href: linkTo(frame, '/leave') }] : []),
  ];
  return { meta: { title: words.text('footer.title'), items: links, ...(visit && { text: words.text('exit.note') }) } };
}

/** A page of these, whole. */
export function renderShown(frame: Frame, shown: Shown): string {
  const { words, visit } = frame;
  const around = {
    ...frame,
    service: words.text('service'),
    home: visit ? '/case' : '/',
    first: visit && renderExitThisPage({ text: words.text('exit.link'), href: ELSEWHERE }),
    footer: listFooter(frame),
  } as const;
  return renderAround(around, shown);
}
