import { describe, expect, it } from 'vitest';
import type { Front, Stage } from '../../infra/stage.ts';
import { STAGES } from '../../infra/stages.ts';
import { FRONT_HEADERS } from '../../shared/deployment/front.ts';
import { ROUTES } from '../../shared/deployment/routes.ts';
import { resourcesOf, templateOf, unbundled } from './synthesized.ts';

const FRONT: Front = {
  domain: 'api.holdfast.example',
  certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/a',
  firewallArn: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/holdfast/a',
  secret: { name: 'holdfast/front', version: '11111111-2222-3333-4444-555555555555' },
  digests: ['a'.repeat(64), 'b'.repeat(64)],
};
const fronted: Stage = { ...STAGES.prod, front: FRONT };
const template = templateOf(fronted);
const [distribution, ...others] = resourcesOf(template, 'AWS::CloudFront::Distribution');
const config = distribution?.properties['DistributionConfig'];

/** What each function is given under a name, by function. */
const given = (stage: Stage, variable: string) =>
  resourcesOf(templateOf(stage), 'AWS::Lambda::Function').flatMap(({ properties }) => {
    const { [variable]: value, POWERTOOLS_SERVICE_NAME: name } = properties['Environment'].Variables;
    return value === undefined ? [] : [[name, value]];
  });

describe.each(Object.values(STAGES))('$name', (stage) => {
  it('has nothing in front', () => {
    expect(resourcesOf(templateOf(stage), 'AWS::CloudFront::Distribution')).toEqual([]);
    expect(new Set(given(stage, 'FRONT_DIGESTS').map(([, value]) => value))).toEqual(new Set(['none']));
  });
});

describe('a stage with a front', () => {
  it('meets the compliance packs, and CloudFormation’s own rules', () => {
    expect(() => unbundled(fronted).synth()).not.toThrow();
  });

  it('has one, with its firewall, under its own name and no TLS before 1.2', () => {
    expect(others).toEqual([]);
    expect(config).toMatchObject({
      Aliases: [FRONT.domain],
      WebACLId: FRONT.firewallArn,
      ViewerCertificate: { AcmCertificateArn: FRONT.certificateArn, MinimumProtocolVersion: 'TLSv1.2_2021' },
    });
    expect(config.Logging).toBeUndefined(); // it would keep addresses of persons
  });

  it('passes every method, path and header on, in no redirect, and keeps nothing', () => {
    const behavior = config.DefaultCacheBehavior;
    expect(config.CacheBehaviors).toBeUndefined();
    expect(behavior.AllowedMethods.sort()).toEqual(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT']);
    expect(behavior).toMatchObject({
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad', // CachingDisabled
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac', // AllViewerExceptHostHeader
      ViewerProtocolPolicy: 'https-only',
      Compress: false,
    });
  });

  it('shows the API a secret that stands in no template and in no variable', () => {
    const [origin] = config.Origins;
    expect(origin.CustomOriginConfig).toMatchObject({
      OriginProtocolPolicy: 'https-only',
      OriginSSLProtocols: ['TLSv1.2'],
    });
    expect(origin.OriginCustomHeaders).toEqual([
      {
        HeaderName: FRONT_HEADERS.secret,
        HeaderValue: `{{resolve:secretsmanager:${FRONT.secret.name}:SecretString:::${FRONT.secret.version}}}`,
      },
    ]);
    expect(JSON.stringify(template.toJSON()).match(/resolve:/g)).toHaveLength(1);
  });

  it('tells the API who calls, by a function that overwrites what came along', () => {
    const [association] = config.DefaultCacheBehavior.FunctionAssociations;
    expect(association.EventType).toBe('viewer-request');
    const [edge] = resourcesOf(template, 'AWS::CloudFront::Function');
    const run = new Function(`${edge?.properties['FunctionCode']}; return handler;`)();
    const headers = { [FRONT_HEADERS.caller]: { value: '203.0.113.1' }, accept: { value: '*/*' } };
    expect(run({ viewer: { ip: '198.51.100.7' }, request: { uri: '/v1', headers } })).toEqual({
      uri: '/v1',
      headers: { [FRONT_HEADERS.caller]: { value: '198.51.100.7' }, accept: { value: '*/*' } },
    });
  });

  it('gives every function that answers requests the digests it takes, and no other function', () => {
    const digests = FRONT.digests.join();
    expect(Object.fromEntries(given(fronted, 'FRONT_DIGESTS'))).toEqual(
      Object.fromEntries(
        Object.keys(ROUTES)
          .filter((name) => name !== 'serve-sandbox') // which this stage is without
          .map((name) => [name, digests]),
      ),
    );
  });

  it('prints and signs its public name', () => {
    expect(new Set(given(fronted, 'API_URL').map(([, value]) => value))).toEqual(new Set([`https://${FRONT.domain}`]));
  });

  it.each([[['a']], [['A'.repeat(64)]], [['a', 'b', 'c'].map((letter) => letter.repeat(64))]])(
    'is not deployed with %j for digests',
    (digests) => {
      expect(() => unbundled({ ...fronted, front: { ...FRONT, digests } })).toThrow('front.digests: two at most');
    },
  );

  it('answers anybody while no digest is given, until its name leads to the front', () => {
    const open: Stage = { ...fronted, front: { ...FRONT, digests: [] } };
    expect(new Set(given(open, 'FRONT_DIGESTS').map(([, value]) => value))).toEqual(new Set(['none']));
  });
});
