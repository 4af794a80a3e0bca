import type { OnCallTest, Reached } from '../../domain/delivery/on-call-test.ts';

/** The tests of on-call tools, beside the directory. */
export interface OnCallTests {
  /** Everybody who had a tool at some time; their entries say which. */
  listReached(): Promise<readonly Reached[]>;
  of(week: string): Promise<readonly OnCallTest[]>;
  put(test: OnCallTest): Promise<void>;
}
