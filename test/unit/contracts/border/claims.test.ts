import { expect, it } from 'vitest';
import { formatClaims } from '../../../../infra/local/gateway/authorizer.ts';
import { Claims } from '../../../../shared/contracts/border/claims.ts';
import { parse } from '../../../../shared/contracts/border/parse.ts';

const TOKEN = {
  sub: 'anna',
  holdfast_role: 'contact-point',
  holdfast_authority: 'aut-police',
  auth_time: 1_900_000_000,
};

it.each`
  said                        | acr          | amr
  ${{}}                       | ${undefined} | ${undefined}
  ${{ acr: 'phr' }}           | ${'phr'}     | ${undefined}
  ${{ acr: 2 }}               | ${'2'}       | ${undefined}
  ${{ amr: ['otp', 'mfa'] }}  | ${undefined} | ${['otp', 'mfa']}
  ${{ amr: ['hwk'] }}         | ${undefined} | ${['hwk']}
  ${{ amr: [] }}              | ${undefined} | ${[]}
  ${{ amr: 'mfa' }}           | ${undefined} | ${['mfa']}
  ${{ acr: ['phr'], amr: 3 }} | ${'[phr]'}   | ${['3']}
`('of a token that says $said, as the gateway hands it over, acr is $acr and amr $amr', ({ said, acr, amr }) => {
  const claims = parse(Claims, formatClaims({ ...TOKEN, ...said }), 'role-not-allowed');
  expect(claims).toEqual({ ...TOKEN, ...(acr && { acr }), ...(amr && { amr }) });
});
