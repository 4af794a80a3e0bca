import { expect, it } from 'vitest';
import { html } from '../../../../web/components/markup.ts';
import { renderPage } from '../../../../web/components/page.ts';

it('a page is its content in a frame of its language, with one style, and nothing that runs', () => {
  const page = renderPage({
    language: 'pl',
    name: 'A & B',
    style: { sheet: '/assets/x.css' },
    skip: 'Skip',
    header: html`<b>head</b>`,
    before: html`<i>before</i>`,
    content: html`<h1>C</h1>`,
    footer: html`<b>foot</b>`,
  });
  expect(page.split('\n')).toEqual([
    '<!DOCTYPE html>',
    '<html lang="pl" class="hf-template">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="robots" content="noindex">',
    '<title>A &amp; B</title>',
    '<link rel="icon" href="data:,">',
    '<link rel="stylesheet" href="/assets/x.css">',
    '</head>',
    '<body class="hf-template__body">',
    '<a href="#content" class="hf-skip-link">Skip</a>',
    '<header class="hf-template__header"><b>head</b></header>',
    '<div class="hf-width-container">',
    '<i>before</i>',
    '<main class="hf-main-wrapper" id="content">',
    '<h1>C</h1>',
    '</main>',
    '</div>',
    '<footer class="hf-template__footer"><b>foot</b></footer>',
    '</body>',
    '</html>',
    '',
  ]);
});

it('one that stands alone has its style in it, as it is written', () => {
  const page = renderPage({ language: 'en', name: 'A', style: { inline: 'a>b{}' }, content: html`x` });
  expect(page).toContain('<style>a>b{}</style>');
  expect(page).not.toMatch(/stylesheet|hf-skip-link|<header|<footer/);
});
