// Wires the console to the HTTP API: its pages, and the API in JSON.
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { cognitoSignIn } from '../../shared/adapters/cognito-sign-in.ts';
import { dynamodbCareTeams } from '../../shared/adapters/dynamodb/care-teams.ts';
import { dynamodbDailyNotes } from '../../shared/adapters/dynamodb/daily-notes.ts';
import { dynamodbDirectory } from '../../shared/adapters/dynamodb/directory.ts';
import { dynamodbErasures } from '../../shared/adapters/dynamodb/erasures.ts';
import { dynamodbPatientStore } from '../../shared/adapters/dynamodb/patient-store.ts';
import { dynamodbPlanStore } from '../../shared/adapters/dynamodb/plan-store.ts';
import { dynamodbProgramme } from '../../shared/adapters/dynamodb/programme.ts';
import { dynamodbSetUpAudit } from '../../shared/adapters/dynamodb/set-up-audit.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { dynamodbTeamFigures } from '../../shared/adapters/dynamodb/team-figures.ts';
import { dynamodbWorkIndex } from '../../shared/adapters/dynamodb/work-index.ts';
import { dynamodbWorkList } from '../../shared/adapters/dynamodb/work-list.ts';
import { ENV } from '../../shared/contracts/names.ts';
import { noteTimeOf } from '../../shared/domain/daily-note.ts';
import { SECOND } from '../../shared/domain/instant.ts';
import { SITE_INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { readEnvironment } from '../../shared/runtime/env.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { httpHandler } from '../../shared/runtime/middleware.ts';
import { rememberFor } from '../../shared/runtime/remember-for.ts';
import { isProblem } from './api-response.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { type DeployedContent, deployedContent } from './deployed-content.ts';
import { heldBack } from './held-back.ts';
import { knownPlans } from './known-plans.ts';
import { laterChannels } from './later-channels.ts';
import { isForPages, resultOf, visitOf } from './pages/web/visit-of.ts';
import type { WebDependencies } from './pages/web/web-visit.ts';
import type { NamesForPlans } from './read-plan-file.ts';

const environment = readEnvironment([
  ENV.tableName,
  ENV.approvedContentOnly,
  ENV.spreadMinutes,
  ENV.segmentPrice,
  ENV.defaultCareTeam,
  ENV.careTeamTopicArn,
  ENV.dailyNoteTopicArn,
  ENV.dailyNoteHour,
  ENV.dailyNoteTimeZone,
  ENV.consoleOrigin,
  ENV.staffIssuer,
  ENV.signInUrl,
  ENV.pagesClientId,
]);
const table = openTable(environment[ENV.tableName]);
const careTeams = dynamodbCareTeams(table);
const patients = dynamodbPatientStore(table);
const programme = dynamodbProgramme(table);
const work = dynamodbWorkIndex(table, careTeams);
const plans = dynamodbPlanStore(table);
const clock = () => new Date().toISOString();
/** Asked with every request; whoever changed anything here sees it at once. */
const standing = rememberFor(10 * SECOND, clock, () => programme.withCareTeams());

/** JSON of every piece of content, put in by the build (infra/tools/site-definitions.ts). */
declare const CONTENT_PIECES: string;

const channelsOf = (topicArn: string) =>
  laterChannels(async () => {
    const { snsChannels } = await import('../../shared/adapters/channels.ts');
    return snsChannels(topicArn);
  });

let deployed: DeployedContent | undefined;

const deps = {
  patients,
  phoneHolders: patients,
  careTeams,
  setUps: dynamodbSetUpAudit(table),
  defaultCareTeam: environment[ENV.defaultCareTeam],
  knownTeams: async () => (await standing()).careTeams,
  directory: dynamodbDirectory(table),
  erasures: dynamodbErasures(table),
  channels: channelsOf(environment[ENV.careTeamTopicArn]),
  dailyNote: {
    time: noteTimeOf(environment[ENV.dailyNoteHour], environment[ENV.dailyNoteTimeZone]),
    notes: dynamodbDailyNotes(table),
    channels: channelsOf(environment[ENV.dailyNoteTopicArn]),
  },
  programme,
  figures: dynamodbTeamFigures(table),
  segmentPrice: Number(environment[ENV.segmentPrice]),
  knownHold: async () => (await standing()).hold,
  heldBack: heldBack(work, patients),
  work,
  unsentNotices: work.unsentNotices,
  workList: dynamodbWorkList(table),
  plans,
  knownPlans: knownPlans(plans, clock, async (whole, ofConsole) => {
    const { recheckPlan } = await import('./recheck-plan.ts');
    const ids = [...CONTENT.plans.map(({ id }) => id), ...ofConsole];
    return recheckPlan(whole, { instruments: SITE_INSTRUMENTS, plans: ids });
  }),
  content: CONTENT,
  spreadMinutes: Number(environment[ENV.spreadMinutes]),
  approval: {
    approvedOnly: environment[ENV.approvedContentOnly] !== 'false',
    deployed: () => {
      deployed ??= deployedContent(JSON.parse(CONTENT_PIECES));
      return deployed;
    },
  },
  // Loaded when it is first needed.
  isUsableLabel: async (label: string) => (await import('../../shared/domain/usable-label.ts')).isUsableLabel(label),
  readCohort: async (csv: string) => (await import('../../shared/contracts/console/cohort-csv.ts')).parseCohort(csv),
  readPlanFile: async (file: object, names: NamesForPlans) =>
    (await import('./read-plan-file.ts')).readPlanFile(file, names),
  openApi: async () => (await import('./read-openapi.ts')).readOpenApi(),
  origin: environment[ENV.consoleOrigin],
  signIn: cognitoSignIn({
    issuer: environment[ENV.staffIssuer],
    signInUrl: environment[ENV.signInUrl],
    clientId: environment[ENV.pagesClientId],
    consoleOrigin: environment[ENV.consoleOrigin],
  }),
  clock,
  log: logger.info.bind(logger),
};

const loadPages = () => import('./pages/web/answer-visit.ts');

/** Enough to end what has begun, with its retries, and to answer. */
const RESERVE = 5 * SECOND;

const apiResult = async (
  asked: ConsoleDependencies,
  event: APIGatewayProxyEventV2WithJWTAuthorizer,
): Promise<APIGatewayProxyStructuredResultV2> => {
  const { answerRequest } = await import('./answer-request.ts');
  const response = await answerRequest(asked, event);
  return {
    statusCode: response.status,
    headers: {
      'content-type': isProblem(response) ? 'application/problem+json' : 'application/json',
      'cache-control': 'no-store',
      ...(response.notice && { 'vigil-notice': response.notice }),
    },
    body: JSON.stringify(response.body),
  };
};

const answered = async (asked: WebDependencies, event: APIGatewayProxyEventV2WithJWTAuthorizer) => {
  if (!isForPages(event)) return apiResult(asked, event);
  const { answerVisit } = await loadPages();
  return resultOf(await answerVisit(asked, visitOf(event)));
};

export const handler = httpHandler(
  async (event, context) => {
    const asked = { ...deps, hasTime: () => context.getRemainingTimeInMillis() > RESERVE };
    if (event.requestContext.http.method === 'GET') return answered(asked, event);
    try {
      return await answered(asked, event);
    } finally {
      standing.forget();
    }
  },
  async (event) => (isForPages(event) ? resultOf((await loadPages()).failedVisit(deps)) : undefined),
);
