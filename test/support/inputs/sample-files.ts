import { createHash } from 'node:crypto';
import { docx, jpeg, zip } from '../files.ts';
import { doc } from '../files-compound.ts';
import { film, gif, heic, ogg, tiff } from '../files-media.ts';
import { lockedPdf, scan, writePdf } from '../files-pdf.ts';

/** Bytes of a picture as compressed ones look; with some seeds they happen to hold the name of a command. */
function chance(seed: string, size: number): Buffer {
  const pieces = Array.from({ length: Math.ceil(size / 64) }, (_, index) =>
    createHash('sha512').update(`${seed}:${index}`).digest(),
  );
  return Buffer.concat(pieces).subarray(0, size);
}

const invoice = (packed: boolean): Buffer =>
  writePdf({
    packed,
    catalog: '/Names<</EmbeddedFiles<</Names[(factur-x.xml)5 0 R]>>>>',
    objects: [
      { words: '<</Type/EmbeddedFile/Subtype/text#2Fxml>>', bytes: Buffer.from('<invoice/>') },
      '<</Type/Filespec/F(factur-x.xml)/EF<</F 4 0 R>>>>',
    ],
  });

const settings = { name: 'word/printerSettings/printerSettings1.bin', content: Buffer.alloc(220, 1) };
const external = (type: string) => ({
  name: 'word/_rels/settings.xml.rels',
  content: `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://example.org/x" TargetMode="External"/></Relationships>`,
});
const inText = (xml: string) => ({ name: 'word/header1.xml', content: `<w:hdr>${xml}</w:hdr>` });
const opening = (action: string): Buffer => writePdf({ catalog: `/OpenAction<<${action}>>` });

const MAIL = [
  'From: shop@kite-mail.example',
  'To: me@kite-mail.example',
  'Subject: Ihre Rechnung',
  'MIME-Version: 1.0',
  'Content-Type: text/html; charset=utf-8',
  '',
  'Guten Tag,',
  '<html><body><p>anbei</p></body></html>',
  '',
].join('\r\n');

const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(58), Buffer.from([64, 0, 0, 0]), Buffer.from('PE\0\0')]);

/** Files that people send, and files that were always refused, each as a program makes it. */
export const SAMPLE_FILES = {
  'scan-5-mb': () => scan(chance('h4', 4_998_000)),
  'scan-5-mb-again': () => scan(chance('h12', 4_998_000)),
  'scan-8-mb': () => scan(chance('s12', 7_998_000)),
  'mark-first': () => writePdf({ before: '\xef\xbb\xbf' }),
  'empty-line-first': () => writePdf({ before: '\r\n' }),
  'zeros-behind': () => writePdf({ after: Buffer.alloc(2_000) }),
  'invoice-plain': () => invoice(false),
  'invoice-packed': () => invoice(true),
  'pdf-with-password': () => lockedPdf('secret'),
  'pdf-without-question': () => lockedPdf(''),
  'heic-general': () => heic('mif1', 'mif1', 'miaf'),
  'heic-heim': () => heic('heim', 'mif1', 'heim'),
  'heic-heis': () => heic('heis', 'mif1', 'heis'),
  'heic-burst': () => heic('msf1', 'msf1', 'hevc', 'mif1', 'heic'),
  'text-utf-16': () =>
    Buffer.from('\uFEFFDie Sperre trifft mein Geschäftskonto – nicht das des Beschuldigten.\r\nMit Gruß', 'utf16le'),
  'text-windows-1252': () =>
    Buffer.from('Die Sperre trifft mein Gesch\xe4ftskonto \x96 nicht das des Beschuldigten.', 'latin1'),
  'text-quotes-a-tag': () =>
    Buffer.from('The message they sent said: <img src="cid:1"> and <form> and I never opened it.\n'),
  'docx-printer-settings': () => docx([settings]),
  'docx-old-equation': () => docx([{ name: 'word/embeddings/oleObject1.bin', content: Buffer.alloc(64, 1) }]),
  mail: () => Buffer.from(MAIL),
  'voice-message': () => ogg(),
  'voice-memo': () => film(['M4A ', 'M4A ', 'mp42'], ['soun']),
  gif,
  tiff: () => tiff(),
  doc: () => doc(),
  film: () => film(['isom', 'mp42'], ['vide', 'soun']),
  jpeg,

  'docx-template-elsewhere': () => docx([external('attachedTemplate')]),
  'docx-picture-elsewhere': () => docx([external('image')]),
  'docx-dde': () => docx([inText('<w:fldSimple w:instr="DDEAUTO c:\\\\x y"/>')]),
  'docx-alternative-chunk': () => docx([inText('<w:altChunk r:id="r1"/>')]),
  'docx-shortcut': () => docx([{ name: 'word/media/x.lnk', content: 'x' }]),
  'docx-address': () => docx([{ name: 'word/media/x.url', content: 'x' }]),
  'docx-rich-text': () => docx([{ name: 'word/x.rtf', content: 'x' }]),
  'docx-disk': () => docx([{ name: 'word/x.iso', content: 'x' }]),
  'docx-installer': () => docx([{ name: 'word/x.msi', content: 'x' }]),
  'docx-docx': () => docx([{ name: 'word/embeddings/x.docx', content: docx() }]),
  'docx-untrue-size': () => docx([{ name: 'word/x.xml', content: Buffer.alloc(1_000_000, 32), claimedSize: 1 }]),
  'docx-untrue-size-stored': () => docx([{ name: 'word/x.xml', content: 'abc', claimedSize: 1, stored: true }]),
  'docx-macros': () => docx([{ name: 'word/vbaProject.bin', content: 'x' }]),
  'docx-password': () => docx([{ name: 'word/x.xml', content: 'x', encrypted: true }]),
  'pdf-address-on-opening': () => opening('/S/URI/URI(https://example.org/)'),
  'pdf-sends': () => writePdf({ page: '/Annots[<</A<</S/SubmitForm/F(https://example.org/)>>>>]' }),
  'pdf-other-file': () => writePdf({ page: '/Annots[<</A<</S/GoToR/F(//host/x.pdf)>>>>]' }),
  'pdf-script': () => opening('/S/JavaScript/JS(app.alert\\(1\\))'),
  'pdf-script-in-hexadecimal': () => opening('/S/Java#53cript/J#53(app.alert\\(1\\))'),
  'pdf-launch': () => opening('/S/Launch/F(cmd.exe)'),
  'pdf-and-archive': () => writePdf({ after: zip([{ name: 'x', content: 'y' }]) }),
  'jpeg-three-bytes': () => Buffer.from('ffd8ff', 'hex'),
  'jpeg-with-program': () => Buffer.concat([jpeg(), program]),
  'jpeg-and-page': () => Buffer.concat([jpeg(), Buffer.from('<script>x</script>')]),
  program: () => program,
  script: () => Buffer.from('#!/bin/sh\nrm -rf /\n'),
  shortcut: () => Buffer.from('[InternetShortcut]\r\nURL=file://host/x\r\n'),
  page: () => Buffer.from('<!DOCTYPE html><html><body>Hello</body></html>'),
  drawing: () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x"/>'),
  archive: () => zip([{ name: 'letter.txt', content: 'Hello' }]),
  'mail-fetches': () => Buffer.from(MAIL.replace('anbei', '<img src="https://example.org/pixel.gif">')),
} as const satisfies Readonly<Record<string, () => Buffer | Promise<Buffer>>>;

export type SampleFile = keyof typeof SAMPLE_FILES;
