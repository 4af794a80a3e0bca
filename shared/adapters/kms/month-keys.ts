import { forgottenAt } from '../../domain/consultation.ts';
import { type Month, monthKeyIdOf } from '../../domain/month.ts';
import { recordDamagedUnderSeal } from '../../domain/sealing.ts';
import { HoldfastError } from '../../errors.ts';
import type { KeyVault, MonthKeys } from '../../ports/key-vault.ts';

/** Keys of months in a vault. The one in use is remembered by the instance, so that what is shown costs no call of its own. */
export class VaultMonthKeys implements MonthKeys {
  readonly #vault: KeyVault;
  #used: { readonly month: Month; readonly key: Promise<Uint8Array> } | undefined;

  constructor(vault: KeyVault) {
    this.#vault = vault;
  }

  async use(month: Month): Promise<Uint8Array> {
    if (this.#used?.month !== month) this.#used = { month, key: this.#openOrMake(month) };
    try {
      return await this.#used.key;
    } catch (error) {
      this.#used = undefined; // a failure is not remembered
      throw error;
    }
  }

  async open(month: Month): Promise<Uint8Array> {
    const key = await this.#find(month);
    if (!key) throw recordDamagedUnderSeal(`the key of the consultations of ${month}`);
    return key;
  }

  async #openOrMake(month: Month): Promise<Uint8Array> {
    const id = monthKeyIdOf(month);
    return (
      (await this.#find(month)) ?? (await this.#vault.keep(id, await this.#vault.generate(id), forgottenAt(month)))
    );
  }

  async #find(month: Month): Promise<Uint8Array | undefined> {
    try {
      return await this.#vault.open(monthKeyIdOf(month));
    } catch (error) {
      if (error instanceof HoldfastError && error.code === 'order-erased') return undefined;
      throw error;
    }
  }
}
