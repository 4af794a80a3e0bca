import { crc32 } from 'node:zlib';
import type { Allowance, Allowances } from '../base/allowance.ts';
import { RefusedFile } from '../base/refused-file.ts';
import { unpackWhole } from '../base/unpack.ts';

/** What is read letter by letter, and how many elements and attributes may still come. */
export interface Xml {
  readonly bytes: Buffer;
  readonly elements: Allowance;
}

/** One entry of an archive, as the directory at its end has it and as it stands. */
export interface ZipEntry {
  readonly name: string;
  /** Unpacked, whole. @throws RefusedFile what it is that its archive does not say, `wants-too-much`. */
  unpack(): Buffer;
  /** The same, of what is read letter by letter. */
  unpackXml(): Xml;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const [END_BYTES, LOCAL_BYTES, CENTRAL_BYTES] = [22, 30, 46];
const MOST_COMMENT = 65_535;
const MOST_ENTRIES = 2_000;
const [STORED, DEFLATED] = [0, 8];
/** Flags: locked, sizes that follow behind the bytes, locked directory. */
const [ENCRYPTED, SIZES_BEHIND, MASKED] = [1, 8, 0x2000];

const refuse = (fault: RefusedFile['fault']): never => {
  throw new RefusedFile(fault);
};

/** Where the record at the end of an archive stands, in a file whose last byte is the last of it. */
function endOf(file: Buffer): number | undefined {
  const last = file.length - END_BYTES;
  for (let at = last; at >= 0 && at >= last - MOST_COMMENT; at -= 1) {
    if (file.readUInt32LE(at) === END && at + END_BYTES + file.readUInt16LE(at + 20) === file.length) return at;
  }
  return undefined;
}

/** What the directory says of an entry. */
interface Listed {
  readonly name: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly sum: number;
  readonly packed: number;
  readonly size: number;
  readonly local: number;
  readonly next: number;
}

function readListed(file: Buffer, at: number): Listed {
  if (at + CENTRAL_BYTES > file.length || file.readUInt32LE(at) !== CENTRAL) refuse('unreadable');
  const nameEnd = at + CENTRAL_BYTES + file.readUInt16LE(at + 28);
  return {
    name: file.subarray(at + CENTRAL_BYTES, nameEnd),
    flags: file.readUInt16LE(at + 8),
    method: file.readUInt16LE(at + 10),
    sum: file.readUInt32LE(at + 16),
    packed: file.readUInt32LE(at + 20),
    size: file.readUInt32LE(at + 24),
    local: file.readUInt32LE(at + 42),
    next: nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32),
  };
}

/** What stands before an entry's bytes says the same as the directory, or leaves it to what follows them. */
function startOf(file: Buffer, listed: Listed): number {
  const { local, name, packed, size, method } = listed;
  if (local + LOCAL_BYTES > file.length || file.readUInt32LE(local) !== LOCAL) refuse('unreadable');
  const nameEnd = local + LOCAL_BYTES + file.readUInt16LE(local + 26);
  const said = [file.readUInt32LE(local + 18), file.readUInt32LE(local + 22)];
  const isLeftOpen = (file.readUInt16LE(local + 6) & SIZES_BEHIND) !== 0 && said.every((one) => one === 0);
  if (!isLeftOpen && (said[0] !== packed || said[1] !== size)) refuse('untrue-sizes');
  if (!file.subarray(local + LOCAL_BYTES, nameEnd).equals(name)) refuse('two-files-in-one');
  if (file.readUInt16LE(local + 8) !== method) refuse('two-files-in-one');
  return nameEnd + file.readUInt16LE(local + 28);
}

function unpackEntry(bytes: Buffer, { method, size, sum }: Listed, allowance: Allowance): Buffer {
  if (method !== STORED && method !== DEFLATED) refuse('unreadable');
  if (method === STORED) allowance.spend(size);
  const unpacked = method === STORED ? bytes : unpackWhole(bytes, 'raw', allowance, size);
  if (unpacked.length !== size) refuse('untrue-sizes');
  if (crc32(unpacked) !== sum) refuse('unreadable');
  return unpacked;
}

function toEntry(
  file: Buffer,
  listed: Listed,
  { unpacked, xml, elements }: Allowances,
): ZipEntry & { readonly from: number; readonly to: number } {
  if ((listed.flags & (ENCRYPTED | MASKED)) !== 0) refuse('needs-password');
  const start = startOf(file, listed);
  const to = start + listed.packed;
  const bytes = file.subarray(start, to);
  if (bytes.length !== listed.packed) refuse('untrue-sizes');
  return {
    name: listed.name.toString('utf8'),
    from: listed.local,
    to,
    unpack: () => unpackEntry(bytes, listed, unpacked),
    unpackXml: () => {
      xml.spend(listed.size);
      return { bytes: unpackEntry(bytes, listed, unpacked), elements };
    },
  };
}

/** What may stand between two entries: the sizes of the first. */
const MOST_BETWEEN = 24;

/** Whether a file begins as an archive does. */
export const beginsAsZip = (file: Buffer): boolean => file.length >= 4 && file.readUInt32LE(0) === LOCAL;

/**
 * The entries of a file that is one archive from its first byte to its last, in the order of its directory.
 *
 * @throws RefusedFile `unreadable` for what is damaged or no such archive, `needs-password`, `untrue-sizes`, `two-files-in-one` where
 * its directory and what stands in it differ, where bytes lie between entries or two entries share them, `wants-too-much` for more than
 * 2,000 entries.
 */
export function readZip(file: Buffer, allowances: Allowances): readonly ZipEntry[] {
  const end = endOf(file);
  if (end === undefined) throw new RefusedFile('unreadable');
  const [count, length, start] = [
    file.readUInt16LE(end + 10),
    file.readUInt32LE(end + 12),
    file.readUInt32LE(end + 16),
  ];
  if (count > MOST_ENTRIES) refuse('wants-too-much');
  if (start + length !== end) refuse('two-files-in-one');
  const entries: ReturnType<typeof toEntry>[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const listed = readListed(file, at);
    entries.push(toEntry(file, listed, allowances));
    at = listed.next;
  }
  if (at !== end) refuse('two-files-in-one');
  let place = 0;
  for (const { from, to } of entries.toSorted((one, other) => one.from - other.from)) {
    if (from < place || from > place + MOST_BETWEEN) refuse('two-files-in-one');
    place = to;
  }
  if (start < place || start > place + MOST_BETWEEN) refuse('two-files-in-one');
  return entries;
}
