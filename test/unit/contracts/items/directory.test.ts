import { describe, expect, it } from 'vitest';
import { DirectoryEntry } from '../../../../shared/contracts/items/directory.ts';
import { directoryEntry } from '../../../support/builders.ts';

const faultsOf = (changes: Readonly<Record<string, unknown>>) =>
  DirectoryEntry.safeParse({ ...directoryEntry('aut-police'), ...changes }).error?.issues.map(({ path }) =>
    path.join('/'),
  ) ?? [];

const court = (change: Readonly<Record<string, unknown>> = {}) => ({ name: 'Amtsgericht Musterstadt', ...change });

describe('who helps a person, in the entry of an authority', () => {
  it.each`
    changes                                                                           | why
    ${{ legalAid: undefined, courts: undefined }}                                     | ${'nobody, as in entries of earlier versions'}
    ${{ legalAid: { name: 'Rechtsauskunft' } }}                                       | ${'a name alone'}
    ${{ legalAid: { name: 'R', telephone: { countryCode: '+49', number: '5550' } } }} | ${'with a telephone'}
    ${{ courts: [court(), court({ name: 'Landgericht', address: 'Am Gericht 2' })] }} | ${'courts, each once'}
    ${{ courts: [court({ website: 'https://gericht.example/rat?x=1' })] }}            | ${'an https website'}
  `('may be $why', ({ changes }) => {
    expect(faultsOf(changes)).toEqual([]);
  });

  it.each`
    changes                                                                              | fault                   | why
    ${{ legalAid: {} }}                                                                  | ${'legalAid/name'}      | ${'nobody named'}
    ${{ legalAid: { name: 'R', website: 'http://aid.example' } }}                        | ${'legalAid/website'}   | ${'a website without TLS'}
    ${{ legalAid: { name: 'R', website: 'javascript:alert(1)' } }}                       | ${'legalAid/website'}   | ${'a script for a website'}
    ${{ legalAid: { name: 'R', website: 'aid.example' } }}                               | ${'legalAid/website'}   | ${'a name for a website'}
    ${{ legalAid: { name: 'R', telephone: '+49 40 5550' } }}                             | ${'legalAid/telephone'} | ${'a telephone in one piece'}
    ${{ legalAid: { name: 'R', email: 'aid@aid.example' } }}                             | ${'legalAid'}           | ${'what nobody reads'}
    ${{ courts: [] }}                                                                    | ${'courts'}             | ${'a list of none'}
    ${{ courts: Array.from({ length: 11 }, (_, i) => court({ name: `Gericht ${i}` })) }} | ${'courts'}             | ${'more than ten'}
    ${{ courts: [court(), court()] }}                                                    | ${'courts'}             | ${'the same court twice'}
    ${{ courts: [court({ website: 'http://court.example' })] }}                          | ${'courts/0/website'}   | ${'a website of a court without TLS'}
    ${{ courts: [court({ telephone: { countryCode: '+49', number: '5550' } })] }}        | ${'courts/0'}           | ${'a telephone of a court'}
  `('is refused at $fault: $why', ({ changes, fault }) => {
    expect(faultsOf(changes)).toEqual([fault]);
  });
});

const faultsOfProvider = (changes: Readonly<Record<string, unknown>>) =>
  DirectoryEntry.safeParse({ ...directoryEntry('prv-demo'), ...changes }).error?.issues.map(({ path }) =>
    path.join('/'),
  ) ?? [];

const somebody = (change: Readonly<Record<string, unknown>> = {}) => ({
  id: 'desk',
  name: 'Night desk',
  telephone: { countryCode: '+353', number: '5550' },
  languages: ['en'],
  ...change,
});
const hours = (change: Readonly<Record<string, unknown>> = {}) => ({
  people: [somebody({ hours: [{ days: ['mon'], from: '08:00', to: '18:00', ...change }] })],
});
const mailbox = (id: string) => ({ id, address: 'legal@acme.example', language: 'en' });
const tool = (change: Readonly<Record<string, unknown>> = {}) => ({
  id: 'duty',
  tool: 'pagerduty',
  url: 'https://pager.example/',
  parameter: 'on-call/acme',
  ...change,
});
const inbox = (change: Readonly<Record<string, unknown>> = {}) => ({
  id: 'inbox',
  url: 'https://a.example/',
  ...change,
});
const QUEUE = 'https://sqs.eu-central-1.amazonaws.com/123456789012/orders';

describe('how the people of a provider are reached', () => {
  it.each`
    changes                                                                 | why
    ${{}}                                                                   | ${'not at all, as in entries of earlier versions'}
    ${{ reach: {} }}                                                        | ${'by nothing yet'}
    ${{ reach: { people: [somebody()] } }}                                  | ${'round the clock'}
    ${{ reach: hours({ from: '22:00', to: '06:00' }) }}                     | ${'past midnight'}
    ${{ reach: hours({ to: '24:00' }) }}                                    | ${'to the end of the day'}
    ${{ reach: { mail: [mailbox('legal'), mailbox('abuse')] } }}            | ${'by two mailboxes'}
    ${{ reach: { onCall: [tool()] } }}                                      | ${'by a tool'}
    ${{ endpoints: [inbox(), inbox({ id: 'second', priority: 2 })] }}       | ${'by a second endpoint'}
    ${{ endpoints: [inbox({ way: 'handover', url: QUEUE, priority: 1 })] }} | ${'by a queue of its own'}
  `('may be $why', ({ changes }) => {
    expect(faultsOfProvider(changes)).toEqual([]);
  });

  it.each`
    changes                                                     | fault                              | why
    ${{ reach: hours({ from: '24:00' }) }}                      | ${'reach/people/0/hours/0/from'}   | ${'hours that begin when the day is over'}
    ${{ reach: hours({ from: '8:00' }) }}                       | ${'reach/people/0/hours/0/from'}   | ${'a time without its zero'}
    ${{ reach: hours({ to: '18:60' }) }}                        | ${'reach/people/0/hours/0/to'}     | ${'a minute there is not'}
    ${{ reach: hours({ to: '24:30' }) }}                        | ${'reach/people/0/hours/0/to'}     | ${'half past the end of the day'}
    ${{ reach: hours({ days: [] }) }}                           | ${'reach/people/0/hours/0/days'}   | ${'hours on no day'}
    ${{ reach: hours({ days: ['mon', 'mon'] }) }}               | ${'reach/people/0/hours/0/days'}   | ${'a day twice'}
    ${{ reach: hours({ days: ['Monday'] }) }}                   | ${'reach/people/0/hours/0/days/0'} | ${'a day by another name'}
    ${{ reach: { people: [somebody(), somebody()] } }}          | ${'reach/people'}                  | ${'two people of one id'}
    ${{ reach: { mail: [mailbox('a'), mailbox('a')] } }}        | ${'reach/mail'}                    | ${'two mailboxes of one id'}
    ${{ reach: { onCall: [tool(), tool()] } }}                  | ${'reach/onCall'}                  | ${'two tools of one id'}
    ${{ reach: { onCall: [tool({ tool: 'pager' })] } }}         | ${'reach/onCall/0/tool'}           | ${'a tool nobody knows'}
    ${{ reach: { onCall: [tool({ parameter: '/on-call' })] } }} | ${'reach/onCall/0/parameter'}      | ${'a parameter outside the stage’s path'}
    ${{ reach: { onCall: [tool({ secret: 'x' })] } }}           | ${'reach/onCall/0'}                | ${'a secret in the directory'}
    ${{ reach: { people: [] } }}                                | ${'reach/people'}                  | ${'a roster of nobody'}
    ${{ endpoints: [inbox({ priority: 2 })] }}                  | ${'endpoints'}                     | ${'no endpoint of the first rank'}
    ${{ endpoints: [inbox({ priority: 3 })] }}                  | ${'endpoints/0/priority'}          | ${'a third rank'}
    ${{ endpoints: [inbox(), inbox()] }}                        | ${'endpoints'}                     | ${'two endpoints of one id'}
    ${{ endpoints: [inbox({ way: 'handover' })] }}              | ${'endpoints/0/url'}               | ${'a handover to what is no queue'}
    ${{ endpoints: [inbox({ way: 'mail' })] }}                  | ${'endpoints/0/way'}               | ${'a way that no endpoint has'}
  `('is refused at $fault: $why', ({ changes, fault }) => {
    expect(faultsOfProvider(changes)).toEqual([fault]);
  });
});

describe('the people of an entry', () => {
  const officer = (person: string, accounts: readonly string[], change: object = {}) => ({
    person,
    accounts,
    roles: ['contact-point'],
    ...change,
  });

  it.each`
    officers                                                                | why
    ${undefined}                                                            | ${'nobody listed, as in entries of earlier versions'}
    ${[officer('p-a', ['a-1', 'a-2']), officer('p-b', ['b-1'])]}            | ${'several accounts'}
    ${[officer('a-1', ['a-1', 'a-2'])]}                                     | ${'a person by the id of an account of theirs'}
    ${[officer('p-a', ['a-1'], { roles: ['contact-point', 'validator'] })]} | ${'two roles'}
  `('may be $why', ({ officers }) => {
    expect(faultsOf({ officers })).toEqual([]);
  });

  it.each`
    officers                                                     | fault                        | why
    ${[]}                                                        | ${['officers']}              | ${'a list of none: nobody could act'}
    ${[officer('p-a', [])]}                                      | ${['officers/0/accounts']}   | ${'nobody who can sign in'}
    ${[officer('p-a', ['a-1', 'a-1'])]}                          | ${['officers/0/accounts']}   | ${'an account twice'}
    ${[officer('p-a', [''])]}                                    | ${['officers/0/accounts/0']} | ${'an account without a name'}
    ${[officer('p-a', ['a-1']), officer('p-b', ['b-1', 'a-1'])]} | ${['officers']}              | ${'an account of two'}
    ${[officer('p-a', ['a-1']), officer('p-b', ['p-a'])]}        | ${['officers']}              | ${'a person by the name of another’s account'}
    ${[officer('p-a', ['a-1'], { roles: [] })]}                  | ${['officers/0/roles']}      | ${'no role'}
    ${[officer('p-a', ['a-1'], { roles: ['reviewer'] })]}        | ${['officers/0/roles/0']}    | ${'a role of elsewhere'}
    ${[officer('p-a', ['a-1'], { name: 'Anna' })]}               | ${['officers/0']}            | ${'a name'}
  `('are refused at $fault: $why', ({ officers, fault }) => {
    expect([...new Set(faultsOf({ officers }))]).toEqual(fault);
  });

  it.each`
    second                   | fault
    ${{ accounts: ['r-2'] }} | ${[]}
    ${{}}                    | ${[]}
    ${{ accounts: ['r-1'] }} | ${['reviewers']}
    ${{ person: 'r-1' }}     | ${['reviewers']}
    ${{ accounts: [] }}      | ${['reviewers/1/accounts']}
  `('on the roster have their accounts for themselves: $second', ({ second, fault }) => {
    const roster = directoryEntry('reviewers');
    if (roster.kind !== 'roster' || roster.id !== 'reviewers') throw new Error('it is the roster');
    const [one] = roster.reviewers;
    const reviewers = [
      { ...one, accounts: ['r-1'] },
      { ...one, person: 'p-second', ...second },
    ];
    const faults = DirectoryEntry.safeParse({ ...roster, reviewers }).error?.issues ?? [];
    expect(faults.map(({ path }) => path.join('/'))).toEqual(fault);
  });
});
