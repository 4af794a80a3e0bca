import { expect, it } from 'vitest';
import { ATTACHMENT_ENDINGS, ATTACHMENT_IDS } from '../../../../shared/domain/attachments/attachment.ts';
import { kindOf, MOST_FILES, spellSize } from '../../../../web/persons/parts/files.ts';
import { keepSlip, readSlip } from '../../../../web/persons/parts/slip.ts';

it.each`
  language | bytes         | said
  ${'en'}  | ${1}          | ${'1 kB'}
  ${'en'}  | ${239_200}    | ${'240 kB'}
  ${'en'}  | ${999_999}    | ${'1,000 kB'}
  ${'en'}  | ${10_000_000} | ${'10 MB'}
  ${'de'}  | ${3_449_000}  | ${'3,4 MB'}
  ${'fr'}  | ${3_449_000}  | ${'3,4 Mo'}
  ${'es'}  | ${3_449_000}  | ${'3,4 MB'}
  ${'pl'}  | ${239_200}    | ${'240 kB'}
`('$bytes bytes are said in $language as $said', ({ language, bytes, said }) => {
  expect(spellSize(language, bytes).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(said);
});

it('every type that is taken has a word, and what nobody knows as well', () => {
  expect(Object.fromEntries(Object.keys(ATTACHMENT_ENDINGS).map((type) => [type, kindOf(type)]))).toEqual({
    'application/pdf': 'kind.paper',
    'image/jpeg': 'kind.picture',
    'image/png': 'kind.picture',
    'image/webp': 'kind.picture',
    'image/heic': 'kind.picture',
    'image/gif': 'kind.picture',
    'image/tiff': 'kind.picture',
    'audio/ogg': 'kind.sound',
    'audio/mp4': 'kind.sound',
    'text/plain': 'kind.text',
    'message/rfc822': 'kind.mail',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'kind.document',
    'application/vnd.oasis.opendocument.text': 'kind.document',
    'application/msword': 'kind.document',
    'application/octet-stream': 'kind.other',
  });
});

it('as many files are asked for as are taken', () => {
  expect(MOST_FILES).toBe(ATTACHMENT_IDS.length);
});

it('what a form to the storage says is kept in its order', () => {
  const fields = { success_action_redirect: 'https://case.example/files/arrived', key: 'b', Policy: 'a' };
  const slip = {
    challenge: 'c1',
    attachment: 'a2',
    upload: '0'.repeat(32),
    url: 'https://files.example/',
  } as const;
  const own = { shows: '', name: 'File 2', key: 'k', zone: 'Europe/Dublin' };
  const expiresAt = '2026-12-05T16:25:00.000Z';
  const kept = keepSlip({ ...slip, fields, maxBytes: 10_000_000, expiresAt }, own);
  expect(readSlip({ answers: { '/files/send': kept } })).toEqual({
    ...slip,
    ...own,
    fields: [
      ['success_action_redirect', 'https://case.example/files/arrived'],
      ['key', 'b'],
      ['Policy', 'a'],
    ],
    endsAt: Date.parse('2026-12-05T16:25:00Z'),
  });
});
