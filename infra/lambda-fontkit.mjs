/**
 * Stands in for `fontkit` in every bundle: 750 kB that pdfkit opens font files with. The fonts that are printed with come to it
 * opened already (`shared/adapters/pdf/truetype.ts`).
 */
export function create() {
  throw new Error('fontkit is left out of this bundle');
}
