/** npm run check: types of every layer, lint and format, layering, dead code. Prints what failed, and a closing line. */

import { run } from './common/run.ts';
import { main, say } from './common/script.ts';

interface Step {
  readonly name: string;
  readonly args: readonly string[];
}

const TYPE_PROJECTS = [
  'src-shared',
  'src-main',
  'src-main/tsconfig.desktop.json',
  'src-renderer',
  'scripts',
  'test',
] as const;

const STEPS: readonly Step[] = [
  ...TYPE_PROJECTS.map((project) => ({
    name: `types of ${project}`,
    args: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', project],
  })),
  { name: 'lint and format', args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'] },
  {
    name: 'layers',
    args: [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      '.dependency-cruiser.mjs',
      'src-main',
      'src-shared',
      'src-renderer',
      'scripts',
      'test',
    ],
  },
  { name: 'dead code', args: ['node_modules/knip/bin/knip.js', '--no-progress'] },
];

await main(async () => {
  const failed: string[] = [];
  for (const step of STEPS) {
    const result = await run(process.execPath, step.args, { output: 'capture' });
    say(`${result.code === 0 ? 'ok    ' : 'FAILED'} ${step.name}`);
    if (result.code !== 0) {
      failed.push(step.name);
      process.stdout.write(`${result.output.trimEnd()}\n`);
    }
  }
  say(failed.length === 0 ? `All ${STEPS.length} checks are clean.` : `Not clean: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
});
