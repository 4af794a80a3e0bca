/** A character by its number, as Unicode writes it. */
export const spellCodePoint = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Where a text itself has what a code point begins with: its bracket is spelled, so that no text passes for another. */
export const startsCodePoint = (text: string, at: number): boolean => text.startsWith('[U+', at);
