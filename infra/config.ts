// Typed settings from the CDK context (`cdk deploy -c key=value`), so that a wrong one fails the synth and is named.
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Node } from 'constructs';
import { z } from 'zod';
import { RESTORED_MARK, USUAL_SMS_PRICES } from '../shared/contracts/names.ts';

/** What DynamoDB takes for a name, and by which the functions know that the table was restored. */
const RESTORED_TABLE = new RegExp(`^[\\w-]+\\${RESTORED_MARK}[\\w-]+$`);

/** The command line gives text, cdk.json may give the real thing. */
const flag = z.union([z.boolean(), z.stringbool()]);

/** An object is JSON there; what is none is refused by its schema. */
const fromCommandLine = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

/** `EST` and `+05:00` know nothing of daylight saving. */
const isTimeZone = (name: string): boolean => {
  if (name !== 'UTC' && !name.includes('/')) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
};

/** The stages that are known to have no patients. Any other name, `live` or `pilot` or a typing error, demands approval. */
const STAGES_FOR_DRAFTS: readonly string[] = ['local', 'dev', 'test', 'demo', 'staging'];
const isForDrafts = (stage: string): boolean => STAGES_FOR_DRAFTS.includes(stage);

const WHOLE_DAYS = 'use a whole number of days from 30 to 36500, or leave it out';

const settingsSchema = z
  .object({
    /** Several stages can live in one account: every name carries it. */
    stage: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,15}$/, 'use 1 to 16 lower-case letters, digits or hyphens, beginning with a letter')
      .default('dev'),
    /** True only for a stage without patients: `cdk destroy` then takes the table, the key and the staff accounts too. */
    disposable: flag.default(false),
    /** E.164: a two-way number that the account has already. Not together with `requestNumberType`. */
    originationNumber: z
      .string()
      .regex(/^\+[1-9]\d{1,14}$/, 'write it like +12065550100')
      .optional(),
    /** Requests a two-way number from AWS End User Messaging; it costs money from the day it is granted. */
    requestNumberType: z.enum(['TOLL_FREE', 'TEN_DLC', 'LONG_CODE', 'SIMULATOR']).optional(),
    /** ISO 3166-1 alpha-2 country of the requested number. */
    requestNumberCountry: z
      .string()
      .regex(/^[A-Z]{2}$/, 'write it like US')
      .default('US'),
    /** The account's monthly SMS spend limit, which the spend alarms watch; 1 USD until AWS raises it. */
    smsMonthlyLimitUsd: z.coerce.number().positive().default(1),
    /**
     * US dollars that one text may cost at most; AWS takes a dearer one and drops it. The default should cover a text of
     * four segments in the dearest country that has crisis lines, at an estimated 0.12 a segment (not verified).
     */
    smsMaxPrice: z.coerce.number().positive().default(0.5),
    /** US dollars that one segment is reckoned at in the figures of the programme and in the load of a plan: of your bill, carrier fees included. The default is an estimate for the US. */
    smsSegmentPrice: z.coerce.number().nonnegative().default(USUAL_SMS_PRICES.perSegment),
    /** How many texts of the campaign queue are sent at once: 2, the least there is, is about 10 texts a second. */
    campaignConcurrency: z.coerce.number().int().min(2).max(1000).default(2),
    /**
     * Reads what became of each text from the account's delivery log. True only once `npm run account:setup` has made that
     * log, and for one stage of an account: a log group takes two subscriptions at most.
     */
    deliveryReceipts: flag.default(false),
    /** Minutes over which patients who prefer the same time are texted; 0 for all at that minute. Policy: half an hour is still the time chosen. */
    spreadMinutes: z.coerce.number().int().min(0).max(120).default(30),
    /** Hears of every alarm, after confirming the subscription. */
    alarmEmail: z.email().optional(),
    /** Scheme and host at which staff open the console, if not those of the deployed API; put a domain of yours in front of it. */
    consoleUrl: z
      .url()
      .transform((url) => url.replace(/\/$/, ''))
      .optional(),
    /** When whoever leads the programme is sent the daily note, from that hour on; none when absent. */
    dailyNote: z.preprocess(
      fromCommandLine,
      z
        .strictObject(
          {
            hour: z.int('use 0 to 23').min(0, 'use 0 to 23').max(23, 'use 0 to 23'),
            timeZone: z
              .string('use a name such as America/Chicago')
              .refine(isTimeZone, 'use a name such as America/Chicago'),
          },
          'write it like {"hour":7,"timeZone":"America/Chicago"}',
        )
        .optional(),
    ),
    /** The care team that hears of texts from unknown numbers. */
    defaultCareTeam: z.string().min(1).default('default'),
    /**
     * Refuses new patients as long as any content they need is not approved (docs/approving-content.md). Always so but on
     * {@link STAGES_FOR_DRAFTS}, which may choose it.
     */
    approvedContentOnly: flag.optional(),
    /** Days to keep a daily copy of the table in AWS Backup; none is made where this is left out. Every copy costs its whole size. */
    backupKeepDays: z.coerce.number().int().min(1, 'keep a copy for at least a day').max(36_500).optional(),
    /** Locks the vault of the copies (governance mode): none is deleted before its time. Needs `backupKeepDays`. */
    backupLock: flag.default(false),
    /**
     * Tables that were restored from a backup, in the order they were put to use: the last is the one in use, and the others
     * stay as they are (docs/restoring.md). A list in cdk.json, or names with commas between them.
     */
    restoredTables: z
      .union([z.array(z.string()), z.string().transform((names) => names.split(','))])
      .refine(
        (names) => names.every((name) => RESTORED_TABLE.test(name)),
        `name each like vigil-prod${RESTORED_MARK}2027-01-04`,
      )
      .default([]),
    /**
     * Days after which texts lose their words, the fact staying; until the patient is erased where it is not set. A month at
     * least: by then every survey that a text belongs to has closed, and no receipt is to come.
     */
    keepTextsDays: z.coerce
      .number(WHOLE_DAYS)
      .refine((days) => Number.isInteger(days) && days >= 30 && days <= 36_500, WHOLE_DAYS)
      .optional(),
    logRetentionDays: z.coerce
      .number()
      .refine((days) => days in RetentionDays, 'use a retention that CloudWatch Logs knows, such as 365')
      .default(RetentionDays.ONE_YEAR),
  })
  .refine((settings) => !(settings.originationNumber && settings.requestNumberType), {
    path: ['requestNumberType'],
    error: 'a stage sends from one number: give originationNumber or requestNumberType, not both',
  })
  .refine((settings) => !settings.backupLock || settings.backupKeepDays !== undefined, {
    path: ['backupLock'],
    error: 'there is no vault to lock: give backupKeepDays too',
  })
  .refine(({ restoredTables }) => new Set(restoredTables).size === restoredTables.length, {
    path: ['restoredTables'],
    error: 'each table once: the last one is in use',
  })
  .refine((settings) => !settings.disposable || settings.restoredTables.length === 0, {
    path: ['restoredTables'],
    error: 'CloudFormation takes over only what it keeps, and a disposable stage keeps no table',
  })
  .refine((settings) => isForDrafts(settings.stage) || settings.approvedContentOnly !== false, {
    path: ['approvedContentOnly'],
    error: `cannot be switched off for this stage: whatever its name, it may have patients. Try drafts out on ${STAGES_FOR_DRAFTS.join(', ')}`,
  });

/** What may differ between two deployments of Vigil. */
export type Settings = z.infer<typeof settingsSchema> & { readonly approvedContentOnly: boolean };

/** Reads and checks the settings; the error names every context key that is wrong. */
export const readSettings = (node: Node): Settings => {
  const context = Object.keys(settingsSchema.shape).map((key) => [key, node.tryGetContext(key)]);
  const { data, error } = settingsSchema.safeParse(Object.fromEntries(context));
  if (error) {
    const problems = error.issues.map((issue) => `context key "${issue.path.join('.')}": ${issue.message}`);
    throw new Error(`The CDK settings are wrong.\n${problems.join('\n')}`);
  }
  return { ...data, approvedContentOnly: data.approvedContentOnly ?? !isForDrafts(data.stage) };
};
