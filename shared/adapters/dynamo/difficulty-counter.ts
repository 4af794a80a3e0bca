import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { FORGET_AT, KEY } from '../../deployment/tables.ts';
import {
  AIDS,
  DIFFICULT_PAGES,
  DIFFICULTIES,
  type DifficultiesOfMonth,
  type Difficulty,
} from '../../domain/cases/difficulty.ts';
import { plus } from '../../domain/instant.ts';
import { orMayBeStored } from '../../domain/may-be-stored.ts';
import { endOf, MONTH_PATTERN, type Month, month } from '../../domain/month.ts';
import { PERSON_POLICY } from '../../domain/policy/persons.ts';
import type { DifficultyCounter, DifficultyReader } from '../../ports/oversight/difficulty-counter.ts';
import { toForgetAt } from './forget-at.ts';
import { key } from './keys.ts';
import { readPage } from './listed-rows.ts';

/** How many said anything. */
const SAID = 'said';
const pageAttribute = (page: string, kind: string): string => `page/${page}/${kind}`;
const aidAttribute = (aid: string, kind: string): string => `aid/${aid}/${kind}`;

/** Which counts one of them adds to. */
const countedIn = ({ page, kinds, aid }: Difficulty): readonly string[] => [
  SAID,
  ...kinds.map((kind) => pageAttribute(page, kind)),
  ...(aid === undefined ? [] : kinds.map((kind) => aidAttribute(aid, kind))),
];

/** A row of counts; what it holds of pages that are no more is passed over. */
const MonthItem = z.looseObject({
  [KEY.sort]: z.pipe(z.string().check(z.regex(MONTH_PATTERN)), z.transform(month)),
  [SAID]: z.int(),
});

const Times = z.optional(z.int());

function readMonth(item: z.output<typeof MonthItem>): DifficultiesOfMonth {
  const timesOf = (attribute: string): number => z.parse(Times, item[attribute]) ?? 0;
  const counted = <Of extends object>(of: Of, times: number) => (times === 0 ? [] : [{ ...of, times }]);
  return {
    month: item[KEY.sort],
    said: item[SAID],
    onPages: DIFFICULT_PAGES.flatMap((page) =>
      DIFFICULTIES.flatMap((kind) => counted({ page, kind }, timesOf(pageAttribute(page, kind)))),
    ),
    withAids: AIDS.flatMap((aid) =>
      DIFFICULTIES.flatMap((kind) => counted({ aid, kind }, timesOf(aidAttribute(aid, kind)))),
    ),
  };
}

/** One row a month, beside the complaints; dropped by itself. */
export class DynamoDifficultyCounter implements DifficultyCounter, DifficultyReader {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async add(month: Month, difficulty: Difficulty): Promise<void> {
    const counts = countedIn(difficulty);
    await orMayBeStored(
      this.#client.send(
        new UpdateCommand({
          TableName: this.#table,
          Key: key.difficulties(month),
          UpdateExpression: `ADD ${counts.map((_, i) => `#c${i} :one`).join(', ')} SET ${FORGET_AT} = :forgetAt`,
          ExpressionAttributeNames: Object.fromEntries(counts.map((name, i) => [`#c${i}`, name])),
          ExpressionAttributeValues: {
            ':one': 1,
            ':forgetAt': toForgetAt(plus(endOf(month), PERSON_POLICY.difficultiesKeptMs)),
          },
        }),
      ),
    );
  }

  async latest(limit: number, cursor?: string) {
    const listing = {
      table: this.#table,
      pk: key.difficultiesAll(),
      from: 'the-last',
      cursorPattern: MONTH_PATTERN,
      schema: MonthItem,
    } as const;
    const { rows, next } = await readPage(this.#client, listing, limit, cursor);
    return { months: rows.map(readMonth), next };
  }
}
