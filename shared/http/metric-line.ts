import { MEASURES, METRIC_NAMESPACE, type Measured } from '../domain/delivery/measures.ts';

/**
 * What makes a line of log one that CloudWatch also counts (embedded metric format). Whatever else the line says is a property: it can be
 * asked for, and costs nothing.
 */
export function toMetricLine({ at, by, values }: Measured): Readonly<Record<string, unknown>> {
  const measured = MEASURE_NAMES.filter((name) => values[name] !== undefined);
  return {
    _aws: {
      Timestamp: at,
      CloudWatchMetrics: [
        {
          Namespace: METRIC_NAMESPACE,
          Dimensions: [Object.keys(by)],
          Metrics: measured.map((name) => ({ Name: name, Unit: MEASURES[name] })),
        },
      ],
    },
    ...by,
    ...values,
  };
}

const MEASURE_NAMES = Object.keys(MEASURES) as readonly (keyof typeof MEASURES)[];
