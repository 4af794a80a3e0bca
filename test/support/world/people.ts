import { SeededRandomness } from '../fakes/seeded-randomness.ts';
import { newProviderKeys, type ProviderKeys } from '../http-events.ts';
import { registrarCalled } from '../registrars.ts';
import { POLICE } from '../requests.ts';
import { KEYS } from '../stack.ts';
import { SECOND_OFFICER, THIRD_OFFICER } from '../waiting.ts';

/** Accounts of registrars, and how often each is used. Anna has two, and the roster knows it; Dora has two, and the roster comes to know it in some worlds. */
export const ACCOUNTS: readonly string[] = [
  'anna-1',
  'anna-2',
  'bert-1',
  'cleo-1',
  'dora-1',
  'dora-2',
  'dora-1',
  'dora-2',
];

const mail = (of: string) => ({ mail: { address: `${of}@register.example`, language: 'en' } });
const ANNA = { person: 'anna', accounts: ['anna-1', 'anna-2'], ...mail('anna') };
const BERT = { person: 'bert', accounts: ['bert-1'] };
const CLEO = { person: 'cleo', accounts: ['cleo-1'], ...mail('cleo') };
const DORA_TWICE = [{ person: 'dora-1' }, { person: 'dora-2' }];
const DORA = { person: 'dora', accounts: ['dora-1', 'dora-2'] };

/** Everybody who may stand on the roster; whoever reads the directory for the world stands on each. */
const READER = { person: 'reader' };
export const ROSTERS = [
  [READER, ANNA, BERT, CLEO, ...DORA_TWICE],
  [READER, ANNA, BERT, CLEO, DORA],
  [READER, ANNA, BERT, DORA],
] as const;
export const READER_CLAIMS = registrarCalled('reader');

/** Keys that the provider has, has had or may get. */
export const KEY_PAIRS = {
  'key-1': KEYS['prv-demo'],
  'key-2': newProviderKeys(new SeededRandomness('key-2 of prv-demo')),
  'key-3': newProviderKeys(new SeededRandomness('key-3 of prv-demo')),
} as const satisfies Record<string, ProviderKeys>;
export type KeyId = keyof typeof KEY_PAIRS;
export const KEY_IDS: readonly KeyId[] = ['key-1', 'key-2', 'key-3'];

/** A key as a provider's entry has it. */
export const registeredKey = (id: KeyId) => ({
  id,
  publicKey: KEY_PAIRS[id].publicKey,
  notBefore: '2026-01-01T00:00:00Z',
});

export const OFFICERS = [POLICE, SECOND_OFFICER, THIRD_OFFICER] as const;
