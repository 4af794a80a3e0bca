import { expect, it } from 'vitest';
import { ANY_ISSUER } from '../../infra/local/host/kept-assembly.ts';
import { STAGES } from '../../infra/stages.ts';
import { templateOf } from './synthesized.ts';

it('an assembly made for any issuer is, with the name of one put in, the one made for it', () => {
  const issuer = 'http://127.0.0.1:40123';
  const general = JSON.stringify(templateOf({ ...STAGES.dev, issuer: ANY_ISSUER }));
  expect(general.split(ANY_ISSUER).length).toBeGreaterThan(1);
  expect(JSON.parse(general.replaceAll(ANY_ISSUER, issuer))).toEqual(
    JSON.parse(JSON.stringify(templateOf({ ...STAGES.dev, issuer }))),
  );
});
