import { parseArgs } from 'node:util';
import { appForm } from '../bench/app-process.ts';
import { runCrashes } from './run-crashes.ts';

/** `npm run crash [-- --kills 200 --seed N]`: kills the app while it writes, and looks at what it left. */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
  },
});
const report = await runCrashes({
  kills: Number(values.kills),
  seed: Number(values.seed),
  form: appForm(),
  longestMs: 2500,
  tell: (line) => process.stdout.write(`${line}\n`),
});
for (const line of report.wrong) process.stdout.write(`${line}\n`);
process.stdout.write(
  `\ncrash: seed ${values.seed}, ${report.kills} kills, ${Array.from(report.done, ([name, times]) => `${name} ${times}`).join(', ')}; ${report.acknowledged} things acknowledged, ${report.wrong.length} wrong\n`,
);
process.exitCode = report.wrong.length === 0 ? 0 : 1;
