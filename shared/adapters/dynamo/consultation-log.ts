import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { FORGET_AT } from '../../deployment/tables.ts';
import {
  CONSULTATION_ID_BYTES,
  type Consultation,
  consultationIdOf,
  forgottenAt,
  type KeptConsultation,
  sealConsultation,
  stubOf,
} from '../../domain/consultation.ts';
import { monthOf } from '../../domain/month.ts';
import { NONCE_BYTES } from '../../domain/sealing.ts';
import type { Randomness } from '../../ports/clock.ts';
import type { MonthKeys } from '../../ports/key-vault.ts';
import type { ConsultationLog } from '../../ports/oversight/consultation-log.ts';
import { toForgetAt } from './forget-at.ts';
import { insertItem } from './insert-item.ts';
import { key } from './keys.ts';

/** Consultations in a table of their own, which whoever writes it cannot read. */
export class DynamoConsultationLog implements ConsultationLog {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;
  readonly #keys: MonthKeys;
  readonly #random: Randomness;

  constructor(client: DynamoDBDocumentClient, table: string, keys: MonthKeys, random: Randomness) {
    this.#client = client;
    this.#table = table;
    this.#keys = keys;
    this.#random = random;
  }

  async append(consultations: readonly Consultation[]): Promise<void> {
    await Promise.all(consultations.map((one) => this.#append(one)));
  }

  async #append(one: Consultation): Promise<void> {
    const monthKey = await this.#keys.use(monthOf(one.at));
    const stub = stubOf(one, consultationIdOf(one.at, this.#random.bytes(CONSULTATION_ID_BYTES)));
    await this.#put(sealConsultation(monthKey, stub, one, this.#random.bytes(NONCE_BYTES)));
  }

  async #put(kept: KeptConsultation): Promise<void> {
    const { id, ...rest } = kept;
    const item = { ...key.consultation(kept), ...rest, [FORGET_AT]: toForgetAt(forgottenAt(monthOf(kept.at))) };
    await insertItem(this.#client, this.#table, item); // an id of 128 random bits stands already where the SDK repeats a write that had landed
  }
}
