import type { Fault } from '../../errors.ts';
import type { EntryBody } from './entry-state.ts';

interface Called {
  readonly url: string;
}

/** What of an entry is an address; which members there are depends on its kind. */
interface Addressed {
  readonly supervisoryAuthority?: { readonly website?: string | undefined };
  readonly legalAid?: { readonly website?: string | undefined } | undefined;
  readonly courts?: readonly { readonly website?: string | undefined }[] | undefined;
  readonly endpoints?: readonly Called[];
  readonly reach?:
    | { readonly webhooks?: readonly Called[] | undefined; readonly onCall?: readonly Called[] | undefined }
    | undefined;
}

interface Written {
  /** RFC 6901, from the entry down. */
  readonly pointer: string;
  readonly url: string;
}

/**
 * Web addresses that no browser opens as they are written, as persons type them from paper, and endpoints that nothing is ever sent
 * to. There is no meaning in any of them, so nothing brings one into an entry.
 *
 * @param mayBeSentTo whether this system sends to an address at all, as far as its form tells.
 */
export const listWrongAddresses = (
  entry: EntryBody & Addressed,
  mayBeSentTo: (url: string) => boolean,
): readonly Fault[] => [...listMisspelt(entry), ...listUnreachable(entry, mayBeSentTo)];

const listMisspelt = (entry: Addressed): Fault[] =>
  [...listShown(entry), ...listCalled(entry)].flatMap(({ pointer, url }) => {
    const detail = explainSpelling(url);
    return detail === undefined ? [] : [{ pointer, detail }];
  });

const listUnreachable = (entry: Addressed, mayBeSentTo: (url: string) => boolean): Fault[] =>
  listCalled(entry).flatMap(({ pointer, url }) =>
    mayBeSentTo(url)
      ? []
      : [
          {
            pointer,
            detail:
              'is no public https address, so that nothing is ever sent there: write one such as https://provider.example/inbox',
          },
        ],
  );

/** What persons read. */
function listShown({ supervisoryAuthority, legalAid, courts = [] }: Addressed): readonly Written[] {
  const said = [
    { pointer: '/supervisoryAuthority/website', url: supervisoryAuthority?.website },
    { pointer: '/legalAid/website', url: legalAid?.website },
    ...courts.map(({ website }, index) => ({ pointer: `/courts/${index}/website`, url: website })),
  ];
  return said.flatMap(({ pointer, url }) => (url === undefined ? [] : [{ pointer, url }]));
}

/** What we call by ourselves. */
function listCalled({ endpoints = [], reach: { webhooks = [], onCall = [] } = {} }: Addressed): readonly Written[] {
  const at = (list: string, addresses: readonly Called[]): Written[] =>
    addresses.map(({ url }, index) => ({ pointer: `/${list}/${index}/url`, url }));
  return [...at('endpoints', endpoints), ...at('reach/webhooks', webhooks), ...at('reach/onCall', onCall)];
}

/** A host in upper case and a missing last slash make no difference to anybody. */
function explainSpelling(url: string): string | undefined {
  const target = new URL(url); // it has the form of one
  if (target.username !== '' || target.password !== '') return 'names a user: leave out what stands before the @';
  const written = url.replace(/^[a-z]+:\/\/[^/?#]*/i, (origin) => origin.toLowerCase());
  if (target.href === written || target.href === `${written}/`) return undefined;
  return `no browser opens it as it is written: write ${target.href}`;
}
