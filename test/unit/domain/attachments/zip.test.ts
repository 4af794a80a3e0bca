import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsAsZip, readZipEntries } from '../../../../shared/domain/attachments/zip.ts';
import { zip } from '../../../support/files.ts';

const LETTER = { name: 'letter.txt', content: 'Hello, hello, hello.' };
const two = () => zip([LETTER, { name: 'as-it-is.txt', content: 'plain', stored: true }], 'a comment');
const END = 22 + 'a comment'.length;

/** The same archive with a number changed; `at` counts from its end where it is negative. */
function changed(file: Buffer, at: number, value: number, bytes: 2 | 4): Buffer {
  const copy = Buffer.from(file);
  copy.writeUIntLE(value, at < 0 ? file.length + at : at, bytes);
  return copy;
}

/** Where the directory of an archive begins. */
const directoryOf = (file: Buffer): number => file.readUInt32LE(file.length - END + 16);

const heads = (file: Buffer, most = 1_000) =>
  readZipEntries(file)?.map(({ name, head }) => [name, head(most)?.toString() ?? 'unreadable']);

it('lists the entries of an archive, and unpacks the beginning of each', () => {
  expect(heads(two())).toEqual([
    ['letter.txt', 'Hello, hello, hello.'],
    ['as-it-is.txt', 'plain'],
  ]);
  expect(readZipEntries(two())?.map(({ size, encrypted }) => [size, encrypted])).toEqual([
    [20, false],
    [5, false],
  ]);
});

it('unpacks no more than it was told to', () => {
  expect(heads(two(), 4)).toEqual([
    ['letter.txt', 'unreadable'],
    ['as-it-is.txt', 'plai'],
  ]);
});

it('opens nothing that is locked', () => {
  expect(heads(zip([{ ...LETTER, encrypted: true }], 'a comment'))).toEqual([['letter.txt', 'unreadable']]);
});

describe('an archive that is not one from its first byte to its last', () => {
  it.each([
    { what: 'too short', file: () => Buffer.from('PK') },
    { what: 'behind other bytes', file: () => Buffer.concat([Buffer.from('x'), two()]) },
    { what: 'before other bytes', file: () => Buffer.concat([two(), Buffer.from('x')]) },
    { what: 'of another first entry', file: () => changed(two(), 0, 0x02014b50, 4) },
    { what: 'without entries', file: () => changed(two(), -END + 10, 0, 2) },
    { what: 'of more entries than it has', file: () => changed(two(), -END + 10, 3, 2) },
    { what: 'of fewer entries than it has', file: () => changed(two(), -END + 10, 1, 2) },
    { what: 'of too many entries', file: () => changed(two(), -END + 10, 2_001, 2) },
    { what: 'whose directory stands elsewhere', file: () => changed(two(), -END + 16, 0, 4) },
    { what: 'whose directory is none', file: () => changed(two(), directoryOf(two()), 0, 4) },
    {
      what: 'whose directory names what goes beyond it',
      file: () => changed(two(), directoryOf(two()) + 28, 60_000, 2),
    },
  ])('$what', ({ file }) => {
    expect(readZipEntries(file())).toBeUndefined();
  });
});

describe('an entry that is not what the directory says', () => {
  it.each([
    { what: 'lies beyond the file', at: 42, value: 4_000_000_000, bytes: 4 as const },
    { what: 'lies where nothing begins', at: 42, value: 3, bytes: 4 as const },
    { what: 'is longer than the file', at: 20, value: 4_000_000, bytes: 4 as const },
    { what: 'is packed in an unusual way', at: 10, value: 12, bytes: 2 as const },
    { what: 'is packed otherwise than it is', at: 20, value: 3, bytes: 4 as const },
  ])('$what', ({ at, value, bytes }) => {
    const file = changed(two(), directoryOf(two()) + at, value, bytes);
    expect(heads(file)?.[0]).toEqual(['letter.txt', 'unreadable']);
  });
});

it('tells a file that unpacks, wherever its archive begins, from one that does not', () => {
  expect(endsAsZip(two())).toBe(true);
  expect(endsAsZip(Buffer.concat([Buffer.alloc(100, 1), two()]))).toBe(true);
  expect(endsAsZip(Buffer.concat([two(), Buffer.from('x')]))).toBe(false);
  expect(endsAsZip(Buffer.alloc(30))).toBe(false);
});

it('whatever the bytes are, it reads them or says that it cannot', () => {
  fc.assert(
    fc.property(fc.nat(two().length - 1), fc.integer({ min: 0, max: 255 }), (at, value) => {
      const file = two();
      file[at] = value;
      for (const { head } of readZipEntries(file) ?? []) head(1_000);
    }),
  );
});
