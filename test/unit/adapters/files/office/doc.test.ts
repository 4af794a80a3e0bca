import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compound, doc } from '../../../../support/files-compound.ts';
import { inspected } from '../../../../support/inspected.ts';

describe('an old Word document', () => {
  it.each([
    { what: 'with a link', file: doc({ words: '\x13 HYPERLINK "https://example.org" \x14here\x15' }) },
    { what: 'of its own template', file: doc({ words: 'C:\\Templates\\Normal.dot' }) },
    {
      what: 'with what a program keeps about it',
      file: doc({ more: [{ name: '\u0005SummaryInformation', bytes: Buffer.alloc(9) }] }),
    },
  ])('$what is taken', async ({ file }) => {
    expect(await inspected(file)).toBe('application/msword');
  });

  it.each([
    { what: 'with macros', file: doc({ more: [{ name: 'Macros' }, { name: 'VBA' }] }), fault: 'acts-on-opening' },
    { what: 'with objects inside', file: doc({ more: [{ name: 'ObjectPool' }] }), fault: 'holds-files' },
    { what: 'with a password', file: doc({ locked: true }), fault: 'needs-password' },
    {
      what: 'locked by a newer program',
      file: compound([{ name: 'EncryptedPackage', bytes: Buffer.alloc(9) }]),
      fault: 'needs-password',
    },
    { what: 'that is a spreadsheet', file: compound([{ name: 'Workbook', bytes: Buffer.alloc(9) }]), fault: 'archive' },
    {
      what: 'with a field that starts another program',
      file: doc({ words: '\x13 DDEAUTO cmd x\x14\x15' }),
      fault: 'acts-on-opening',
    },
    {
      what: 'the same in letters of two bytes',
      file: doc({ words: Buffer.from('\x13 DDEAUTO cmd', 'utf16le').toString('latin1') }),
      fault: 'acts-on-opening',
    },
    {
      what: 'with a field that fetches a picture',
      file: doc({ words: '\x13INCLUDEPICTURE "https://example.org/x.png"' }),
      fault: 'reaches-out',
    },
    { what: 'with a field that holds an object', file: doc({ words: '\x13 EMBED Excel.Sheet' }), fault: 'holds-files' },
    { what: 'with a template elsewhere', file: doc({ words: 'https://example.org/x.dotm' }), fault: 'reaches-out' },
    {
      what: 'with a template on another machine',
      file: doc({ words: Buffer.from('\\\\host\\share\\x.dot', 'utf16le').toString('latin1') }),
      fault: 'reaches-out',
    },
    {
      what: 'without its text',
      file: compound([{ name: 'WordDocument', bytes: Buffer.alloc(9) }]),
      fault: 'unreadable',
    },
    { what: 'cut off', file: doc().subarray(0, -600), fault: 'unreadable' },
    { what: 'of its first bytes', file: doc().subarray(0, 100), fault: 'unreadable' },
  ])('$what is not taken', async ({ file, fault }) => {
    expect(await inspected(file)).toBe(fault);
  });

  it('whatever number is another, is read or refused, and never goes in circles', async () => {
    const whole = doc({ more: [{ name: 'Data', bytes: Buffer.alloc(6_000, 1) }] });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length / 4 - 1), fc.nat(40), async (at, value) => {
        const file = Buffer.from(whole);
        file.writeUInt32LE(value, at * 4);
        await inspected(file);
      }),
    );
  });
});
