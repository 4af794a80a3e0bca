import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docx, png, zip } from '../../../../support/files.ts';
import { inspected } from '../../../../support/inspected.ts';

describe('an archive', () => {
  const LETTER = { name: '[Content_Types].xml', content: 'Hello, hello, hello.' };
  const two = () => zip([LETTER, { name: 'as-it-is.txt', content: 'plain', stored: true }], 'a comment');
  const END = 22 + 'a comment'.length;

  /** The same archive with a number changed; `at` counts from its end where it is negative. */
  function changed(at: number, value: number, bytes: 2 | 4): Buffer {
    const copy = two();
    copy.writeUIntLE(value, at < 0 ? copy.length + at : at, bytes);
    return copy;
  }
  const directory = two().readUInt32LE(two().length - END + 16);

  it.each([
    { what: 'of more entries than it has', file: changed(-END + 10, 3, 2), fault: 'unreadable' },
    { what: 'of fewer entries than it has', file: changed(-END + 10, 1, 2), fault: 'two-files-in-one' },
    { what: 'of too many entries', file: changed(-END + 10, 2_001, 2), fault: 'wants-too-much' },
    { what: 'whose directory stands elsewhere', file: changed(-END + 16, 0, 4), fault: 'two-files-in-one' },
    { what: 'whose directory is none', file: changed(directory, 0, 4), fault: 'unreadable' },
    { what: 'whose entry lies beyond it', file: changed(directory + 42, 4_000_000_000, 4), fault: 'unreadable' },
    { what: 'whose entry lies where nothing begins', file: changed(directory + 42, 3, 4), fault: 'unreadable' },
    { what: 'whose entry is longer than it', file: changed(directory + 20, 4_000_000, 4), fault: 'untrue-sizes' },
    {
      what: 'whose entry is packed in another way than it says',
      file: changed(directory + 10, 12, 2),
      fault: 'two-files-in-one',
    },
    { what: 'whose entry has another name where it stands', file: changed(30, 0x4141, 2), fault: 'two-files-in-one' },
  ])('$what is not taken', async ({ file, fault }) => {
    expect(await inspected(file)).toBe(fault);
  });

  it('two entries of which share their bytes is not taken', async () => {
    const file = two();
    const second = file.indexOf('PK\x01\x02', directory + 4, 'latin1');
    file.copy(file, second + 10, directory + 10, directory + 28); // as long and as large as the first
    file.writeUInt32LE(0, second + 42);
    expect(['two-files-in-one', 'unreadable']).toContain(await inspected(file));
  });

  it('whatever byte is another, is read or refused', async () => {
    const whole = docx([{ name: 'word/media/a.png', content: png() }]);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
        const file = Buffer.from(whole);
        file[at] = value;
        await inspected(file);
      }),
    );
  });
});
