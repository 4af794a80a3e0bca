import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataCategory, IssuerKind } from '../../../shared/domain/instruments/instrument.ts';
import type { Validation } from '../../../shared/domain/instruments/issuing.ts';
import { mayIssue } from '../../../shared/domain/instruments/may-issue.ts';

const CATEGORIES: readonly DataCategory[] = ['subscriber', 'identification-only', 'traffic', 'content'];
const JUDGE = 'judge-court-investigating-judge';
const PROSECUTOR = 'public-prosecutor';
const OTHER = 'other-competent-authority';
const GOVERNMENT = 'governmental-entity';

const ALONE = { allowed: true, validationNeeded: false, warnings: [] };
const VALIDATED = { allowed: true, validationNeeded: true, warnings: [] };
const NARROWER = { allowed: true, validationNeeded: true, warnings: ['form-narrower-than-article'] };
const refused = (reason: string) => ({ allowed: false, reason });

describe('EU-EPOC-PR, Article 4(3) and (5)', () => {
  const TABLE: [IssuerKind, Validation, boolean, object, object][] = [
    // issuer, validation, emergency, subscriber and identification data, traffic and content
    [JUDGE, 'none', false, ALONE, ALONE],
    [JUDGE, 'none', true, ALONE, ALONE],
    [JUDGE, 'prior', false, ALONE, ALONE],
    [JUDGE, 'prior', true, ALONE, ALONE],
    [JUDGE, 'after', false, refused('validation-after-not-available'), refused('validation-after-not-available')],
    [JUDGE, 'after', true, refused('validation-after-not-available'), refused('validation-after-not-available')],
    [PROSECUTOR, 'none', false, ALONE, ALONE],
    [PROSECUTOR, 'none', true, ALONE, ALONE],
    [PROSECUTOR, 'prior', false, ALONE, ALONE],
    [PROSECUTOR, 'prior', true, ALONE, ALONE],
    [PROSECUTOR, 'after', false, refused('validation-after-not-available'), refused('validation-after-not-available')],
    [PROSECUTOR, 'after', true, refused('validation-after-not-available'), refused('validation-after-not-available')],
    [OTHER, 'none', false, refused('validation-missing'), refused('validation-missing')],
    [OTHER, 'none', true, refused('validation-missing'), refused('validation-missing')],
    [OTHER, 'prior', false, VALIDATED, VALIDATED],
    [OTHER, 'prior', true, VALIDATED, VALIDATED],
    [OTHER, 'after', false, refused('validation-after-needs-emergency'), refused('validation-after-needs-emergency')],
    [OTHER, 'after', true, VALIDATED, NARROWER],
    [GOVERNMENT, 'none', false, refused('issuer-not-competent'), refused('issuer-not-competent')],
    [GOVERNMENT, 'prior', false, refused('issuer-not-competent'), refused('issuer-not-competent')],
    [GOVERNMENT, 'after', true, refused('issuer-not-competent'), refused('issuer-not-competent')],
  ];

  it.each(TABLE)('%s, validation %s, emergency %s', (kind, validation, emergency, identity, traffic) => {
    const ask = (category: DataCategory) =>
      mayIssue('EU-EPOC-PR', { issuerKinds: [kind], validation, emergency, categories: [category] });
    expect(ask('subscriber')).toEqual(identity);
    expect(ask('identification-only')).toEqual(identity);
    expect(ask('traffic')).toEqual(traffic);
    expect(ask('content')).toEqual(traffic);
  });

  it('an authority that is two kinds at once needs what the lighter one needs', () => {
    const ask = (issuerKinds: IssuerKind[], validation: Validation) =>
      mayIssue('EU-EPOC-PR', { issuerKinds, validation, emergency: true, categories: CATEGORIES });
    expect(ask([OTHER, PROSECUTOR], 'none')).toEqual(ALONE);
    expect(ask([OTHER, PROSECUTOR], 'after')).toEqual(refused('validation-after-not-available'));
    expect(ask([OTHER, GOVERNMENT], 'none')).toEqual(refused('validation-missing'));
  });

  it('the form is narrower as soon as one category is outside its words', () => {
    const request = { issuerKinds: [OTHER], validation: 'after', emergency: true } as const;
    expect(mayIssue('EU-EPOC-PR', { ...request, categories: ['subscriber', 'content'] })).toEqual(NARROWER);
    expect(mayIssue('EU-EPOC-PR', { ...request, categories: ['subscriber', 'identification-only'] })).toEqual(
      VALIDATED,
    );
  });
});

describe('US-2703f', () => {
  it.each<[IssuerKind, Validation, object]>([
    [GOVERNMENT, 'none', ALONE],
    [GOVERNMENT, 'prior', ALONE],
    [GOVERNMENT, 'after', refused('validation-after-not-available')],
    [JUDGE, 'none', refused('issuer-not-competent')],
    [PROSECUTOR, 'none', refused('issuer-not-competent')],
    [OTHER, 'prior', refused('issuer-not-competent')],
  ])('%s, validation %s', (kind, validation, answer) => {
    const request = { issuerKinds: [kind], validation, emergency: true, categories: CATEGORIES };
    expect(mayIssue('US-2703f', request)).toEqual(answer);
  });
});

it('nobody, or nothing, is refused', () => {
  const request = { validation: 'none', emergency: false } as const;
  expect(mayIssue('EU-EPOC-PR', { ...request, issuerKinds: [], categories: CATEGORIES })).toEqual(
    refused('issuer-missing'),
  );
  expect(mayIssue('EU-EPOC-PR', { ...request, issuerKinds: [JUDGE], categories: [] })).toEqual(
    refused('category-missing'),
  );
});

it('more categories never make a refused order allowed', () => {
  const kinds = fc.subarray<IssuerKind>([JUDGE, PROSECUTOR, OTHER, GOVERNMENT], { minLength: 1 });
  const validation = fc.constantFrom<Validation>('none', 'prior', 'after');
  const some = fc.subarray([...CATEGORIES], { minLength: 1 });
  fc.assert(
    fc.property(
      fc.constantFrom('EU-EPOC-PR', 'US-2703f'),
      kinds,
      validation,
      fc.boolean(),
      some,
      some,
      (id, issuerKinds, how, emergency, few, others) => {
        const ask = (categories: readonly DataCategory[]) =>
          mayIssue(id, { issuerKinds, validation: how, emergency, categories });
        const fewer = ask(few);
        if (!fewer.allowed) expect(ask([...new Set([...few, ...others])]).allowed).toBe(false);
      },
    ),
  );
});
