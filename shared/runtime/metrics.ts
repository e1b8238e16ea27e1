// The one place that emits metrics; names come from METRICS, the `service` dimension from POWERTOOLS_SERVICE_NAME.
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { METRIC_NAMESPACE } from '../contracts/names.ts';

const metrics = new Metrics({ namespace: METRIC_NAMESPACE });

/** Adds to a count; it is written out when the invocation ends. */
export const count = (metric: string, value = 1): void => {
  metrics.addMetric(metric, MetricUnit.Count, value);
};

/** Writes out what was counted. Most invocations count nothing, which is no reason to warn. */
export const flushMetrics = (): void => {
  if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
};
