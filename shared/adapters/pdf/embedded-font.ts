import type { Font, Subset } from 'fontkit';
import type { Cluster, Glyph } from './type/shape.ts';

/** Glyphs made here are numbered above all a font can have. */
const MADE = 0x1_0000;
/** So many glyphs, and the shapes they are put together of, have room in one font. */
const MOST = 30_000;
const EVERY = 0xffff;

/** A glyph put together of others (OpenType, table glyf: composite glyph description). */
interface Composite {
  readonly parts: readonly Glyph[];
  readonly advance: number;
}

/** A glyph by its number, and how far it reaches in units of the font. */
interface Embedded {
  readonly id: number;
  readonly advance: number;
}

/**
 * A font as one document embeds it: **each cluster is one glyph, and each glyph is one text.** A letter that the font draws of several shapes
 * becomes a shape of its own, put together of them; one shape that stands for two texts becomes two. So what is copied out of a
 * page is what was set: a reader looks up one glyph and finds its letters, whatever the font made of them.
 */
export class EmbeddedFont {
  readonly #tables: Font;
  readonly #made: Composite[] = [];
  readonly #known = new Map<string, Embedded>();
  /** The same by identity: a cluster that is set over and over keeps its glyphs. */
  readonly #seen = new WeakMap<readonly Glyph[], Embedded>();
  readonly #textOf = new Map<number, string>();

  constructor(tables: Font) {
    this.#tables = tables;
  }

  /** Whether it holds as many glyphs as it can: what comes next needs another. */
  get isFull(): boolean {
    return this.#known.size >= MOST;
  }

  /** For pdfkit, which embeds of it what was drawn. */
  open(): Font {
    const { maxp } = this.#tables;
    const tables: Font = Object.create(this.#tables, {
      maxp: { value: { ...maxp, ...LIMITS, maxComponentDepth: (maxp['maxComponentDepth'] ?? 0) + 1 } },
    });
    return Object.create(tables, { createSubset: { value: () => this.#createSubset(tables) } });
  }

  /** The glyph that draws a cluster. */
  glyphOf(cluster: Cluster): Embedded {
    const seen = this.#seen.get(cluster.glyphs);
    if (seen) return seen;
    const { text, glyphs, width } = cluster;
    const key = `${text}\n${glyphs.map(({ id, x, y }) => `${id},${x},${y}`).join(' ')}`;
    const embedded = this.#known.get(key) ?? this.#add(text, glyphs, Math.round(width * this.#tables.unitsPerEm));
    this.#known.set(key, embedded);
    this.#seen.set(glyphs, embedded);
    return embedded;
  }

  #add(text: string, glyphs: readonly Glyph[], advance: number): Embedded {
    const [only, more] = glyphs;
    if (only && !more && only.x === 0 && only.y === 0 && (this.#textOf.get(only.id) ?? text) === text) {
      this.#textOf.set(only.id, text);
      return { id: only.id, advance: this.#tables.getGlyph(only.id).advanceWidth };
    }
    return { id: MADE + this.#made.push({ parts: glyphs, advance }) - 1, advance };
  }

  #createSubset(tables: Font): Subset {
    const subset = tables.createSubset();
    const addOwn = subset._addGlyph.bind(subset);
    subset._addGlyph = (id) => {
      const made = this.#made[id - MADE];
      if (made) addComposite(subset, tables, made);
      else addOwn(id);
    };
    return subset;
  }
}

/** What a composite of few shapes never exceeds, and no reader sets aside too much by. */
const LIMITS = { maxCompositePoints: EVERY, maxCompositeContours: EVERY, maxComponentElements: EVERY } as const;

const ARGUMENTS_ARE_WORDS = 0x0001;
const ARGUMENTS_ARE_DISTANCES = 0x0002;
const MORE = 0x0020;
const HEADER_BYTES = 10;
const PART_BYTES = 8;

function addComposite(subset: Subset, tables: Font, { parts, advance }: Composite): void {
  const drawn = parts.flatMap(({ id, x, y }) => {
    const box = tables.getGlyph(id)._decode();
    return box ? [{ id, x, y, box }] : [];
  });
  const bytes = Buffer.alloc(drawn.length === 0 ? 0 : HEADER_BYTES + drawn.length * PART_BYTES);
  const left = Math.min(...drawn.map(({ x, box }) => x + box.xMin));
  if (drawn.length > 0) {
    const corners = [
      left,
      Math.min(...drawn.map(({ y, box }) => y + box.yMin)),
      Math.max(...drawn.map(({ x, box }) => x + box.xMax)),
      Math.max(...drawn.map(({ y, box }) => y + box.yMax)),
    ];
    for (const [index, value] of [-1, ...corners].entries()) bytes.writeInt16BE(value, index * 2);
  }
  for (const [index, { id, x, y }] of drawn.entries()) {
    const at = HEADER_BYTES + index * PART_BYTES;
    const more = index < drawn.length - 1 ? MORE : 0;
    bytes.writeUInt16BE(ARGUMENTS_ARE_WORDS | ARGUMENTS_ARE_DISTANCES | more, at);
    bytes.writeUInt16BE(subset.includeGlyph(id), at + 2);
    bytes.writeInt16BE(x, at + 4);
    bytes.writeInt16BE(y, at + 6);
  }
  subset.glyf.push(bytes);
  subset.loca.offsets.push(subset.offset);
  subset.hmtx.metrics.push({ advance, bearing: drawn.length === 0 ? 0 : left });
  subset.offset += bytes.length;
}
