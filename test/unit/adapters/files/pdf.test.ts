import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zip } from '../../../support/files.ts';
import { lockedPackage, lockedPdf, type PdfParts, pressed, scan, writePdf } from '../../../support/files-pdf.ts';
import { inspected } from '../../../support/inspected.ts';

const PDF = 'application/pdf';

/** Everything is looked for in a file as it was written first, and packed as most programs pack. */
const BOTH = [{ packed: false }, { packed: true }];

const STREAM = { words: '<</Type/EmbeddedFile>>', bytes: Buffer.from('<invoice/>') };
const FILE = '<</Type/Filespec/F(invoice.xml)/EF<</F 4 0 R>>>>';

describe.each(BOTH)('packed: $packed', ({ packed }) => {
  it.each<{ what: string; parts: PdfParts }>([
    { what: 'a page', parts: {} },
    { what: 'one that opens at its second page', parts: { catalog: '/OpenAction[3 0 R/Fit]' } },
    { what: 'one that goes there', parts: { catalog: '/OpenAction 4 0 R', objects: ['<</S/GoTo/D[3 0 R/Fit]>>'] } },
    {
      what: 'a link to a page of the net',
      parts: { page: '/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://example.org)>>>>]' },
    },
    {
      what: 'bookmarks',
      parts: {
        catalog: '/Outlines 4 0 R',
        objects: [
          '<</First 5 0 R/Last 5 0 R/Count 1>>',
          '<</Title(JavaScript /JS /Launch)/Parent 4 0 R/Dest[3 0 R/Fit]>>',
        ],
      },
    },
    {
      what: 'a name with a blank in it',
      parts: { page: '/Resources<</Font<</ABCDEF+Times#20New#20Roman 4 0 R>>>>', objects: ['<<>>'] },
    },
    { what: 'an empty object, and numbers written oddly', parts: { objects: ['', '[--5 .5 +3 4. -.002]', 'null'] } },
    {
      what: 'words of commands in its text',
      parts: { objects: [{ words: '<<>>', bytes: Buffer.from('BT (/JavaScript /JS 1) Tj ET') }] },
    },
  ])('takes $what', async ({ parts }) => {
    expect(await inspected(writePdf({ ...parts, packed }))).toBe(PDF);
  });

  it.each<{ what: string; parts: PdfParts; fault: string }>([
    {
      what: 'a script on opening',
      parts: { catalog: '/OpenAction<</S/JavaScript/JS(app.alert(1))>>' },
      fault: 'acts-on-opening',
    },
    {
      what: 'a script under a name',
      parts: { catalog: '/Names<</JavaScript<</Names[(a)4 0 R]>>>>', objects: ['<</S/JavaScript/JS 5 0 R>>'] },
      fault: 'acts-on-opening',
    },
    {
      what: 'a script by a name in hexadecimal',
      parts: { catalog: '/OpenAction<</S/#4aava#53cript/J#53(app.alert(1))>>' },
      fault: 'acts-on-opening',
    },
    {
      what: 'a script of a page',
      parts: { page: '/A#41<</O<</S/URI/URI(https://example.org)>>>>' },
      fault: 'acts-on-opening',
    },
    {
      what: 'a kind of action that lies elsewhere',
      parts: { page: '/Annots[<</Subtype/Link/A<</S 4 0 R/F(cmd.exe)>>>>]', objects: ['/Launch'] },
      fault: 'acts-on-opening',
    },
    {
      what: 'a script after another action',
      parts: { page: '/Annots[<</A<</S/URI/URI(x)/Next[<</S/JavaScript/JS(x)>>]>>>>]' },
      fault: 'acts-on-opening',
    },
    { what: 'a program that is started', parts: { objects: ['<</S/Launch/F(cmd.exe)>>'] }, fault: 'acts-on-opening' },
    {
      what: 'a form that is sent',
      parts: { page: '/Annots[<</A<</S/SubmitForm/F(https://example.org)>>>>]' },
      fault: 'acts-on-opening',
    },
    {
      what: 'an address on opening',
      parts: { catalog: '/OpenAction<</S/URI/URI(https://example.org)>>' },
      fault: 'acts-on-opening',
    },
    {
      what: 'the same elsewhere',
      parts: { catalog: '/OpenAction 4 0 R', objects: ['<</S/URI/URI(https://example.org)>>'] },
      fault: 'acts-on-opening',
    },
    {
      what: 'the same after going to a page',
      parts: { catalog: '/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next 4 0 R>>', objects: ['<</S/URI/URI(x)>>'] },
      fault: 'acts-on-opening',
    },
    {
      what: 'two things on opening, of which readers take one',
      parts: { catalog: '/OpenAction 4 0 R/OpenAction[3 0 R/Fit]', objects: ['<</S/URI/URI(x)>>'] },
      fault: 'unreadable',
    },
    {
      what: 'a form of another make',
      parts: { catalog: '/AcroForm<</XFA 4 0 R>>', objects: [{ words: '<<>>', bytes: Buffer.from('<xdp/>') }] },
      fault: 'acts-on-opening',
    },
    { what: 'a film', parts: { page: '/Annots[<</Subtype/RichMedia>>]' }, fault: 'acts-on-opening' },
    {
      what: 'a page of another file',
      parts: { page: '/Annots[<</A<</S/GoToR/F(//host/share/x.pdf)>>>>]' },
      fault: 'reaches-out',
    },
    {
      what: 'a picture that lies elsewhere',
      parts: {
        objects: [{ words: '<</Subtype/Image/F<</FS/URL/F(https://example.org/x.jpg)>>>>', bytes: Buffer.alloc(0) }],
      },
      fault: 'reaches-out',
    },
    {
      what: 'a picture by the name of a file',
      parts: { objects: [{ words: '<</Subtype/Image/F(//host/x.jpg)>>', bytes: Buffer.alloc(0) }] },
      fault: 'reaches-out',
    },
    // each way of putting a file into it
    {
      what: 'a file in its list',
      parts: { catalog: '/Names<</EmbeddedFiles<</Names[(invoice.xml)5 0 R]>>>>', objects: [STREAM, FILE] },
      fault: 'holds-files',
    },
    {
      what: 'a file that belongs to it and stands in no list',
      parts: { catalog: '/AF[5 0 R]', objects: [STREAM, FILE] },
      fault: 'holds-files',
    },
    { what: 'a file of a page', parts: { page: '/AF 5 0 R', objects: [STREAM, FILE] }, fault: 'holds-files' },
    {
      what: 'a file pinned to a page',
      parts: { page: '/Annots[<</Subtype/FileAttachment/FS 5 0 R>>]', objects: [STREAM, FILE] },
      fault: 'holds-files',
    },
    { what: 'a file nothing refers to', parts: { objects: [STREAM, FILE] }, fault: 'holds-files' },
    { what: 'a collection of files', parts: { catalog: '/Collection<</View/T>>' }, fault: 'holds-files' },
    { what: 'a page of a file inside', parts: { page: '/Annots[<</A<</S/GoToE/T<</R/C>>>>>>]' }, fault: 'holds-files' },
  ])('refuses $what', async ({ parts, fault }) => {
    expect(await inspected(writePdf({ ...parts, packed }))).toBe(fault);
  });
});

/** Between what it says of itself and its bytes stands more than anybody would look at. */
function hiddenPackage(): Buffer {
  const file = writePdf({ catalog: '/OpenAction<</S/JavaScript/JS(x)>>', packed: true }).toString('latin1');
  return Buffer.from(file.replace('>>\nstream\n', `>>%${'x'.repeat(5_000)}\nstream\n`), 'latin1');
}

describe('around it', () => {
  const BAD = '4 0 obj<</S/JavaScript/JS(x)>>endobj';

  it.each<{ what: string; file: Buffer }>([
    { what: 'a mark of three bytes first', file: writePdf({ before: '\xef\xbb\xbf' }) },
    { what: 'an empty line first', file: writePdf({ before: '\r\n' }) },
    { what: 'what a printer is told first', file: writePdf({ before: '\x1b%-12345X@PJL ENTER LANGUAGE=PDF\r\n' }) },
    { what: 'two thousand zeros behind', file: writePdf({ after: Buffer.alloc(2_000) }) },
    { what: 'five thousand lines behind', file: writePdf({ after: '\n'.repeat(5_000) }) },
    { what: 'a few bytes behind', file: writePdf({ after: 'more' }) },
    {
      what: 'a change at its end',
      file: Buffer.concat([
        writePdf(),
        Buffer.from('3 0 obj<</Type/Page/Rotate 90>>endobj\ntrailer<</Root 1 0 R/Prev 9>>\n%%EOF'),
      ]),
    },
  ])('takes $what', async ({ file }) => {
    expect(await inspected(file)).toBe(PDF);
  });

  it.each<{ what: string; file: Buffer; fault: string }>([
    { what: 'no end', file: writePdf().subarray(0, -6), fault: 'unreadable' },
    { what: 'nothing in it', file: Buffer.from('%PDF-1.7\n%%EOF'), fault: 'unreadable' },
    {
      what: 'an archive behind',
      file: writePdf({ after: zip([{ name: 'x', content: 'y' }]) }),
      fault: 'two-files-in-one',
    },
    { what: 'a page behind', file: writePdf({ after: '<script>x</script>' }), fault: 'two-files-in-one' },
    { what: 'a page before', file: writePdf({ before: '<p>hello</p>' }), fault: 'two-files-in-one' },
    { what: 'a shell script before', file: writePdf({ before: '#!/bin/sh\n' }), fault: 'two-files-in-one' },
    { what: 'thousands of bytes behind', file: writePdf({ after: 'x'.repeat(2_000) }), fault: 'two-files-in-one' },
    {
      what: 'a script in a change that a later one takes back',
      file: Buffer.concat([writePdf(), Buffer.from(`${BAD}\n%%EOF\n4 0 obj null endobj\n%%EOF`)]),
      fault: 'acts-on-opening',
    },
    {
      what: 'an object inside the bytes of a picture',
      file: scan(Buffer.from(`x\n${BAD}\n`)),
      fault: 'acts-on-opening',
    },
    {
      what: 'the same with a comment in its head',
      file: scan(Buffer.from('x\n4 % a\n0% b\n % c\nobj<</S/JavaScript/JS(x)>>')),
      fault: 'acts-on-opening',
    },
    {
      what: 'the same with a number of another spelling',
      file: scan(Buffer.from('x\n4.0 0.0 obj<</S/JavaScript/JS(x)>>')),
      fault: 'acts-on-opening',
    },
    {
      what: 'the same behind comments without end',
      file: scan(Buffer.from(`x\n4 0\n${'%\n'.repeat(20)}obj<</S/JavaScript/JS(x)>>`)),
      fault: 'wants-too-much',
    },
    {
      what: 'a trailer behind a long comment',
      file: scan(Buffer.from(`xtrailer%${'x'.repeat(3_000)}\n<</Root<</OpenAction<</S/URI>>>>>>`)),
      fault: 'acts-on-opening',
    },
    { what: 'objects packed together behind a long comment', file: hiddenPackage(), fault: 'acts-on-opening' },
    {
      what: 'an action on opening that stands nowhere',
      file: writePdf({ catalog: '/OpenAction 99 0 R' }),
      fault: 'acts-on-opening',
    },
    {
      what: 'an object inside a text',
      file: writePdf({ catalog: `/Title(${BAD.replaceAll(/[()]/g, '\\$&').replace('\\(x\\)', ' 4')})` }),
      fault: 'acts-on-opening',
    },
    {
      what: 'a trailer inside the bytes of a picture',
      file: scan(Buffer.from('xtrailer <</Root<</OpenAction<</S/URI>>>>>>')),
      fault: 'acts-on-opening',
    },
    { what: 'something that is no object', file: writePdf({ objects: ['<</A>>'] }), fault: 'unreadable' },
  ])('refuses $what', async ({ file, fault }) => {
    expect(await inspected(file)).toBe(fault);
  });
});

describe('locked', () => {
  it('takes what opens without a question, and looks into it all the same', async () => {
    expect(await inspected(await lockedPdf(''))).toBe(PDF);
    expect(await inspected(await lockedPdf('', Buffer.from('<invoice/>')))).toBe('holds-files');
  });

  it('refuses what asks for a password', async () => {
    expect(await inspected(await lockedPdf('secret'))).toBe('needs-password');
  });

  it.each([
    { what: 'a list', words: '[1 2 3]', said: PDF },
    { what: 'a script', words: '<</S/JavaScript/JS(app.alert(1))>>', said: 'acts-on-opening' },
    { what: 'a file', words: '<</Type/Filespec/EF<</F 4 0 R>>>>', said: 'holds-files' },
  ])('unlocks what is packed together: $what', async ({ words, said }) => {
    expect(await inspected(lockedPackage([words]))).toBe(said);
  });

  it('refuses two locks, and one that is nowhere', async () => {
    const two = writePdf({ objects: ['<</Encrypt 1 0 R>>', '<</Encrypt 2 0 R>>'] });
    expect(await inspected(two)).toBe('unreadable');
    expect(await inspected(writePdf({ objects: ['<</Encrypt 99 0 R>>'] }))).toBe('unreadable');
  });
});

describe('what wants too much', () => {
  const many = (piece: string, count: number): string => piece.repeat(count);
  const PACKAGE = '<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>';

  it.each<{ what: string; file: () => Promise<Buffer> | Buffer; fault: string }>([
    { what: 'as deep as it goes', file: () => writePdf({ objects: [many('[', 100_000)] }), fault: 'wants-too-much' },
    {
      what: 'read again and again',
      file: () => writePdf({ objects: [many('(4 0 obj', 150) + many(')', 150)] }),
      fault: 'wants-too-much',
    },
    {
      what: 'objects without end',
      file: () => writePdf({ objects: [`[${many('1 ', 1_600_000)}]`] }),
      fault: 'wants-too-much',
    },
    {
      what: 'objects that unpack without end',
      file: () => writePdf({ objects: [{ words: PACKAGE, bytes: deflateSync(Buffer.alloc(40_000_000, 32)) }] }),
      fault: 'wants-too-much',
    },
    {
      what: 'objects packed in another way',
      file: () => writePdf({ objects: [{ words: PACKAGE.replace('Flate', 'LZW'), bytes: Buffer.alloc(9) }] }),
      fault: 'unreadable',
    },
    {
      what: 'as many objects as something else says',
      file: () =>
        writePdf({
          objects: [{ words: PACKAGE.replace('/N 1', '/N 5 0 R'), bytes: deflateSync(Buffer.from('9 0 [1]')) }, '1'],
        }),
      fault: 'unreadable',
    },
    {
      what: 'objects that are not there',
      file: () => writePdf({ objects: [{ words: PACKAGE, bytes: deflateSync(Buffer.from('9 0 ')) }] }),
      fault: 'unreadable',
    },
  ])('$what', async ({ file, fault }) => {
    expect(await inspected(await file())).toBe(fault);
  });
});

const SCRIPT = '<</S/JavaScript/JS(app.alert(1))>>';

describe('the head of an object, as readers read it', () => {
  it.each([
    { what: 'many zeros', head: `9 ${'0'.repeat(40)} obj` },
    { what: 'a comment that ends in a number', head: '9 0 %7\nobj' },
    { what: 'a comment that ends in a blank', head: '9 0 %c \nobj' },
    { what: 'a comment between its numbers', head: '9 %c \n0 obj' },
    { what: 'a comment behind a text that holds its sign', head: '(50%) 9 0 %c\nobj' },
    { what: 'a comment that holds another', head: '9 0 %a %b\nobj' },
    { what: 'a text with a sign before its numbers', head: '(50%) 9 0\nobj' },
  ])('$what', async ({ head }) => {
    const file = writePdf().toString('latin1');
    const hidden = file.replace('trailer', `${head}\n${SCRIPT}\nendobj\ntrailer`);
    expect(await inspected(Buffer.from(hidden, 'latin1'))).toBe('acts-on-opening');
  });

  it('one that can be read in too many ways is refused', async () => {
    const hidden = writePdf({ objects: ['null'] })
      .toString('latin1')
      .replace('trailer', `${'9 0 %'.repeat(70)}\nobj null\ntrailer`);
    expect(await inspected(Buffer.from(hidden, 'latin1'))).toBe('wants-too-much');
  });
});

it.each(['/N 1.5/First 4', '/N 99999999999999999999/First 4', '/N 1/First 4.4'])(
  'refuses objects packed together by what is no whole number: %s',
  async (said) => {
    const stream = { words: `<</Type/ObjStm${said}>>`, bytes: Buffer.from(`9 0 ${SCRIPT}`) };
    expect(await inspected(writePdf({ objects: [stream] }))).toBe('unreadable');
  },
);

it('no honest scan is refused by chance', async () => {
  const sizes = fc.integer({ min: 100_000, max: 1_000_000 });
  await fc.assert(
    fc.asyncProperty(fc.nat(), sizes, async (seed, size) => {
      expect(await inspected(scan(pressed(seed, size)))).toBe(PDF);
    }),
    { numRuns: 40 },
  );
});

it('whatever byte is another, it is read or refused', async () => {
  const whole = writePdf({ packed: true, catalog: '/OpenAction[3 0 R/Fit]', objects: ['[1 2 (three)<34>/Five]'] });
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
      const file = Buffer.from(whole);
      file[at] = value;
      await inspected(file);
    }),
    { numRuns: 1_000 },
  );
});
