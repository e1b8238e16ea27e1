// Matches text against patterns with `*` and `?`, as IAM writes them.

const compiled = new Map<string, RegExp>();

export const matchesPattern = (pattern: string, text: string): boolean => {
  let expression = compiled.get(pattern);
  if (!expression) {
    const escaped = pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.');
    expression = new RegExp(`^${escaped}$`, 's');
    compiled.set(pattern, expression);
  }
  return expression.test(text);
};
