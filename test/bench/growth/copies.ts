import { randomBytes, randomUUID } from 'node:crypto';
import { key } from '../../../shared/adapters/dynamo/keys.ts';
import { caseOf } from '../../../shared/contracts/forms/targets-of.ts';
import { readCommitItem } from '../../../shared/contracts/items/commit.ts';
import { DUE_KEY, KEY } from '../../../shared/deployment/tables.ts';
import { type Digest, sha256 } from '../../../shared/domain/digest.ts';
import { filingIdFor, type OrderId, orderIdFor, referenceFor } from '../../../shared/domain/ids.ts';
import {
  listSealedOfficials,
  OFFICIALS_KEY_BYTES,
  openOfficial,
  sealOfficial,
} from '../../../shared/domain/officials.ts';
import type { StoredCommit } from '../../../shared/domain/order/commit.ts';
import type { OrderState } from '../../../shared/domain/order/record/state.ts';
import { createDemands, type NamedCase } from '../../../shared/domain/overlap/demands.ts';
import { hashFileNumber } from '../../../shared/domain/overlap/file-number.ts';
import { createImprints } from '../../../shared/domain/overlap/imprints.ts';
import { createMarks } from '../../../shared/domain/overlap/marks.ts';
import { type PartName, SEAL_RANDOM_BYTES, seal, unseal } from '../../../shared/domain/sealing.ts';
import type { NewDataKey } from '../../../shared/ports/key-vault.ts';
import type { StoredItem } from './stored.ts';

/** An order that was filed and acknowledged as any is, with all that is stored of it. */
export interface Template {
  readonly orderId: OrderId;
  readonly items: readonly StoredItem[];
  /** What its own parts are sealed under, and the ids of its officials. */
  readonly dataKey: Uint8Array;
  readonly officialsKey: Uint8Array;
  /** What its copies are sealed under: a spare key opens as what it was made as, whichever order it is kept for. */
  readonly spare: NewDataKey;
}

export interface Copying {
  readonly hash: (text: string) => Digest;
  /** Of the due index. */
  readonly shards: number;
}

/** A part as it was before it was sealed. */
interface Plain {
  readonly version: number;
  readonly part: PartName;
  readonly commitment: Digest;
  readonly value: unknown;
}

type Item = StoredItem['item'];

const textOf = (item: Item, name: string): string => {
  const text = item[name];
  return typeof text === 'string' ? text : '';
};
const placeOf = (item: Item): string => `${textOf(item, KEY.partition)} ${textOf(item, KEY.sort)}`;
/** Commits and notes are digested; each tells the digest of the one before. */
const isDigested = (item: Item): boolean => 'digest' in item;

/** As a pattern that is the text and nothing else. */
const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Puts new texts in the place of old ones, wherever these stand. */
function rename(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) return value.map((one) => rename(one, replace));
  return typeof value === 'object' && value !== null && !(value instanceof Uint8Array)
    ? renameAll(value, replace)
    : value;
}

const renameAll = (members: object, replace: (text: string) => string): Item =>
  Object.fromEntries(Object.entries(members).map(([name, one]) => [name, rename(one, replace)]));

/** All hashes of what an order names: as many, and in the same order, of two that name as much. */
const hashesOf = (state: OrderState, named: NamedCase, hash: Copying['hash']): string[] => [
  hashFileNumber(state.authority, named.fileNumber, hash) ?? '',
  ...createMarks(state.provider, named.targets, hash).map(({ place }) => place),
  ...createImprints(named.targets, hash).map(({ digest }) => digest),
  ...createDemands(state, named, hash).map(({ digest }) => digest),
];

/**
 * Makes orders of a template: each about somebody else, under an id, keys and seals of its own, with its own chain of digests. What
 * is alike is what happened, and when.
 */
export class Copier {
  readonly #template: Template;
  readonly #copying: Copying;
  readonly #commits: readonly StoredCommit[];
  readonly #state: OrderState;
  readonly #plain: readonly Plain[];
  readonly #named: NamedCase;
  readonly #officials: readonly string[];
  readonly #olds: RegExp;

  constructor(template: Template, copying: Copying) {
    this.#template = template;
    this.#copying = copying;
    const { orderId, items, dataKey } = template;
    const records = items
      .map(({ item }) => item)
      .filter((item) => textOf(item, KEY.partition) === key.commits(orderId));
    this.#commits = records.map(readCommitItem).toSorted((one, other) => one.commit.version - other.commit.version);
    const latest = this.#commits.at(-1);
    if (!latest) throw new Error(`nothing is on record of ${orderId}`);
    this.#state = latest.commit.state;
    this.#plain = this.#commits.flatMap((stored) => openAll(stored, dataKey));
    this.#named = caseOf(this.#state.instrument, this.#plain.find(({ part }) => part === 'certificate')?.value);
    this.#officials = listSealedOfficials(this.#commits.map(({ commit }) => commit));
    const olds = [
      ...[orderId, this.#state.filing, this.#state.reference, ...this.#officials],
      ...[this.#named.fileNumber, ...this.#named.targets.map(({ value }) => value)],
      ...hashesOf(this.#state, this.#named, copying.hash),
      ...this.#plain.map(({ commitment }) => commitment),
      ...items.flatMap(({ item }) => (isDigested(item) ? [textOf(item, 'digest')] : [])),
    ];
    this.#olds = new RegExp([...new Set(olds)].map(escapePattern).join('|'), 'g');
  }

  /** All that is to be stored of one more order, and its id. */
  copy(): { readonly orderId: OrderId; readonly items: readonly StoredItem[] } {
    const { hash, shards } = this.#copying;
    const { orderId: template, items, officialsKey: opens, spare } = this.#template;
    const officialsKey = randomBytes(OFFICIALS_KEY_BYTES);
    const filing = filingIdFor(hash, this.#state.authority, randomUUID());
    const orderId = orderIdFor(filing, 0);
    const named = this.#nameSomebody();
    const hashes = hashesOf(this.#state, named, hash);
    const news = new Map<string, string>([
      [template, orderId],
      [this.#state.filing, filing],
      [this.#state.reference, referenceFor(orderId)],
      [this.#named.fileNumber, named.fileNumber],
      ...this.#named.targets.map(({ value }, at) => [value, named.targets[at]?.value ?? value] as const),
      ...hashesOf(this.#state, this.#named, hash).map((old, at) => [old, hashes[at] ?? old] as const),
      ...this.#officials.map(
        (id) => [id, sealOfficial(officialsKey, orderId, openOfficial(opens, template, id))] as const,
      ),
    ]);
    const replace = (text: string): string =>
      text.replace(this.#olds, (old) => {
        const replacement = news.get(old);
        if (replacement === undefined) throw new Error(`what ${template} says of itself it says before it is so`);
        return replacement;
      });
    const copyOne = ({ table, item: { digest: old, ...item } }: StoredItem): StoredItem => {
      const sealed = 'sealed' in item ? { sealed: this.#seal(item, orderId, replace, news) } : {}; // first: its commit commits to it
      const copied = { ...renameAll(item, replace), ...sealed };
      if (typeof old === 'string') {
        const digest = sha256(textOf(copied, 'body'));
        news.set(old, digest);
        Object.assign(copied, { digest });
      }
      if ('wrapped' in item) Object.assign(copied, { wrapped: spare.wrapped, madeAs: spare.madeAs });
      if ('secret' in item) Object.assign(copied, { secret: officialsKey });
      const due = item[DUE_KEY.at];
      if (typeof due === 'number') Object.assign(copied, key.due(orderId, shards, due));
      if (placeOf(copied) === placeOf(item)) throw new Error(`a copy would take the place of ${placeOf(item)}`);
      return { table, item: copied };
    };
    return { orderId, items: items.map(copyOne) };
  }

  /** The same case of somebody else: another file number, other accounts. */
  #nameSomebody(): NamedCase {
    const hex = randomUUID().replaceAll('-', '');
    const targets = this.#named.targets.map((target, at) => ({ ...target, value: `${hex}.${at}` }));
    return { fileNumber: `${this.#named.fileNumber}-${hex.slice(0, 8)}`, targets };
  }

  /** Seals the parts of a commit anew, by where it stands, and adds what commits to them. */
  #seal(item: Item, orderId: OrderId, replace: (text: string) => string, news: Map<string, string>) {
    const parts: Record<string, Uint8Array> = {};
    const version = Number(textOf(item, KEY.sort));
    for (const { part, commitment, value } of this.#plain.filter((one) => one.version === version)) {
      const renamed = rename(value, replace);
      const made = seal(
        this.#template.spare.plain,
        { orderId, version, part },
        renamed,
        randomBytes(SEAL_RANDOM_BYTES),
      );
      news.set(commitment, made.commitment);
      parts[part] = made.ciphertext;
    }
    return parts;
  }
}

function openAll({ commit: { orderId, version, commitments }, sealed }: StoredCommit, dataKey: Uint8Array): Plain[] {
  return commitments.map(({ part, commitment }) => {
    const ciphertext = sealed.find((one) => one.part === part)?.ciphertext ?? new Uint8Array();
    return {
      version,
      part,
      commitment,
      value: unseal(dataKey, { orderId, version, part }, { ciphertext, commitment }),
    };
  });
}
