import { describe, expect, it } from 'vitest';
import { fromRfc3339 } from '../../../../shared/domain/instant.ts';
import { computeDeadline, type DeadlineQuestion } from '../../../../shared/domain/law/periods/deadline.ts';
import { HoldfastError } from '../../../../shared/errors.ts';

type Asked = Omit<DeadlineQuestion, 'startsAt' | 'zone' | 'state'>;

const ask = (question: Asked) =>
  computeDeadline({ ...question, startsAt: fromRfc3339('2026-03-02T12:00:00Z'), zone: 'Europe/Berlin', state: 'DE' });

describe('a refusal says what is wrong and where the law has it, in the message and at the member at fault', () => {
  it.each<[Asked, string]>([
    [
      { instrument: 'COE-29', period: 'extension' },
      'COE-29 has no period "extension" (Convention on Cybercrime (ETS No. 185), Article 29(7): no extension, the data stay preserved once the request for assistance is received)',
    ],
    [
      { instrument: 'COE-16', period: 'extension' },
      'COE-16 has no period "extension" (Convention on Cybercrime (ETS No. 185), Article 16(2): renewal where national law provides for it, with no cap on how often)',
    ],
    [
      { instrument: 'NZ-79F', period: 'initial' },
      'NZ-79F: the figure for "initial" is not known (Search and Surveillance Act 2012 (NZ), section 79I: the length was not read)',
    ],
    [
      { instrument: 'CA-487.012', period: 'initial' },
      'say which case: domestic or foreign, whether the offence is one under Canadian or under foreign law (Criminal Code (R.S.C. 1985, c. C-46), section 487.012(4))',
    ],
    [
      { instrument: 'CA-487.013', period: 'initial', variant: 'foreign' },
      'CA-487.013 has one "initial" for every case: give no variant',
    ],
    [
      { instrument: 'EU-EPOC-PR', period: 'initial', count: 1 },
      'the period "initial" is no extension: it has no count',
    ],
  ])('%o', (question, sentence) => {
    const refusal = (() => {
      try {
        return ask(question);
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(HoldfastError);
    expect(refusal).toMatchObject({
      message: expect.stringContaining(sentence),
      faults: [{ detail: expect.stringContaining(sentence) }],
    });
  });

  it('what was wrong inside stays known to whoever looks for a fault', () => {
    const act = () => ask({ instrument: 'COE-29', period: 'extension' });
    expect(act).toThrow(expect.objectContaining({ cause: expect.any(HoldfastError) }));
  });
});

it('an answer has the count and its remarks, and no more', () => {
  expect(ask({ instrument: 'COE-16', period: 'initial' }).steps).toEqual([
    'Convention on Cybercrime (ETS No. 185), Article 16(2), where a Party works by an order to a person; other ways to secure data have no figure, gives 90 calendar days.',
    'Periods are counted by Convention on Cybercrime (ETS No. 185), no rule of computation was found: calendar days, with no roll over weekends and holidays.',
    'The event falls on Monday 2 March 2026 in Europe/Berlin; that day does not count.',
    '90 calendar days from there end with Sunday 31 May 2026.',
    'Weekends and holidays do not move the end: the period is over at the end of that day, 2026-05-31T22:00:00.000Z.',
    'The hold lasts at most so long.',
    'The way of counting was not verified against the law (mark U: Convention on Cybercrime (ETS No. 185), no rule of computation was found: calendar days, with no roll over weekends and holidays).',
    'Whether the first day counts was not verified against the law (mark U: Convention on Cybercrime (ETS No. 185), no rule for the first day was found: the day of the event is left out, as is usual).',
  ]);
});

describe('what kind of limit it is, and what keeps the hold alive', () => {
  it.each<[Asked, string[]]>([
    [
      { instrument: 'CA-487.013', period: 'initial' },
      ['The hold lasts just so long, unless something ends it before.'],
    ],
    [{ instrument: 'COE-16', period: 'initial' }, ['The hold lasts at most so long.']],
    [
      { instrument: 'COE-29', period: 'initial' },
      [
        'The hold lasts at least so long; it may be kept longer.',
        'It goes on past that end, until "request decided", once "mutual assistance request received" (Convention on Cybercrime (ETS No. 185), Article 29(7)).',
      ],
    ],
    [
      { instrument: 'BR-MCI', period: 'initial' },
      [
        'The hold is gone then, unless the follow-up the law asks for was filed before.',
        'It goes on past that end, until "application decided", once "court application filed" (Law 12.965/2014 (Marco Civil da Internet), Article 13(2) to (5)).',
      ],
    ],
    [
      { instrument: 'EU-EPOC-PR', period: 'extension' },
      [
        'It goes on past that end, until "production completed", once "production request confirmed" (Regulation (EU) 2023/1543, Article 11(2), recital 60 and Annex V).',
      ],
    ],
    [{ instrument: 'EU-EPOC-PR', period: 'ex-post-validation' }, []],
  ])('%o', (question, sentences) => {
    expect(ask(question).steps.filter((step) => /^(The hold|It goes on)/.test(step))).toEqual(sentences);
  });
});
