import { describe, expect, it } from 'vitest';
import { FORMS } from '../../../../shared/contracts/forms/forms.ts';
import { hasPaper, listRepeats, readLaterPaper, readOrderPaper } from '../../../../shared/contracts/forms/papers.ts';
import { PAPER_TYPES } from '../../../../shared/domain/filing/paper.ts';
import { INSTRUMENT_IDS } from '../../../../shared/domain/law/instrument-ids.ts';
import { INSTRUMENTS } from '../../../../shared/domain/law/instruments.ts';

const damaged = expect.objectContaining({ code: 'record-damaged' });

describe.each(INSTRUMENT_IDS)('%s', (instrument) => {
  const { extension, continuation } = FORMS[instrument];
  const validates = INSTRUMENTS[instrument].issuers.some(({ validation }) => validation?.mayFollowInEmergency);

  it('has each later paper read that its routes take, and none else', () => {
    expect(PAPER_TYPES.filter((type) => hasPaper(instrument, type))).toEqual([
      ...(extension === null ? [] : ['extend']),
      ...(continuation === null ? [] : ['continue']),
      ...(validates ? ['decide-validation'] : []),
    ]);
  });

  it('reads nothing off what is no paper of it', () => {
    expect(() => readOrderPaper(instrument, {})).toThrow(damaged);
    for (const type of PAPER_TYPES) expect(() => readLaterPaper(instrument, type, {})).toThrow(damaged);
  });
});

describe('what repeats the grounds', () => {
  const grounds = { necessity: 'The holder was told of the investigation.', proportionality: 'One account.' };
  const repeated = { B: { note: 'So it is: the HOLDER  was told of the investigation. And more.' } };

  it('is found wherever it stands, whatever its case and white space', () => {
    expect(listRepeats(grounds, { certificate: repeated, answer: 'No.' })).toEqual(['/certificate/B/note']);
  });

  it.each([
    ['grounds too short to be known again', { necessity: 'The holder.' }],
    ['no grounds, where the form states them itself', null],
  ])('is nothing with %s', (_, given) => {
    expect(listRepeats(given, { answer: 'The holder. The holder was told of the investigation.' })).toEqual([]);
  });

  it('is not looked for in what are no grounds', () => {
    expect(() => listRepeats({ necessity: 7 }, {})).toThrow(damaged);
  });
});
