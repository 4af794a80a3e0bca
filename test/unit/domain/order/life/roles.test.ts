import { describe, expect, it } from 'vitest';
import { type Actor, TIME } from '../../../../../shared/domain/actor.ts';
import { authoriseCommand } from '../../../../../shared/domain/order/decide.ts';
import type { CommandType } from '../../../../../shared/domain/order/life/command.ts';
import { COMMANDS_IN_LIFE } from '../../../../../shared/domain/order/life/commands-in-life.ts';
import type { ErrorCode } from '../../../../../shared/errors.ts';
import {
  anOfficer,
  aPoliceOfficer,
  aProvider,
  aReviewer,
  aValidator,
  ids,
  THE_SYSTEM,
} from '../../../../support/builders.ts';
import { type OrderStory, STORIES } from '../../../../support/order-story.ts';
import { decide } from '../../../../support/rules.ts';
import { outcomesIn } from '../../../../support/tables.ts';
import { COMMANDS, later, overBurst, police, prior, renewedOnce } from '../cases.ts';
import { RIGHTS_COMMANDS } from '../rights-cases.ts';

/**
 * The order is one of the police, sent to `prv-demo`, its validation sought from `aut-prosecutor`; a review of it is assigned
 * to `reviewer`.
 */
const ACTORS = {
  own: aPoliceOfficer(),
  foreign: anOfficer(),
  named: aValidator(),
  other: aValidator({ authority: 'aut-elsewhere', institution: 'sta-elsewhere' }),
  insider: aPoliceOfficer({ role: 'validator', person: 'person-police-chief' }),
  provider: aProvider(),
  stranger: aProvider({ provider: 'prv-lantern' }),
  time: TIME,
  reviewer: aReviewer(),
  colleague: aReviewer({ person: 'person-reviewer-2' }),
  person: { kind: 'person', orderId: ids().order },
  'passer-by': { kind: 'person', orderId: ids('another order').order },
  system: THE_SYSTEM,
} as const satisfies Record<string, Actor>;
type ActorName = keyof typeof ACTORS;

const CODES: Readonly<Record<string, ErrorCode>> = {
  role: 'role-not-allowed',
  auth: 'order-not-found', // nor of another authority's
  none: 'order-not-found', // a stranger must not learn that the order exists
  hers: 'review-unknown', // nor of another's review
  theirs: 'challenge-unknown', // the other side objected, and alone can appeal or add files
  unheard: 'review-unknown', // and alone is heard in the review of it
};

const TABLE = `
                      | own  | foreign | named | other | insider | provider | stranger | time | reviewer | colleague | person | passer-by | system
read-certificate      | role | role    | role  | role  | role    | yes      | none     | role | role     | role      | role   | role      | role
acknowledge           | role | role    | role  | role  | role    | yes      | none     | role | role     | role      | role   | role      | role
preserve              | role | role    | role  | role  | role    | yes      | none     | role | role     | role      | role   | role      | role
not-execute           | role | role    | role  | role  | role    | yes      | none     | role | role     | role      | role   | role      | role
request-clarification | role | role    | role  | role  | role    | yes      | none     | role | role     | role      | role   | role      | role
confirm-release       | role | role    | role  | role  | role    | yes      | none     | role | role     | role      | role   | role      | role
seek-validation       | yes  | auth    | role  | role  | role    | role     | role     | role | role     | role      | role   | role      | role
extend                | yes  | auth    | role  | role  | role    | role     | role     | role | role     | role      | role   | role      | role
continue              | yes  | auth    | role  | role  | role    | role     | role     | role | role     | role      | role   | role      | role
show-transmission     | yes  | auth    | role  | role  | role    | role     | role     | role | role     | role      | role   | role      | role
ask-renewal           | yes  | auth    | role  | role  | role    | role     | role     | role | role     | role      | role   | role      | role
confirm-need          | yes  | auth    | role  | role  | role    | role     | role     | role | role     | role      | role   | role      | role
see-emergency         | yes  | auth    | role  | role  | role    | role     | role     | role | role     | role      | role   | role      | role
confirm-again         | yes  | auth    | role  | role  | role    | role     | role     | role | role     | role      | role   | role      | role
release               | yes  | auth    | role  | role  | role    | role     | role     | role | role     | role      | role   | role      | role
withdraw              | yes  | auth    | role  | role  | role    | role     | role     | role | role     | role      | role   | role      | role
answer-clarification  | yes  | auth    | role  | role  | role    | role     | role     | role | role     | role      | role   | role      | role
decide-validation     | role | role    | yes   | auth  | auth    | role     | role     | role | role     | role      | role   | role      | role
defer-notice          | yes  | auth    | role  | role  | role    | role     | role     | role | role     | role      | role   | role      | role
record-notice         | yes  | auth    | role  | role  | role    | role     | role     | role | role     | role      | role   | role      | role
make-letter           | yes  | auth    | role  | role  | role    | role     | role     | role | role     | role      | role   | role      | role
read-notice           | role | role    | role  | role  | role    | yes      | none     | role | role     | role      | role   | role      | role
confirm-relay         | role | role    | role  | role  | role    | yes      | none     | role | role     | role      | role   | role      | role
challenge             | role | role    | role  | role  | role    | yes      | none     | role | role     | role      | yes    | none      | role
appeal                | role | role    | role  | role  | role    | theirs   | none     | role | role     | role      | yes    | none      | role
withdraw-challenge    | role | role    | role  | role  | role    | role     | role     | role | role     | role      | yes    | none      | role
add-attachment        | role | role    | role  | role  | role    | theirs   | none     | role | role     | role      | yes    | none      | role
record-scan           | role | role    | role  | role  | role    | role     | role     | role | role     | role      | role   | role      | yes
assign-reviewer       | role | role    | role  | role  | role    | role     | role     | role | role     | role      | role   | role      | yes
declare-conflict      | yes  | auth    | role  | role  | role    | unheard  | none     | role | yes      | hers      | yes    | none      | role
permit-extension      | role | role    | role  | role  | role    | role     | role     | role | yes      | hers      | role   | role      | role
send-message          | yes  | auth    | role  | role  | role    | unheard  | none     | role | yes      | hers      | yes    | none      | role
decide-review         | role | role    | role  | role  | role    | role     | role     | role | yes      | hers      | role   | role      | role
note-overlap          | role | role    | role  | role  | role    | role     | role     | role | role     | role      | role   | role      | yes
doubt-order           | role | role    | role  | role  | role    | role     | role     | role | role     | role      | role   | role      | yes
`;

const { ack, seek, clar, wdr } = COMMANDS;
const received = (): OrderStory => STORIES.issued(police).act(ack);
const { object, assign, affirm } = RIGHTS_COMMANDS;
const objected = (): OrderStory => STORIES.issued(prior).act(ack).act(object);
const assigned = (): OrderStory => objected().act(assign);

/** An order on which the command is open to whoever may give it. */
const OPEN_TO: Readonly<Partial<Record<CommandType, () => OrderStory>>> = {
  continue: () => STORIES.issued(prior).act(ack),
  'show-transmission': () => STORIES.issued(prior).act(ack).act({ type: 'continue', unsent: true }),
  'ask-renewal': () => renewedOnce(prior),
  'confirm-need': () => STORIES.issued(prior).act(ack).applyTimeUntil('need.asked'),
  'see-emergency': () => STORIES.issued({ ...prior, ...overBurst, by: aPoliceOfficer({ person: 'person-police-2' }) }),
  'confirm-again': () =>
    STORIES.issued({ ...prior, by: aPoliceOfficer({ person: 'person-police-2' }) }).act(COMMANDS.dbt),
  'doubt-order': () => STORIES.issued(prior),
  'confirm-release': () => received().act(wdr),
  'answer-clarification': () => received().act(clar),
  'decide-validation': () => received().act(seek),
  'read-notice': () => received().applyTimeUntil('notice.given'),
  'confirm-relay': () => received().applyTimeUntil('notice.given'),
  appeal: () => assigned().act(affirm),
  'withdraw-challenge': objected,
  'add-attachment': objected,
  'record-scan': () => objected().act(RIGHTS_COMMANDS.attach),
  'assign-reviewer': objected,
  'declare-conflict': assigned,
  'permit-extension': assigned,
  'send-message': assigned,
  'decide-review': assigned,
};

const isActor = (name: string): name is ActorName => Object.hasOwn(ACTORS, name);
const { columns, rows, cells } = outcomesIn(TABLE);

function act(type: string, actor: string, check: 'decide' | 'authorise') {
  const command = [...Object.values(COMMANDS), ...Object.values(RIGHTS_COMMANDS)].find((one) => one.type === type);
  if (!command || !isActor(actor)) throw new Error(`no command ${type} or no actor ${actor}`);
  const { story, now } = later((OPEN_TO[command.type] ?? received)());
  return check === 'decide'
    ? decide(story.state, command, ACTORS[actor], now)
    : authoriseCommand(COMMANDS_IN_LIFE[command.type], story.state, command, ACTORS[actor]);
}

describe('every command × every actor', () => {
  it.each(cells)('$row by $column → $outcome', ({ row: type, column: actor, outcome }) => {
    if (outcome === 'yes') {
      const isDone = type === 'acknowledge' || type === 'read-certificate'; // acknowledged, and read, already
      if (!isDone) expect(act(type, actor, 'decide')).not.toEqual([]);
      expect(() => act(type, actor, 'authorise')).not.toThrow();
    } else {
      const code = CODES[outcome] ?? 'not in the legend';
      expect(() => act(type, actor, 'decide')).toThrow(expect.objectContaining({ code, retryable: false }));
    }
  });

  it('lacks no command and no actor', () => {
    expect(rows.map(([type]) => type)).toEqual(Object.keys(COMMANDS_IN_LIFE));
    expect(columns).toEqual(Object.keys(ACTORS));
    for (const row of rows) expect(row, row[0]).toHaveLength(columns.length + 1);
  });

  it('who asks comes before what state the order is in: a stranger learns nothing from a refusal', () => {
    for (const tell of [STORIES.released, STORIES.erased]) {
      const { story, now } = later(tell());
      expect(() => decide(story.state, ack, ACTORS.stranger, now)).toThrow(
        expect.objectContaining({ code: 'order-not-found' }),
      );
      expect(() => decide(story.state, wdr, ACTORS.own, now)).toThrow(
        expect.objectContaining({ code: 'order-not-found' }),
      );
    }
  });
});
