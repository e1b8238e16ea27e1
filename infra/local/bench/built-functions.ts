// The functions as `cdk deploy` would upload them: bundle and environment from the synthesized template.
import { join } from 'node:path';
import { FUNCTIONS, type FunctionName } from '../../../shared/contracts/names.ts';
import { REGION } from '../resource-identity.ts';
import { bundleFolders, synthesize } from '../synthesize.ts';
import { CloudTemplate, readTemplates } from '../template.ts';

interface FunctionProperties {
  readonly Code: { readonly S3Key?: string };
  readonly Environment?: { readonly Variables?: Readonly<Record<string, string>> };
}

export interface BuiltFunction {
  readonly name: FunctionName;
  /** Folder of its bundle, `index.js`. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

export interface Built {
  readonly template: CloudTemplate;
  readonly functions: readonly BuiltFunction[];
}

/** `endpoint` is where the functions find every AWS service. */
export const builtFunctions = async (endpoint: string): Promise<Built> => {
  const assembly = await synthesize({ deliveryReceipts: true });
  const template = new CloudTemplate(readTemplates(assembly), { gateway: endpoint, api: endpoint, signIn: endpoint });
  const folderOf = bundleFolders(assembly);
  const resources = template.all<FunctionProperties>('AWS::Lambda::Function');
  const functions = FUNCTIONS.map((name) => {
    const properties = resources
      .map((resource) => resource.properties)
      .find((one) => variables(one).POWERTOOLS_SERVICE_NAME === name);
    if (!properties) throw new Error(`the template has no function ${name}`);
    const environment = {
      ...variables(properties),
      AWS_REGION: REGION,
      AWS_ENDPOINT_URL: endpoint,
      AWS_ACCESS_KEY_ID: 'bench',
      AWS_SECRET_ACCESS_KEY: 'bench',
    };
    return { name, folder: folderOf(properties.Code.S3Key?.replace(/\.zip$/, '') ?? ''), environment };
  });
  return { template, functions };
};

const variables = ({ Environment }: FunctionProperties): Readonly<Record<string, string>> =>
  Environment?.Variables ?? {};

export const bundleOf = ({ folder }: Pick<BuiltFunction, 'folder'>): string => join(folder, 'index.js');
