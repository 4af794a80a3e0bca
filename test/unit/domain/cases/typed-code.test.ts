import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCaseCode, readCaseCode } from '../../../../shared/domain/cases/case-code.ts';

const CODE = 'ABCEH-KMPTX-01234-56789-8';

it.each`
  typed                                                               | why
  ${'ΑΒCΕΗ-ΚΜΡΤΧ-01234-56789-8'}                                      | ${'Greek capitals drawn alike'}
  ${'авсен кмртх 01234 56789 8'}                                      | ${'small Cyrillic letters'}
  ${'ΑΒΨΕΗ-ΚΜΠΤΧ-01234-56789-8'}                                      | ${'Greek keys by their sound'}
  ${'АБЦЕХ-КМПТЖ-О1234-56789-8'}                                      | ${'Bulgarian phonetic keys'}
  ${'Ihr Code lautet: ABCEH-KMPTX-01234-56789-8 (bitte aufbewahren)'} | ${'a sentence around it'}
  ${'https://hold.example/case?code=ABCEHKMPTX01234567898'}           | ${'an address with it'}
  ${'„ABCEH-KMPTX-01234-56789-8“'}                                    | ${'quotation marks'}
`('is read with $why', ({ typed }) => {
  expect(readCaseCode(typed)).toBe(CODE);
});

it.each`
  typed                           | why
  ${'XABCEH-KMPTX-01234-56789-8'} | ${'a symbol before the first group'}
  ${'ABCEH-KMPTX-01234-56789-88'} | ${'a symbol behind the last'}
  ${'АВСЕН-КМРТХ-01234-56789-9'}  | ${'other letters, and the wrong check symbol'}
  ${'ABCEH-KMPTX-ДДДДД-56789-8'}  | ${'letters that mean others'}
`('is not read with $why', ({ typed }) => {
  expect(readCaseCode(typed)).toBeUndefined();
});

it('the published rule gives the last symbol of every code', async () => {
  const page = readFileSync(new URL('../../../../docs/api/persons.md', import.meta.url), 'utf8');
  const [, rule = ''] = /```javascript\n([\s\S]*?)```/.exec(page) ?? [];
  const { lastSymbol }: { lastSymbol: (body: string) => string } = await import(
    `data:text/javascript,${encodeURIComponent(`${rule}\nexport { lastSymbol };`)}`
  );
  for (const [, body = '', last] of page.matchAll(/`((?:[0-9A-Z]{5}-?){4})`(?: ends)? in `([0-9A-Z])`/g)) {
    expect(lastSymbol(body.replaceAll('-', ''))).toBe(last);
  }
  const vectors = [...page.matchAll(/^\| `([0-9A-Z-]+)` \| (yes|no) \|/gm)];
  expect(vectors.map(([, , right]) => right).sort()).toEqual([...Array(9).fill('no'), ...Array(9).fill('yes')]);
  for (const [, code = '', right] of vectors) {
    const symbols = code.replaceAll('-', '');
    const byTheRule = symbols.length === 21 && lastSymbol(symbols.slice(0, 20)) === symbols.at(-1);
    expect([code, byTheRule]).toEqual([code, right === 'yes']);
    expect(readCaseCode(code)).toBe(byTheRule ? code : undefined);
  }
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (random) => {
      const code = createCaseCode(random).replaceAll('-', '');
      expect(lastSymbol(code.slice(0, 20))).toBe(code.at(-1));
    }),
  );
});
