import * as z from 'zod';
import { arn } from '../site.ts';
import { type ResourceHandler, shownOnly } from './handler.ts';

/** Whatever it holds: none of it runs here. */
const anything = z.record(z.string(), z.unknown());

/** Resources that watch and tell. One machine has no duty phone: they are shown by the control port, never acted on. */
export const observed: readonly ResourceHandler[] = [
  shownOnly(
    'AWS::CloudWatch::Alarm',
    anything,
    'not evaluated: functions report errors on this terminal',
    (id, site) => ({
      ref: id,
      attributes: { Arn: arn(site, 'cloudwatch', `alarm:${id}`) },
    }),
  ),
  shownOnly('AWS::SNS::Topic', anything, 'recorded, nothing is delivered', (id, site) => ({
    ref: arn(site, 'sns', id),
    attributes: { TopicArn: arn(site, 'sns', id), TopicName: id },
  })),
  shownOnly('AWS::SNS::TopicPolicy', anything, 'nobody publishes to a topic here', (id) => ({
    ref: id,
    attributes: {},
  })),
  shownOnly('AWS::SNS::Subscription', anything, 'nothing is delivered', (id) => ({ ref: id, attributes: {} })),
  shownOnly('AWS::Logs::LogGroup', anything, 'output goes to the files of the log folder and is kept', (id, site) => ({
    ref: id,
    attributes: { Arn: arn(site, 'logs', `log-group:${id}:*`) },
  })),
  shownOnly('AWS::Logs::MetricFilter', anything, 'nothing collects metrics of one machine', (id) => ({
    ref: id,
    attributes: {},
  })),
  shownOnly('AWS::CDK::Metadata', anything, 'what built the template', (id) => ({ ref: id, attributes: {} })),
];
