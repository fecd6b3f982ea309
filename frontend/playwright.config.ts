import { defineConfig } from '@playwright/test';

/**
 * In a real browser against the real backend. The servers are started by e2e/fixtures.ts when a test first needs them,
 * unless BASE_URL (an empty one) and DEMO_URL name running ones.
 */
export default defineConfig({
  testDir: './e2e',
  outputDir: './test-results',
  reporter: [['list']],
  // Each worker has servers of its own, so specs never see each other's data but those that share a file.
  workers: 2,
  fullyParallel: false,
  timeout: 300_000,
  expect: { timeout: 20_000 },
  use: {
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
    // only one spec is about what is kept on the device: the others would each fetch all of the screen for nothing
    serviceWorkers: 'block',
    // A failure leaves a picture and what was on the page. A trace records every step of every test: TRACE=1 when in need.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
