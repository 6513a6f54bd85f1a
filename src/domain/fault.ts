/**
 * A fault is one thing wrong in one field of one data file: what was found there and what was expected. Texts are
 * bounded, so that a list of faults stays readable whatever the files hold.
 */
import * as v from 'valibot';

export interface Fault {
  /** Path below the data folder, with forward slashes. */
  file: string;
  /** Dotted path of the field; `file` where the whole file is meant. */
  field: string;
  found: string;
  expected: string;
}

/** A file of the data folder as read from disk. */
export interface DataFile {
  path: string;
  text: string;
}

const FOUND_MAX = 100;
const EXPECTED_MAX = 400;

export function buildFault(file: string, field: string, found: unknown, expected: string): Fault {
  return {
    file,
    field: shorten(field, FOUND_MAX),
    found: describe(found),
    expected: shorten(expected, EXPECTED_MAX),
  };
}

/** One paragraph a file, one line a fault. */
function formatFaults(faults: readonly Fault[]): string {
  const lines: string[] = [];
  let file: string | null = null;
  for (const fault of faults) {
    if (fault.file !== file) lines.push(...(file === null ? [] : ['']), fault.file);
    file = fault.file;
    lines.push(`  ${fault.field}: found ${fault.found}; expected ${fault.expected}`);
  }
  return lines.join('\n');
}

/** All faults of a data folder under a line that counts them. */
export function formatReport(faults: readonly Fault[], folder: string): string {
  return `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${folder}\n\n${formatFaults(faults)}\n`;
}

/** The value of a JSON file, or the fault that keeps it from being read. */
export function parseJson(file: DataFile): { value: unknown } | { fault: Fault } {
  try {
    return { value: JSON.parse(file.text) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      fault: {
        ...buildFault(file.path, 'file', '', 'a file of valid JSON'),
        found: shorten(reason, FOUND_MAX),
      },
    };
  }
}

/** Checks a value against a schema. A field has one fault at a time; `output` is null where there is one. */
export function checkSchema<const S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  file: string,
): { output: v.InferOutput<S> | null; faults: Fault[] } {
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  if (result.success) return { output: result.output, faults: [] };
  const faults = result.issues.map((issue) =>
    buildFault(file, v.getDotPath(issue) ?? 'file', issue.input, expectation(issue)),
  );
  return { output: null, faults };
}

const LIBRARY_MESSAGE = /^Invalid /;

function expectation(issue: v.BaseIssue<unknown>): string {
  if (!LIBRARY_MESSAGE.test(issue.message)) return issue.message.replace(/^expected /, '');
  if (issue.type.endsWith('object')) {
    if (issue.expected === 'never') return 'no field of this name';
    if (issue.input === undefined) return 'the field to be there';
  }
  if (issue.type === 'picklist') {
    return `one of ${issue.expected?.replace(/[()]/g, '').replaceAll(' | ', ', ') ?? 'a closed list'}`;
  }
  const amount = Array.isArray(issue.input) ? 'entries' : 'characters';
  if (issue.type === 'min_length') return `at least ${String(issue.requirement)} ${amount}`;
  if (issue.type === 'max_length') return `at most ${String(issue.requirement)} ${amount}`;
  return issue.expected ?? issue.message;
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  return shorten(JSON.stringify(value) ?? String(value), FOUND_MAX);
}

function shorten(text: string, max: number): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= max ? line : `${line.slice(0, max - 1)}…`;
}
