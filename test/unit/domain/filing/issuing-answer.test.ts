import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INSTRUMENT_IDS, type InstrumentId } from '../../../../shared/domain/law/instrument-ids.ts';
import type { DataCategory } from '../../../../shared/domain/law/terms/data-category.ts';
import type { IssuerKind } from '../../../../shared/domain/law/terms/issuer-kind.ts';
import type { ValidationTiming } from '../../../../shared/domain/law/terms/issuing.ts';
import { answerIssuingRequest } from '../../../support/rules.ts';
import { cellsOf } from '../../../support/tables.ts';

const CATEGORIES: readonly DataCategory[] = ['subscriber', 'identification-only', 'traffic', 'content'];
const JUDGE = 'judge-court-investigating-judge';
const PROSECUTOR = 'public-prosecutor';
const OTHER = 'other-competent-authority';
const GOVERNMENT = 'governmental-entity';
const PARTY = 'authority-of-a-party';
const OFFICER = 'peace-or-public-officer';
const CONTACT = 'contact-point-24-7';
const KINDS: readonly IssuerKind[] = [JUDGE, PROSECUTOR, OTHER, GOVERNMENT, PARTY, CONTACT, OFFICER];

/**
 * Who may issue, read off Article 4(3) and (5) of Regulation (EU) 2023/1543, 18 U.S.C. § 2703(f)(1), and Articles 29 and 35 of
 * the Convention on Cybercrime. One column for each way of validation, `!` where the issuer attests an emergency.
 */
const TABLE = `
instrument | issuer                          | data                | none        | none !      | prior       | prior !     | after       | after !
EU-EPOC-PR | judge-court-investigating-judge | subscriber          | alone       | alone       | alone       | alone       | no-after    | no-after
EU-EPOC-PR | judge-court-investigating-judge | identification-only | alone       | alone       | alone       | alone       | no-after    | no-after
EU-EPOC-PR | judge-court-investigating-judge | traffic             | alone       | alone       | alone       | alone       | no-after    | no-after
EU-EPOC-PR | judge-court-investigating-judge | content             | alone       | alone       | alone       | alone       | no-after    | no-after
EU-EPOC-PR | public-prosecutor               | subscriber          | alone       | alone       | alone       | alone       | no-after    | no-after
EU-EPOC-PR | public-prosecutor               | identification-only | alone       | alone       | alone       | alone       | no-after    | no-after
EU-EPOC-PR | public-prosecutor               | traffic             | alone       | alone       | alone       | alone       | no-after    | no-after
EU-EPOC-PR | public-prosecutor               | content             | alone       | alone       | alone       | alone       | no-after    | no-after
EU-EPOC-PR | other-competent-authority       | subscriber          | missing     | missing     | validated   | validated   | emergency?  | validated
EU-EPOC-PR | other-competent-authority       | identification-only | missing     | missing     | validated   | validated   | emergency?  | validated
EU-EPOC-PR | other-competent-authority       | traffic             | missing     | missing     | validated   | validated   | emergency?  | narrower
EU-EPOC-PR | other-competent-authority       | content             | missing     | missing     | validated   | validated   | emergency?  | narrower
EU-EPOC-PR | governmental-entity             | subscriber          | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
EU-EPOC-PR | governmental-entity             | identification-only | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
EU-EPOC-PR | governmental-entity             | traffic             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
EU-EPOC-PR | governmental-entity             | content             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
EU-EPOC-PR | authority-of-a-party            | subscriber          | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
EU-EPOC-PR | authority-of-a-party            | identification-only | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
EU-EPOC-PR | authority-of-a-party            | traffic             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
EU-EPOC-PR | authority-of-a-party            | content             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
EU-EPOC-PR | contact-point-24-7              | subscriber          | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
EU-EPOC-PR | contact-point-24-7              | identification-only | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
EU-EPOC-PR | contact-point-24-7              | traffic             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
EU-EPOC-PR | contact-point-24-7              | content             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
EU-EPOC-PR | peace-or-public-officer         | subscriber          | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
EU-EPOC-PR | peace-or-public-officer         | identification-only | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
EU-EPOC-PR | peace-or-public-officer         | traffic             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
EU-EPOC-PR | peace-or-public-officer         | content             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
US-2703f   | judge-court-investigating-judge | subscriber          | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
US-2703f   | judge-court-investigating-judge | identification-only | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
US-2703f   | judge-court-investigating-judge | traffic             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
US-2703f   | judge-court-investigating-judge | content             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
US-2703f   | public-prosecutor               | subscriber          | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
US-2703f   | public-prosecutor               | identification-only | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
US-2703f   | public-prosecutor               | traffic             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
US-2703f   | public-prosecutor               | content             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
US-2703f   | other-competent-authority       | subscriber          | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
US-2703f   | other-competent-authority       | identification-only | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
US-2703f   | other-competent-authority       | traffic             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
US-2703f   | other-competent-authority       | content             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
US-2703f   | governmental-entity             | subscriber          | alone       | alone       | alone       | alone       | no-after    | no-after
US-2703f   | governmental-entity             | identification-only | alone       | alone       | alone       | alone       | no-after    | no-after
US-2703f   | governmental-entity             | traffic             | alone       | alone       | alone       | alone       | no-after    | no-after
US-2703f   | governmental-entity             | content             | alone       | alone       | alone       | alone       | no-after    | no-after
US-2703f   | authority-of-a-party            | subscriber          | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
US-2703f   | authority-of-a-party            | identification-only | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
US-2703f   | authority-of-a-party            | traffic             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
US-2703f   | authority-of-a-party            | content             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
US-2703f   | contact-point-24-7              | subscriber          | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
US-2703f   | contact-point-24-7              | identification-only | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
US-2703f   | contact-point-24-7              | traffic             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
US-2703f   | contact-point-24-7              | content             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
US-2703f   | peace-or-public-officer         | subscriber          | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
US-2703f   | peace-or-public-officer         | identification-only | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
US-2703f   | peace-or-public-officer         | traffic             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
US-2703f   | peace-or-public-officer         | content             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
COE-29     | judge-court-investigating-judge | subscriber          | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
COE-29     | judge-court-investigating-judge | identification-only | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
COE-29     | judge-court-investigating-judge | traffic             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
COE-29     | judge-court-investigating-judge | content             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
COE-29     | public-prosecutor               | subscriber          | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
COE-29     | public-prosecutor               | identification-only | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
COE-29     | public-prosecutor               | traffic             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
COE-29     | public-prosecutor               | content             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
COE-29     | other-competent-authority       | subscriber          | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
COE-29     | other-competent-authority       | identification-only | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
COE-29     | other-competent-authority       | traffic             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
COE-29     | other-competent-authority       | content             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
COE-29     | governmental-entity             | subscriber          | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
COE-29     | governmental-entity             | identification-only | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
COE-29     | governmental-entity             | traffic             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
COE-29     | governmental-entity             | content             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
COE-29     | authority-of-a-party            | subscriber          | alone       | alone       | alone       | alone       | no-after    | no-after
COE-29     | authority-of-a-party            | identification-only | alone       | alone       | alone       | alone       | no-after    | no-after
COE-29     | authority-of-a-party            | traffic             | alone       | alone       | alone       | alone       | no-after    | no-after
COE-29     | authority-of-a-party            | content             | alone       | alone       | alone       | alone       | no-after    | no-after
COE-29     | contact-point-24-7              | subscriber          | alone       | alone       | alone       | alone       | no-after    | no-after
COE-29     | contact-point-24-7              | identification-only | alone       | alone       | alone       | alone       | no-after    | no-after
COE-29     | contact-point-24-7              | traffic             | alone       | alone       | alone       | alone       | no-after    | no-after
COE-29     | contact-point-24-7              | content             | alone       | alone       | alone       | alone       | no-after    | no-after
COE-29     | peace-or-public-officer         | subscriber          | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
COE-29     | peace-or-public-officer         | identification-only | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
COE-29     | peace-or-public-officer         | traffic             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
COE-29     | peace-or-public-officer         | content             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
CA-487.012 | judge-court-investigating-judge | subscriber          | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
CA-487.012 | judge-court-investigating-judge | identification-only | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
CA-487.012 | judge-court-investigating-judge | traffic             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
CA-487.012 | judge-court-investigating-judge | content             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
CA-487.012 | public-prosecutor               | subscriber          | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
CA-487.012 | public-prosecutor               | identification-only | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
CA-487.012 | public-prosecutor               | traffic             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
CA-487.012 | public-prosecutor               | content             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
CA-487.012 | other-competent-authority       | subscriber          | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
CA-487.012 | other-competent-authority       | identification-only | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
CA-487.012 | other-competent-authority       | traffic             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
CA-487.012 | other-competent-authority       | content             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
CA-487.012 | governmental-entity             | subscriber          | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
CA-487.012 | governmental-entity             | identification-only | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
CA-487.012 | governmental-entity             | traffic             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
CA-487.012 | governmental-entity             | content             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
CA-487.012 | authority-of-a-party            | subscriber          | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
CA-487.012 | authority-of-a-party            | identification-only | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
CA-487.012 | authority-of-a-party            | traffic             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
CA-487.012 | authority-of-a-party            | content             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
CA-487.012 | contact-point-24-7              | subscriber          | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
CA-487.012 | contact-point-24-7              | identification-only | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
CA-487.012 | contact-point-24-7              | traffic             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
CA-487.012 | contact-point-24-7              | content             | incompetent | incompetent | incompetent | incompetent | incompetent | incompetent
CA-487.012 | peace-or-public-officer         | subscriber          | alone       | alone       | alone       | alone       | no-after    | no-after
CA-487.012 | peace-or-public-officer         | identification-only | alone       | alone       | alone       | alone       | no-after    | no-after
CA-487.012 | peace-or-public-officer         | traffic             | alone       | alone       | alone       | alone       | no-after    | no-after
CA-487.012 | peace-or-public-officer         | content             | alone       | alone       | alone       | alone       | no-after    | no-after
`;

const ALONE = { allowed: true, validationNeeded: false, warnings: [] };
const VALIDATED = { allowed: true, validationNeeded: true, warnings: [] };
const NARROWER = { allowed: true, validationNeeded: true, warnings: ['form-narrower-than-article'] };
const refused = (reason: string) => ({ allowed: false, reason, rule: expect.stringMatching(/\d/) });

/** What each word of the table stands for. */
const ANSWERS: Readonly<Record<string, object>> = {
  alone: ALONE,
  validated: VALIDATED,
  narrower: NARROWER,
  incompetent: refused('issuer-not-competent'),
  missing: refused('validation-missing'),
  'emergency?': refused('validation-after-needs-emergency'),
  'no-after': refused('validation-after-not-available'),
};

const COLUMNS: readonly (readonly [ValidationTiming, boolean])[] = [
  ['none', false],
  ['none', true],
  ['prior', false],
  ['prior', true],
  ['after', false],
  ['after', true],
];

const oneOf = <T extends string>(names: readonly T[], text: string | undefined): T => {
  const found = names.find((name) => name === text);
  if (found === undefined) throw new Error(`the table has a word of its own: ${text}`);
  return found;
};

const ROWS = cellsOf(TABLE)
  .slice(1)
  .map(([id, issuer, data, ...answers]) => ({
    id: oneOf(INSTRUMENT_IDS, id),
    issuer: oneOf(KINDS, issuer),
    data: oneOf(CATEGORIES, data),
    answers: answers.map((word) => ANSWERS[word]),
  }));

describe('who may issue', () => {
  it.each(ROWS)('$id: $issuer, $data', ({ id, issuer, data, answers }) => {
    const asked = COLUMNS.map(([validation, emergency]) =>
      answerIssuingRequest(id, { issuerKinds: [issuer], validation, emergency, categories: [data] }),
    );
    expect(asked).toEqual(answers);
  });

  it('no combination is left out', () => {
    const told = new Set(ROWS.map(({ id, issuer, data }) => `${id} ${issuer} ${data}`));
    expect(told.size).toBe(INSTRUMENT_IDS.length * KINDS.length * CATEGORIES.length);
  });
});

describe('a refusal names where it stands', () => {
  const ask = (id: InstrumentId, kind: IssuerKind, validation: ValidationTiming, emergency: boolean) =>
    answerIssuingRequest(id, { issuerKinds: [kind], validation, emergency, categories: ['content'] });

  it.each<[InstrumentId, IssuerKind, ValidationTiming, string]>([
    ['EU-EPOC-PR', OTHER, 'none', 'Regulation (EU) 2023/1543, Article 4(3)(b) and (5)'],
    ['EU-EPOC-PR', OTHER, 'after', 'Regulation (EU) 2023/1543, Article 4(3)(b) and (5)'],
    ['EU-EPOC-PR', JUDGE, 'after', 'Regulation (EU) 2023/1543, Article 4(3)(a)'],
    [
      'EU-EPOC-PR',
      CONTACT,
      'none',
      'Regulation (EU) 2023/1543, Article 4(3)(a); Regulation (EU) 2023/1543, Article 4(3)(b) and (5)',
    ],
    ['US-2703f', OTHER, 'none', '18 U.S.C. § 2703(f)(1)'],
    [
      'COE-29',
      PROSECUTOR,
      'none',
      'Convention on Cybercrime (ETS No. 185), Article 29(1); Convention on Cybercrime (ETS No. 185), Articles 29 and 35',
    ],
  ])('%s, %s, validation %s', (id, kind, validation, rule) => {
    expect(ask(id, kind, validation, false)).toMatchObject({ allowed: false, rule });
  });
});

describe('several at once', () => {
  it('an authority that is two kinds at once needs what the lighter one needs', () => {
    const ask = (issuerKinds: IssuerKind[], validation: ValidationTiming) =>
      answerIssuingRequest('EU-EPOC-PR', { issuerKinds, validation, emergency: true, categories: CATEGORIES });
    expect(ask([OTHER, PROSECUTOR], 'none')).toEqual(ALONE);
    expect(ask([OTHER, PROSECUTOR], 'after')).toEqual(refused('validation-after-not-available'));
    expect(ask([OTHER, GOVERNMENT], 'none')).toEqual(refused('validation-missing'));
    expect(ask([OTHER, CONTACT], 'none')).toEqual(refused('validation-missing'));
  });

  it('the form is narrower as soon as one category is outside its words', () => {
    const request = { issuerKinds: [OTHER], validation: 'after', emergency: true } as const;
    expect(answerIssuingRequest('EU-EPOC-PR', { ...request, categories: ['subscriber', 'content'] })).toEqual(NARROWER);
    expect(
      answerIssuingRequest('EU-EPOC-PR', { ...request, categories: ['subscriber', 'identification-only'] }),
    ).toEqual(VALIDATED);
  });

  it.each(INSTRUMENT_IDS)('%s: nobody, or nothing, is refused', (id) => {
    const request = { validation: 'none', emergency: false } as const;
    expect(answerIssuingRequest(id, { ...request, issuerKinds: [], categories: CATEGORIES })).toEqual(
      refused('issuer-missing'),
    );
    expect(answerIssuingRequest(id, { ...request, issuerKinds: [JUDGE], categories: [] })).toEqual(
      refused('category-missing'),
    );
  });

  it('more categories never make a refused order allowed', () => {
    const kinds = fc.subarray([...KINDS], { minLength: 1 });
    const validation = fc.constantFrom<ValidationTiming>('none', 'prior', 'after');
    const some = fc.subarray([...CATEGORIES], { minLength: 1 });
    fc.assert(
      fc.property(
        fc.constantFrom(...INSTRUMENT_IDS),
        kinds,
        validation,
        fc.boolean(),
        some,
        some,
        (id, issuerKinds, how, emergency, few, others) => {
          const ask = (categories: readonly DataCategory[]) =>
            answerIssuingRequest(id, { issuerKinds, validation: how, emergency, categories });
          const fewer = ask(few);
          if (!fewer.allowed) expect(ask([...new Set([...few, ...others])]).allowed).toBe(false);
        },
      ),
    );
  });
});
