// `npm run -s sbom`: a bill of materials of what goes into functions. Not by `--omit dev`, which also drops what functions
// have in common with a tool for building, such as zod and most of the AWS SDK.
import { execFileSync } from 'node:child_process';
import { takeNoWords } from './usage.ts';

takeNoWords(`npm run -s sbom

Prints a software bill of materials (CycloneDX 1.5, JSON) of the packages that functions depend on, from package-lock.json.`);

interface Bill {
  readonly metadata: { readonly component: object };
  readonly components: readonly {
    readonly 'bom-ref': string;
    readonly properties?: readonly { readonly name: string; readonly value: string }[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const NPM_SBOM = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
const MOST_BYTES = 64 * 1_024 * 1_024;

const { metadata, components, dependencies, ...bill } = JSON.parse(
  execFileSync('npm', NPM_SBOM, { encoding: 'utf8', maxBuffer: MOST_BYTES }),
) as Bill;

const kept = components.filter(
  ({ properties = [] }) => !properties.some(({ name }) => name === 'cdx:npm:package:development'),
);
const left = new Set(components.filter((one) => !kept.includes(one)).map((component) => component['bom-ref']));

const whole = {
  ...bill,
  // npm names it by its folder.
  metadata: { ...metadata, component: { ...metadata.component, name: 'vigil' } },
  components: kept,
  dependencies: dependencies
    .filter(({ ref }) => !left.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => !left.has(one)) })),
};
console.log(JSON.stringify(whole, null, 2));
