import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Duration } from 'aws-cdk-lib/core';
import { METRIC_NAMESPACE, type Measure, type Measured } from '../../shared/domain/delivery/measures.ts';

/** What functions measured, as their log says it, for what it is told apart by. */
export const metricOf = (
  metricName: Measure,
  by: Measured['by'],
  { statistic, period }: { readonly statistic: string; readonly period: Duration },
): Metric =>
  new Metric({
    namespace: METRIC_NAMESPACE,
    metricName,
    dimensionsMap: { ...by },
    statistic,
    period,
    label: Object.values(by).join(' '),
  });
