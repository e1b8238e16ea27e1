// The data dictionary as a page, one instrument at a time, and as a file.
import { csvOf } from '../../../../shared/contracts/console/csv.ts';
import type { Role } from '../../../../shared/contracts/names.ts';
import { type DictionaryEntry, dictionaryOf, ENTRY_COLUMNS } from '../../../../shared/domain/export/dictionary.ts';
import { INSTRUMENTS } from '../../../../shared/instruments/registry.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import type { PageRequest } from '../page-request.ts';
import { type PageResponse, page } from '../page-response.ts';
import type { PageRoute } from '../page-route.ts';
import { csvFile } from './gather-export.ts';

const PATH = '/console/export/dictionary';
const FIRST = 'care/responses';

const showDictionary = async (_: ConsoleDependencies, { query }: PageRequest): Promise<PageResponse> => {
  const entries = dictionaryOf(INSTRUMENTS);
  const parts = [...new Set(entries.map(({ of }) => of))];
  const shown = parts.find((part) => part === query.of) ?? FIRST;
  return page(
    'Data dictionary',
    <>
      <h1>Data dictionary</h1>
      <p>
        <a href={`${PATH}/file`}>Download all of it</a>
      </p>
      <nav class="sections" aria-label="Parts of the dictionary">
        <ul>
          {parts.map((part) => (
            <li key={part}>
              <a href={`${PATH}?of=${encodeURIComponent(part)}`} aria-current={part === shown ? 'page' : undefined}>
                {part}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Entries of={shown} entries={entries.filter(({ of }) => of === shown)} />
    </>,
  );
};

const Entries = ({ of, entries }: { readonly of: string; readonly entries: readonly DictionaryEntry[] }) => (
  <section class="scroll" tabindex={0} aria-label={of}>
    <table class="cells dictionary carded">
      <caption>{of}</caption>
      <thead>
        <tr>
          <th scope="col">Entry</th>
          <th scope="col">Name</th>
          <th scope="col">Meaning</th>
          <th scope="col">Type</th>
          <th scope="col">From</th>
          <th scope="col">To</th>
          <th scope="col">Direction</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ entry, name, meaning, type, minimum, maximum, direction }) => (
          <tr key={`${entry} ${name}`}>
            <td>{entry}</td>
            <th scope="row">{name}</th>
            <td>{meaning}</td>
            <td>{type}</td>
            <td>{minimum}</td>
            <td>{maximum}</td>
            <td>{direction}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const dictionaryFile = async (): Promise<PageResponse> =>
  csvFile(
    'vigil-data-dictionary',
    csvOf(
      ENTRY_COLUMNS,
      dictionaryOf(INSTRUMENTS).map((entry) => ENTRY_COLUMNS.map((column) => entry[column])),
    ),
  );

export const DICTIONARY_ROUTES = (roles: readonly Role[]): readonly PageRoute[] => [
  { method: 'GET', path: PATH, roles, answer: showDictionary },
  { method: 'GET', path: `${PATH}/file`, roles, answer: dictionaryFile },
];
