#!/usr/bin/env bash
# A text set with more room between its words is measured as wide as without.
#
# pdfkit 0.20.2. `widthOfString` takes the options of `text` (pdfkit.org/docs/text.html, "Text measurements"), and counts
# `characterSpacing`; it leaves out `wordSpacing`, which heightOfString does count when it breaks lines. So a line that measures
# as fitting may be drawn, and broken, as one that does not.
# What we do: no text of ours is set with word spacing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --loglevel=error --ignore-scripts --no-audit --no-fund pdfkit@0.20.2 >/dev/null

cat >run.js <<'JS'
import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';

const doc = new PDFDocument().font('Helvetica').fontSize(10);
const text = 'one two three';
const width = (options) => Math.round(doc.widthOfString(text, options));
const lines = (options) => Math.round(doc.heightOfString(text, { width: width({}) + 5, ...options }) / doc.currentLineHeight());
const [plain, words, letters] = [{}, { wordSpacing: 20 }, { characterSpacing: 2 }].map(width);
const broken = [{}, { wordSpacing: 20 }].map(lines);
console.log(`pdfkit ${JSON.parse(readFileSync('node_modules/pdfkit/package.json', 'utf8')).version}
expected: 40 points more than ${plain} with 20 points more between three words
seen:     ${words} (and ${letters} with room between letters); broken into ${broken[0]} line without, ${broken[1]} with it`);
process.exit(words === plain && letters > plain && broken[0] === 1 && broken[1] > 1 ? 0 : 1);
JS
node run.js
