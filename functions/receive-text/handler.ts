// Wires receive-text to the inbound queue.
import { dynamodbCareTeams } from '../../shared/adapters/dynamodb/care-teams.ts';
import { dynamodbFollowedPlans } from '../../shared/adapters/dynamodb/followed-plans.ts';
import { dynamodbPatientStore } from '../../shared/adapters/dynamodb/patient-store.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { ENV } from '../../shared/contracts/names.ts';
import approvals from '../../shared/plans/approvals.json' with { type: 'json' };
import { CONTENT, SHIPPED } from '../../shared/plans/content.ts';
import { contentFollowedBy } from '../../shared/runtime/content-followed.ts';
import { readEnvironment } from '../../shared/runtime/env.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { count } from '../../shared/runtime/metrics.ts';
import { queueHandler } from '../../shared/runtime/middleware.ts';
import { withApprovedLanguages } from './approved-languages.ts';
import { receiveText } from './receive-text.ts';

const environment = readEnvironment([ENV.tableName, ENV.approvedContentOnly, ENV.defaultCareTeam, ENV.spreadMinutes]);
const table = openTable(environment[ENV.tableName]);

/** JSON of the pieces of wording, put in by the build (infra/tools/site-definitions.ts). */
declare const WORDING_PIECES: string;

const content =
  environment[ENV.approvedContentOnly] === 'false'
    ? CONTENT
    : withApprovedLanguages(CONTENT, WORDING_PIECES, approvals);

const deps = {
  patients: dynamodbPatientStore(table),
  careTeams: dynamodbCareTeams(table),
  loadReader: async () => (await import('../../shared/domain/reply/read-reply.ts')).readReply,
  content,
  // A text is read whatever its sender follows: of a plan that is nowhere by the rules that ship.
  contentFollowedBy: contentFollowedBy(content, dynamodbFollowedPlans(table), { ...SHIPPED, standsIn: true }),
  spreadMinutes: Number(environment[ENV.spreadMinutes]),
  defaultCareTeam: environment[ENV.defaultCareTeam],
  clock: () => new Date().toISOString(),
  count,
  log: logger.info.bind(logger),
};

export const handler = queueHandler(
  async ({ body }) => {
    await receiveText(deps, body);
  },
  // Two quick texts of one person are not to be turned around here.
  { inOrder: true },
);
