import { describe, expect, it } from 'vitest';
import { type Signer, spellOffice } from '../../../../../infra/local/base/people.ts';
import {
  chooseOffice,
  describeOffices,
  listAskedAcr,
  scopeOf,
  signInAs,
} from '../../../../../infra/local/services/sign-in/claims.ts';

const FILING = { role: 'contact-point', authority: 'a-1' };
const VALIDATING = { role: 'validator', authority: 'a-2' };
const both: Signer = { person: 'p', zone: 'Europe/Berlin', name: 'P', offices: [FILING, VALIDATING] };
const one: Signer = { ...both, offices: [VALIDATING] };
const none: Signer = { ...both, offices: [] };

it.each`
  signer  | scope                                       | office        | why
  ${both} | ${undefined}                                | ${FILING}     | ${'nothing was asked: the first'}
  ${both} | ${'openid'}                                 | ${FILING}     | ${'no role was asked: the first'}
  ${both} | ${'openid holdfast:validator@a-2'}          | ${VALIDATING} | ${'it was asked'}
  ${both} | ${'holdfast:validator@a-1'}                 | ${FILING}     | ${'they are that elsewhere'}
  ${both} | ${'openid holdfast:validator@a-2-and-more'} | ${FILING}     | ${'the name is another'}
  ${none} | ${'holdfast:validator@a-2'}                 | ${undefined}  | ${'they are nothing'}
`('whoever signs in with the scope "$scope" acts as $office: $why', ({ signer, scope, office }) => {
  expect(chooseOffice(signer, scope)).toEqual(office);
});

it('a role is asked for, and read, by its name and whose it is', () => {
  expect([scopeOf(FILING), spellOffice(FILING)]).toEqual(['holdfast:contact-point@a-1', 'contact point of a-1']);
});

it('tokens say all roles only of who has several, and nothing of who has none', () => {
  expect(describeOffices(one, undefined)).toEqual({ holdfast_role: 'validator', holdfast_authority: 'a-2' });
  expect(describeOffices(none, undefined)).toEqual({});
  expect(describeOffices(both, scopeOf(VALIDATING))).toEqual({
    holdfast_role: 'validator',
    holdfast_authority: 'a-2',
    holdfast_roles: [FILING, VALIDATING],
  });
});

describe('what a sign-in is to be', () => {
  const essential = (acr: unknown) => JSON.stringify({ id_token: { acr } });
  it.each([
    [{}, []],
    [{ acr_values: 'phr phrh' }, ['phr', 'phrh']],
    [{ acr_values: '' }, []],
    [{ claims: essential({ essential: true, value: 'phr' }) }, ['phr']],
    [{ claims: essential({ essential: true, values: ['phr', 'phrh'] }), acr_values: 'weak' }, ['phr', 'phrh']],
    [{ claims: essential(null), acr_values: 'phr' }, ['phr']],
    [{ claims: '{}' }, []],
  ])('%j asks for %j', (parameters, asked) => {
    expect(listAskedAcr(parameters)).toEqual(asked);
  });

  it.each`
    asked              | usual                       | said
    ${[]}              | ${{}}                       | ${{}}
    ${[]}              | ${{ acr: 'usual' }}         | ${{ acr: 'usual' }}
    ${['phr', 'phrh']} | ${{}}                       | ${{ acr: 'phr' }}
    ${['phr', 'phrh']} | ${{ acr: 'phrh' }}          | ${{ acr: 'phrh' }}
    ${['phr']}         | ${{ acr: 'a', amr: ['b'] }} | ${{ acr: 'phr', amr: ['b'] }}
  `('is $said where $asked is asked and $usual is usual', ({ asked, usual, said }) => {
    expect(signInAs(asked, usual)).toEqual(said);
  });
});
