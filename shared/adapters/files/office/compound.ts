import { RefusedFile } from '../base/refused-file.ts';

/** The streams and storages of a file of the make of Office before 2007, [MS-CFB]. */
export interface Compound {
  /** Of all that lies in it, at whatever depth. */
  readonly names: readonly string[];
  /** A stream by its name. @throws RefusedFile `unreadable` where there is none. */
  read(name: string): Buffer;
}

const [HEAD_BYTES, ENTRY_BYTES] = [512, 128];
const LAST_SECTOR = 0xfffffffa;
const MOST_ENTRIES = 20_000;
/** In bytes: a shorter stream lies in sectors of 64 bytes, which the stream of the root holds. */
const [SMALL, SMALL_SECTOR] = [4_096, 64];
const [STREAM, ROOT] = [2, 5];

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly first: number;
  readonly size: number;
}

const refuse = (): never => {
  throw new RefusedFile('unreadable');
};

/** A chain of sectors, put together; a chain that comes back to itself is longer than there are sectors. */
function follow(first: number, next: readonly number[], sectorAt: (sector: number) => Buffer): Buffer {
  const sectors: Buffer[] = [];
  for (let sector = first; sector < LAST_SECTOR; sector = next[sector] ?? refuse()) {
    if (sectors.length > next.length) refuse();
    sectors.push(sectorAt(sector));
  }
  return Buffer.concat(sectors);
}

const toNumbers = (bytes: Buffer): number[] =>
  Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32LE(index * 4));

/** Which sectors hold the table of all chains: the first 109 in the head, more in sectors of their own. */
function listTableSectors(file: Buffer, sectorAt: (sector: number) => Buffer): readonly number[] {
  const listed = toNumbers(file.subarray(76, HEAD_BYTES));
  const most = file.length / HEAD_BYTES;
  for (let sector = file.readUInt32LE(68); sector < LAST_SECTOR && listed.length <= most + 109; ) {
    const numbers = toNumbers(sectorAt(sector));
    sector = numbers.pop() ?? refuse();
    listed.push(...numbers);
  }
  return listed.filter((sector) => sector < LAST_SECTOR);
}

function readEntry(bytes: Buffer): Entry {
  const letters = Math.max(0, Math.min(64, bytes.readUInt16LE(64)) - 2);
  return {
    name: bytes.toString('utf16le', 0, letters),
    kind: bytes[66] ?? 0,
    first: bytes.readUInt32LE(116),
    size: bytes.readUInt32LE(120),
  };
}

/** @throws RefusedFile `unreadable`, `wants-too-much` for more than 20,000 streams. */
export function readCompound(file: Buffer): Compound {
  if (file.length < HEAD_BYTES) refuse();
  const shift = file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) refuse();
  const sectorBytes = 1 << shift;
  const sectorAt = (sector: number): Buffer => {
    const at = (sector + 1) * sectorBytes;
    return at < file.length ? file.subarray(at, at + sectorBytes) : refuse();
  };
  const tables = listTableSectors(file, sectorAt);
  if (tables.length * sectorBytes > file.length) refuse();
  const next = toNumbers(Buffer.concat(tables.map(sectorAt)));
  const directory = follow(file.readUInt32LE(48), next, sectorAt);
  if (directory.length > MOST_ENTRIES * ENTRY_BYTES) throw new RefusedFile('wants-too-much');
  const entries = Array.from({ length: Math.floor(directory.length / ENTRY_BYTES) }, (_, index) =>
    readEntry(directory.subarray(index * ENTRY_BYTES, (index + 1) * ENTRY_BYTES)),
  ).filter(({ kind }) => kind !== 0);
  const smallNext = toNumbers(follow(file.readUInt32LE(60), next, sectorAt));
  const root = entries.find(({ kind }) => kind === ROOT);
  const small = root ? follow(root.first, next, sectorAt) : Buffer.alloc(0);
  const smallAt = (sector: number): Buffer => small.subarray(sector * SMALL_SECTOR, (sector + 1) * SMALL_SECTOR);
  const read = (name: string): Buffer => {
    const [entry, ...others] = entries.filter((one) => one.name === name && one.kind === STREAM);
    if (!entry || others.length > 0) return refuse();
    const { first, size } = entry;
    const bytes = size < SMALL ? follow(first, smallNext, smallAt) : follow(first, next, sectorAt);
    return bytes.length >= size ? bytes.subarray(0, size) : refuse();
  };
  return { names: entries.map(({ name }) => name), read };
}
