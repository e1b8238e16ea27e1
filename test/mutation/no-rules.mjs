// What is left as it is, since it holds no rule: the words of errors, and what stands in for nothing (`= []`, `?? ''`).
const isOfError = (path) => path?.isNewExpression() && /Error$/.test(path.node.callee.name);

/** Stryker would put a word of its own there, which no type lets in. */
const standsForNothing = ({ node, key, parentPath }) =>
  ((node.type === 'ArrayExpression' && node.elements.length === 0) ||
    (node.type === 'StringLiteral' && node.value === '')) &&
  key === 'right' &&
  (parentPath?.isAssignmentPattern() || parentPath?.isLogicalExpression({ operator: '??' }));

const reasonFor = (path) => {
  if (path.listKey === 'arguments' && isOfError(path.parentPath)) return 'the words of an error';
  return standsForNothing(path) ? 'stands in for nothing' : undefined;
};

export const strykerPlugins = [{ kind: 'Ignore', name: 'no-rules', value: { shouldIgnore: reasonFor } }];
