// Evaluates the condition functions of a CloudFormation template.

/** `resolve` resolves values inside a condition, `named` evaluates another condition of the same template. */
export const evaluateCondition = (
  expression: unknown,
  resolve: (value: unknown) => unknown,
  named: (condition: string) => boolean,
): boolean => {
  const [name, argument] = Object.entries((expression ?? {}) as Record<string, unknown>)[0] ?? [];
  const each = (): boolean[] => (argument as unknown[]).map((one) => evaluateCondition(one, resolve, named));
  switch (name) {
    case 'Condition':
      return named(String(argument));
    case 'Fn::Equals': {
      const [left, right] = (argument as unknown[]).map(resolve);
      return left === right;
    }
    case 'Fn::And':
      return each().every(Boolean);
    case 'Fn::Or':
      return each().some(Boolean);
    case 'Fn::Not':
      return !each()[0];
    default:
      throw new Error(`a condition uses ${name}, which the local cloud does not know`);
  }
};
