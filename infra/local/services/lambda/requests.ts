/** The only operation of Lambda a function here has a use for. */
const INVOKE = /^\/2015-03-31\/functions\/([^/?]+)\/invocations$/;

/** A name, alone or at the end of an ARN or of a part of one, and a version or alias after it. */
const REFERENCE = /^(?:(?:arn:aws:lambda:([\w-]+):)?(\d{12}):function:)?([\w-]+)(?::([\w$-]+))?$/;

/** The function a request to invoke names, as it names it; undefined for every other request. */
export function readInvoked(method: string | undefined, path: string): string | undefined {
  const reference = method === 'POST' ? INVOKE.exec(path)?.[1] : undefined;
  try {
    return reference === undefined ? undefined : decodeURIComponent(reference);
  } catch {
    return undefined; // a stray % in the address
  }
}

/**
 * The ARN a reference stands for.
 *
 * @param prefix `arn:aws:lambda:eu-central-1:123456789012`
 * @returns undefined for what is no reference to a function.
 */
export function resolveFunctionArn(reference: string, prefix: string): string | undefined {
  const [, ownRegion, ownAccount] = /^arn:aws:lambda:([\w-]+):(\d{12})$/.exec(prefix) ?? [];
  const [, region = ownRegion, account = ownAccount, name, qualifier] = REFERENCE.exec(reference) ?? [];
  if (name === undefined) return undefined;
  return `arn:aws:lambda:${region}:${account}:function:${name}${qualifier === undefined ? '' : `:${qualifier}`}`;
}
