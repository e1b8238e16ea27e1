// Data as an outline: a field or list entry per line, what is inside it indented.
import { type Data, isList } from '../../../shared/domain/canonical-json.ts';

/** Shapes of the domain are plain data. */
export const outline = (content: object): readonly string[] => linesOf(content as Data);

export const linesOf = (data: Data): readonly string[] => {
  if (typeof data !== 'object' || data === null) return String(data).split('\n');
  if (isList(data)) return data.flatMap((entry) => marked('- ', linesOf(entry)));
  return Object.entries(data).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const lines = linesOf(value);
    const fits = (typeof value !== 'object' || value === null) && lines.length === 1;
    return fits ? [`${key}: ${lines[0]}`] : [`${key}:`, ...lines.map((line) => `  ${line}`)];
  });
};

const marked = (mark: string, lines: readonly string[]): readonly string[] =>
  lines.map((line, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + line);
