#!/usr/bin/env bash
# In fontkit a glyph keeps the letters it was first asked for: what a font was used for before decides which letter a glyph stands for.
#
# fontkit 2.0.4, with Noto Sans 400 of @expo-google-fonts/noto-sans 0.4.2. `font.layout('i' + U+030A)` draws the dotless i under the ring, as
# the font asks, and calls it "i". From then on `font.layout('ı')` says "i" of the same glyph as well; a font opened anew says "ı". Its
# glyphs are kept by number (`_glyphs`, with the `codePoints` of the first call). pdfkit, which draws by it, writes these letters into a document's
# ToUnicode map: copied out of a PDF, a Turkish name has another letter, if the same font drew something else before.
# Guessed: the letters of a glyph run are those of the text that was laid out. What we do: each document has glyphs of its own
# (shared/adapters/pdf/typeface.ts).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund fontkit@2.0.4 @expo-google-fonts/noto-sans@0.4.2 >/dev/null

cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';

const { version } = JSON.parse(readFileSync('node_modules/fontkit/package.json', 'utf8'));
const open = () => fontkit.openSync('node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf');
const lettersOf = (font, text) => font.layout(text).glyphs.map((glyph) => String.fromCodePoint(...glyph.codePoints)).join('');

const fresh = lettersOf(open(), 'ı');
const used = open();
lettersOf(used, 'i\u030a');
const later = lettersOf(used, 'ı');
console.log(`fontkit ${version}
expected: ı laid out is ı, whatever the font laid out before
seen:     ${fresh} in a font just opened, ${later} in one that has laid out i with a ring above`);
process.exit(fresh === 'ı' && later === 'i' ? 0 : 1);
JS
node look.mjs
