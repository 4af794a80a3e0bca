import { RefusedFile } from './refused-file.ts';

/** So much of something may one file use up. Counted, not timed: a verdict is the same on a slow day. */
export class Allowance {
  #left: number;

  /** @param most in whatever it counts: bytes, objects, levels. */
  constructor(most: number) {
    this.#left = most;
  }

  get left(): number {
    return this.#left;
  }

  /** @throws RefusedFile `wants-too-much` once all is used up. */
  spend(amount: number): void {
    this.#left -= amount;
    if (this.#left < 0) throw new RefusedFile('wants-too-much');
  }
}

/** What looking into one file may cost, with all that lies in it. Measured (`npm run bench -- --inspect`): two seconds, and half a gigabyte. */
export interface Allowances {
  /** Bytes of office documents, ten times the largest file. */
  readonly unpacked: Allowance;
  /** Bytes of XML among them, and its elements and attributes. */
  readonly xml: Allowance;
  readonly elements: Allowance;
  /** Objects of PDF, of whatever kind, and bytes of those that are packed. */
  readonly objects: Allowance;
  readonly packedObjects: Allowance;
  /** Elements of letters that are written as pages. */
  readonly nodes: Allowance;
  /** Mails in mails, and lines of all of them. */
  readonly mails: Allowance;
  readonly lines: Allowance;
}

export const grantAllowances = (): Allowances => ({
  unpacked: new Allowance(100_000_000),
  xml: new Allowance(12_000_000),
  elements: new Allowance(500_000),
  objects: new Allowance(1_200_000),
  packedObjects: new Allowance(20_000_000),
  nodes: new Allowance(150_000),
  mails: new Allowance(10),
  lines: new Allowance(150_000),
});
