import * as z from 'zod/mini';
import { ON_CALL_TOOLS, type Reach as ReachOfSomebody, WEEKDAYS } from '../../domain/directory/reach.ts';
import { Email } from '../border/email.ts';
import { DirectoryId } from '../border/ids.ts';
import { once } from '../border/once.ts';
import { Tel } from '../border/telephone.ts';
import { Language, line, Name } from '../border/text.ts';
import { HttpsAddress } from './entry-parts.ts';

/** What a parameter with the secret of a tool is called below the stage's path; nothing else is read for one. */
const ParameterName = z.string().check(
  z.maxLength(200),
  z.regex(/^on-call(?:\/[a-z0-9][a-z0-9_.-]*)+$/, {
    error:
      'must be a name in the parameter store below the stage\u2019s path that begins with on-call/, such as on-call/acme',
  }),
);

const TimeOfDay = z
  .string()
  .check(z.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: 'must be a time of day, such as 07:30' }));

const DutyHours = z.strictObject({
  days: z.array(z.enum(WEEKDAYS)).check(
    z.minLength(1),
    once('names a day', (day) => day),
  ),
  from: TimeOfDay.check(z.refine((time) => time !== '24:00', { error: 'must be before the end of the day' })),
  to: TimeOfDay,
});

const listOf = <T extends z.ZodMiniType<{ readonly id: string }>>(entry: T, what: string) =>
  z.optional(
    z.array(entry).check(
      z.minLength(1),
      z.maxLength(20),
      once(`names ${what}`, ({ id }) => id),
    ),
  );

/** How people are reached: by what is theirs, without content. */
export const Reach = z.strictObject({
  webhooks: listOf(z.strictObject({ id: DirectoryId, url: HttpsAddress }), 'an address'),
  mail: listOf(z.strictObject({ id: DirectoryId, address: Email, language: Language }), 'a mailbox'),
  onCall: listOf(
    z
      .strictObject({
        id: DirectoryId,
        tool: z.enum(ON_CALL_TOOLS),
        url: HttpsAddress,
        parameter: ParameterName,
        project: z.optional(line(100)),
      })
      .check(
        z.refine(({ tool, project }) => tool !== 'jira' || project !== undefined, {
          path: ['project'],
          error: 'must be named: Jira files every issue under one',
        }),
      ),
    'a tool',
  ),
  people: listOf(
    z.strictObject({
      id: DirectoryId,
      name: Name,
      telephone: Tel,
      languages: z.array(Language).check(z.minLength(1), z.maxLength(24)),
      hours: z.optional(z.array(DutyHours).check(z.minLength(1), z.maxLength(20))),
    }),
    'a person',
  ),
}) satisfies z.core.$ZodType<ReachOfSomebody>;
