import { defineConfig } from 'vitest/config';

/**
 * unit: pure functions. service: real services on a real encrypted database in a temporary folder.
 * boundary: the doors (IPC, REST), the disk, processes that are killed.
 */
const SUITES = [
  { name: 'unit', timeoutMs: 60_000 },
  { name: 'service', timeoutMs: 240_000 },
  { name: 'boundary', timeoutMs: 300_000 },
];

export default defineConfig({
  test: {
    projects: SUITES.map(({ name, timeoutMs }) => ({
      test: {
        name,
        include: [`test/${name}/**/*.test.{ts,tsx}`],
        environment: 'node',
        pool: 'forks',
        testTimeout: timeoutMs,
        hookTimeout: timeoutMs,
        retry: process.env.CI === undefined ? 0 : 1,
        restoreMocks: true,
        unstubEnvs: true,
      },
    })),
    passWithNoTests: false,
    maxWorkers: 2,
  },
});
