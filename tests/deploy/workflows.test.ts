/** The workflows of continuous integration: what they run is there, and they may do no more than they need. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; steps: Step[] }>;
}

const FOLDER = '.github/workflows';
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const workflows = readdirSync(FOLDER).map(
  (file) => [file, parse(readFileSync(join(FOLDER, file), 'utf8')) as Workflow] as const,
);
const stepsOf = ({ jobs }: Workflow): Step[] => Object.values(jobs).flatMap(({ steps }) => steps);
const commandsOf = (workflow: Workflow): string =>
  stepsOf(workflow)
    .map(({ run }) => run ?? '')
    .join('\n');

it('there is one to verify, one to publish the site, one for a release', () => {
  expect(workflows.map(([file]) => file)).toEqual(['pages.yml', 'release.yml', 'verify.yml']);
});

describe.each(workflows)('%s', (_, workflow) => {
  it('runs commands that exist', () => {
    const commands = commandsOf(workflow);
    const named = [...commands.matchAll(/\bnpm run ([\w:-]+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const files = [...commands.matchAll(/(?:^|\s)(\.?[\w-]+\/[\w./-]+)/g)].map((match) => match[1] ?? '');
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    expect(named.length + files.length).toBeGreaterThan(0);
  });

  it('takes actions of the code host only, by their major version', () => {
    const actions = stepsOf(workflow).flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
    expect(actions.length).toBeGreaterThan(1);
    expect(actions.filter((action) => !/^actions\/[\w-]+@v\d+$/.test(action))).toEqual([]);
  });

  it('gives every job read access, and puts no outside text into a shell', () => {
    expect(workflow.permissions['contents']).toBe('read');
    expect(commandsOf(workflow)).not.toContain('${{');
  });
});

it('a release is written by a job of its own that runs nothing of the project', () => {
  const release = workflows.find(([file]) => file === 'release.yml')?.[1];
  const writing = Object.values(release?.jobs ?? {}).filter(
    ({ permissions = {} }) => permissions['contents'] === 'write',
  );
  expect(writing).toHaveLength(1);
  const ran = writing.flatMap(({ steps }) => steps.map(({ run, uses }) => run ?? uses ?? ''));
  expect(ran.filter((text) => /npm|checkout|\.ci/.test(text))).toEqual([]);
});
