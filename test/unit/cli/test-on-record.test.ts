import { expect, it } from 'vitest';
import { spellTestOnRecord } from '../../../shared/cli/test-on-record.ts';
import { SANDBOX } from '../../../shared/domain/sandbox.ts';
import sample from '../../samples/history-0.1.0.json' with { type: 'json' };

const withAuthority = (authority: string) => {
  const commits = sample.history.commits.map(({ digest, commit }) => ({
    digest,
    commit: { ...commit, state: { ...commit.state, authority } },
  }));
  return { ...sample.history, commits };
};

it('says of a history of the sandbox that it is a test, and of no other', () => {
  expect(spellTestOnRecord([withAuthority(SANDBOX.authority)])).toBe('TEST: no authority ordered this');
  expect(spellTestOnRecord([sample.history])).toBeUndefined();
  expect(spellTestOnRecord([{ ...sample.history, commits: [] }])).toBeUndefined();
});
