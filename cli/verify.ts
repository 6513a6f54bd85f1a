/**
 * `npm test`: everything that must hold before a change lands. Runs every step even after a failure and prints the
 * sum over all of them as its last line.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { run } from './run';

interface Step {
  name: string;
  command: readonly [string, ...string[]];
  /** The runner's report and how to read its counts; a step without one counts as one. */
  report?: { file: string; read: (report: never) => Counts };
}
interface Counts {
  passed: number;
  failed: number;
}

const UNIT_REPORT = 'test-results/unit.json';
const BROWSER_REPORT = 'test-results/browser.json';

const STEPS: readonly Step[] = [
  { name: 'data', command: ['npx', 'tsx', 'cli/data.ts', 'check'] },
  { name: 'types of the components', command: ['npx', 'svelte-check', '--fail-on-warnings'] },
  { name: 'types', command: ['npx', 'tsc', '-p', 'tsconfig.node.json'] },
  { name: 'lint', command: ['npx', 'eslint', '.', '--max-warnings', '0'] },
  { name: 'format', command: ['npx', 'prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'unused code', command: ['npx', 'knip'] },
  {
    name: 'unit tests',
    command: [
      'npx',
      'vitest',
      'run',
      '--configLoader=runner',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${UNIT_REPORT}`,
    ],
    report: {
      file: UNIT_REPORT,
      read: (report: { numPassedTests: number; numFailedTests: number }) => ({
        passed: report.numPassedTests,
        failed: report.numFailedTests,
      }),
    },
  },
  {
    name: 'browser tests',
    command: ['npx', 'tsx', 'cli/browserTests.ts'],
    report: {
      file: BROWSER_REPORT,
      // Flaky: passed at the second try only; Playwright's list names them.
      read: ({ stats }: { stats: { expected: number; unexpected: number; flaky: number } }) => ({
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected,
      }),
    },
  },
];

rmSync('test-results', { recursive: true, force: true });
const total: Counts = { passed: 0, failed: 0 };
const failures: string[] = [];
for (const { name, command, report } of STEPS) {
  console.log(`\n== ${name}`);
  const [program, ...options] = command;
  const code = await run(program, options);
  const counted =
    report && existsSync(report.file)
      ? report.read(JSON.parse(readFileSync(report.file, 'utf8')) as never)
      : { passed: code === 0 ? 1 : 0, failed: 0 };
  total.passed += counted.passed;
  // A runner that ends badly without a failed test has failed all the same.
  total.failed += code !== 0 && counted.failed === 0 ? 1 : counted.failed;
  if (code !== 0) failures.push(name);
}

if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
