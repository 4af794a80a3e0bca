import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { type Attributes, joinClasses, joinIds, renderAttributes } from '../../../../web/components/attributes.ts';
import { type Child, html, isShown, spellMarkup, takeAsMarkup } from '../../../../web/components/markup.ts';
import { renderTextarea } from '../../../../web/components/textarea.ts';

const spell = (child: Child): string => spellMarkup(html`<p>${child}</p>`);

describe('a template', () => {
  it.each`
    text                           | escaped
    ${'<script>alert(1)</script>'} | ${'&lt;script&gt;alert(1)&lt;/script&gt;'}
    ${'" onload="x'}               | ${'&quot; onload=&quot;x'}
    ${"' onload='x"}               | ${'&#39; onload=&#39;x'}
    ${'&lt;'}                      | ${'&amp;lt;'}
    ${'Zoë – Ελλάδα'}              | ${'Zoë – Ελλάδα'}
  `('$text stays text', ({ text, escaped }) => {
    expect(spell(text)).toBe(`<p>${escaped}</p>`);
    expect(spellMarkup(html`<p title="${text}"></p>`)).toBe(`<p title="${escaped}"></p>`);
  });

  it('whatever anybody writes is what a browser reads, between tags and in an attribute', () => {
    const written = fc.string({ unit: 'grapheme' }).filter((text) => !/[\0\r]/.test(text)); // which no page can hold
    fc.assert(
      fc.property(written, (text) => {
        const [node] = parseFragment(spellMarkup(html`<p title="${text}">${text}</p>`)).childNodes;
        expect(node).toMatchObject({ attrs: [{ name: 'title', value: text }] });
        expect(
          node && 'childNodes' in node && node.childNodes.map((child) => 'value' in child && child.value).join(''),
        ).toBe(text);
      }),
    );
  });

  it.each([
    ['numbers', 0, '0'],
    ['markup', html`<b>&amp;</b>`, '<b>&amp;</b>'],
    ['lists', ['<', [html`<i>x</i>`, 1]], '&lt;<i>x</i>1'],
    ['nothing', undefined, ''],
  ] as const)('holds %s', (_, child, inside) => {
    expect(spell(child)).toBe(`<p>${inside}</p>`);
  });

  it.each([
    ['an object of a stranger that says it is escaped', { isEscaped: true, isText: '<script>' }],
    ['a promise', Promise.resolve(html`<b>x</b>`)],
    ['a promise in a list', [Promise.resolve('x')]],
    ['null', null],
    ['false', false],
    ['a set', new Set(['x'])],
    ['a text that is an object', new String('<b>')],
    ['a function', () => 'x'],
  ])('refuses %s', (_, child) => {
    expect(() => spell(child as Child)).toThrow('a template holds texts, numbers and markup');
  });

  it('takes our own text as it is, and nothing is shown where there is none', () => {
    expect(spellMarkup(takeAsMarkup('a>b{}'))).toBe('a>b{}');
    expect([isShown(undefined), isShown(''), isShown(html``), isShown('x'), isShown(html`x`)]).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});

describe('attributes', () => {
  it('are written where they are there, with their values escaped', () => {
    const attributes = { id: 'a"b', 'aria-hidden': true, 'data-x': false, lang: undefined, tabindex: 0 };
    expect(spellMarkup(renderAttributes(attributes))).toBe(' id="a&quot;b" aria-hidden tabindex="0"');
    expect(spellMarkup(renderAttributes())).toBe('');
  });

  it.each(['onclick', 'style', 'a b', 'x"', '', '1x', 'A'])('none is called %s', (name) => {
    expect(() => renderAttributes({ [name]: 'x' } as Attributes)).toThrow('no such attribute');
  });

  it('classes and ids are joined where they are there', () => {
    expect(joinClasses('hf-a', false, undefined, '', 'hf-b')).toBe('hf-a hf-b');
    expect([joinIds('a', undefined, 'b'), joinIds(undefined, false)]).toEqual(['a b', undefined]);
  });
});

it.each(['\nfirst line left empty', 'a\n\nb', '</textarea><script>', ''])(
  'what was typed stands there again: %j',
  (value) => {
    const page = spellMarkup(renderTextarea({ name: 'words', label: { text: 'Words' }, value }));
    const [, inside = ''] = /<textarea[^>]*>([\s\S]*)<\/textarea>/.exec(page) ?? [];
    const [area] = parseFragment(`<textarea>${inside}</textarea>`).childNodes;
    expect(
      area && 'childNodes' in area && area.childNodes.map((child) => 'value' in child && child.value).join(''),
    ).toBe(value);
  },
);
