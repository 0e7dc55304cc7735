import { defineConfig } from '@playwright/test';

const BROWSER =
  '--no-sandbox --disable-background-networking --disable-quic --no-first-run --disable-component-update --disable-sync';

/** The journeys, each with a hospital of its own: one at a time, in the Chromium of the system. */
export default defineConfig({
  testDir: 'src',
  testMatch: '*.e2e-spec.ts',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-IN',
    timezoneId: 'Asia/Kolkata',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: BROWSER.split(' '),
    },
  },
});
