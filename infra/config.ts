// Typed settings from the CDK context (`cdk deploy -c key=value`), so that a wrong one fails the synth and is named.
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Node } from 'constructs';
import { z } from 'zod';

/** The command line gives text, cdk.json may give the real thing. */
const flag = z.union([z.boolean(), z.stringbool()]);

/** The stages that are known to have no patients. Any other name, `live` or `pilot` or a typing error, demands approval. */
const STAGES_FOR_DRAFTS: readonly string[] = ['local', 'dev', 'test', 'demo', 'staging'];
const isForDrafts = (stage: string): boolean => STAGES_FOR_DRAFTS.includes(stage);

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
    /** US dollars that one segment is reckoned at in the figures of the programme: of your bill, carrier fees included. The default is an estimate for the US. */
    smsSegmentPrice: z.coerce.number().nonnegative().default(0.01),
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
    /** The care team that hears of texts from unknown numbers. */
    defaultCareTeam: z.string().min(1).default('default'),
    /**
     * Refuses new patients as long as any content they need is not approved (docs/approving-content.md). Always so but on
     * {@link STAGES_FOR_DRAFTS}, which may choose it.
     */
    approvedContentOnly: flag.optional(),
    logRetentionDays: z.coerce
      .number()
      .refine((days) => days in RetentionDays, 'use a retention that CloudWatch Logs knows, such as 365')
      .default(RetentionDays.ONE_YEAR),
  })
  .refine((settings) => !(settings.originationNumber && settings.requestNumberType), {
    path: ['requestNumberType'],
    error: 'a stage sends from one number: give originationNumber or requestNumberType, not both',
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
