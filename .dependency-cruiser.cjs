// The dependency rules of docs/architecture.md, as errors. Each `comment` says why.
const OWN = '^(infra|functions|shared|test)/';
const only = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: OWN, pathNot: to },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle hides which part decides.',
      from: {},
      to: { circular: true },
    },
    only('domain-stays-pure', '^shared/domain/', '^shared/domain/', 'The domain knows nothing but itself.'),
    {
      name: 'domain-uses-no-package-but-temporal',
      severity: 'error',
      comment: 'A decision that does I/O cannot be tested as a table.',
      from: { path: '^shared/domain/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'core'], pathNot: 'temporal-polyfill' },
    },
    only(
      'content-knows-the-domain-only',
      '^shared/(instruments|plans|wording)/(?!content(-manifest)?\\.ts)',
      ['^shared/domain/', '^shared/$1/'],
      'Instruments, plans and wording are data in the shapes of the domain.',
    ),
    only('contracts-know-the-domain-only', '^shared/contracts/', '^shared/(domain|contracts)/', 'Wire schemas.'),
    only(
      'ports-know-domain-and-contracts',
      '^shared/((console|plan|erasure|note)-)?ports\\.ts$',
      '^shared/(domain|contracts)/',
      'A page of ports.',
    ),
    only(
      'adapters-do-not-know-each-other',
      '^shared/adapters/([^/]+)',
      [
        '^shared/(domain|contracts|runtime)/',
        '^shared/((console|plan|erasure|note)-)?ports\\.ts$',
        '^shared/adapters/$1',
      ],
      'An adapter is one port and its client.',
    ),
    only(
      'runtime-stands-alone',
      '^shared/runtime/',
      ['^shared/(runtime|domain|contracts)/', '^shared/((console|plan|erasure|note)-)?ports\\.ts$'],
      'Environment, logger, metrics, middleware.',
    ),
    only(
      'logic-takes-its-dependencies',
      '^functions/([^/]+)/(?!handler\\.ts).+\\.tsx?$',
      [
        '^shared/(domain|instruments|plans|wording|contracts)/',
        '^shared/((console|plan|erasure|note)-)?ports\\.ts$',
        '^shared/runtime/(log-events|failure|commit-turn|turn-id|retry)\\.ts$',
        '^functions/$1/',
      ],
      'Only handler.ts wires adapters; the logic beside it takes them as its first argument.',
    ),
    {
      name: 'logic-knows-no-aws',
      severity: 'error',
      comment: 'AWS clients belong in adapters and handlers.',
      from: { path: '^functions/[^/]+/(?!handler\\.ts).+\\.tsx?$' },
      to: { path: 'node_modules/(@aws-sdk|@smithy|@middy|@aws-lambda-powertools)' },
    },
    {
      name: 'functions-do-not-know-each-other',
      severity: 'error',
      comment: 'What two functions need lives in shared.',
      from: { path: '^functions/([^/]+)/' },
      to: { path: '^functions/', pathNot: '^functions/$1/' },
    },
    {
      name: 'nothing-imports-tests-or-infra',
      severity: 'error',
      comment: 'Product code never leans on its tests or on what deploys it.',
      from: { path: '^(functions|shared)/' },
      to: { path: '^(test|infra)/' },
    },
    {
      name: 'infra-imports-no-test',
      severity: 'error',
      comment: 'Nothing imports test.',
      from: { path: '^infra/' },
      to: { path: '^test/' },
    },
    {
      name: 'stacks-take-only-names-and-content',
      severity: 'error',
      comment:
        'The stacks use names from shared, never behaviour; infra/local runs the built bundles, infra/tools are commands.',
      from: { path: '^infra/(?!local/|tools/)' },
      to: { path: '^(shared|functions)/', pathNot: '^shared/(contracts/names)\\.ts$' },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment:
        'An import that resolves to nothing is not checked. Of aws-lambda there are only types (@types/aws-lambda).',
      from: {},
      to: { couldNotResolve: true, pathNot: '^aws-lambda$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
