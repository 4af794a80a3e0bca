import { beforeEach, expect, it } from 'vitest';
import { LANGUAGE_NAMES } from '../../../web/steps/languages.ts';
import { Browser, OPERATOR, Pages } from '../../support/browser.ts';
import { Stack } from '../../support/stack.ts';

let stack: Stack;
let pages: Pages;
let browser: Browser;
beforeEach(() => {
  stack = new Stack();
  pages = new Pages(stack);
  browser = new Browser(pages);
});

it('whoever has no code reads who can give another, and what to do meanwhile', async () => {
  const { html } = await browser.get('/lost-code?language=en');
  for (const path of ['/complaint?language=en', '/complaint-enquiry?language=en'])
    expect(html).toContain(`href="https://public.example${path}"`);
});

it('whoever asks about privacy reads who answers for these pages, and where, in every language', async () => {
  for (const language of Object.keys(LANGUAGE_NAMES)) {
    const { html } = await browser.get(`/privacy?language=${language}`);
    expect(html).toContain('Hold &amp; Fast House');
    expect(html).toContain(OPERATOR.contact);
  }
});
