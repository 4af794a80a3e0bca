import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import PDFKit from 'pdfkit';

/** An object of a PDF: its dictionary or other words, and the bytes behind where it is a stream. */
export interface PdfObject {
  readonly words: string;
  readonly bytes?: Uint8Array;
}

export interface PdfParts {
  /** Of the catalog, beside its pages. */
  readonly catalog?: string;
  /** Of the one page. */
  readonly page?: string;
  /** From number 4 on. */
  readonly objects?: readonly (string | PdfObject)[];
  /** All but streams in one object stream, as most programs write since 2003. */
  readonly packed?: boolean;
  readonly before?: string;
  readonly after?: string | Uint8Array;
}

const latin = (words: string): Buffer => Buffer.from(words, 'latin1');
const asObject = (one: string | PdfObject): PdfObject => (typeof one === 'string' ? { words: one } : one);

function writeStream(number: number, { words, bytes = new Uint8Array() }: PdfObject): Buffer {
  const dict = words.replace(/>>$/, `/Length ${bytes.length}>>`);
  return Buffer.concat([latin(`${number} 0 obj\n${dict}\nstream\n`), bytes, latin('\nendstream\nendobj\n')]);
}

/** Objects that lie together, packed. */
function pack(objects: readonly (readonly [number: number, words: string])[]): PdfObject {
  let at = 0;
  const heads = objects.map(([number, words]) => {
    const head = `${number} ${at}`;
    at += words.length + 1;
    return head;
  });
  const head = `${heads.join(' ')} `;
  return {
    words: `<</Type/ObjStm/N ${objects.length}/First ${head.length}/Filter/FlateDecode>>`,
    bytes: deflateSync(latin(head + objects.map(([, words]) => `${words}\n`).join(''))),
  };
}

/** A PDF of one page, with its table, as programs write it. */
export function writePdf({
  catalog = '',
  page = '',
  objects = [],
  packed = false,
  before = '',
  after = '',
}: PdfParts = {}): Buffer {
  const all = [
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${page}>>`,
    ...objects,
  ].map(asObject);
  const numbered = all.map((object, index) => [index + 1, object] as const);
  const plain = numbered.filter(([, { bytes }]) => !(packed && bytes === undefined));
  const together = packed ? numbered.filter(([, { bytes }]) => bytes === undefined) : [];
  const package_ = pack(together.map(([number, { words }]) => [number, words] as const));
  const written = [
    ...plain.map(([number, object]) =>
      object.bytes ? writeStream(number, object) : latin(`${number} 0 obj\n${object.words}\nendobj\n`),
    ),
    ...(packed ? [writeStream(all.length + 1, package_)] : []),
  ];
  const body = Buffer.concat([latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'), ...written]);
  const end = `trailer\n<</Size ${all.length + 2}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.concat([latin(before), body, latin(end), Buffer.from(after as string)]);
}

/** Bytes as a scanner packs a page: no one can foresee them, and the same seed gives the same. */
export function pressed(seed: number, size: number): Buffer {
  const bytes = Buffer.alloc(Math.ceil(size / 4) * 4);
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  for (let at = 0; at < bytes.length; at += 4) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes.writeUInt32LE(state >>> 0, at);
  }
  return bytes.subarray(0, size);
}

/** An honest scan of one page. */
export const scan = (picture: Uint8Array): Buffer =>
  writePdf({
    page: '/Resources<</XObject<</I 4 0 R>>>>',
    objects: [
      {
        words: `<</Type/XObject/Subtype/Image/Width 1000/Height ${Math.floor(picture.length / 1_000)}/ColorSpace/DeviceGray/BitsPerComponent 8>>`,
        bytes: picture,
      },
    ],
  });

/** A PDF locked by a program. @param userPassword what it asks for before it opens; nothing where that is empty. */
export async function lockedPdf(userPassword: string, attach?: Uint8Array): Promise<Buffer> {
  const document = new PDFKit({
    pdfVersion: '1.7',
    ownerPassword: 'owner',
    ...(userPassword !== '' && { userPassword }),
    info: { CreationDate: new Date(0) },
  });
  document.text('A letter.');
  if (attach) document.file(Buffer.from(attach), { name: 'invoice.xml', type: 'text/xml' });
  document.end();
  const pieces: Buffer[] = [];
  for await (const piece of document) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** What fills up a password, an empty one too (ISO 32000-1, 7.6.3.3). */
const FILL = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number): void => {
    [state[one], state[other]] = [state[other] ?? 0, state[one] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) % 256;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(bytes).map((byte) => {
    i = (i + 1) % 256;
    j = (j + (state[i] ?? 0)) % 256;
    swap(i, j);
    return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) % 256] ?? 0);
  }) as Buffer;
}

const md5 = (...pieces: readonly Uint8Array[]): Buffer => createHash('md5').update(Buffer.concat(pieces)).digest();

/** A PDF that opens without a question, with objects that are packed together and locked, as offices send them. */
export function lockedPackage(objects: readonly string[]): Buffer {
  const [owner, id] = [Buffer.alloc(32, 0x41), Buffer.alloc(16, 0x42)];
  const rights = Buffer.from('fcffffff', 'hex');
  const key = md5(FILL, owner, rights, id).subarray(0, 5);
  const package_ = pack(objects.map((words, index) => [index + 10, words] as const));
  const place = Buffer.from([4, 0, 0, 0, 0]);
  const lock = `<</Filter/Standard/V 1/R 2/Length 40/P -4/O<${owner.toString('hex')}>/U<${rc4(key, FILL).toString('hex')}>>>`;
  const file = writePdf({
    objects: [{ ...package_, bytes: rc4(md5(key, place).subarray(0, 10), package_.bytes ?? new Uint8Array()) }, lock],
  }).toString('latin1');
  return latin(
    file.replace('/Root 1 0 R', `/Root 1 0 R/Encrypt 5 0 R/ID[<${id.toString('hex')}><${id.toString('hex')}>]`),
  );
}
