import { canonicalJson, sha256 } from '../digest.ts';
import type { OrderId } from '../ids.ts';
import { NEWS_KINDS, type NewsId, type NewsKind } from './news.ts';

/** Who is told by a delivery of news, as its endpoint says: nobody's id but that of an authority or a provider. */
export type NewsReader =
  | { readonly kind: 'authority'; readonly authority: string }
  | { readonly kind: 'provider'; readonly provider: string }
  | { readonly kind: 'oversight' }
  | { readonly kind: 'reviewer' | 'person'; readonly mark: string };

/** The mark by which a reader is known again within one order, and in no other. @param id of a reviewer as the identity provider gives it, or of a person's code. */
export const markReader = (orderId: OrderId, id: string): string =>
  sha256(canonicalJson(['news', orderId, id])).slice(0, 32);

const spellReader = (reader: NewsReader): string => {
  switch (reader.kind) {
    case 'oversight':
      return reader.kind;
    case 'authority':
      return `${reader.kind}-${reader.authority}`;
    case 'provider':
      return `${reader.kind}-${reader.provider}`;
    case 'reviewer':
    case 'person':
      return `${reader.kind}-${reader.mark}`;
  }
};

/** The endpoint of a delivery of news. @param reach which of the reader's addresses. */
export const newsEndpointOf = ({ kind, instance }: NewsId, reader: NewsReader, reach: string): string =>
  ['news', kind, instance, spellReader(reader), reach].join(':');

export interface NewsEndpoint extends NewsId {
  readonly reader: NewsReader;
  readonly reach: string;
}

const isKind = (text: string | undefined): text is NewsKind => NEWS_KINDS.some((kind) => kind === text);

function readReader(text: string): NewsReader | undefined {
  if (text === 'oversight') return { kind: text };
  const [kind = ''] = text.split('-', 1);
  const rest = text.slice(kind.length + 1);
  if (kind === 'authority') return { kind, authority: rest };
  if (kind === 'provider') return { kind, provider: rest };
  return kind === 'reviewer' || kind === 'person' ? { kind, mark: rest } : undefined;
}

/** What an endpoint says; `undefined` for one of no news. */
export function readNewsEndpoint(endpoint: string): NewsEndpoint | undefined {
  const [first, kind, ...rest] = endpoint.split(':');
  const reach = rest.pop();
  const reader = readReader(rest.pop() ?? '');
  if (first !== 'news' || !isKind(kind) || reach === undefined || reader === undefined) return undefined;
  return { kind, instance: rest.join(':'), reader, reach };
}
