import * as z from 'zod';
import { formArn } from '../site.ts';
import { type ResourceHandler, showOnly } from './handler.ts';

/** Whatever it holds: none of it runs here. */
const anything = z.record(z.string(), z.unknown());

/** Resources that watch and tell. One machine has no duty phone: they are shown by the control port, never acted on. */
export const observed: readonly ResourceHandler[] = [
  showOnly('AWS::CloudWatch::Dashboard', anything, 'nothing collects metrics of one machine', (id) => ({
    ref: id,
    attributes: {},
  })),
  showOnly(
    'AWS::CloudFormation::Stack',
    anything,
    'alarms are not evaluated: functions report errors on this terminal',
    (id) => ({
      ref: id,
      attributes: {},
    }),
  ),
  showOnly('AWS::SNS::Topic', anything, 'recorded, nothing is delivered', (id, site) => ({
    ref: formArn(site, 'sns', id),
    attributes: { TopicArn: formArn(site, 'sns', id), TopicName: id },
  })),
  showOnly('AWS::SNS::TopicPolicy', anything, 'nobody publishes to a topic here', (id) => ({
    ref: id,
    attributes: {},
  })),
  showOnly('AWS::SNS::Subscription', anything, 'nothing is delivered', (id) => ({ ref: id, attributes: {} })),
  showOnly('AWS::Logs::LogGroup', anything, 'output goes to the files of the log folder and is kept', (id, site) => ({
    ref: id,
    attributes: { Arn: formArn(site, 'logs', `log-group:${id}:*`) },
  })),
  showOnly('AWS::Logs::MetricFilter', anything, 'nothing collects metrics of one machine', (id) => ({
    ref: id,
    attributes: {},
  })),
  showOnly('AWS::CDK::Metadata', anything, 'what built the template', (id) => ({ ref: id, attributes: {} })),
];
