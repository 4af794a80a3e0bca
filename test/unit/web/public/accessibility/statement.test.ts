import { describe, expect, it } from 'vitest';
import { EXPLAINED, explain } from '../../../../../web/public/accessibility/explained.ts';
import { PEOPLE_TESTED } from '../../../../../web/public/accessibility/people-tested.ts';
import run from '../../../../../web/public/accessibility/run.json' with { type: 'json' };
import { makeStatement, STATEMENT } from '../../../../../web/public/accessibility/statement.ts';

const RUN = {
  ranOn: '2026-11-29',
  tools: { 'axe-core': '4.14.1' },
  rules: ['wcag2a'],
  languages: ['en'],
  widths: [320],
  schemes: ['light'],
  sites: [
    { site: 'persons', pages: 22, views: 110 },
    { site: 'public', pages: 9, views: 45 },
  ],
  failures: [],
};

describe('the statement', () => {
  it('is about both sites, names what nobody tested, and says no more than “partially”', () => {
    expect(makeStatement(RUN, null)).toMatchObject({
      scope: ['persons', 'public'],
      status: 'partially',
      nonAccessible: [],
      notTested: [
        'screen-readers',
        'reading-order',
        'braille',
        'magnifiers',
        'switch-access',
        'voice-control',
        'plain-language',
        'native-speakers',
      ],
      method: 'self-evaluation',
      peopleTested: null,
    });
  });

  it('leaves out of what nobody tested what people did', () => {
    const tested = {
      on: '2027-03-01',
      by: 'A house',
      covered: ['screen-readers', 'magnifiers'],
      report: 'https://a.example',
    } as const;
    const { notTested, peopleTested } = makeStatement(RUN, tested);
    expect(notTested).not.toContain('magnifiers');
    expect(notTested).toHaveLength(6);
    expect(peopleTested).toEqual(tested);
  });

  it('states the worse of a failure that nobody explained', () => {
    const failures = [{ site: 'public', page: '/nowhere', rule: 'label', level: 'A' }];
    const { status, nonAccessible } = makeStatement({ ...RUN, failures }, null);
    expect(status).toBe('not');
    expect(nonAccessible).toEqual([{ ...failures[0], reason: 'non-compliance', hasWayRound: false }]);
  });
});

describe('as it is now', () => {
  it('says that nobody with a disability tested it, as long as that is so', () => {
    expect(PEOPLE_TESTED).toBeNull();
    expect(STATEMENT.status).not.toBe('fully');
  });

  it('explains every failure it states, and nothing that does not fail', () => {
    const failing = new Set(run.failures.map(({ site, page }: { site: string; page: string }) => `${site} ${page}`));
    expect(Object.keys(EXPLAINED).sort()).toEqual([...failing].sort());
    expect(explain({ site: 'public', page: '/nowhere' })).toBeUndefined();
  });
});
