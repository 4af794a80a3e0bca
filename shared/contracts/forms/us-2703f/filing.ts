import * as z from 'zod/mini';
import { DirectoryId } from '../../border/ids.ts';
import { CheckedAccounts } from '../parts/checked-identifiers.ts';
import { recipients } from '../parts/filing-parts.ts';
import { Grounds } from '../parts/grounds.ts';
import { listGroundsFaults } from '../parts/grounds-rules.ts';
import { ProtectedTargets } from '../parts/protected-targets.ts';
import { PreservationLetter } from './letter.ts';

const LetterAddressee = z.strictObject({
  name: PreservationLetter.shape.recipient.shape.name,
  address: PreservationLetter.shape.recipient.shape.address,
});

export const LetterFiling = z
  .strictObject({
    instrument: z.literal('US-2703f'),
    /** The addressee where it differs from the recipient in the letter. */
    providers: recipients(z.strictObject({ provider: DirectoryId, addressee: z.optional(LetterAddressee) })),
    certificate: z.extend(PreservationLetter, { accounts: CheckedAccounts }),
    protectedTargets: z.optional(ProtectedTargets),
    grounds: z.optional(Grounds),
  })
  .check(
    z.superRefine(({ providers, certificate, grounds = {} }, context) => {
      for (const { path, message } of listGroundsFaults({ providers, certificate, grounds })) {
        context.addIssue({ code: 'custom', path: [...path], message });
      }
    }),
  );
