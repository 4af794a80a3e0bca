import { describe, expect, it } from 'vitest';
import { resourcesOf } from '../synthesized.ts';
import { allowed, list, TRACE, template } from './read-grants.ts';

describe('every grant', () => {
  it('names its actions', () => {
    const wild = allowed.filter(({ Action }) => list(Action).some((action) => action.includes('*')));
    expect(wild).toEqual([]);
  });

  it('names its resources, or has a condition', () => {
    const wild = allowed.filter(
      ({ Action, Resource, Condition }) =>
        Condition === undefined && JSON.stringify(Resource).includes('*') && list(Action).join() !== TRACE,
    );
    expect(wild).toEqual([]);
  });

  it('lets each function send its traces, for which there are no resources to name, and nothing else on all', () => {
    const traced = allowed.filter(({ Action }) => list(Action).join().includes('xray:'));
    expect(traced.map(({ Action, Resource }) => [list(Action).join(), Resource])).toEqual(
      resourcesOf(template, 'AWS::Lambda::Function').map(() => [TRACE, '*']),
    );
  });

  it('is the role’s own: no managed policy, which AWS may widen', () => {
    const managed = resourcesOf(template, 'AWS::IAM::Role').filter(
      ({ properties }) => properties['ManagedPolicyArns'] !== undefined,
    );
    expect(managed).toEqual([]);
  });
});
