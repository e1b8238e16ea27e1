// The roles of the template with all their statements, and a record of what they were refused.
import { type Grant, RoleGrants } from './grant.ts';
import { Keys } from './keys.ts';
import { type AccessRequest, isAllowed, type Statement } from './policy.ts';
import { ACCOUNT } from './resource-identity.ts';
import type { CloudTemplate } from './template.ts';

interface PolicyDocument {
  readonly Statement: readonly Statement[];
}

/** A call that a role does not allow, as IAM would refuse it. */
export interface Denial extends AccessRequest {
  /** The function, or the service acting under a role, that made the call. */
  readonly caller: string;
  readonly message: string;
}

export class AccessDeniedError extends Error {
  override readonly name = 'AccessDeniedError';
}

/** Who calls: a name for messages, and the role whose statements count. */
export interface Caller {
  readonly name: string;
  readonly roleArn: string;
}

export class Permissions {
  readonly denials: Denial[] = [];
  /** How many calls were asked about, allowed or not. */
  asked = 0;
  readonly #statements = new Map<string, Statement[]>();
  readonly #grants = new Map<string, RoleGrants>();
  readonly #keys: Keys;
  readonly #onDenial: (denial: Denial) => void;

  constructor(template: CloudTemplate, onDenial: (denial: Denial) => void) {
    this.#onDenial = onDenial;
    this.#keys = new Keys(template);
    const arns = new Map<string, string>();
    const ids = new Map<string, string>();
    for (const role of template.all<{ readonly Policies?: readonly { readonly PolicyDocument: PolicyDocument }[] }>(
      'AWS::IAM::Role',
    )) {
      const arn = role.attributes.Arn ?? '';
      arns.set(role.ref, arn);
      ids.set(arn, role.logicalId);
      this.#statements.set(
        arn,
        (role.properties.Policies ?? []).flatMap(({ PolicyDocument }) => [...PolicyDocument.Statement]),
      );
    }
    for (const type of ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::RolePolicy'])
      for (const { properties } of template.all<{
        readonly PolicyDocument: PolicyDocument;
        readonly Roles?: readonly string[];
        readonly RoleName?: string;
      }>(type))
        for (const role of properties.Roles ?? [properties.RoleName ?? ''])
          this.#statements.get(arns.get(role) ?? '')?.push(...properties.PolicyDocument.Statement);
    for (const [arn, statements] of this.#statements)
      this.#grants.set(arn, new RoleGrants(ids.get(arn) ?? arn, statements));
  }

  /** All that the roles are granted, and whether it was needed so far. */
  get grants(): readonly Grant[] {
    return [...this.#grants.values()].flatMap(({ all }) => all);
  }

  /**
   * Asks for what the call needs of the key that protects the resource, too.
   * @throws AccessDeniedError that names caller, action and resource when the caller's role does not allow it.
   */
  require(caller: Caller, request: AccessRequest): void {
    this.asked += 1;
    for (const each of [request, ...this.#keys.requestsWith(request)]) this.#requireOne(caller, each);
  }

  #requireOne(caller: Caller, { action, resource, context }: AccessRequest): void {
    const request = {
      action,
      resource,
      context: { 'aws:SecureTransport': 'true', 'aws:PrincipalAccount': ACCOUNT, ...context },
    };
    if (isAllowed(this.#statements.get(caller.roleArn) ?? [], request)) {
      this.#grants.get(caller.roleArn)?.note(request);
      return;
    }
    const role = caller.roleArn.split('/').at(-1);
    const message =
      `User: arn:aws:sts::${ACCOUNT}:assumed-role/${role}/${caller.name} is not authorized to perform: ` +
      `${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
    const denial = { action, resource, ...(context && { context }), caller: caller.name, message };
    this.denials.push(denial);
    this.#onDenial(denial);
    throw new AccessDeniedError(message);
  }
}
