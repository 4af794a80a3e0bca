/** A path of ours as it may stand in an address of ours: no other host, no query, and nothing that a browser reads otherwise. */
const OWN_PATH = /^\/(?!\/)[A-Za-z0-9/_.-]*$/;

const FIRST = '/';

/** Where somebody goes on who signed in: what they asked for where that is a page of ours, else the desk itself. */
export const toOwnPath = (asked: string | undefined): string =>
  asked !== undefined && OWN_PATH.test(asked) ? asked : FIRST;
