/** Another origin that a form of ours may be sent to, as it stands in a policy. */
export type FormOrigin = string & { readonly __brand: 'FormOrigin' };

/** Nothing that ends a policy or begins another word of it: a host of an URL may hold semicolons. In the clear on this machine alone. */
const ORIGIN = /^(?:https:\/\/[a-z0-9.-]+|http:\/\/(?:127\.0\.0\.1|localhost))(?::\d+)?$/;

const isFormOrigin = (text: string): text is FormOrigin => ORIGIN.test(text);

/** The origin of an address to which a form is sent. @throws Error for one that is in the clear, or could be read as more than itself. */
export function readFormOrigin(address: string): FormOrigin {
  const origin = URL.parse(address)?.origin ?? '';
  if (!isFormOrigin(origin)) throw new Error('a form is sent to an https address');
  return origin;
}
