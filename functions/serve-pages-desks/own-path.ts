/** A path of ours as it may stand in an address of ours: no other host, no query, and nothing that a browser reads otherwise. */
const OWN_PATH = /^\/(?!\/)[A-Za-z0-9/_.-]*$/;

/** Parts by which whatever reads an address, ours or the API's, goes up in it. */
const UP = /(?:^|\/)\.{1,2}(?:\/|$)/;

/** Signs: what is typed is kept under the path of its form, and no page of ours has a longer one. */
const AT_MOST = 256;

/** Whether a page of ours may stand there. */
export const isOwnPath = (path: string): boolean => OWN_PATH.test(path) && !UP.test(path) && path.length <= AT_MOST;

const FIRST = '/';

/** Where somebody goes on who signed in: what they asked for where that is a page of ours, else the desk itself. */
export const toOwnPath = (asked: string | undefined): string =>
  asked !== undefined && isOwnPath(asked) ? asked : FIRST;
