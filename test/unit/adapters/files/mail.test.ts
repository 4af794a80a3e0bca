import { describe, expect, it } from 'vitest';
import { jpeg, zip } from '../../../support/files.ts';
import { writePdf } from '../../../support/files-pdf.ts';
import { inspected } from '../../../support/inspected.ts';

const MAIL = 'message/rfc822';
const HEAD = [
  'From: shop@kite-mail.example',
  'To: me@kite-mail.example',
  'Subject: Ihre Rechnung',
  'Date: Sun, 29 Nov 2026 13:00:00 +0100',
];

const lines = (...all: readonly string[]): Buffer => Buffer.from(all.join('\r\n'));
const html = (body: string): Buffer =>
  lines(...HEAD, 'MIME-Version: 1.0', 'Content-Type: text/html; charset=utf-8', '', body);

interface Attached {
  readonly type: string;
  readonly file: Uint8Array;
  readonly name?: string;
}

/** A mail with files, as programs send one. */
function withFiles(...attached: readonly Attached[]): Buffer {
  const parts = attached.flatMap(({ type, file, name = 'x' }) => [
    '--border',
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    ...(Buffer.from(file)
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
  ]);
  return lines(
    ...HEAD,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="border"',
    '',
    'This is a mail of several parts.',
    '--border',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Guten Tag',
    ...parts,
    '--border--',
    '',
  );
}

describe('a mail is taken', () => {
  it.each([
    { what: 'of plain words', file: lines(...HEAD, '', 'Guten Tag') },
    { what: 'that begins with another line', file: lines('MIME-Version: 1.0', ...HEAD, '', 'Guten Tag') },
    { what: 'with lines of Unix', file: Buffer.from(`${HEAD.join('\n')}\n\nGuten Tag`) },
    { what: 'of a mailbox of Unix', file: lines('From shop Sun Nov 29 13:00:00 2026', ...HEAD, '', 'Guten Tag') },
    { what: 'with a head of several lines', file: lines('Received: from a', '\tby b', ...HEAD, '', 'Guten Tag') },
    {
      what: 'written as a page',
      file: html('<html><body><p style="color:#000">anbei</p><a href="https://example.org/">link</a></body></html>'),
    },
    {
      what: 'answered on a telephone, which links what it takes for a day',
      file: html('<a href="x-apple-data-detectors://0">tomorrow</a> <a href="sms:+4915112345">me</a>'),
    },
    { what: 'with a link without a scheme', file: html('<a href="www.example.org">www.example.org</a>') },
    {
      what: 'as Outlook writes it',
      file: html(
        '<link rel="File-List" href="cid:filelist.xml@01D"><link rel=themeData href="~~themedata~~"><!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}</style><![endif]--><p>Hallo</p>',
      ),
    },
    { what: 'with a picture of its own', file: html('<img src="cid:1"><img src="data:image/png;base64,AAAA">') },
    {
      what: 'with a photograph and a PDF',
      file: withFiles({ type: 'image/jpeg', file: jpeg() }, { type: 'application/pdf', file: writePdf() }),
    },
    { what: 'with a mail in it', file: withFiles({ type: 'message/rfc822', file: lines(...HEAD, '', 'Guten Tag') }) },
    {
      what: 'with a signature',
      file: withFiles({
        type: 'application/pkcs7-signature',
        file: Buffer.from([0x30, 0x80, 1, 2, 0, 0]),
        name: 'smime.p7s',
      }),
    },
  ])('$what', async ({ file }) => {
    expect(await inspected(file)).toBe(MAIL);
  });
});

describe('a mail is not taken', () => {
  it.each([
    { what: 'that fetches a picture', file: html('<img src="https://example.org/pixel.gif">'), fault: 'reaches-out' },
    {
      what: 'that fetches a picture by its style',
      file: html('<p style="background:url(https://example.org/x)">'),
      fault: 'reaches-out',
    },
    {
      what: 'that spells it otherwise',
      file: html('<p style="background:u\\72 l(https://example.org/x)">'),
      fault: 'reaches-out',
    },
    {
      what: 'that fetches a style',
      file: html('<style>@import "https://example.org/x";</style>'),
      fault: 'reaches-out',
    },
    {
      what: 'that links a style',
      file: html('<link rel="stylesheet" href="https://example.org/x">'),
      fault: 'reaches-out',
    },
    {
      what: 'that fetches for Outlook alone',
      file: html('<!--[if mso]><v:image src="https://example.org/x"/><![endif]-->'),
      fault: 'reaches-out',
    },
    {
      what: 'that hides one in a title',
      file: html('<textarea><img src="https://example.org/x">'),
      fault: 'reaches-out',
    },
    { what: 'with a script', file: html('<script>x</script>'), fault: 'acts-on-opening' },
    { what: 'that acts when a picture fails', file: html('<img src="cid:1" onerror="x">'), fault: 'acts-on-opening' },
    { what: 'with a form', file: html('<form action="https://example.org/">'), fault: 'acts-on-opening' },
    {
      what: 'that goes elsewhere',
      file: html('<meta http-equiv="refresh" content="0;url=https://example.org">'),
      fault: 'acts-on-opening',
    },
    {
      what: 'that fetches what Outlook lists',
      file: html('<link rel="File-List" href="https://example.org/x">'),
      fault: 'reaches-out',
    },
    {
      what: 'with a link to another machine',
      file: html('<a href=" \\\\example\\share">y</a>'),
      fault: 'acts-on-opening',
    },
    {
      what: 'of so many lines that reading it takes minutes',
      file: lines(...HEAD, '', 'a\n'.repeat(150_000)),
      fault: 'wants-too-much',
    },
    { what: 'with a link that runs', file: html('<a href="javascript:x">y</a>'), fault: 'acts-on-opening' },
    {
      what: 'with an archive',
      file: withFiles({ type: 'application/zip', file: zip([{ name: 'a', content: 'b' }]) }),
      fault: 'archive',
    },
    {
      what: 'with a program',
      file: withFiles({ type: 'image/png', file: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(80, 7)]) }),
      fault: 'program',
    },
    { what: 'with a page', file: withFiles({ type: 'text/html', file: Buffer.from('<html><body>x') }), fault: 'page' },
    {
      what: 'with a PDF with a script',
      file: withFiles({ type: 'application/pdf', file: writePdf({ catalog: '/OpenAction<</S/JavaScript/JS(x)>>' }) }),
      fault: 'acts-on-opening',
    },
    {
      what: 'with what nobody knows',
      file: withFiles({ type: 'application/x-unknown', file: Buffer.alloc(300, 1) }),
      fault: 'holds-files',
    },
    {
      what: 'with a mail in it that has an archive',
      file: withFiles({
        type: 'message/rfc822',
        file: withFiles({ type: 'application/zip', file: zip([{ name: 'a', content: 'b' }]) }),
      }),
      fault: 'archive',
    },
    {
      what: 'that is locked',
      file: withFiles({ type: 'application/pkcs7-mime', file: Buffer.from([0x30, 0x80]) }),
      fault: 'needs-password',
    },
    {
      what: 'whose text lies elsewhere',
      file: withFiles({
        type: 'message/external-body; access-type=URL; URL="https://example.org"',
        file: Buffer.from('x'),
      }),
      fault: 'reaches-out',
    },
    {
      what: 'that says twice what it is',
      file: lines(...HEAD, 'Content-Type: text/plain', 'Content-Type: text/html', '', 'x'),
      fault: 'two-files-in-one',
    },
    {
      what: 'that carries a file of old',
      file: lines(...HEAD, '', 'begin 644 x.exe', 'M35J0``,````$', '`', 'end'),
      fault: 'holds-files',
    },
  ])('$what', async ({ file, fault }) => {
    expect(await inspected(file)).toBe(fault);
  });

  it('that hides a file where its own program sees none', async () => {
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300, 7)]);
    const hidden = program.toString('base64').match(/.{1,76}/g) ?? [];
    expect(await inspected(lines(...HEAD, '', 'Guten Tag', '', ...hidden, ''))).toBe('program');
  });

  it('that carries hundreds of files', async () => {
    const piece = `${`${'A'.repeat(76)}\r\n`.repeat(5)}\r\n`;
    expect(await inspected(lines(...HEAD, '', piece.repeat(600)))).toBe('wants-too-much');
  });

  it('of mails in mails in mails', async () => {
    let file = lines(...HEAD, '', 'Guten Tag');
    for (let depth = 0; depth < 12; depth += 1) file = withFiles({ type: 'message/rfc822', file });
    expect(await inspected(file)).toBe('wants-too-much');
  });
});

it('a letter that has no such head is text', async () => {
  expect(await inspected(lines('To: the reviewer', 'Subject: my account', '', 'Guten Tag'))).toBe('text/plain');
  expect(await inspected(lines('From: me, in haste', 'no head at all', '', 'Guten Tag'))).toBe('text/plain');
});
