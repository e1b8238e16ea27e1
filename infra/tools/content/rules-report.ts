// Alert rules as a clinician reads them before signing: one entry each, by severity and instrument.
import { type AlertRule, type RuleSet, SEVERITIES } from '../../../shared/domain/alert.ts';
import { instrumentsOf } from '../../../shared/domain/conditions.ts';
import { conditionWords } from '../../../shared/domain/in-words/condition-words.ts';
import { counted, indented } from '../../../shared/domain/in-words/phrases.ts';
import { REACHED } from '../../../shared/domain/in-words/reached.ts';
import type { Instrument } from '../../../shared/domain/questionnaire.ts';

const NO_INSTRUMENT = 'Surveys, texts and events';

/** Every rule; `instruments` lend the words of their questions and answers. */
export const rulesReport = ({ id, version, rules }: RuleSet, instruments: readonly Instrument[]): readonly string[] => [
  `Alert rules ${id} ${version}: ${rules.length} rules`,
  'Of the rules on one ladder only the most severe that holds raises an alert.',
  ...SEVERITIES.flatMap((severity) => {
    const ofSeverity = rules.filter((rule) => rule.severity === severity);
    const groups = Map.groupBy(ofSeverity, (rule) => instrumentsOf(rule).join(', ') || NO_INSTRUMENT);
    return [
      '',
      `${severity.toUpperCase()} (${REACHED[severity]})`,
      ...[...groups].flatMap(([about, group]) => [
        '',
        `  ${titleOf(about, instruments)}`,
        ...group.flatMap((rule) => ['', ...indented(indented(entryOf(rule, instruments)))]),
      ]),
    ];
  }),
];

const titleOf = (about: string, instruments: readonly Instrument[]): string => {
  const title = instruments.find(({ id }) => id === about)?.title;
  return title === undefined ? about : `${title} (${about})`;
};

/** One rule: when it holds, what staff read, where it comes from. */
const entryOf = (rule: AlertRule, instruments: readonly Instrument[]): readonly string[] => [
  ...`${conditionWords(rule.when, instruments)} → ${rule.severity} (${REACHED[rule.severity]})`.split('\n'),
  ...indented([
    `Staff read: ${rule.reason}`,
    ...(rule.reasonUnread ? [`Staff read where a reply could not be read: ${rule.reasonUnread}`] : []),
    ...Object.entries(rule.reasonFor ?? {}).map(([code, reason]) => `Staff read for answer ${code}: ${reason}`),
    `Source: ${rule.source}`,
    ...(rule.quietDays === undefined
      ? []
      : [`Having alerted, quiet for ${counted(rule.quietDays, 'day')} unless it gets worse`]),
    `Rule ${rule.id}, on the ladder ${rule.ladder}`,
  ]),
];
