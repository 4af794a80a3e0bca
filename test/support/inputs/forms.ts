import { FILER, type SampleName } from '../requests.ts';
import type { Answer } from '../stack.ts';

const isSample = (name: string): name is SampleName => name in FILER;

/** The sample filing that a row lays its values over. */
export function sampleOf(form: string): SampleName {
  if (!isSample(form)) throw new Error(`${form} is no sample`);
  return form;
}

/** What an identifier without a moment of its own is asked for. */
export const ONE_MONTH = { timeRange: { start: '2026-10-01T00:00:00Z', end: '2026-11-01T00:00:00Z' } };

/** What the answer finds at one place. */
export function listFindings({ body }: Answer, pointer: string): Record<string, unknown>[] {
  const { findings = [] }: { findings?: readonly Record<string, unknown>[] } = Object(body);
  return findings.filter((finding) => finding['pointer'] === pointer);
}
