import { describe, expect, it } from 'vitest';
import { SERVED } from '../../../../shared/contracts/forms/served.ts';
import { PAPERS } from '../../../../shared/documents/layouts/papers.ts';
import { INSTRUMENT_IDS } from '../../../../shared/domain/law/instrument-ids.ts';

describe.each(INSTRUMENT_IDS)('%s: what the API gives is what is printed', (instrument) => {
  it('as the certificate', () => {
    expect(SERVED[instrument].certificate).toBe(PAPERS[instrument].certificate.schema);
  });

  it('as later forms, by the event each belongs to', () => {
    const printed = Object.entries(PAPERS[instrument].later).map(([about, { schema }]) => [about, schema]);
    expect(Object.entries(SERVED[instrument].later).sort()).toEqual(printed.sort());
  });
});
