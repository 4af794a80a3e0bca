import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** An entry of an archive; `stored` leaves it unpacked. */
export interface Entry {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  readonly encrypted?: boolean;
  /** As the directory claims, where that is not true. */
  readonly claimedSize?: number;
}

const bytesOf = (content: string | Uint8Array): Buffer => Buffer.from(content as string);

function numbers(...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    fields.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}

/** A ZIP archive, as office programs write one. @param comment at its end. */
export function zip(entries: readonly Entry[], comment = ''): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, content, stored = false, encrypted = false, claimedSize } of entries) {
    const raw = bytesOf(content);
    const packed = stored ? raw : deflateRawSync(raw);
    const common = numbers(
      [20, 2],
      [encrypted ? 1 : 0, 2],
      [stored ? 0 : 8, 2],
      [0, 4],
      [crc32(raw), 4],
      [packed.length, 4],
      [claimedSize ?? raw.length, 4],
      [Buffer.byteLength(name), 2],
      [0, 2],
    );
    const local = Buffer.concat([numbers([0x04034b50, 4]), common, Buffer.from(name), packed]);
    const place = numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    centrals.push(Buffer.concat([numbers([0x02014b50, 4], [20, 2]), common, place, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const count = entries.length;
  const end = numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [directory.length, 4],
    [offset, 4],
    [comment.length, 2],
  );
  return Buffer.concat([...locals, directory, end, Buffer.from(comment)]);
}

const WORD_MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const ODT = 'application/vnd.oasis.opendocument.text';

const contentTypes = (main: string): Entry => ({
  name: '[Content_Types].xml',
  content: `<Types><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
});

export const docx = (more: readonly Entry[] = [], main = WORD_MAIN): Buffer =>
  zip([contentTypes(main), { name: 'word/document.xml', content: '<w:document>A letter.</w:document>' }, ...more]);

export const odt = (more: readonly Entry[] = [], mimetype = ODT): Buffer =>
  zip([
    { name: 'mimetype', content: mimetype, stored: true },
    { name: 'content.xml', content: '<office:document-content>A letter.</office:document-content>' },
    ...more,
  ]);

/** A PDF of one empty page, padded inside to `size` bytes; `more` stands in it as another object. */
export function pdf({ size = 0, more = '' }: { readonly size?: number; readonly more?: string } = {}): Buffer {
  const start = Buffer.from(
    `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n${more}\n%`,
  );
  const end = Buffer.from('\ntrailer<</Root 1 0 R>>\n%%EOF\n');
  const padding = Buffer.alloc(Math.max(0, size - start.length - end.length));
  for (let at = 0; at < padding.length; at += 1) padding[at] = 33 + ((at * 7) % 27); // no letter, no slash after the first row
  return Buffer.concat([start, padding, end]);
}

/** Eight by eight grey points, as a camera writes them but for their number. */
const TINY_JPEG =
  'ffd8ffe000104a46494600010100000100010000ffdb004300' +
  '01'.repeat(64) +
  'ffc0000b080008000801011100ffc4001f0000010501010101010100000000000000000102030405060708090a0bffc400b5100002010303020403050504040000017d01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9faffda0008010100003f007fffd9';

export const jpeg = (): Buffer => Buffer.from(TINY_JPEG, 'hex');

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** One black pixel; `more` are chunks beside it. */
export const png = (more: readonly Buffer[] = []): Buffer =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
    ...more,
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);

export const pngText = (text: string): Buffer => chunk('tEXt', Buffer.from(`Comment\0${text}`));
