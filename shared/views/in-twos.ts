import type { AskedInTwos, StandingInTwos } from '../domain/in-twos.ts';
import { type Instant, toRfc3339 } from '../domain/instant.ts';

/** How it stands with what one person of oversight asks for and a second answers. @param endsAt `null` where a person ended it. */
export const toAskedView = (
  { askedAt, person, answer, readCount, lastReadAt }: AskedInTwos,
  standing: StandingInTwos,
  endsAt: Instant | null,
) => ({
  standing,
  askedAt: toRfc3339(askedAt),
  askedBy: person,
  ...(answer && { answer: { answer: answer.answer, at: toRfc3339(answer.at), by: answer.person } }),
  ...(endsAt !== null && { endsAt: toRfc3339(endsAt) }),
  readCount,
  ...(lastReadAt !== null && { lastReadAt: toRfc3339(lastReadAt) }),
});
