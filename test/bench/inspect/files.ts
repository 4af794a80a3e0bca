import { deflateSync } from 'node:zlib';
import { docx, jpeg, odt, png, zip } from '../../support/files.ts';
import { doc } from '../../support/files-compound.ts';
import { film, gif, heic, largeJpeg, ogg, tiff, webp } from '../../support/files-media.ts';
import { lockedPackage, pressed, scan, writePdf } from '../../support/files-pdf.ts';

/** Makes a file of about so many bytes. */
export type MakeFile = (bytes: number) => Buffer;

const text = (words: string): Buffer => Buffer.from(words, 'latin1');
const fill = (piece: string, bytes: number): string => piece.repeat(Math.max(1, Math.floor(bytes / piece.length)));
const HEAD = 'From: shop@kite-mail.example\r\nDate: Sun, 29 Nov 2026 13:00:00 +0100\r\nMIME-Version: 1.0\r\n';
const objects = (bytes: number): readonly string[] =>
  Array.from(
    { length: Math.floor(bytes / 80) },
    (_, index) => `<</Type/StructElem/S/P/P ${index} 0 R/K[0 1 2]/T(part ${index})>>`,
  );
const packed = (words: string) => ({
  words: '<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>',
  bytes: deflateSync(text(`9 0 ${words}`)),
});
const base64 = (bytes: Buffer): string => (bytes.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n');
const paragraph = '<w:p><w:r><w:t>Some words of a letter that goes on.</w:t></w:r></w:p>';

const mailOf = (file: Buffer): Buffer =>
  text(
    `${HEAD}Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment\r\n\r\n${base64(file)}\r\n--b--\r\n`,
  );
const letterOf = (html: string): Buffer => text(`${HEAD}Content-Type: text/html\r\n\r\n${html}`);

/** One honest file of each family. */
export const HONEST: Readonly<Record<string, MakeFile>> = {
  'pdf, a scan': (bytes) => scan(pressed(1, bytes)),
  'pdf, objects': (bytes) => writePdf({ objects: objects(Math.min(bytes, 5_000_000)) }),
  'pdf, packed objects': (bytes) =>
    writePdf({ objects: [...objects(bytes / 4), { words: '<<>>', bytes: pressed(2, bytes * 0.7) }], packed: true }),
  'pdf, locked': (bytes) => lockedPackage([`[${fill('<</S/P/K[0 1]/T(x)>>', Math.min(bytes, 1_500_000))}]`]),
  jpeg: (bytes) => largeJpeg(pressed(3, bytes)),
  png: (bytes) => png([Buffer.concat([chunkHead(bytes), pressed(4, bytes), Buffer.alloc(4)])]),
  webp: (bytes) => webp(pressed(5, bytes)),
  gif: (bytes) => Buffer.concat([gif().subarray(0, -5), blocks(bytes), gif().subarray(-2)]),
  tiff: (bytes) => tiff(pressed(6, bytes)),
  heic: (bytes) =>
    Buffer.concat([heic('heic', 'mif1').subarray(0, -40), film(['heic'], [], pressed(7, bytes)).subarray(24)]),
  'voice memo': (bytes) => film(['M4A '], ['soun'], pressed(8, bytes)),
  'voice message': (bytes) => ogg('OpusHead', Math.floor(bytes / 33)),
  text: (bytes) => Buffer.from(fill('Das Postfach gehörte meiner Tante.\r\n', bytes)),
  'text, utf-16': (bytes) => Buffer.from(`\uFEFF${fill('Das Postfach\r\n', bytes / 2)}`, 'utf16le'),
  'text, code page': (bytes) => text(fill('Das Postfach geh\xf6rte meiner Tante.\r\n', bytes)),
  'mail, a scan': (bytes) => mailOf(scan(pressed(9, bytes * 0.72))),
  'mail, a letter': (bytes) =>
    letterOf(fill('<p>Some words of a letter, <b>some</b> of them bold.</p>', Math.min(bytes, 3_000_000))),
  'docx, pictures': (bytes) =>
    docx([{ name: 'word/media/a.jpg', content: largeJpeg(pressed(10, bytes)), stored: true }]),
  'docx, words': (bytes) => docx([{ name: 'word/header1.xml', content: `<a>${fill(paragraph, bytes)}</a>` }]),
  odt: (bytes) => odt([{ name: 'Pictures/a.jpg', content: largeJpeg(pressed(11, bytes)) }]),
  doc: (bytes) => doc({ words: fill('Some words of a letter that goes on. ', Math.min(bytes, 6_500_000)) }),
  'nobody knows': (bytes) => pressed(12, bytes),
};

function chunkHead(bytes: number): Buffer {
  const head = Buffer.from('\0\0\0\0tEXt', 'latin1');
  head.writeUInt32BE(bytes, 0);
  return head;
}

/** Blocks of a picture, each led by its length. */
const blocks = (bytes: number): Buffer =>
  Buffer.concat(
    Array.from({ length: Math.floor(bytes / 256) }, () => Buffer.concat([Buffer.from([255]), Buffer.alloc(255, 7)])),
  );

/** Files made to cost as much as they can. */
export const WORST: Readonly<Record<string, MakeFile>> = {
  'pdf, small objects': (bytes) =>
    writePdf({ objects: Array.from({ length: Math.floor(bytes / 32) }, () => '<</A 1>>') }),
  'pdf, dictionaries': (bytes) => writePdf({ objects: [`[${fill('<</A 1>>', bytes)}]`] }),
  'pdf, empty ones': (bytes) => writePdf({ objects: [`[${fill('<<>>', bytes)}]`] }),
  'pdf, references': (bytes) => writePdf({ objects: [`[${fill('1 0 R ', bytes)}]`] }),
  'pdf, large numbers': (bytes) => writePdf({ objects: [`[${fill('123456.5 ', bytes)}]`] }),
  'pdf, names': (bytes) => writePdf({ objects: [`[${fill('/#41#42 ', bytes)}]`] }),
  'pdf, one text': (bytes) => writePdf({ objects: [`(${fill('x', bytes)})`] }),
  'pdf, one text in hex': (bytes) => writePdf({ objects: [`<${fill('4', bytes)}>`] }),
  'pdf, text in text': (bytes) =>
    writePdf({ objects: [`${fill('(4 0 obj', bytes * 0.88)}${fill(')', bytes * 0.11)}`] }),
  'pdf, heads': (bytes) => scan(text(fill('1 0 obj 1\n', bytes))),
  'pdf, heads of comments': (bytes) => scan(text(fill('%\nobj', bytes))),
  'pdf, one comment': (bytes) => scan(text(`${fill('%', bytes)}\nobj`)),
  'pdf, trailers': (bytes) => scan(text(fill('trailer<<>>', bytes))),
  'pdf, packages': (bytes) =>
    writePdf({ objects: Array.from({ length: Math.min(2_000, bytes / 200) }, () => packed(fill('[1 2 3]', 200))) }),
  'pdf, a bomb': () => writePdf({ objects: [packed(fill(' ', 60_000_000))] }),
  'pdf, a bomb of objects': () => writePdf({ objects: [packed(`[${fill('<<>>', 19_000_000)}]`)] }),
  'docx, a bomb': () =>
    docx([{ name: 'word/media/a.bmp', content: Buffer.concat([text('BM'), Buffer.alloc(99_000_000)]) }]),
  'docx, xml': () => docx([{ name: 'word/header1.xml', content: `<a>${fill('<b/>', 19_900_000)}</a>` }]),
  'docx, attributes': () =>
    docx([
      {
        name: 'word/header1.xml',
        content: `<a ${Array.from({ length: 1_000_000 }, (_, index) => `a${index}="x"`).join(' ')}/>`,
      },
    ]),
  'docx, fields': () =>
    docx([
      {
        name: 'word/header1.xml',
        content: `<a><w:fldChar w:fldCharType="begin"/>${fill('<w:instrText>IF </w:instrText>', 19_900_000)}</a>`,
      },
    ]),
  'docx, many parts': () =>
    docx(Array.from({ length: 1_990 }, (_, index) => ({ name: `word/a${index}.xml`, content: '<a/>' }))),
  'ends of archives': (bytes) => text(`\0${fill('PK\x05\x06', bytes)}`),
  'heads of programs': (bytes) => text(`\0${fill('MZ', bytes)}`),
  'starts of pages': (bytes) => text(`\0${fill('<scrip', bytes)}`),
  'jpeg, restarts': (bytes) =>
    Buffer.concat([jpeg().subarray(0, -2), Buffer.from(fill('\xff\xd0', bytes), 'latin1'), jpeg().subarray(-2)]),
  'jpeg, fillers': (bytes) => Buffer.concat([jpeg().subarray(0, 2), Buffer.alloc(bytes, 0xff), jpeg().subarray(2)]),
  'gif, small blocks': (bytes) =>
    Buffer.concat([gif().subarray(0, -5), text(fill('\x01x', bytes)), gif().subarray(-2)]),
  'boxes, small ones': (bytes) => Buffer.concat([film(['isom'], ['soun']), text(fill('\0\0\0\x08free', bytes))]),
  'tiff, in circles': () => {
    const file = tiff();
    file.writeUInt32LE(file.readUInt32LE(4), file.length - 4);
    return file;
  },
  'text, blanks': (bytes) => text(fill(' ', bytes)),
  'text, brackets': (bytes) => text(fill('<a ', bytes)),
  'mail, styles': () => letterOf(`<style>${fill('url( ', 1_500_000)}</style><p style="${fill(' ', 1_500_000)}">`),
  'mail, comments': () => letterOf(`<!--${fill('<a src= ', 3_000_000)}-->`),
  'pdf, comments of one line': (bytes) => scan(text(fill('%1 0 obj<<>>', bytes))),
  'mail, parts': (bytes) =>
    text(`${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${fill('--b\r\n\r\nx\r\n', bytes)}`),
  'mail, depth': () => letterOf(fill('<b>', 3_000_000)),
  'mail, misnested': () => letterOf(fill('<b><p>', 60_000)),
  'mail, in disorder': () =>
    letterOf(
      `<p>${Array.from({ length: 2_000 }, (_, index) => `<b x=${index}>`).join('')}</p>${fill('<p>x</p>', 20_000)}`,
    ),
  'mail, tables': () => letterOf(fill('<table><a>', 200_000)),
  'mail, carried': (bytes) => text(`${HEAD}\r\n${fill(`${'A'.repeat(76)}\r\n`, bytes)}`),
  'mail, carried in pieces': (bytes) => text(`${HEAD}\r\n${fill(`${`${'A'.repeat(76)}\r\n`.repeat(5)}\r\n`, bytes)}`),
  'mail, many lines': () => text(`${HEAD}\r\n${fill('x\r\n', 449_000)}`),
  'mail, one line': (bytes) => text(`${HEAD}\r\n${fill('A', bytes)}`),
  'mail, a head': (bytes) => text(`${HEAD}X: ${fill(' y\r\n', bytes)}\r\n\r\nx`),
  'doc, fields': (bytes) => doc({ words: fill('\x13   ', Math.min(bytes, 6_500_000)) }),
  'doc, templates': (bytes) => doc({ words: fill('x.dot', Math.min(bytes, 6_500_000)) }),
  'archive in archive': (bytes) => zip([{ name: 'a.zip', content: pressed(13, bytes), stored: true }]),
};
