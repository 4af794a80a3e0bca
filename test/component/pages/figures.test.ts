import { beforeEach, describe, expect, it } from 'vitest';
import { listFigures } from '../../../shared/domain/published/figures.ts';
import { BOUNDS, tellBounds } from '../../../web/public/words/bounds.ts';
import { LANGUAGES } from '../../../web/steps/languages.ts';
import { Browser, PublicPages } from '../../support/browser.ts';
import { Stack } from '../../support/stack.ts';

let browser: Browser;
beforeEach(() => {
  browser = new Browser(new PublicPages(new Stack()));
});

/** What a reader reads, blanks made plain. */
const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .replaceAll('&#39;', '’');

describe('the page of figures', () => {
  it('shows every figure of Holdfast, each with what it bounds', async () => {
    const { status, html } = await browser.get('/figures?language=en');
    expect(status).toBe(200);
    const text = textOf(html);
    for (const { bounds } of listFigures()) expect(text).toContain(bounds);
  });

  it.each`
    language | said
    ${'en'}  | ${'A reviewer decides within this time. 14 days'}
    ${'de'}  | ${'Innerhalb dieser Zeit entscheidet eine prüfende Person. 14 Tage'}
    ${'fr'}  | ${'Une personne chargée de l’examen décide dans ce délai. 14 jours'}
    ${'es'}  | ${'Una persona revisora decide en este plazo. 14 días'}
    ${'pl'}  | ${'Osoba rozpatrująca decyduje w tym czasie. 14 dni'}
    ${'en'}  | ${'A file may be at most so large. 10 megabytes'}
    ${'de'}  | ${'Jeder Teil einer Datei darf höchstens so groß sein. 4.194.304 Byte'}
    ${'en'}  | ${'in a day, a human hears of it. 80%'}
    ${'en'}  | ${'as its prefix. /24'}
    ${'en'}  | ${'this one of the two ends is applied. the later end'}
    ${'en'}  | ${'at these times after it was ready. 0 seconds, 5 seconds, 15 seconds'}
    ${'pl'}  | ${'na wzór: RFC 6177'}
  `('says in $language: $said', async ({ language, said }) => {
    const text = textOf((await browser.get(`/figures?language=${language}`)).html);
    expect(text.toLowerCase()).toContain(said.toLowerCase());
  });

  it('shows the figures of each law, with where they are written and how far that was checked', async () => {
    const text = textOf((await browser.get('/figures?language=en')).html);
    expect(text).toContain('European Preservation Order (EPOC-PR) ');
    expect(text).toContain(
      'How long data are frozen at first Regulation (EU) 2023/1543, Article 11(1) and recital 60 (V) 60 days',
    );
    expect(text).toContain('How long data are frozen at first, for another country');
  });

  it('says what is in English on a page in another language', async () => {
    const { html } = await browser.get('/figures?language=de');
    expect(html).toContain('<span lang="en">European Preservation Order (EPOC-PR)</span>');
    expect(html).toContain('<span lang="en">Regulation (EU) 2023/1543, Article 11(5)</span>');
  });
});

it.each(Object.entries(BOUNDS))('in %s every figure is said in words of its own', (_, bounds) => {
  const figures = listFigures();
  expect(Object.keys(bounds).sort()).toEqual(figures.map(({ name }) => name).sort());
  for (const [name, text] of Object.entries(bounds)) {
    expect(text, name).toMatch(/^[\p{Lu}][^.]*(?:Z\.)?[^.]*\.$/u);
    expect(text).not.toBe(figures.find((figure) => figure.name === name)?.bounds);
  }
});

it('a figure that has no words yet is told in English, and says so', () => {
  const unknown = { name: 'new-one', bounds: 'Something new.' };
  for (const language of LANGUAGES)
    expect(tellBounds(language, unknown)).toEqual({ text: 'Something new.', language: 'en' });
});
