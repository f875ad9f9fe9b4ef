import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

import { findBrowser } from './scripts/browsers/find-browser.ts';

/** Browser tests start no browser of their own: they use the one the set-up found. */
const { path: chromium } = await findBrowser('chromium');

const MINUTE_MS = 60_000;

/** What is awaited comes at once on an idle machine; a loaded one takes its time. */
const PATIENT = { poll: { timeout: MINUTE_MS / 2 } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          expect: PATIENT,
          // Properties try hundreds of texts, on machines that do other things too.
          testTimeout: MINUTE_MS,
        },
      },
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        define: { __MEASURE_SLICES__: 'false' },
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          testTimeout: 2 * MINUTE_MS,
          expect: PATIENT,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: chromium, args: ['--no-sandbox'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          expect: PATIENT,
          testTimeout: MINUTE_MS,
          hookTimeout: 2 * MINUTE_MS,
          // After the other tests, and two files at a time: they wait more than they work, and hover is about time.
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
        },
      },
    ],
  },
});
