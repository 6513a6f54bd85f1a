/** What `npm run data` can do with a data folder. */
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { formatReport } from '../src/domain/fault';
import { checkFolder, compileAtlas } from '../vite/compile';
import { freeze } from '../vite/versions';

const USAGE = `Usage: npm run data check [-- --folder <folder>]
       npm run data freeze [-- --folder <folder>]

  check   reads every file of the data folder and lists all faults:
          file, field, what was found, what was expected
  freeze  keeps the data as they are, for embeds whose numbers are to stay

The folder is data/, or what --folder or the environment variable ATLAS_DATA names.`;

/** Where a command writes: results to `out`, faults and errors to `err`. */
export interface Printer {
  out: (text: string) => void;
  err: (text: string) => void;
}

/** Runs a command; the exit code is 0 without faults, 1 with faults, 2 where the command is not understood. */
export async function runDataCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  { out, err }: Printer,
): Promise<0 | 1 | 2> {
  const { command, folder } = readArguments(args) ?? {};
  if (command === 'help') {
    out(USAGE);
    return 0;
  }
  const run = command === 'check' ? check : command === 'freeze' ? keep : null;
  if (run === null) {
    err(USAGE);
    return 2;
  }
  const data = folder ?? environment['ATLAS_DATA'] ?? 'data';
  const found = await stat(data).catch(() => null);
  if (!found?.isDirectory()) {
    err(`No such folder: ${data}`);
    return 2;
  }
  return run(data, { out, err });
}

async function keep(folder: string, { out, err }: Printer): Promise<0 | 1> {
  const { faults, compiled } = await compileAtlas(folder);
  if (!compiled) {
    err(formatReport(faults, folder));
    return 1;
  }
  const { version, isNew } = await freeze(folder, { atlas: compiled.atlas, search: compiled.search });
  out(isNew ? `frozen as ${version}` : `nothing has changed since ${version}`);
  return 0;
}

async function check(folder: string, { out, err }: Printer): Promise<0 | 1> {
  const { faults, inventory } = await checkFolder(folder);
  if (!inventory) {
    err(formatReport(faults, folder));
    return 1;
  }
  const count = inventory.venues.length;
  out(`${count} ${count === 1 ? 'venue' : 'venues'}, no faults`);
  return 0;
}

/** Null where the arguments are not understood. */
function readArguments(args: readonly string[]): { command: string; folder: string | undefined } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { folder: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    const [command, ...rest] = values.help ? ['help'] : positionals;
    return command === undefined || rest.length > 0 ? null : { command, folder: values.folder };
  } catch {
    return null;
  }
}
