// Synthesizes the app as the CLI would, but without bundling, and reads its templates.
import { type BuildAppProps, buildApp } from '../../infra/build-app.ts';

// biome-ignore lint/suspicious/noExplicitAny: a template is untyped JSON, and a test that reads wrongly fails.
export type Json = any;

export interface Resource {
  readonly id: string;
  readonly Type: string;
  readonly Properties: Json;
  readonly [attribute: string]: Json;
}

export interface Templates {
  readonly stateful: Json;
  readonly service: Json;
}

/** The settings and context that tests build with. */
export const contextFor = (context: BuildAppProps['context'] = {}): BuildAppProps => ({
  context: { ...context, 'aws:cdk:bundling-stacks': [] },
});

export const synthesize = (context: BuildAppProps['context'] = {}): Templates => {
  const { stacks } = buildApp(contextFor(context)).synth();
  const [stateful, service] = ['Stateful', 'Service'].map(
    (name) => stacks.find((stack) => stack.stackName.endsWith(name))?.template,
  );
  return { stateful, service };
};

/** The resources of one type, in one template or in both. */
export const resources = (type: string, ...templates: readonly Json[]): readonly Resource[] =>
  templates
    .flatMap((template) => Object.entries<Json>(template.Resources))
    .filter(([, resource]) => resource.Type === type)
    .map(([id, resource]) => ({ id, ...resource }));

/** The one resource of a type whose id begins like that. */
export const resource = (type: string, prefix: string, ...templates: readonly Json[]): Resource => {
  const [found, ...others] = resources(type, ...templates).filter(({ id }) => id.startsWith(prefix));
  if (!found || others.length > 0) throw new Error(`Not exactly one ${type} ${prefix}…`);
  return found;
};

/** The id of the resource that a `Ref` or `Fn::GetAtt` points to. */
export const target = (reference: Json): string => reference.Ref ?? reference['Fn::GetAtt'][0];

/** The functions by name, as FunctionName of shared/contracts/names.ts. */
export const functionsByName = (service: Json): Readonly<Record<string, Resource>> =>
  Object.fromEntries(
    resources('AWS::Lambda::Function', service).map((each) => [
      each.Properties.Environment.Variables.POWERTOOLS_SERVICE_NAME,
      each,
    ]),
  );

const list = (value: Json): readonly Json[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

export interface Statement {
  readonly actions: readonly string[];
  /** As JSON text, so that a name can be looked for in whatever function joins it. */
  readonly resources: readonly string[];
  readonly notResources: readonly string[];
  readonly services: readonly string[];
  readonly condition: Json;
}

/** The `Allow` statements of a policy document. */
export const allowed = (document: Json): readonly Statement[] =>
  list(document.Statement)
    .filter((statement) => statement.Effect === 'Allow')
    .map((statement) => ({
      actions: list(statement.Action),
      resources: list(statement.Resource).map((each) => JSON.stringify(each)),
      notResources: list(statement.NotResource).map((each) => JSON.stringify(each)),
      services: list(statement.Principal?.Service).map((each) =>
        typeof each === 'string' ? each : each['Fn::Join'][1].map((part: Json) => part.Ref ?? part).join(''),
      ),
      condition: statement.Condition,
    }));

/** What the policies in the template let a role do. */
export const permissionsOf = (service: Json, roleId: string): readonly Statement[] =>
  resources('AWS::IAM::Policy', service)
    .filter(({ Properties }) => Properties.Roles.some((role: Json) => target(role) === roleId))
    .flatMap(({ Properties }) => allowed(Properties.PolicyDocument));
