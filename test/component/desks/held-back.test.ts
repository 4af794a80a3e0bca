import { expect, it } from 'vitest';
import type { PageDeps } from '../../../functions/serve-pages-desks/deps.ts';
import { runAhead } from '../../../functions/serve-pages-desks/running-ahead.ts';
import { RememberedVisits } from '../../../shared/app/case/remembered-visits.ts';
import { beginSession, readSession } from '../../../shared/app/desk/sessions.ts';
import { CONSULTED, type Consulted } from '../../../shared/deployment/consulted.ts';
import { HOUR_MS, plus } from '../../../shared/domain/instant.ts';
import { KeptFiles } from '../../../shared/http/kept-files.ts';
import { DESK_COOKIE } from '../../../shared/http/pages/cookie.ts';
import type { Answers } from '../../../web/desks/api.ts';
import { DUTY_FILES } from '../../../web/desks/duty/script-file.ts';
import type { DeskStep } from '../../../web/desks/step.ts';
import { OPERATOR, SITES } from '../../support/browser.ts';
import { DESKS_URL, OFFICIALS } from '../../support/desks/desk.ts';
import { FakeSignIn } from '../../support/desks/fake-sign-in.ts';
import { fakeTurns } from '../../support/fakes/fake-waiting.ts';
import { LocalPeriodKeys } from '../../support/fakes/local-period-keys.ts';
import { MemoryVisitStore } from '../../support/fakes/memory-visit-store.ts';
import { apiEvent } from '../../support/http-events.ts';
import { SHEET, Stack } from '../../support/stack.ts';

const ROUTES: readonly (readonly [string, Consulted])[] = Object.values(CONSULTED)
  .flatMap((routes) => Object.entries<Consulted>(routes))
  .filter(([route]) => route.startsWith('GET '));
/** To ask them is more than to be shown something: nobody is asked for who may have left. */
const MORE_THAN_SHOWN: readonly Consulted[] = ['recorded', 'search', 'reading'];

it('there are routes of either kind', () => {
  const waits = ROUTES.filter(([, consulted]) => MORE_THAN_SHOWN.includes(consulted)).map(([route]) => route);
  expect(waits).toContain('GET /v1/provider/orders/{orderId}/certificate');
  expect(waits).toContain('GET /v1/oversight/readings/{readingId}/text');
  expect(waits.length).toBeLessThan(ROUTES.length / 2);
});

it.each(
  ROUTES.flatMap(([route, consulted]) =>
    (['ask', 'askForDocument'] as const).map((how) => ({ route, consulted, how })),
  ),
)(
  'a page that asks for $route ($how) is begun ahead as far as that allows: $consulted',
  async ({ route, consulted, how }) => {
    const { clock, random, patience } = new Stack();
    const asked: string[] = [];
    const deps: PageDeps = {
      api: {
        ask: async ({ path }) => {
          asked.push(path);
          const file = { type: 'application/pdf', bytes: new Uint8Array(1), name: 'a.pdf' } as const;
          return { status: 200, body: {}, file, retryAfterSeconds: undefined, signIn: undefined };
        },
      },
      visits: new RememberedVisits(new MemoryVisitStore()),
      visitKeys: new LocalPeriodKeys(),
      signIn: new FakeSignIn(clock),
      sheet: SHEET,
      readScript: () => Buffer.alloc(0),
      scripts: new KeptFiles(DUTY_FILES, () => Buffer.alloc(0)),
      operator: OPERATOR,
      publicSite: SITES.publicSite,
      ownSite: DESKS_URL,
      purpose: 'practice',
      clock,
      patience,
      turns: fakeTurns,
      random,
    };
    const now = clock.now();
    const [role] = OFFICIALS.provider.roles;
    const tokens = { access: 'token', accessEndsAt: plus(now, HOUR_MS) };
    const times = { beganAt: now, usedAt: now, language: 'en', zone: undefined };
    const { id } = await beginSession(deps, { person: 'p', roles: [role], role, tokens, ...times });
    await readSession(deps, id);
    const step: DeskStep = {
      show: async (visitor) => {
        if (how === 'ask') await visitor.ask(route as keyof Answers);
        else await visitor.askForDocument(route as never, 'application/pdf');
        return { goTo: '/' };
      },
    };
    const event = { ...apiEvent({ method: 'GET', route: '/' }), cookies: [`${DESK_COOKIE}=${id}`] };
    const ahead = await runAhead(deps, step, event, {});
    expect(ahead).toBeDefined();
    expect(asked).toHaveLength(MORE_THAN_SHOWN.includes(consulted) ? 0 : 1);
    expect(await ahead?.confirm()).toEqual({ goTo: '/' });
    expect(asked).toHaveLength(1);
  },
);
