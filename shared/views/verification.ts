import type * as z from 'zod/mini';
import type { Verification } from '../contracts/api/public/verification.ts';
import { toRfc3339 } from '../domain/instant.ts';
import type { Verification as Verified } from '../domain/order/readings/verification.ts';
import { toDoubtView } from './doubt.ts';
import { toFiledByView } from './filed-by.ts';

export function toVerificationView(verified: Verified): z.output<typeof Verification> {
  if (!verified.genuine) return { genuine: false };
  const { filedBy, issuedAt, checkedAt, doubt, ...rest } = verified;
  return {
    ...rest,
    ...toDoubtView(doubt),
    filedBy: toFiledByView(filedBy),
    issuedAt: toRfc3339(issuedAt),
    checkedAt: toRfc3339(checkedAt),
  };
}
