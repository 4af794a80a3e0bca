/** The tables of a TrueType file by their tags (OpenType 1.9, "Organization of an OpenType font"). Numbers are big-endian. */
export type Tables = ReadonlyMap<string, DataView>;

const HEADER = 12;
const RECORD = 16;

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(...Array.from({ length: 4 }, (_, index) => view.getUint8(at + index)));

export function readTables(bytes: Uint8Array): Tables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, DataView>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = HEADER + index * RECORD;
    const start = bytes.byteOffset + view.getUint32(record + 8);
    tables.set(tagAt(view, record), new DataView(bytes.buffer, start, view.getUint32(record + 12)));
  }
  return tables;
}

/** @throws Error when the file lacks the table: it is not a font that can be used here. */
export function table(tables: Tables, tag: string): DataView {
  const found = tables.get(tag);
  if (!found) throw new Error(`the font has no table ${tag}`);
  return found;
}

/** A TrueType file of these tables. Checksums are left 0: fonts within a PDF are not checked by them. */
export function writeTables(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const aligned = (length: number): number => (length + 3) & ~3;
  const total = entries.reduce((sum, [, { length }]) => sum + aligned(length), HEADER + entries.length * RECORD);
  const file = new Uint8Array(total);
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(entries.length));
  view.setUint32(0, 0x0001_0000);
  view.setUint16(4, entries.length);
  view.setUint16(6, 2 ** power * RECORD);
  view.setUint16(8, power);
  view.setUint16(10, (entries.length - 2 ** power) * RECORD);
  let at = HEADER + entries.length * RECORD;
  for (const [index, [tag, content]] of entries.entries()) {
    const record = HEADER + index * RECORD;
    file.set(new TextEncoder().encode(tag), record);
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, content.length);
    file.set(content, at);
    at += aligned(content.length);
  }
  return file;
}
