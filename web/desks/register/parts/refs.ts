import type { PagePath } from '../../../steps/links.ts';
import type { Answers } from '../../api.ts';

export type Entry = Answers['GET /v1/directory/entries/{kind}/{entryId}']['entry'];
export type Kind = Entry['kind'];

/** What an entry is called by. */
export interface Ref {
  readonly kind: Kind;
  readonly id: string;
}

const KINDS = { authority: true, provider: true, roster: true, office: true } as const satisfies Record<Kind, true>;

export const isKind = (text: string | undefined): text is Kind => text !== undefined && Object.hasOwn(KINDS, text);

export const entryPath = ({ kind, id }: Ref): PagePath => `/register/entries/${kind}/${id}`;
export const changePath = (change: string): PagePath => `/register/changes/${change}`;
export const suspensionPath = (suspension: string): PagePath => `/register/suspensions/${suspension}`;
export const keyPath = (provider: string, key: string): PagePath =>
  `/register/entries/provider/${provider}/keys/${key}`;

/** The id of a suspension, by the entry it stands beside and what the record calls it there: `s1`. */
export const suspensionIdOf = ({ kind, id }: Ref, about: string): string =>
  kind === 'authority' ? `${id}.${about}` : `${kind}.${id}.${about}`;
