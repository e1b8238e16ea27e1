// What a role is granted, one action on one resource at a time, and whether any call needed it.
import { type AccessRequest, applies, listed, type Statement } from './policy.ts';

export interface Grant {
  /** The role, by its id in the template. */
  readonly role: string;
  readonly action: string;
  /** As its statement names it; `not …` for all but that. */
  readonly resource: string;
  /** Whether it let a call through, with its conditions. */
  readonly used: boolean;
}

interface Part extends Omit<Grant, 'used'> {
  /** Its statement, cut down to this action and resource. */
  readonly statement: Statement;
}

/** The grants of one role. */
export class RoleGrants {
  readonly #parts: readonly Part[];
  readonly #unused: Set<Part>;

  constructor(role: string, statements: readonly Statement[]) {
    this.#parts = statements.flatMap((statement) => partsOf(role, statement));
    this.#unused = new Set(this.#parts);
  }

  get all(): readonly Grant[] {
    return this.#parts.map((part) => {
      const { role, action, resource } = part;
      return { role, action, resource, used: !this.#unused.has(part) };
    });
  }

  /** To be told of every call that was let through. */
  note(request: AccessRequest): void {
    for (const part of this.#unused) if (applies(part.statement, request)) this.#unused.delete(part);
  }
}

const partsOf = (role: string, statement: Statement): readonly Part[] => {
  if (statement.Effect !== 'Allow') return [];
  const { Action, NotAction, Resource, NotResource } = statement;
  const actions = Action ? listed(Action) : [`not ${listed(NotAction)}`];
  const resources = Resource ? listed(Resource) : [`not ${listed(NotResource)}`];
  return actions.flatMap((action) =>
    resources.map((resource) => ({
      role,
      action,
      resource,
      statement: { ...statement, ...(Action && { Action: action }), ...(Resource && { Resource: resource }) },
    })),
  );
};
