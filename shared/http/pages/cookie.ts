import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** Of one audience alone, as cookies know no ports. The prefix lets no other host set it, and no page in the clear. */
export const PERSONS_COOKIE = '__Host-holdfast-person';

/** Of a desk: the session, and that somebody went to sign in. */
export const DESK_COOKIE = '__Host-holdfast-desk';
export const SIGN_IN_COOKIE = '__Host-holdfast-desk-sign-in';

const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** The value of a cookie; `undefined` where it is not there, or there twice. */
export function readCookie({ cookies = [] }: APIGatewayProxyEventV2, name: string): string | undefined {
  const [value, ...others] = cookies
    .filter((cookie) => cookie.startsWith(`${name}=`))
    .map((cookie) => cookie.slice(name.length + 1));
  return others.length === 0 ? value : undefined;
}

/** Sets a cookie until the browser is closed. */
export const setCookie = (name: string, value: string): string => `${name}=${value}; ${ATTRIBUTES}`;

/** Takes a cookie away. */
export const clearCookie = (name: string): string => `${name}=; Max-Age=0; ${ATTRIBUTES}`;
