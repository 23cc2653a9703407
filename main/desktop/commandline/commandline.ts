import { errorOf } from '../../office/call';
import { systemClock } from '../time';
import { readArguments, usage, type CommandLine } from './arguments';
import { badInput, jsonOf, runBatch } from './batch';
import { openCaller, type Caller } from './caller';
import { outputTo, type Output } from './output';
import { commandLinePorts, quietLog } from './ports';

/** Standard input and the two outputs of the process. */
type Streams = Readonly<Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr'>>;

/** Answers operations as JSON on standard output, or runs the practice day. The result is the exit code. */
export async function runCommandLine(args: readonly string[], { stdin, stdout, stderr }: Streams): Promise<number> {
  const output = outputTo(stdout);
  const errors = outputTo(stderr);
  try {
    if (args[0] === 'demo') return await livePracticeDay(output);
    const line = readArguments(args);
    if (typeof line === 'string') {
      await errors.write(`${line}\n${usage}`);
      return 2;
    }
    const caller = openCaller(line);
    try {
      return (line.isBatch ? await runBatch(stdin, output, caller.call) : await runOne(line, output, caller)) ? 0 : 1;
    } finally {
      await caller.close();
    }
  } catch (failure) {
    const { code, message } = errorOf(failure, args[0] ?? '', quietLog);
    await errors.write(`${code}: ${message}\n`);
    return 1;
  }
}

async function livePracticeDay(output: Output): Promise<number> {
  const { practiceDay } = await import('../../practice/day');
  const print = (line: string) => void output.write(`${line}\n`);
  await practiceDay({ ports: (place) => ({ ...commandLinePorts(systemClock), ...place }), print });
  return 0;
}

async function runOne(line: CommandLine & { isBatch: false }, output: Output, { call }: Caller): Promise<boolean> {
  const input = jsonOf(line.input);
  const result =
    input === undefined
      ? badInput('The input is not JSON. Nothing was done. Put it in single quotes, such as \'{"id": 1}\'.')
      : await call({ operation: line.command, input, now: null });
  await output.write(`${JSON.stringify(result, null, 2)}\n`);
  return result.ok;
}
