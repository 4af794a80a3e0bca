import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../shared/domain/digest.ts';
import { createDemands, type NamedCase } from '../../../../shared/domain/overlap/demands.ts';
import type { NamedTarget } from '../../../../shared/domain/overlap/marks.ts';
import { at } from '../../../support/builders.ts';

const ASKED = { instrument: 'CA-487.012', authority: 'aut-rcmp', provider: 'prv-demo' };
const target = (changes: Partial<NamedTarget>): NamedTarget => ({
  id: 't1',
  type: 'email',
  value: 'max.reuther@skylark-mail.eu',
  span: null,
  port: null,
  ...changes,
});
const caseOf = (fileNumber = 'CR-2026/118', ...targets: readonly NamedTarget[]): NamedCase => ({
  fileNumber,
  targets: targets.length > 0 ? targets : [target({})],
});
const digestsOf = (named: NamedCase, asked = ASKED) => createDemands(asked, named, sha256).map(({ digest }) => digest);
const SAME = digestsOf(caseOf());
const address = (from: string, port: number | null = null) =>
  target({ type: 'ip_with_timestamp', value: '203.0.113.7', span: { from: at(from), to: at(from) }, port });

describe('the same demand', () => {
  it.each([
    ['the identifier in another spelling', caseOf(undefined, target({ value: 'Max.Reuther@SKYLARK-mail.eu' }))],
    ['under another type', caseOf(undefined, target({ type: 'user_or_unique_id' }))],
    [
      'over another period',
      caseOf(undefined, target({ span: { from: at('2026-01-01T00:00:00Z'), to: at('2026-02-01T00:00:00Z') } })),
    ],
    ['the file number in other case and spaces', caseOf(' cr-2026/118 ')],
  ])('%s', (_, named) => {
    expect(digestsOf(named)).toEqual(SAME);
  });

  it('is one, however often an order names it, under the first of its targets', () => {
    const twice = caseOf(undefined, target({}), target({ id: 't2', type: 'account' }));
    expect(createDemands(ASKED, twice, sha256)).toEqual([{ target: 't1', digest: SAME[0] }]);
  });
});

describe('another demand', () => {
  it.each([
    ['of another authority', caseOf(), { ...ASKED, authority: 'aut-sq' }],
    ['of another provider', caseOf(), { ...ASKED, provider: 'prv-lantern' }],
    ['under another law', caseOf(), { ...ASKED, instrument: 'US-2703f' }],
    ['in another case', caseOf('CR-2026/119'), ASKED],
    ['of another identifier', caseOf(undefined, target({ value: 'other@skylark-mail.eu' })), ASKED],
    ['of a service', caseOf(undefined, target({ type: 'service_name', value: 'Skylark Mail' })), ASKED],
  ])('%s', (_, named, asked) => {
    expect(digestsOf(named, asked)).not.toEqual(SAME);
  });

  it('what nobody recognises is taken as written', () => {
    const [one, other, spaced] = ['not an address', 'nor this', ' not an address '].map((value) =>
      digestsOf(caseOf(undefined, target({ type: 'ip_with_timestamp', value }))),
    );
    expect(one).not.toEqual(other);
    expect(spaced).toEqual(one);
  });

  it('a range of addresses filed without a moment is one demand', () => {
    const range = target({ type: 'other', value: '203.0.113.0/24' });
    expect(digestsOf(caseOf(undefined, range))).toEqual(digestsOf(caseOf(undefined, { ...range, id: 't9' })));
  });

  it('an address at another moment, or behind another port, is somebody else’s', () => {
    const seen = [
      address('2026-11-01T10:00:00Z'),
      address('2026-11-01T10:00:01Z'),
      address('2026-11-01T10:00:00Z', 80),
    ];
    expect(new Set(seen.flatMap((one) => digestsOf(caseOf(undefined, one)))).size).toBe(3);
    expect(digestsOf(caseOf(undefined, address('2026-11-01T10:00:00Z')))).toEqual(
      digestsOf(caseOf(undefined, address('2026-11-01T10:00:00Z'))),
    );
  });
});
