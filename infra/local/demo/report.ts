// What the demo says: a table for people, or JSON for programs.

import { USUAL_SMS_PRICES } from '../../../shared/contracts/names.ts';
import { SEVERITIES } from '../../../shared/domain/alert.ts';
import { CHECKS } from './checks/all-checks.ts';
import type { Finding } from './checks/check.ts';
import type { DemoOptions } from './play.ts';
import type { RecordedWorld } from './recorded-world.ts';
import { median, noticeSeconds, type Summary, summarise } from './summary.ts';

export interface Report {
  readonly json: string;
  readonly table: string;
  /** One line for each thing that did not hold. */
  readonly breaches: readonly string[];
}

export const reportOn = (world: RecordedWorld, { seed, weeks }: DemoOptions, seconds: number): Report => {
  const summary = summarise(world);
  const findings = CHECKS.map(({ name, run }) => ({ name, ...run(world) }));
  const invariants = findings.map(({ name, checked, breaches }) => ({ name, checked, broken: breaches.length }));
  return {
    json: JSON.stringify({ ...summary, seconds, invariants }, undefined, 2),
    table: [
      `Vigil demo: ${weeks} weeks, seed ${seed}, played in ${seconds} s`,
      '',
      ...rows([
        ['patients', summary.patients],
        ['  invited', summary.invited],
        ['  consented', summary.consented],
        ['surveys due', summary.due],
        ['  completed', summary.completed],
        ['  expired', summary.expired],
        ['  stopped otherwise', summary.due - summary.completed - summary.expired],
        ['median time to reply', duration(summary.medianReplySeconds)],
        ...alertRows(world, summary.alerts),
        ['texts, both ways', summary.texts],
        ['SMS segments', summary.segments],
        [
          'estimated SMS cost',
          `$${summary.costUsd.toFixed(2)} ($${USUAL_SMS_PRICES.perSegment} a segment out, $${USUAL_SMS_PRICES.perReply} in)`,
        ],
      ]),
      '',
      'What must hold:',
      ...findings.map(line),
    ].join('\n'),
    breaches: findings.flatMap(({ name, checked, breaches }) => [
      ...(checked === 0 ? [`${name}: nothing was checked`] : []),
      ...breaches.map(({ patient, id, problem }) => `${name}: patient ${patient}, ${id}: ${problem}`),
    ]),
  };
};

const alertRows = (world: RecordedWorld, alerts: Summary['alerts']): readonly [string, string][] =>
  SEVERITIES.map((severity) => {
    const told = noticeSeconds(world, severity);
    const speed = told.length ? `, team told after ${median(told)} s (median), ${Math.max(...told)} s (longest)` : '';
    return [`alerts, ${severity}`, `${alerts[severity]}${speed}`];
  });

const rows = (cells: readonly (readonly [string, string | number])[]): readonly string[] =>
  cells.map(([name, value]) => `  ${name.padEnd(24)}${value}`);

const line = ({ name, checked, breaches }: Finding & { readonly name: string }): string =>
  `  ${breaches.length === 0 && checked > 0 ? 'ok    ' : 'BROKEN'}  ${name} (${checked} checked${breaches.length ? `, ${breaches.length} broken` : ''})`;

const duration = (seconds: number): string =>
  seconds < 60 ? `${Math.round(seconds)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
