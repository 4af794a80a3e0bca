import { typeForm } from '../../../web/desks/filing/form/type.ts';
import { isInstrument } from '../../../web/desks/filing/laws.ts';
import type { Typed } from '../../../web/steps/typed.ts';
import { edited, sample } from '../../unit/contracts/refusal.ts';
import { memberOf, type SampleName } from '../requests.ts';
import type { FilingDesk, Seen } from './filing-desk.ts';
import { findControls } from './forms.ts';

/** Where a filing in the making stands. */
export interface Begun {
  /** `/file/…`, without a trailing slash. */
  readonly at: string;
  readonly check: Seen;
}

/** A sample as it is typed, by section. @param edits of its form, by pointer. */
export function typedSample(name: SampleName, edits: Readonly<Record<string, unknown>> = {}) {
  const form = edited(sample(name), edits);
  const instrument = `${memberOf(form, 'instrument')}`;
  if (!isInstrument(instrument)) throw new Error('a sample rests on a law');
  return { instrument, sections: typeForm(instrument, form, { zone: 'Europe/Berlin' }) };
}

/** Fills in one page and goes on. */
export const fillIn = async (desk: FilingDesk, at: string, typed: Typed, go?: string): Promise<Seen> => {
  const { html } = await desk.get(at);
  return await desk.post(at, { ...findControls(html).values, ...typed, ...(go !== undefined && { go }) });
};

/** Fills in every page of a sample, up to the last one before it is sent. */
export async function fillAll(
  desk: FilingDesk,
  name: SampleName,
  edits: Readonly<Record<string, unknown>> = {},
): Promise<Begun> {
  const { instrument, sections } = typedSample(name, edits);
  const first = await desk.send(await desk.get('/file'), { law: instrument });
  const at = first.at.slice(0, first.at.lastIndexOf('/'));
  for (const [id, typed] of Object.entries(sections)) await fillIn(desk, `${at}/${id}`, typed);
  return { at, check: await desk.get(`${at}/check`) };
}
