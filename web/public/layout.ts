import { renderAround } from '../steps/layout.ts';
import { linkElsewhere, linkTo } from '../steps/links.ts';
import type { Shown, Visitor } from './step.ts';

export interface Frame extends Pick<Visitor, 'language' | 'words' | 'caseSite'> {
  /** Where the page itself is, to show it in another language. */
  readonly path: string;
}

/** A page of these, whole. */
export function renderShown(frame: Frame, shown: Shown): string {
  const { words, caseSite } = frame;
  const items = [
    { text: words.text('footer.privacy'), href: linkTo(frame, '/privacy') },
    { text: words.text('footer.accessibility'), href: linkTo(frame, '/accessibility') },
    { text: words.text('footer.difficulty'), href: linkTo(frame, '/difficulty') },
    { text: words.text('footer.case'), href: linkElsewhere(frame, caseSite, '/') },
  ];
  const footer = { meta: { title: words.text('footer.title'), items } };
  return renderAround({ ...frame, service: words.text('service'), home: '/', footer }, shown);
}
