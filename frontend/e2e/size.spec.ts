import type { Browser, Page } from '@playwright/test';
// @ts-expect-error a plain script without types
import { BUDGET, CHART, pressed } from '../scripts/size.mjs';
import { expect, settle, signIn, test } from './fixtures';

interface Loaded {
  path: string;
  bytes: number;
  at: number;
}

/** Script and style that a browser loads which was never here before, each as gzip has it. */
function watch(page: Page) {
  const files: Loaded[] = [];
  const asked: { path: string; at: number }[] = [];
  page.on('request', (request) => {
    asked.push({ path: new URL(request.url()).pathname, at: performance.now() });
  });
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!['script', 'stylesheet'].includes(response.request().resourceType())) return;
    expect(response.status(), pathname).toBe(200);
    const bytes = pressed(pathname);
    // the smallest gain nothing by it
    if (bytes > 1000) expect(response.headers()['content-encoding'], pathname).toBe('br');
    files.push({ path: pathname, bytes, at: performance.now() });
  });
  return { files, asked };
}

function within(budget: number, page: string, files: readonly Loaded[]) {
  const counted = files.filter(({ path }) => !CHART.test(path));
  const total = counted.reduce((sum, { bytes }) => sum + bytes, 0);
  const list = counted
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(({ path, bytes }) => `${String(bytes).padStart(8)}  ${path}`);
  console.log(`${page}: ${total} bytes of script and style, budget ${budget}`);
  expect(total, [`${page} loads`, ...list].join('\n')).toBeLessThanOrEqual(budget);
  expect(total).toBeGreaterThan(50_000);
}

async function open(browser: Browser) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  return { context, page, ...watch(page) };
}

test('Who signs in loads no more than that takes', async ({ browser, demo }) => {
  for (const path of ['/sign-in', '/', '/compliance?province=50']) {
    const { context, page, files } = await open(browser);
    await page.goto(demo + path);
    await expect(page.getByRole('button', { name: 'เข้าสู่ระบบ' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    within(BUDGET.signIn, `The page to sign in, by ${path}`, files);
    await context.close();
  }
});

test('Home stays within its budget, and asks in as few steps as it can', async ({ browser, demo }) => {
  for (const user of ['department', 'province', 'district', 'observer']) {
    const first = await open(browser);
    await signIn(first.context, demo, user);
    await first.page.goto(demo);
    await expect(first.page.getByRole('heading', { level: 1 })).toBeVisible();
    await first.page.waitForLoadState('networkidle');
    within(BUDGET.home, `Home of ${user}`, first.files);

    // who has been here before: neither call waits for the application or for the other
    const again = await first.context.newPage();
    const { files, asked } = watch(again);
    await again.goto(demo);
    await settle(again);
    const when = (list: readonly { path: string; at: number }[], path: RegExp) =>
      list.find((one) => path.test(one.path))?.at ?? Number.NaN;
    const arrived = when(files, /\/start-(?!th-|en-)[^/]*\.js$/);
    for (const call of ['/api/v1/session', '/api/v1/overview']) {
      expect(when(asked, new RegExp(`^${call}$`)), call).toBeLessThan(arrived);
      expect(asked.filter(({ path }) => path === call)).toHaveLength(1);
    }
    await first.context.close();
  }
});

test('What stands further down a page comes when somebody comes near or wants it on paper', async ({
  browser,
  demo,
}) => {
  for (const near of [
    (page: Page) => page.mouse.wheel(0, 1500),
    (page: Page) => page.keyboard.press('Control'),
  ]) {
    const { context, page } = await open(browser);
    await signIn(context, demo, 'department');
    await page.goto(demo);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expect(page.locator('.leaflet-container')).toHaveCount(0);
    await near(page);
    await expect(page.locator('.leaflet-container path').first()).toBeAttached();
    await context.close();
  }
});
