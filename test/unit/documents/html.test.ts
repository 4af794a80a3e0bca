import { expect, it } from 'vitest';
import { escapeHtml, renderPage } from '../../../shared/documents/html.ts';

it.each`
  text                           | escaped
  ${'<script>alert(1)</script>'} | ${'&lt;script&gt;alert(1)&lt;/script&gt;'}
  ${'" onload="x'}               | ${'&quot; onload=&quot;x'}
  ${"' onload='x"}               | ${'&#39; onload=&#39;x'}
  ${'&lt;'}                      | ${'&amp;lt;'}
  ${'Zoë – Ελλάδα'}              | ${'Zoë – Ελλάδα'}
`('$text stays text', ({ text, escaped }) => {
  expect(escapeHtml(text)).toBe(escaped);
});

it('a page is its words in a frame of their language, with one style, and nothing that runs or fetches', () => {
  const page = renderPage({ language: 'pl', name: 'A & B', title: '<i>C</i>', style: 'p{}', content: '<p>D</p>' });
  expect(page.split('\n')).toEqual([
    '<!DOCTYPE html>',
    '<html lang="pl">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    '<title>A &amp; B</title>',
    '<style>p{}</style>',
    '</head>',
    '<body>',
    '<main>',
    '<h1>&lt;i&gt;C&lt;/i&gt;</h1>',
    '<p>D</p>',
    '</main>',
    '</body>',
    '</html>',
    '',
  ]);
});
