/** A stream or a storage of a file as Office wrote them before 2007. */
export interface CompoundEntry {
  readonly name: string;
  /** Left out: a storage. */
  readonly bytes?: Uint8Array;
}

const SECTOR = 512;
const [END, FREE, TABLE] = [0xfffffffe, 0xffffffff, 0xfffffffd];

const padded = (bytes: Uint8Array): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((SECTOR - (bytes.length % SECTOR)) % SECTOR)]);

function entryOf(name: string, kind: number, first: number, size: number): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 0, 'utf16le');
  entry.writeUInt16LE((name.length + 1) * 2, 64);
  entry[66] = kind;
  entry.fill(0xff, 68, 80);
  entry.writeUInt32LE(first, 116);
  entry.writeUInt32LE(size, 120);
  return entry;
}

/** Streams of at least 4,096 bytes each; shorter ones are filled up. At most sixty sectors of table. */
export function compound(entries: readonly CompoundEntry[]): Buffer {
  const streams = entries.map(({ name, bytes }) => ({
    name,
    bytes: bytes && Buffer.concat([bytes, Buffer.alloc(Math.max(0, 4_096 - bytes.length))]),
  }));
  const directorySectors = Math.ceil((streams.length + 1) / 4);
  const dataSectors = streams.reduce((sum, { bytes }) => sum + (bytes ? padded(bytes).length / SECTOR : 0), 0);
  const tableSectors = Math.ceil((directorySectors + dataSectors + 110) / 128);
  const next: number[] = Array.from({ length: tableSectors }, () => TABLE);
  const chain = (count: number): number => {
    const first = next.length;
    for (let index = 1; index <= count; index += 1) next.push(index === count ? END : first + index);
    return first;
  };
  const directoryAt = chain(directorySectors);
  const placed = streams.map(({ name, bytes }) =>
    bytes ? entryOf(name, 2, chain(padded(bytes).length / SECTOR), bytes.length) : entryOf(name, 1, 0, 0),
  );
  const head = Buffer.alloc(SECTOR);
  head.write('d0cf11e0a1b11ae1', 0, 'hex');
  head.writeUInt16LE(9, 30);
  head.writeUInt32LE(directoryAt, 48);
  head.writeUInt32LE(END, 60);
  head.writeUInt32LE(END, 68);
  for (let index = 0; index < 109; index += 1) head.writeUInt32LE(index < tableSectors ? index : FREE, 76 + index * 4);
  const table = Buffer.alloc(tableSectors * SECTOR, 0xff);
  for (const [index, value] of next.entries()) table.writeUInt32LE(value, index * 4);
  const directory = padded(Buffer.concat([entryOf('Root Entry', 5, END, 0), ...placed]));
  return Buffer.concat([head, table, directory, ...streams.flatMap(({ bytes }) => (bytes ? [padded(bytes)] : []))]);
}

export interface DocParts {
  readonly words?: string;
  readonly locked?: boolean;
  /** Beside its text. */
  readonly more?: readonly CompoundEntry[];
}

/** A document of Word 97. */
export function doc({ words = 'A letter.', locked = false, more = [] }: DocParts = {}): Buffer {
  const head = Buffer.alloc(512);
  head.writeUInt16LE(0xa5ec, 0);
  head.writeUInt16LE(locked ? 0x0100 : 0, 10);
  return compound([
    { name: 'WordDocument', bytes: Buffer.concat([head, Buffer.from(words, 'latin1')]) },
    { name: '1Table', bytes: Buffer.from('Normal.dot', 'utf16le') },
    ...more,
  ]);
}
