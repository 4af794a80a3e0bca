import type { Office, Signer } from '../../base/people.ts';

/** How strongly somebody signed in, as claims of a token. */
export interface Strength {
  readonly acr?: string | undefined;
  readonly amr?: readonly string[] | undefined;
}

/** What a program asks for so that somebody acts as this. */
export const scopeOf = ({ role, authority }: Office): string => `holdfast:${role}@${authority}`;

/** As what they act: as the scope says, where they are that, else as what they are first; `undefined` for who is nothing. */
export function chooseOffice({ offices }: Signer, scope = ''): Office | undefined {
  const asked = scope.split(' ');
  return offices.find((office) => asked.includes(scopeOf(office))) ?? offices[0];
}

/** What tokens say of them; all that they may act as, only where it is several things. */
export function describeOffices(signer: Signer, scope: string | undefined): Readonly<Record<string, unknown>> {
  const office = chooseOffice(signer, scope);
  if (office === undefined) return {};
  return {
    holdfast_role: office.role,
    holdfast_authority: office.authority,
    ...(signer.offices.length > 1 && {
      holdfast_roles: signer.offices.map(({ role, authority }) => ({ role, authority })),
    }),
  };
}

/**
 * Which values of `acr` a request for a sign-in takes, the liked one first: as its claims parameter says (OpenID Connect Core, 5.5.1.1), else
 * its `acr_values`.
 */
export function listAskedAcr({ claims, acr_values }: Readonly<Record<string, unknown>>): readonly string[] {
  const claim: unknown = typeof claims === 'string' ? Object(JSON.parse(claims)).id_token?.acr : undefined; // the library has read it before
  const { value, values }: { readonly value?: unknown; readonly values?: unknown } = Object(claim);
  const ofClaim = keepTexts(Array.isArray(values) ? values : [value]);
  return ofClaim.length > 0 ? ofClaim : keepTexts(typeof acr_values === 'string' ? acr_values.split(' ') : []);
}

const keepTexts = (values: readonly unknown[]): readonly string[] =>
  values.flatMap((value) => (typeof value === 'string' && value !== '' ? [value] : []));

/** How strongly somebody signs in of whom this is asked: as is usual here, unless that is not what was asked for. Nobody proves anything. */
export function signInAs(asked: readonly string[], usual: Strength): { acr?: string; amr?: string[] } {
  const [liked] = asked;
  const acr = liked === undefined || (usual.acr !== undefined && asked.includes(usual.acr)) ? usual.acr : liked;
  return { ...(acr !== undefined && { acr }), ...(usual.amr && { amr: [...usual.amr] }) };
}
