import { inflateRawSync } from 'node:zlib';

/** One entry of an archive, as the directory at its end has it. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** Once unpacked, as the directory claims. */
  readonly size: number;
  /** Its first `most` bytes, unpacked; `undefined` for what is damaged, encrypted or packed in an unusual way. */
  head(most: number): Buffer | undefined;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const MOST_COMMENT = 65_535;
const MOST_ENTRIES = 2_000;
const STORED = 0;
const DEFLATED = 8;

/** Where the record at the end of an archive stands, in a file whose last byte is the last of it. */
function endOf(file: Buffer): number | undefined {
  const last = file.length - END_BYTES;
  for (let at = last; at >= 0 && at >= last - MOST_COMMENT; at -= 1) {
    if (file.readUInt32LE(at) === END && at + END_BYTES + file.readUInt16LE(at + 20) === file.length) return at;
  }
  return undefined;
}

/** Whether a program that unpacks archives would take this file for one, whatever it begins with. */
export const endsAsZip = (file: Buffer): boolean => endOf(file) !== undefined;

function contentOf(file: Buffer, local: number, method: number, packed: number, most: number): Buffer | undefined {
  if (local + 30 > file.length || file.readUInt32LE(local) !== LOCAL) return undefined;
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const bytes = file.subarray(start, start + packed);
  if (bytes.length !== packed) return undefined;
  if (method === STORED) return bytes.subarray(0, most);
  if (method !== DEFLATED) return undefined;
  try {
    return inflateRawSync(bytes, { maxOutputLength: most });
  } catch {
    return undefined; // damaged, or longer than anybody needs it to be
  }
}

function readEntryAt(file: Buffer, at: number): { readonly entry: ZipEntry; readonly next: number } | undefined {
  if (at + 46 > file.length || file.readUInt32LE(at) !== CENTRAL) return undefined;
  const nameEnd = at + 46 + file.readUInt16LE(at + 28);
  const [method, packed, local] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)];
  const encrypted = (file.readUInt16LE(at + 8) & 1) === 1;
  const entry: ZipEntry = {
    name: file.subarray(at + 46, nameEnd).toString('utf8'),
    encrypted,
    size: file.readUInt32LE(at + 24),
    head: (most) => (encrypted ? undefined : contentOf(file, local, method, packed, most)),
  };
  return { entry, next: nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32) };
}

/**
 * The entries of a file that is an archive from its first byte to its last, in the order of its directory.
 *
 * @returns `undefined` for anything else: another archive's pieces, bytes before or between, the form for more than 4 GB, more
 * than 2,000 entries.
 */
export function readZipEntries(file: Buffer): readonly ZipEntry[] | undefined {
  const end = endOf(file);
  if (end === undefined || file.length < 4 || file.readUInt32LE(0) !== LOCAL) return undefined;
  const [count, length, start] = [
    file.readUInt16LE(end + 10),
    file.readUInt32LE(end + 12),
    file.readUInt32LE(end + 16),
  ];
  if (count === 0 || count > MOST_ENTRIES || start + length !== end) return undefined;
  const entries: ZipEntry[] = [];
  let at = start;
  while (entries.length < count) {
    const read = readEntryAt(file, at);
    if (!read) return undefined;
    entries.push(read.entry);
    at = read.next;
  }
  return at === end ? entries : undefined;
}
