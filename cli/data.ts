/** The steward’s command line for the data folder: `npm run data check`, `npm run data freeze`. */
import { runDataCommand } from './dataCommand';

process.exitCode = await runDataCommand(process.argv.slice(2), process.env, {
  out: (text) => console.log(text),
  err: (text) => console.error(text),
});
