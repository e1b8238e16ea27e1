// The staff console: pages and an API in JSON, both for signed-in staff alone, in front of `console`.
import { Duration } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { ENV, TABLE } from '../../shared/contracts/names.ts';
import type { Settings } from '../config.ts';
import { acknowledge } from './acknowledge.ts';
import { countWidget } from './count-widget.ts';
import { PagesClient } from './pages-client.ts';
import type { Platform } from './platform.ts';
import { type Consequence, VigilAlarm } from './vigil-alarm.ts';
import { VigilFunction } from './vigil-function.ts';

const ROUTES: readonly (readonly [HttpMethod, string])[] = [
  [HttpMethod.POST, '/patients'],
  [HttpMethod.POST, '/patients/import'],
  [HttpMethod.GET, '/patients'],
  [HttpMethod.GET, '/patients/{id}'],
  [HttpMethod.GET, '/patients/{id}/export'],
  [HttpMethod.GET, '/patients/{id}/summary'],
  [HttpMethod.POST, '/patients/{id}/release'],
  [HttpMethod.POST, '/patients/{id}/phone'],
  [HttpMethod.PUT, '/patients/{id}/label'],
  [HttpMethod.POST, '/patients/{id}/texts'],
  [HttpMethod.POST, '/patients/{id}/texts/release'],
  [HttpMethod.POST, '/patients/{id}/appointments'],
  [HttpMethod.PUT, '/patients/{id}/appointments/{part}'],
  [HttpMethod.DELETE, '/patients/{id}/appointments/{part}'],
  [HttpMethod.PUT, '/patients/{id}/sending-days'],
  [HttpMethod.PUT, '/patients/{id}/medicine-reminders'],
  [HttpMethod.DELETE, '/patients/{id}/medicine-reminders'],
  [HttpMethod.POST, '/patients/{id}/hold'],
  [HttpMethod.POST, '/patients/{id}/resume'],
  [HttpMethod.POST, '/patients/{id}/mode'],
  [HttpMethod.POST, '/patients/{id}/responses'],
  [HttpMethod.POST, '/patients/{id}/notes'],
  [HttpMethod.PUT, '/patients/{id}/watch'],
  [HttpMethod.DELETE, '/patients/{id}/watch'],
  [HttpMethod.POST, '/patients/{id}/treatment'],
  [HttpMethod.POST, '/patients/{id}/plan'],
  [HttpMethod.POST, '/patients/{id}/modules'],
  [HttpMethod.POST, '/patients/{id}/settings'],
  [HttpMethod.POST, '/patients/{id}/data'],
  [HttpMethod.POST, '/patients/{id}/surveys'],
  [HttpMethod.POST, '/patients/{id}/corrections'],
  [HttpMethod.POST, '/patients/{id}/stop'],
  [HttpMethod.POST, '/patients/{id}/invite'],
  [HttpMethod.POST, '/patients/{id}/erase'],
  [HttpMethod.GET, '/alerts'],
  [HttpMethod.GET, '/alerts/{id}/incident'],
  [HttpMethod.POST, '/alerts/{id}/acknowledge'],
  [HttpMethod.POST, '/alerts/{id}/attempt'],
  [HttpMethod.POST, '/alerts/{id}/assign'],
  [HttpMethod.POST, '/alerts/{id}/snooze'],
  [HttpMethod.POST, '/alerts/{id}/close'],
  [HttpMethod.POST, '/alerts/together'],
  [HttpMethod.POST, '/hand-over'],
  [HttpMethod.GET, '/due'],
  [HttpMethod.GET, '/care-teams'],
  [HttpMethod.PUT, '/care-teams/{id}'],
  [HttpMethod.GET, '/care-teams/{id}/history'],
  [HttpMethod.GET, '/care-teams/{id}/channels'],
  [HttpMethod.POST, '/care-teams/{id}/channels'],
  [HttpMethod.POST, '/care-teams/{id}/channels/remove'],
  [HttpMethod.POST, '/care-teams/{id}/test'],
  [HttpMethod.POST, '/care-teams/{id}/away'],
  [HttpMethod.GET, '/programme'],
  [HttpMethod.GET, '/programme/figures'],
  [HttpMethod.GET, '/programme/history'],
  [HttpMethod.PUT, '/programme/hold'],
  [HttpMethod.GET, '/programme/daily-note'],
  [HttpMethod.POST, '/programme/daily-note/channels'],
  [HttpMethod.POST, '/programme/daily-note/channels/remove'],
  [HttpMethod.GET, '/export'],
  [HttpMethod.POST, '/export/research'],
  [HttpMethod.GET, '/export/dictionary'],
  [HttpMethod.GET, '/content'],
  [HttpMethod.GET, '/plans'],
  [HttpMethod.POST, '/plans'],
  [HttpMethod.GET, '/plans/{id}'],
  [HttpMethod.PUT, '/plans/{id}'],
  [HttpMethod.DELETE, '/plans/{id}'],
  [HttpMethod.GET, '/plans/{id}/load'],
  [HttpMethod.POST, '/plans/{id}/versions'],
  [HttpMethod.POST, '/plans/{id}/approve'],
  [HttpMethod.POST, '/plans/{id}/retire'],
  [HttpMethod.GET, '/openapi.json'],
];

/** Partitions of what may be deleted: drafts of plans, phones, patients, study numbers, and the rows that find by name. */
const DELETABLE: readonly string[] = [
  `${TABLE.phonePrefix}*`,
  `${TABLE.patientPrefix}*`,
  `${TABLE.studyPrefix}*`,
  TABLE.namesPartition,
  TABLE.plansPartition,
  'TEAM#*#NAMES',
];

/** Of the pages: a session is a cookie, which no authorizer reads, so `console` checks the token in it. */
const PAGE_ROUTES: readonly (readonly [HttpMethod, string])[] = [
  [HttpMethod.GET, '/'],
  [HttpMethod.GET, '/console'],
  [HttpMethod.GET, '/console/{path+}'],
  [HttpMethod.POST, '/console/{path+}'],
];

const OPEN_ROUTE = {
  'AwsSolutions-APIG4':
    'Pages: a browser sends a cookie, which no authorizer of an HTTP API reads. The function checks the token in it, and ' +
    'whoever has none gets the sign-in page (docs/console.md).',
};

/** Who called which route, and what came of it; never a path with ids or a query string. */
const ACCESS_LOG = {
  requestId: AccessLogField.contextRequestId(),
  time: AccessLogField.contextRequestTime(),
  route: '$context.routeKey',
  status: AccessLogField.contextStatus(),
  staff: AccessLogField.contextAuthorizerClaims('sub'),
  latencyMs: AccessLogField.contextResponseLatency(),
  error: '$context.authorizer.error',
  integrationError: '$context.integrationErrorMessage',
};

export interface ConsoleProps {
  readonly platform: Platform;
  readonly settings: Settings;
}

export class Console extends Construct {
  /** Of the API; without a slash at its end. */
  readonly url: string;
  /** Where staff open the pages; without a slash at its end. */
  readonly origin: string;
  readonly dashboardRow: readonly IWidget[];

  constructor(scope: Construct, id: string, { platform, settings }: ConsoleProps) {
    super(scope, id);
    const consequence: Consequence = {
      patientImpact: 'Staff cannot enrol patients, nor see, acknowledge or close an alert.',
      runbook: 'console-errors',
    };
    const api = new HttpApi(this, 'Api', {
      createDefaultStage: false,
      description: `Vigil console, ${platform.stage}`,
    });
    this.url = api.apiEndpoint;
    this.origin = settings.consoleUrl ?? this.url;
    const pages = new PagesClient(this, 'Pages', { userPool: platform.userPool, origin: this.origin });
    const console = new VigilFunction(this, 'Console', {
      platform,
      name: 'console',
      ...consequence,
      // Just under the 30 seconds after which an HTTP API gives up.
      timeout: Duration.seconds(29),
      memorySize: 1024,
      environment: {
        [ENV.approvedContentOnly]: String(settings.approvedContentOnly),
        [ENV.spreadMinutes]: String(settings.spreadMinutes),
        [ENV.segmentPrice]: String(settings.smsSegmentPrice),
        [ENV.defaultCareTeam]: settings.defaultCareTeam,
        [ENV.careTeamTopicArn]: platform.careTeamTopic.topicArn,
        [ENV.dailyNoteTopicArn]: platform.dailyNoteTopic.topicArn,
        [ENV.dailyNoteHour]: String(settings.dailyNote?.hour ?? ''),
        [ENV.dailyNoteTimeZone]: settings.dailyNote?.timeZone ?? '',
        [ENV.consoleOrigin]: this.origin,
        [ENV.staffIssuer]: pages.issuer,
        [ENV.signInUrl]: platform.signInUrl,
        [ENV.pagesClientId]: pages.clientId,
      },
    });
    const { tableArn } = platform.table;
    console.allow(
      ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
      tableArn,
    );
    for (const index of [TABLE.workIndex, TABLE.listIndex])
      console.allow(['dynamodb:Query'], `${tableArn}/index/${index}`);
    console.allow(
      ['sns:ListSubscriptionsByTopic', 'sns:Subscribe'],
      platform.careTeamTopic.topicArn,
      platform.dailyNoteTopic.topicArn,
    );
    console.allow(['sns:Publish'], platform.careTeamTopic.topicArn);
    console.allowOnSubscriptions(['sns:GetSubscriptionAttributes', 'sns:SetSubscriptionAttributes', 'sns:Unsubscribe']);
    // A number that a patient gives up, patients who are erased, the draft of a plan; care teams and holds never.
    console.allowStatement(
      new PolicyStatement({
        actions: ['dynamodb:DeleteItem'],
        resources: [tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': DELETABLE } },
      }),
    );

    const integration = new HttpLambdaIntegration('Console', console.lambda);
    const authorizer = new HttpUserPoolAuthorizer('Staff', platform.userPool, {
      userPoolClients: [platform.userPoolClient],
    });
    for (const [method, path] of ROUTES) api.addRoutes({ path, methods: [method], integration, authorizer });
    for (const [method, path] of PAGE_ROUTES)
      for (const route of api.addRoutes({ path, methods: [method], integration })) acknowledge(route, OPEN_ROUTE);
    const accessLogs = new LogGroup(this, 'AccessLogs', {
      encryptionKey: platform.key,
      retention: platform.logRetention,
      removalPolicy: platform.removalPolicy,
    });
    new HttpStage(this, 'Stage', {
      httpApi: api,
      autoDeploy: true,
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLogs),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
    // The function answers a request that failed with a 500 and goes on, so its own errors do not count these.
    const failed = api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' });
    new VigilAlarm(this, 'ServerErrors', {
      ...consequence,
      platform,
      name: 'console-server-errors',
      metric: failed,
      threshold: 1,
      periods: 2,
    });
    this.dashboardRow = [console.widget, countWidget('Requests that failed', failed)];
  }
}
