import { runCommandLine } from './desktop/commandline/commandline';

process.exitCode = await runCommandLine(process.argv.slice(2), process);
