import { spellings } from '../hosted/logs.ts';

/** A word that was sealed somewhere, and who may ever read it there. */
export interface Canary {
  /** Where it was written, in a few words. */
  readonly room: string;
  readonly word: string;
  /** By the names of actors. */
  readonly readers: ReadonlySet<string>;
  /** Whoever was drawn to decide about this order may read it too. */
  readonly order?: string | undefined;
}

/** A word like no other, of letters alone: as long as it stands somewhere, it is found. */
export const canaryWord = (room: string): string =>
  `canary${room.replaceAll(/[^a-z]/g, '')}${Array.from({ length: 10 }, (_, at) => 'bcdfghjklm'[(room.length * 7 + at * 3) % 10]).join('')}`;

const spelled = new Map<string, readonly Buffer[]>();

/** As it is, in capitals, in hex, and inside base64 of either alphabet. */
function spell(word: string): readonly Buffer[] {
  const known = spelled.get(word);
  if (known) return known;
  const texts = [...spellings(word), word.toUpperCase(), encodeURIComponent(word)];
  const urls = texts.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  const made = [...new Set([...texts, ...urls])].map((text) => Buffer.from(text));
  spelled.set(word, made);
  return made;
}

/** The words that stand in these bytes, and that whoever got them is not said to read. */
export const findCanaries = (canaries: readonly Canary[], actor: string, bytes: Buffer): readonly Canary[] =>
  canaries.filter(({ word, readers }) => !readers.has(actor) && spell(word).some((text) => bytes.includes(text)));
