import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointIntoCsv, readIdentifiersCsv } from '../../../../shared/contracts/batch/identifiers-csv.ts';
import { HoldfastError } from '../../../../shared/errors.ts';

const read = (text: string) => readIdentifiersCsv(text).map(({ identifier }) => identifier);

/** What is wrong with it, each as pointer and a few words. */
function faultsOf(text: string): string[] {
  try {
    readIdentifiersCsv(text);
  } catch (error) {
    if (error instanceof HoldfastError) return error.faults.map(({ pointer, detail }) => `${pointer} ${detail}`);
    throw error;
  }
  return [];
}

const TWO = [
  { type: 'email', value: 'a@b.example' },
  { type: 'phone', value: '+49 1525 5550123' },
];

describe('a table of identifiers', () => {
  it.each([
    ['as RFC 4180 has it', 'type,value\r\nemail,a@b.example\r\nphone,+49 1525 5550123\r\n'],
    ['without the last line end', 'type,value\nemail,a@b.example\nphone,+49 1525 5550123'],
    ['with a byte order mark', '\uFEFFtype,value\nemail,a@b.example\nphone,+49 1525 5550123\n'],
    ['with the semicolons of European spreadsheets', 'type;value\nemail;a@b.example\nphone;+49 1525 5550123\n'],
    ['with tabs', 'type\tvalue\nemail\ta@b.example\nphone\t+49 1525 5550123\n'],
    ['with quotation marks', '"type","value"\n"email","a@b.example"\n"phone","+49 1525 5550123"\n'],
    ['in any order of columns', 'value,type\na@b.example,email\n+49 1525 5550123,phone\n'],
    ['with empty lines and lines of separators', 'type;value\nemail;a@b.example\n;\n\nphone;+49 1525 5550123\n;\n'],
    ['with a header in capitals and spaces around', 'Type , VALUE\n email , a@b.example\nphone, +49 1525 5550123 \n'],
    ['with line ends of an old Mac', 'type,value\remail,a@b.example\rphone,+49 1525 5550123\r'],
  ])('is read %s', (_, text) => {
    expect(read(text)).toEqual(TWO);
  });

  it('has moment, port and period where they are', () => {
    const text = [
      'type;value;timestamp;port;from;to',
      'ip_with_timestamp;192.0.2.44;2026-11-12T21:04:33+01:00;50122;;',
      'email;a@b.example;;;2026-09-01T00:00:00+02:00;2026-11-19T23:59:59+01:00',
      'email;c@d.example;;many;2026-09-01T00:00:00+02:00;',
      ';e@f.example;;;;2026-09-01T00:00:00+02:00',
    ].join('\n');
    expect(read(text)).toEqual([
      { type: 'ip_with_timestamp', value: '192.0.2.44', timestamp: '2026-11-12T21:04:33+01:00', port: 50_122 },
      {
        type: 'email',
        value: 'a@b.example',
        timeRange: { start: '2026-09-01T00:00:00+02:00', end: '2026-11-19T23:59:59+01:00' },
      },
      { type: 'email', value: 'c@d.example', port: 'many', timeRange: { start: '2026-09-01T00:00:00+02:00' } },
      { value: 'e@f.example', timeRange: { end: '2026-09-01T00:00:00+02:00' } },
    ]);
  });

  it('keeps separators, quotation marks and line ends within quotation marks', () => {
    expect(read('type,value\nother,"a, ""b""\nand c"\n')).toEqual([{ type: 'other', value: 'a, "b"\nand c' }]);
  });

  it('counts lines as an editor does, and names a fault of the form by line and column', () => {
    const lines = readIdentifiersCsv('type,value\nother,"two\nlines"\n\nemail,a@b.example\n');
    expect(lines.map(({ line }) => line)).toEqual([3, 5]);
    const [, email] = lines;
    if (!email) throw new Error('the second is there');
    expect(pointIntoCsv(email, '/value')).toBe('/identifiersCsv/5/value');
    expect(pointIntoCsv(email, '/timeRange/end')).toBe('/identifiersCsv/5/to');
    expect(pointIntoCsv(email, '/timeRange/start')).toBe('/identifiersCsv/5/from');
    expect(pointIntoCsv(email, '/timeRange')).toBe('/identifiersCsv/5');
    expect(pointIntoCsv(email, '')).toBe('/identifiersCsv/5');
  });

  it.each([
    ['nothing', '', ['/identifiersCsv/1 has no column type', '/identifiersCsv/1 has no column value']],
    ['a header alone', 'type,value\n', ['/identifiersCsv names no identifier: a header alone, or nothing']],
    [
      'no header',
      'email,a@b.example\n',
      [/\/1 column 1 has a name/, /\/1 column 2/, /no column type/, /no column value/],
    ],
    ['a column nobody knows', 'type,value,note\nemail,a@b.example,x\n', [/^\/identifiersCsv\/1 column 3 has a name/]],
    ['a column twice', 'type,value,value\nemail,a@b.example,x\n', ['/identifiersCsv/1 has a column twice']],
    [
      'two kinds of separators',
      'type;value,port\nemail;a,1\n',
      ['/identifiersCsv/1 is separated by more than one sign'],
    ],
    ['too few cells', 'type,value\nemail\n', ['/identifiersCsv/2 has 1 cells, and the header 2']],
    ['too many cells', 'type,value\nemail,a@b.example,x\n', ['/identifiersCsv/2 has 3 cells, and the header 2']],
    ['a quotation mark that is not closed', 'type,value\nemail,"a@b.example\n', [/cannot be read as CSV/]],
    [
      'a number shortened',
      'type;value\nimei;4,90154E+14\n',
      [/^\/identifiersCsv\/2\/value is a number that a spreadsheet/],
    ],
    ['a number shortened, with a point', 'type,value\nimei,1.23E+14\n', [/^\/identifiersCsv\/2\/value is a number/]],
    [
      'digits that were forgotten',
      'type,value\naccount,123456789012345000\n',
      [/^\/identifiersCsv\/2\/value ends in zeros/],
    ],
    ['an error of a spreadsheet', 'type,value\nemail,#NAME?\n', [/^\/identifiersCsv\/2\/value is an error/]],
    ['a column too narrow', 'type,value\nemail,########\n', [/^\/identifiersCsv\/2\/value is an error/]],
    ['a formula', 'type,value\nemail,=A1\n', [/^\/identifiersCsv\/2\/value is a formula/]],
  ])('is refused with %s', (_, text, expected) => {
    const faults = faultsOf(text);
    expect(faults).toHaveLength(expected.length);
    for (const [place, one] of expected.entries()) {
      expect(faults[place]).toEqual(typeof one === 'string' ? one : expect.stringMatching(one));
    }
  });

  it('never says what stands in a cell', () => {
    for (const text of [
      'type,value\nemail,"secret@x.example\n',
      'type,value\nsecret@x.example\n',
      'secret@x.example\n',
    ]) {
      expect(faultsOf(text).join()).not.toContain('secret');
    }
  });

  it('names a hundred, and no more', () => {
    const named = (count: number): string =>
      `type,value\n${Array.from({ length: count }, (_, number) => `email,a${number}@b.example`).join('\n')}`;
    expect(read(named(100))).toHaveLength(100);
    expect(faultsOf(named(101))).toEqual(['/identifiersCsv names more than 100 identifiers']);
  });

  it('lists fifty faults at most', () => {
    const text = `type,value\n${Array.from({ length: 90 }, () => 'imei,1.2E+14').join('\n')}`;
    expect(faultsOf(text)).toHaveLength(50);
  });

  it('gives back every text that was written as RFC 4180 says, whatever stands in it', () => {
    const cell = fc
      .string({ minLength: 1, maxLength: 20 })
      .filter((text) => text.trim() === text && !/^[=#\d+-]/.test(text));
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(',', ';', '\t'),
        (cells, separator) => {
          const lines = cells.map((text) => `other${separator}"${text.replaceAll('"', '""')}"`);
          const text = [`type${separator}value`, ...lines].join('\r\n');
          expect(read(text)).toEqual(cells.map((value) => ({ type: 'other', value })));
        },
      ),
    );
  });
});
