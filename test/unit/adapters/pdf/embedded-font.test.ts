import { describe, expect, it } from 'vitest';
import { EmbeddedFont } from '../../../../shared/adapters/pdf/embedded-font.ts';
import { Fonts } from '../../../../shared/adapters/pdf/type/fonts.ts';
import type { Cluster } from '../../../../shared/adapters/pdf/type/shape.ts';
import { readPrintable } from '../../../../shared/documents/printable.ts';
import { LONG_TEXTS, LONGEST_INSTRUMENTS, longestDocument } from '../../../support/longest.ts';
import { printer, readFont } from '../../../support/printing.ts';

const font = new Fonts(readFont).open('european', 'regular');
const aCluster = (text: string, ids: readonly number[]): Cluster => ({
  text,
  at: 0,
  font,
  glyphs: ids.map((id, index) => ({ id, x: index * 10, y: 0 })),
  width: 0.5,
  level: 0,
});

describe('a font in a document', () => {
  it('has one glyph for each text, and for each way of drawing it', () => {
    const embedded = new EmbeddedFont(font.tables);
    const idOf = (text: string, ids: readonly number[]) => embedded.glyphOf(aCluster(text, ids)).id;
    expect(idOf('a', [68])).toBe(68); // as it stands in the font
    expect(idOf('b', [68])).not.toBe(68); // one shape, another text
    expect(idOf('a', [68])).toBe(68);
    expect(idOf('ị', [76, 900])).toBe(idOf('ị', [76, 900]));
    expect(idOf('ị', [76, 900])).not.toBe(idOf('i\u0323', [76, 900]));
  });

  it('takes no more than it has numbers for', () => {
    const embedded = new EmbeddedFont(font.tables);
    for (let count = 0; count < 30_000; count += 1) {
      expect(embedded.isFull).toBe(false);
      embedded.glyphOf(aCluster(`${count}`, [68]));
    }
    expect(embedded.isFull).toBe(true);
  });
});

it.each(LONGEST_INSTRUMENTS)(
  'the longest certificate of %s is taken by its contract, and printed',
  async (instrument) => {
    const document = longestDocument(instrument, LONG_TEXTS.Chinese);
    const pdf = Buffer.from(await printer.print(readPrintable({ document }))).toString('latin1');
    expect(pdf.match(/\/FontFile2/g)).toHaveLength(3); // in both weights, and the one of Chinese letters
  },
);
