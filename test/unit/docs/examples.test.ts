import { describe, expect, it } from 'vitest';
import { compareAnswer, readSaidAnswer } from '../../support/examples/compare-answer.ts';
import { RUNNING_ORDER } from '../../support/examples/directions.ts';
import { LANGUAGES, OPERATIONS, PAGES, readExamples, readPage } from '../../support/examples/read-pages.ts';

/** A complaint is anyone's to make; what else a page holds is of its caller. */
const REQUIRED = (page: string): readonly string[] =>
  LANGUAGES.filter((one) => one !== 'python' || page === 'providers');

const examples = PAGES.flatMap((page) => readExamples(page).map((section) => ({ page, ...section })));

it('every page runs', () => {
  expect([...RUNNING_ORDER].sort()).toEqual([...PAGES]);
});

it('each operation of the API document has its example on one page, and no page has another', () => {
  expect(examples.flatMap(({ operation }) => operation ?? []).sort()).toEqual([...OPERATIONS].sort());
});

describe.each(examples.filter(({ operation }) => operation !== undefined))(
  '$page: $operation',
  ({ page, code, answer }) => {
    it('is shown in each language of its caller', () => {
      expect(REQUIRED(page).filter((language) => !(language in code))).toEqual([]);
      expect(code.bash).toContain(code.bash?.includes('send ') ? 'send ' : 'curl ');
    });

    it('says what is answered: status, and what of the body matters', () => {
      const said = readSaidAnswer(answer ?? '');
      expect(said.status).toBeLessThan(300);
      expect(said.body.length + Object.keys(said.headers).length).toBeGreaterThan(2);
    });
  },
);

it.each(PAGES)('%s explains each variable of the environment that its examples read', (page) => {
  const text = readPage(page);
  const code = readExamples(page)
    .flatMap((section) => [section.code.js ?? '', section.code.python ?? ''])
    .join('\n');
  const read = [...code.matchAll(/\benv(?:\.|\[')([A-Z_]+)/g)].map(([, name = '']) => name);
  const explained = [...text.matchAll(/^\| ((?:`[A-Z_]+`(?:, )?)+) \|/gm)].flatMap(([, names = '']) =>
    names.split(/[`, ]+/),
  );
  expect([...new Set(read)].filter((name) => !explained.includes(name))).toEqual([]);
});

describe('an answer is compared with what its page says', () => {
  const answered = (status: number, body: unknown, headers = {}) => ({
    method: 'GET',
    path: '/',
    sent: Buffer.from(''),
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: Buffer.from(JSON.stringify(body)),
  });
  const said = readSaidAnswer('200\netag: "…"\n\n{ "id": "ord_…", "list": [{ "n": 1 }], "none": [] }\n');
  const same = { id: 'ord_1', list: [{ n: 1, more: true }, { n: 2 }], none: [], more: 1 };

  it.each([
    ['the same, and more', answered(200, same, { etag: '"3"' }), 0],
    ['another status', answered(201, same, { etag: '"3"' }), 1],
    ['no such header', answered(200, same), 1],
    ['another text', answered(200, { ...same, id: 'fil_1' }, { etag: '"3"' }), 1],
    ['no such field', answered(200, { list: same.list, none: [] }, { etag: '"3"' }), 1],
    ['a shorter list', answered(200, { ...same, list: [] }, { etag: '"3"' }), 1],
    ['a list that is not empty', answered(200, { ...same, none: [1] }, { etag: '"3"' }), 1],
  ])('%s', (_, answer, differences) => {
    expect(compareAnswer(said, answer)).toHaveLength(differences);
  });
});
