import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { docx, type Entry, png, zip } from '../../../../support/files.ts';
import { inspected } from '../../../../support/inspected.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relations = (type: string, target: string, mode = 'External', part = 'document'): Entry => ({
  name: `word/_rels/${part}.xml.rels`,
  content: `<Relationships><Relationship Id="r1" Type="${RELATION}/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/></Relationships>`,
});
const body = (xml: string): Entry => ({ name: 'word/header1.xml', content: `<w:hdr>${xml}</w:hdr>` });
const field = (...pieces: readonly string[]): string =>
  `<w:fldChar w:fldCharType="begin"/>${pieces.map((piece) => `<w:instrText>${piece}</w:instrText>`).join('')}<w:fldChar w:fldCharType="end"/>`;

describe('a Word document', () => {
  it.each<{ what: string; more: readonly Entry[] }>([
    { what: 'a link that is followed on a click', more: [relations('hyperlink', 'https://example.org/')] },
    {
      what: 'a picture of its own',
      more: [relations('image', 'media/image1.png', ''), { name: 'word/media/image1.png', content: png() }],
    },
    {
      what: 'settings of a printer',
      more: [{ name: 'word/printerSettings/printerSettings1.bin', content: Buffer.alloc(200, 1) }],
    },
    { what: 'a font that belongs to it', more: [{ name: 'word/fonts/font1.odttf', content: Buffer.alloc(200, 9) }] },
    { what: 'a field that numbers its pages', more: [body(field('PAGE'))] },
    {
      what: 'a drawing that is drawn by itself',
      more: [
        {
          name: 'word/media/image1.svg',
          content: '<svg xmlns="http://www.w3.org/2000/svg"><path fill="url(#a)"/></svg>',
        },
      ],
    },
    {
      what: 'a drawing of Windows, deflated',
      more: [{ name: 'word/media/image1.emz', content: gzipSync(Buffer.alloc(100, 1)) }],
    },
    { what: 'what a program keeps about it', more: [{ name: 'customXml/item1.xml', content: '<a/>' }] },
    {
      what: 'what its parts are, in UTF-16',
      more: [
        {
          name: 'word/footer1.xml',
          content: Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-16"?><a/>', 'utf16le'),
        },
      ],
    },
  ])('is taken with $what', async ({ more }) => {
    expect(await inspected(docx(more))).toBe(DOCX);
  });

  it.each<{ what: string; more: readonly Entry[]; fault: string }>([
    { what: 'macros', more: [{ name: 'word/vbaProject.bin', content: 'x' }], fault: 'acts-on-opening' },
    { what: 'a control', more: [{ name: 'word/activeX/activeX1.xml', content: '<a/>' }], fault: 'acts-on-opening' },
    { what: 'a program inside', more: [{ name: 'word/embeddings/setup.exe', content: 'MZ' }], fault: 'program' },
    { what: 'a shortcut inside', more: [{ name: 'word/media/x.lnk', content: 'x' }], fault: 'program' },
    { what: 'an address inside', more: [{ name: 'word/media/x.url', content: 'x' }], fault: 'program' },
    { what: 'an installer inside', more: [{ name: 'word/embeddings/x.msi', content: 'x' }], fault: 'program' },
    {
      what: 'an image of a disk inside',
      more: [{ name: 'word/embeddings/x.iso', content: 'x' }],
      fault: 'holds-files',
    },
    { what: 'rich text inside', more: [{ name: 'word/afchunk.rtf', content: 'x' }], fault: 'holds-files' },
    { what: 'a page inside', more: [{ name: 'word/afchunk.htm', content: '<p>' }], fault: 'holds-files' },
    {
      what: 'a document inside',
      more: [{ name: 'word/embeddings/other.docx', content: docx() }],
      fault: 'holds-files',
    },
    {
      what: 'a spreadsheet behind a chart',
      more: [{ name: 'word/embeddings/sheet.xlsx', content: 'x' }],
      fault: 'holds-files',
    },
    { what: 'an old equation', more: [{ name: 'word/embeddings/oleObject1.bin', content: 'x' }], fault: 'holds-files' },
    {
      what: 'a program that calls itself a picture',
      more: [{ name: 'word/media/image1.png', content: 'MZ and more' }],
      fault: 'program',
    },
    {
      what: 'an archive that calls itself a picture',
      more: [{ name: 'word/media/image1.png', content: zip([{ name: 'a', content: 'b' }]) }],
      fault: 'holds-files',
    },
    {
      what: 'a page that calls itself a picture',
      more: [{ name: 'word/media/image1.png', content: '<html>' }],
      fault: 'holds-files',
    },
    {
      what: 'a drawing that runs',
      more: [{ name: 'word/media/image1.svg', content: '<svg><script/></svg>' }],
      fault: 'acts-on-opening',
    },
    {
      what: 'a drawing that acts on a click',
      more: [{ name: 'word/media/image1.svg', content: '<svg onclick="x"/>' }],
      fault: 'acts-on-opening',
    },
    {
      what: 'a drawing that fetches',
      more: [{ name: 'word/media/image1.svg', content: '<svg><image xlink:href="https://example.org/x.png"/></svg>' }],
      fault: 'reaches-out',
    },
    {
      what: 'a template elsewhere',
      more: [relations('attachedTemplate', 'https://example.org/x.dotx', 'External', 'settings')],
      fault: 'reaches-out',
    },
    { what: 'a picture elsewhere', more: [relations('image', 'https://example.org/x.png')], fault: 'reaches-out' },
    {
      what: 'a picture elsewhere that is called one of its own',
      more: [relations('image', 'https://example.org/x.png', '')],
      fault: 'reaches-out',
    },
    {
      what: 'the same, spelt with signs',
      more: [relations('image', '&#104;ttps://example.org/x.png', '&#69;xternal')],
      fault: 'reaches-out',
    },
    {
      what: 'a link to a file of another machine',
      more: [relations('hyperlink', 'file://host/share/x')],
      fault: 'reaches-out',
    },
    { what: 'a link that would run', more: [relations('hyperlink', 'javascript:x')], fault: 'reaches-out' },
    { what: 'an object elsewhere', more: [relations('oleObject', 'https://example.org/x')], fault: 'holds-files' },
    { what: 'an alternative chunk', more: [relations('aFChunk', 'chunk.xml', '')], fault: 'holds-files' },
    { what: 'an alternative chunk in its text', more: [body('<w:altChunk r:id="r1"/>')], fault: 'holds-files' },
    { what: 'an object in its text', more: [body('<w:object/>')], fault: 'holds-files' },
    {
      what: 'a drawing that names what it fetches',
      more: [body('<v:imagedata src="https://example.org/x.png"/>')],
      fault: 'reaches-out',
    },
    {
      what: 'a field that starts another program',
      more: [body(field(' DDEAUTO c:\\\\windows x'))],
      fault: 'acts-on-opening',
    },
    { what: 'the same in pieces', more: [body(field('DD', 'EAUTO', ' x'))], fault: 'acts-on-opening' },
    { what: 'the same in one element', more: [body('<w:fldSimple w:instr=" dde x"/>')], fault: 'acts-on-opening' },
    {
      what: 'the same within another field',
      more: [body(`<w:fldChar w:fldCharType="begin"/><w:instrText>IF </w:instrText>${field('DDE x')}`)],
      fault: 'acts-on-opening',
    },
    {
      what: 'a field that fetches a picture',
      more: [body(field('INCLUDEPICTURE "https://example.org/x.png"'))],
      fault: 'reaches-out',
    },
    { what: 'a part that is no XML', more: [{ name: 'word/header1.xml', content: '<a>' }], fault: 'unreadable' },
    {
      what: 'a part that defines its own words',
      more: [{ name: 'word/header1.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }],
      fault: 'unreadable',
    },
    {
      what: 'a part in another encoding',
      more: [{ name: 'word/header1.xml', content: '<?xml version="1.0" encoding="UTF-7"?><a/>' }],
      fault: 'unreadable',
    },
    {
      what: 'parts that unpack outside',
      more: [{ name: '../../etc/cron.d/x', content: '*' }],
      fault: 'two-files-in-one',
    },
    { what: 'parts that unpack at the root', more: [{ name: '/etc/passwd', content: '*' }], fault: 'two-files-in-one' },
    { what: 'a part twice', more: [{ name: 'word/document.xml', content: '<a/>' }], fault: 'two-files-in-one' },
    {
      what: 'a part twice in capitals',
      more: [{ name: 'WORD/document.xml', content: '<a/>' }],
      fault: 'two-files-in-one',
    },
    { what: 'a password', more: [{ name: 'word/x.xml', content: 'x', encrypted: true }], fault: 'needs-password' },
    {
      what: 'a size that is a lie',
      more: [{ name: 'word/x.xml', content: Buffer.alloc(1_000_000, 32), claimedSize: 1 }],
      fault: 'untrue-sizes',
    },
    {
      what: 'the same lie, unpacked',
      more: [{ name: 'word/x.xml', content: Buffer.alloc(1_000, 32), claimedSize: 1, stored: true }],
      fault: 'untrue-sizes',
    },
    {
      what: 'a size that is a lie the other way',
      more: [{ name: 'word/x.xml', content: '<a/>', claimedSize: 5_000 }],
      fault: 'untrue-sizes',
    },
    {
      what: 'parts that unpack without end',
      more: [{ name: 'word/media/x.bmp', content: Buffer.alloc(110_000_000) }],
      fault: 'wants-too-much',
    },
    {
      what: 'the same by what they claim',
      more: [{ name: 'word/x.xml', content: 'x', claimedSize: 4_000_000_000 }],
      fault: 'wants-too-much',
    },
  ])('is not taken with $what', async ({ more, fault }) => {
    expect(await inspected(docx(more))).toBe(fault);
  });

  it.each([
    {
      what: 'made to hold macros',
      file: docx([], 'application/vnd.ms-word.document.macroEnabled.main+xml'),
      fault: 'acts-on-opening',
    },
    {
      what: 'that mentions macros beside its type',
      file: docx([], `${DOCX}.main+xml"/><Override ContentType="application/vnd.ms-office.vbaProject`),
      fault: 'acts-on-opening',
    },
    {
      what: 'that is a template',
      file: docx([], 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'),
      fault: 'archive',
    },
    {
      what: 'behind something else',
      file: Buffer.concat([Buffer.from('<script>x</script>'), docx()]),
      fault: 'two-files-in-one',
    },
    {
      what: 'before something else',
      file: Buffer.concat([docx(), Buffer.from('<script>x</script>')]),
      fault: 'unreadable',
    },
    {
      what: 'that is a spreadsheet',
      file: zip([
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: 'xl/workbook.xml', content: '<a/>' },
      ]),
      fault: 'archive',
    },
  ])('$what is not taken', async ({ file, fault }) => {
    expect(await inspected(file)).toBe(fault);
  });
});

const OTHER_NAMES = 'xmlns:x="urn:x"';

it.each<{ what: string; file: Buffer; fault: string }>([
  {
    what: 'a field that says another thing under another name',
    file: docx([body(`<w:fldSimple ${OTHER_NAMES} w:instr="DDEAUTO c:" x:instr="PAGE"/>`)]),
    fault: 'two-files-in-one',
  },
  {
    what: 'a template that is elsewhere, and under another name is not',
    file: docx([
      {
        name: 'word/_rels/settings.xml.rels',
        content: `<Relationships><Relationship ${OTHER_NAMES} Id="r1" Type="${RELATION}/attachedTemplate" Target="https://example.org/t.dotm" TargetMode="External" x:Target="styles.xml" x:TargetMode="Internal"/></Relationships>`,
      },
    ]),
    fault: 'two-files-in-one',
  },
  {
    what: 'a program of the net beside the document',
    file: docx([
      {
        name: 'word/webextensions/_rels/taskpanes.xml.rels',
        content:
          '<Relationships><Relationship Id="r1" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension1.xml"/></Relationships>',
      },
    ]),
    fault: 'acts-on-opening',
  },
  {
    what: 'addresses that are asked for on opening',
    file: docx([
      {
        name: 'word/settings.xml',
        content:
          '<w:settings><w:mailMerge><w:connectString w:val="Data Source=example.org"/></w:mailMerge></w:settings>',
      },
    ]),
    fault: 'reaches-out',
  },
])('refuses $what', async ({ file, fault }) => {
  expect(await inspected(file)).toBe(fault);
});
