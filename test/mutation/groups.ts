// Which tests have to notice that a rule was changed: each group's files by its own tests, and by no others.

export interface Group {
  readonly name: string;
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
  /** Patterns made at first use would be met by the first test that needs them, and by no other (all-patterns.ts). */
  readonly keepsPatterns?: true;
}

const domain = (...names: readonly string[]) => names.map((name) => `shared/domain/${name}.ts`);
const tests = (...names: readonly string[]) => names.map((name) => `test/domain/${name}.test.ts`);

/** Rules on which somebody's safety rests: no mutant may survive. */
export const CLINICAL: readonly Group[] = [
  {
    name: 'thresholds',
    mutate: domain('threshold', 'conditions', 'rule-thresholds', 'cut-off', 'enable-when'),
    tests: tests('conditions', 'enable-when', 'score', 'rule-thresholds'),
  },
  {
    name: 'alerts',
    mutate: domain('alerting', 'answer-alerts', 'quiet-ladders', 'remembered'),
    tests: tests('alerting', 'raising', 'answer-alerts', 'quiet-ladders', 'remembered', 'snooze'),
  },
  {
    name: 'scoring',
    mutate: [...domain('score', 'questionnaire'), 'shared/instruments/pro-ctcae-ici/composite-grades.ts'],
    tests: [
      ...tests('score', 'questionnaire'),
      'test/instruments/instruments.test.ts',
      'test/instruments/scoring-properties.test.ts',
    ],
  },
  {
    name: 'opting-out',
    mutate: domain('stopping', 'consenting', 'last-word'),
    tests: tests('consenting', 'last-word'),
  },
  {
    name: 'words-of-opting-out',
    mutate: domain(
      'reply/opting-out',
      'reply/opt-out-grammar',
      'reply/opt-out-refusals',
      'reply/opt-out-wishes',
      'reply/read-consent',
    ),
    tests: tests('reply/opting-out', 'reply/read-consent', 'reply/tables'),
    keepsPatterns: true,
  },
  {
    name: 'danger',
    mutate: domain('possible-danger', 'same-danger', 'danger-open', 'happening-now-answer', 'happening-now'),
    tests: tests('possible-danger', 'danger-open', 'safety', 'happening-now', 'open-case'),
  },
  {
    name: 'words-of-danger',
    mutate: domain(
      'reply/danger',
      'reply/danger-spelling',
      'reply/violence',
      'reply/self-harm',
      'reply/self-harm-done',
    ),
    tests: tests('reply/danger', 'reply/tables'),
    keepsPatterns: true,
  },
  {
    name: 'words-of-self-harm',
    mutate: domain(
      'reply/self-harm-grammar',
      'reply/self-harm-hints',
      'reply/self-harm-leaving',
      'reply/self-harm-wider',
      'reply/giving-up',
    ),
    tests: tests('reply/danger', 'reply/tables'),
    keepsPatterns: true,
  },
  {
    name: 'words-of-emergencies',
    mutate: domain(
      'reply/medical-emergency',
      'reply/medical-emergency-more',
      'reply/emergency-grammar',
      'reply/dying',
      'reply/asked-signs',
      'reply/said-of-another',
    ),
    tests: tests('reply/danger', 'reply/said-of-another', 'reply/tables'),
    keepsPatterns: true,
  },
  {
    name: 'quiet-hours',
    mutate: domain('zoned-time', 'utc-offset', 'local-time', 'sending-days', 'send-now'),
    tests: tests('zoned-time', 'sending-days', 'send-now'),
  },
  {
    name: 'deadlines',
    mutate: domain('alert-clocks', 'escalation', 'alert-attempts', 'alert-owner', 'away', 'cover'),
    tests: tests(
      'escalation',
      'alert-actions',
      'alert-clocks',
      'alert-attempts',
      'alert-owner',
      'away',
      'cover',
      'holidays',
      'self-care',
      'safety',
      'open-case',
    ),
  },
];

const READER = 'shared/domain/reply/*.ts';

/** All rules, of which a sample is drawn: what the score of the whole is taken from. */
export const EVERYTHING: readonly Group[] = [
  {
    name: 'all but the reader',
    mutate: ['shared/{domain,instruments}/**/*.ts', `!${READER}`],
    tests: ['domain', 'instruments', 'plans', 'conversations'].map((folder) => `test/${folder}/**/*.test.ts`),
  },
  { name: 'the reader', mutate: [READER], tests: ['test/domain/reply/*.test.ts'], keepsPatterns: true },
];
