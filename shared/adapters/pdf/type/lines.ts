import { findBreaks } from './breaks.ts';
import type { Cluster } from './shape.ts';

/** Sums of fractions are not exact. */
const SLACK = 1e-6;

/**
 * Fills lines no wider than `width` (sizes): between words, and within a word only where one is wider than a line, never within what
 * stands for one character. Nothing is lost but the spaces at which a line ends. Each cluster is looked at once.
 *
 * @param text the paragraph, which holds no line end. @param clusters all of it, in the order in which it is read.
 */
export function fillLines(text: string, clusters: readonly Cluster[], width: number): Cluster[][] {
  const breaks = findBreaks(text);
  const lines = new Lines(width);
  for (const word of partWhere(clusters, ({ at }) => breaks.has(at))) {
    if (lines.hasRoomFor(word)) lines.put(word);
    else putCut(lines, lines.turn() ? dropSpaces(word) : word);
  }
  return lines.filled;
}

/** A word on as many lines as it takes. */
function putCut(lines: Lines, word: readonly Cluster[]): void {
  const pieces = partWhere(word, () => true);
  for (const [index, piece] of pieces.entries()) {
    const next = isHyphen(piece) ? (pieces[index + 1] ?? []) : [];
    if (!lines.hasRoomFor([...piece, ...next])) lines.turn();
    lines.put(piece);
  }
}

/** Lines as they are filled. */
class Lines {
  readonly #width: number;
  readonly #all: Cluster[][] = [[]];
  #left: number;

  constructor(width: number) {
    this.#width = width;
    this.#left = width;
  }

  get filled(): Cluster[][] {
    return this.#all;
  }

  hasRoomFor(piece: readonly Cluster[]): boolean {
    return sumWidths(piece) <= this.#left + SLACK;
  }

  put(piece: readonly Cluster[]): void {
    this.#all.at(-1)?.push(...piece);
    this.#left -= sumWidths(piece);
  }

  /** Begins a new line. @returns false where the one at hand is still empty. */
  turn(): boolean {
    if (this.#all.at(-1)?.length === 0) return false;
    this.#all.push([]);
    this.#left = this.#width;
    return true;
  }
}

/** At the end of a line a reader takes it for one that the line put there, and leaves it out of what is copied. */
const isHyphen = ([first]: readonly Cluster[]): boolean => first?.text === '-';

export const sumWidths = (clusters: readonly Cluster[]): number => clusters.reduce((sum, { width }) => sum + width, 0);

/** Clusters in pieces, parted before each that is told to begin one; those that begin at the same place stay together. */
function partWhere(clusters: readonly Cluster[], begins: (cluster: Cluster) => boolean): Cluster[][] {
  const pieces: Cluster[][] = [];
  let before = -1;
  for (const cluster of clusters) {
    const open = pieces.at(-1);
    if (open && (cluster.at === before || !begins(cluster))) open.push(cluster);
    else pieces.push([cluster]);
    before = cluster.at;
  }
  return pieces;
}

function dropSpaces(word: readonly Cluster[]): readonly Cluster[] {
  const from = word.findIndex(({ text }) => !/^\s+$/u.test(text));
  return word.slice(from < 0 ? word.length : from);
}
