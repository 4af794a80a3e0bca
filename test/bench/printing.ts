import { readPrintable } from '../../shared/documents/printable.ts';
import { LONG_TEXTS, LONGEST_INSTRUMENTS, longestDocument } from '../support/longest.ts';
import { printer, requestDocument } from '../support/printing.ts';
import { type Part, row, type Target, target } from './part.ts';

/** What the longest certificate takes to print, in process. */
interface Printing {
  readonly instrument: string;
  readonly text: string;
  readonly ms: number;
  /** Beside one half as long: 2 is linear. */
  readonly ratio: number;
  /** Of the PDF. */
  readonly bytes: number;
}

interface Figures {
  /** Of the sample request, in Latin letters. */
  readonly usualMs: number;
  readonly longest: readonly Printing[];
}

/** Half of what the function that prints may take. */
const MOST_MS = 10_000;
const HIGHEST_RATIO = 2.6;
/** What Lambda answers with at most, the PDF in base64. */
const MOST_BYTES = (6_291_556 * 3) / 4;

async function measure(document: unknown): Promise<{ readonly ms: number; readonly bytes: number }> {
  const printable = readPrintable({ document });
  const before = process.cpuUsage();
  const { byteLength } = await printer.print(printable);
  const { user, system } = process.cpuUsage(before);
  return { ms: Math.round((user + system) / 1_000), bytes: byteLength };
}

async function measurePrinting(progress: (done: number) => void): Promise<Figures> {
  await measure(requestDocument());
  const { ms: usualMs } = await measure(requestDocument());
  const longest: Printing[] = [];
  for (const instrument of LONGEST_INSTRUMENTS)
    for (const [name, text] of Object.entries(LONG_TEXTS)) {
      const half = await measure(longestDocument(instrument, text, 1 / 2));
      const whole = await measure(longestDocument(instrument, text));
      longest.push({ instrument, text: name, ...whole, ratio: Math.round((whole.ms / half.ms) * 10) / 10 });
      progress(longest.length);
    }
  return { usualMs, longest };
}

const tableOf = ({ usualMs, longest }: Figures): string =>
  [
    row(['longest certificate', 'in', 'CPU ms', 'half ×', 'kB']),
    ...longest.map(({ instrument, text, ms, ratio, bytes }) =>
      row([instrument, text, ms, ratio, Math.round(bytes / 1_000)]),
    ),
    `the sample request takes ${usualMs} ms`,
  ].join('\n');

const targetsOf = ({ longest }: Figures): Target[] => {
  const slowest = Math.max(...longest.map(({ ms }) => ms));
  const steepest = Math.max(...longest.map(({ ratio }) => ratio));
  const largest = Math.max(...longest.map(({ bytes }) => bytes));
  return [
    target(`printing: the longest certificate takes ${slowest} ms, at most ${MOST_MS}`, slowest <= MOST_MS),
    target(
      `printing: twice the length takes ${steepest} × as long, at most ${HIGHEST_RATIO}`,
      steepest <= HIGHEST_RATIO,
    ),
    target(`printing: the largest PDF has ${largest} bytes, at most ${MOST_BYTES}`, largest <= MOST_BYTES),
  ];
};

/** The longest certificate of each instrument, full of what takes longest to set. */
export const printingPart: Part = async ({ counter }) => {
  const count = LONGEST_INSTRUMENTS.length * Object.keys(LONG_TEXTS).length;
  const figures = await measurePrinting(counter('longest certificates', count));
  return { figures, table: tableOf(figures), targets: targetsOf(figures) };
};
