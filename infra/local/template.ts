// Reads the synthesized stacks and resolves every reference in them to what it is called on this machine.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ACCOUNT,
  type Identity,
  identify,
  nameProperty,
  type Origins,
  playedAddress,
  REGION,
} from './resource-identity.ts';
import { evaluateCondition } from './template-conditions.ts';

interface RawResource {
  readonly Type: string;
  readonly Condition?: string;
  readonly Properties?: Record<string, unknown>;
}

/** One stack as `cdk synth` wrote it. Mutable: a test may take a grant away before it is played. */
export interface StackTemplate {
  readonly stack: string;
  readonly Resources: Record<string, RawResource>;
  readonly Outputs?: Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: unknown } }>;
  readonly Parameters?: Record<string, { readonly Default?: unknown }>;
  readonly Conditions?: Record<string, unknown>;
  readonly Mappings?: Record<string, Record<string, Record<string, unknown>>>;
}

/** A resource with all references resolved. */
export interface CloudResource<Properties> extends Identity {
  readonly logicalId: string;
  readonly stack: string;
  readonly name: string;
  readonly properties: Properties;
}

export const readTemplates = (assembly: string): StackTemplate[] =>
  readdirSync(assembly)
    .filter((file) => file.endsWith('.template.json'))
    .sort()
    .map((file) => ({
      stack: file.replace('.template.json', ''),
      ...(JSON.parse(readFileSync(join(assembly, file), 'utf8')) as Omit<StackTemplate, 'stack'>),
    }));

/** All stacks of one cloud assembly, resolved. */
export class CloudTemplate {
  readonly #templates: readonly StackTemplate[];
  readonly #origins: Origins;

  constructor(templates: readonly StackTemplate[], origins: Origins) {
    this.#templates = templates;
    this.#origins = origins;
  }

  /** Every resource of a type, in all stacks; `Properties` is the part of its CloudFormation properties that is read. */
  all<Properties>(type: string): CloudResource<Properties>[] {
    return this.#templates.flatMap((template) =>
      Object.entries(template.Resources)
        .filter(([, resource]) => resource.Type === type && this.#exists(resource, template))
        .map(([logicalId, resource]) => ({
          logicalId,
          stack: template.stack,
          name: this.#name(logicalId, resource, template),
          ...this.#identity(logicalId, template),
          properties: this.#resolve(resource.Properties ?? {}, template) as Properties,
        })),
    );
  }

  /** The value of the first output whose name matches. */
  output(name: RegExp): string | undefined {
    for (const template of this.#templates)
      for (const [key, output] of Object.entries(template.Outputs ?? {}))
        if (name.test(key)) return String(this.#resolve(output.Value, template));
    return undefined;
  }

  #exists(resource: RawResource, template: StackTemplate): boolean {
    return resource.Condition === undefined || this.#condition(resource.Condition, template);
  }

  #condition(name: string, template: StackTemplate): boolean {
    return evaluateCondition(
      template.Conditions?.[name],
      (value) => this.#resolve(value, template),
      (other) => this.#condition(other, template),
    );
  }

  #name(logicalId: string, resource: RawResource, template: StackTemplate): string {
    const given = resource.Properties?.[nameProperty(resource.Type)];
    return given === undefined ? `${template.stack}-${logicalId}` : String(this.#resolve(given, template));
  }

  #identity(logicalId: string, template: StackTemplate): Identity {
    const resource = template.Resources[logicalId];
    if (!resource) throw new Error(`${template.stack} refers to ${logicalId}, which it does not contain`);
    return identify(resource.Type, this.#name(logicalId, resource, template), this.#origins);
  }

  #resolve(value: unknown, template: StackTemplate): unknown {
    if (Array.isArray(value))
      return value.map((one) => this.#resolve(one, template)).filter((one) => one !== undefined);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [only] = entries;
    if (entries.length === 1 && only && (only[0] === 'Ref' || only[0].startsWith('Fn::')))
      return this.#intrinsic(only[0], only[1], template);
    return Object.fromEntries(
      entries
        .map(([key, inner]) => [key, this.#resolve(inner, template)] as const)
        .filter(([, inner]) => inner !== undefined),
    );
  }

  #intrinsic(name: string, argument: unknown, template: StackTemplate): unknown {
    const list = () => this.#resolve(argument, template) as unknown[];
    switch (name) {
      case 'Ref':
        return this.#ref(String(argument), template);
      case 'Fn::GetAtt': {
        const [logicalId, attribute] = Array.isArray(argument) ? argument.map(String) : String(argument).split('.', 2);
        return this.#attribute(logicalId ?? '', attribute ?? '', template);
      }
      case 'Fn::Join': {
        const [separator, parts] = list();
        return playedAddress((parts as unknown[]).join(String(separator)), this.#origins);
      }
      case 'Fn::Split': {
        const [separator, text] = list();
        return String(text).split(String(separator));
      }
      case 'Fn::Select': {
        const [index, from] = list();
        return (from as unknown[])[Number(index)];
      }
      case 'Fn::Sub':
        return this.#substitute(argument, template);
      case 'Fn::ImportValue':
        return this.#import(String(this.#resolve(argument, template)));
      case 'Fn::FindInMap': {
        const [map, first, second] = list().map(String);
        return template.Mappings?.[map ?? '']?.[first ?? '']?.[second ?? ''];
      }
      case 'Fn::If': {
        const [condition, yes, no] = argument as unknown[];
        return this.#resolve(this.#condition(String(condition), template) ? yes : no, template);
      }
      default:
        throw new Error(`${template.stack} uses ${name}, which the local cloud does not know`);
    }
  }

  #ref(name: string, template: StackTemplate): unknown {
    if (name in PSEUDO_PARAMETERS) return PSEUDO_PARAMETERS[name];
    if (name === 'AWS::StackName' || name === 'AWS::StackId') return template.stack;
    const parameter = template.Parameters?.[name];
    return parameter ? parameter.Default : this.#identity(name, template).ref;
  }

  #attribute(logicalId: string, attribute: string, template: StackTemplate): string {
    const identity = this.#identity(logicalId, template);
    return identity.attributes[attribute] ?? `${identity.ref}-${attribute}`;
  }

  #substitute(argument: unknown, template: StackTemplate): string {
    const [text, variables] = (Array.isArray(argument) ? argument : [argument, {}]) as [
      string,
      Record<string, unknown>,
    ];
    return text.replace(/\$\{([^!}][^}]*)\}/g, (_, key: string) => {
      if (key in variables) return String(this.#resolve(variables[key], template));
      const [logicalId, attribute] = key.split('.', 2);
      return attribute ? this.#attribute(logicalId ?? '', attribute, template) : String(this.#ref(key, template));
    });
  }

  #import(name: string): unknown {
    for (const template of this.#templates)
      for (const output of Object.values(template.Outputs ?? {}))
        if (output.Export && this.#resolve(output.Export.Name, template) === name)
          return this.#resolve(output.Value, template);
    throw new Error(`no stack exports ${name}`);
  }
}

const PSEUDO_PARAMETERS: Readonly<Record<string, string | undefined>> = {
  'AWS::Region': REGION,
  'AWS::AccountId': ACCOUNT,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::NoValue': undefined,
};
