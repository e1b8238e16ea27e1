// One route as the document describes it.
import type * as z from 'zod/mini';

export interface RequestBody {
  readonly schema: z.ZodMiniType;
  /** What would be right, by field. */
  readonly expected: Readonly<Record<string, string>>;
}

export interface Operation {
  readonly does: string;
  readonly answers: string;
  /** 201 where something new is there afterwards; else 200. */
  readonly creates?: true;
  readonly body?: RequestBody;
  /** The body may be left out. */
  readonly bodyOptional?: true;
  readonly csv?: true;
  /** By name; each may be left out. */
  readonly query?: Readonly<Record<string, string>>;
}
