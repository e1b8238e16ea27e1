// A dashboard graph of the counts that a function emits.
import { GraphWidget, type IMetric, type IWidget } from 'aws-cdk-lib/aws-cloudwatch';

/** The third of a dashboard row beside a queue and a function. */
export const countWidget = (title: string, ...left: readonly IMetric[]): IWidget =>
  new GraphWidget({ title, width: 8, left: [...left] });
