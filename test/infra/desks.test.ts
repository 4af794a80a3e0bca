import { describe, expect, it } from 'vitest';
import type { DeskSignIn, Stage } from '../../infra/stage.ts';
import { STAGES } from '../../infra/stages.ts';
import { resourcesOf, templateOf } from './synthesized.ts';

/** The variables of the desks that say how people sign in there, and for what. */
function variablesIn(stage: Stage): Readonly<Record<string, unknown>> {
  const [variables] = resourcesOf(templateOf(stage), 'AWS::Lambda::Function').flatMap(({ properties }) => {
    const found: Readonly<Record<string, unknown>> = properties['Environment'].Variables;
    return found['POWERTOOLS_SERVICE_NAME'] === 'serve-pages-desks' ? [found] : [];
  });
  return variables ?? {};
}

const mayReadParameters = (stage: Stage): boolean =>
  resourcesOf(templateOf(stage), 'AWS::IAM::Policy').some(
    ({ id, properties }) => id.startsWith('DesksPages') && JSON.stringify(properties).includes('ssm:'),
  );

const CLIENT: DeskSignIn = { clientId: 'desks', secretParameter: undefined, scope: undefined, resource: undefined };
const devWith = (changed: Partial<DeskSignIn>): Stage => ({ ...STAGES.dev, deskSignIn: { ...CLIENT, ...changed } });

describe('the desks', () => {
  it('are for practice in dev, and for production in prod, at their own address', () => {
    expect(variablesIn(STAGES.dev)).toMatchObject({
      DESKS_PURPOSE: 'practice',
      DESKS_URL: { 'Fn::GetAtt': [expect.stringMatching(/^DesksSiteApi/), 'ApiEndpoint'] },
    });
    expect(variablesIn(STAGES.prod)).toMatchObject({
      DESKS_PURPOSE: 'production',
      DESKS_URL: 'https://desk.holdfast.example',
      PUBLIC_URL: 'https://holdfast.example',
    });
  });

  it('sign people in at the issuer whose tokens the API takes, as the client that the stage says', () => {
    expect(variablesIn(STAGES.prod)).toMatchObject({
      ISSUER: 'https://sign-in.holdfast.example',
      SIGN_IN_CLIENT: 'holdfast-desks',
      SIGN_IN_SECRET_PARAMETER: '/holdfast/prod/desk-sign-in',
      SIGN_IN_SCOPE: 'none',
      SIGN_IN_RESOURCE: 'none',
      EGRESS: 'public',
    });
    const asked = devWith({ scope: 'profile holdfast:{role}@{authority}', resource: 'urn:holdfast:api' });
    expect(variablesIn(asked)).toMatchObject({
      SIGN_IN_SCOPE: 'profile holdfast:{role}@{authority}',
      SIGN_IN_RESOURCE: 'urn:holdfast:api',
    });
  });

  it('read no parameter where their client has no secret', () => {
    expect(variablesIn(devWith({}))['SIGN_IN_SECRET_PARAMETER']).toBe('none');
    expect([STAGES.prod, devWith({})].map(mayReadParameters)).toEqual([true, false]);
  });

  it.each([
    [{ clientId: ' ' }, 'deskSignIn.clientId: the issuer knows the desks by a name'],
    [{ scope: '' }, 'deskSignIn.scope'],
    [{ scope: 'two  blanks' }, 'deskSignIn.scope'],
    [{ scope: 'trailing ' }, 'deskSignIn.scope'],
    [{ scope: 'a"quote' }, 'deskSignIn.scope'],
    [{ scope: 'holdfast:{person}' }, 'deskSignIn.scope'],
  ])('are not made with %j', (changed, why) => {
    expect(() => templateOf(devWith(changed))).toThrow(why);
  });
});
