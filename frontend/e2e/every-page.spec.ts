import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';

const demo = () => process.env.DEMO_URL ?? '';
const PASSWORD = 'maekhai-demo';

async function signIn(context: BrowserContext, username: string, lang: 'th' | 'en') {
  await context.addInitScript((value) => {
    localStorage.setItem('maekhai.prefs', JSON.stringify({ lang: value, thaiDigits: false }));
  }, lang);
  const answer = await context.request.post(`${demo()}/api/v1/session`, {
    data: { username, password: PASSWORD },
  });
  expect(answer.ok()).toBe(true);
}

/** Waits for the page itself: its heading is there and no placeholder is left. */
async function settle(page: Page) {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
}

async function check(page: Page, what: string) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`),
    `axe on ${what}`,
  ).toEqual([]);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways, `sideways scrolling on ${what}`).toBeLessThanOrEqual(0);
}

// Two of the four combinations: what differs between widths differs in either language.
for (const [width, langs] of [
  [1440, ['th']],
  [360, ['en']],
] as const) {
  for (const lang of langs) {
    test(`axe finds nothing on any page at ${width} px in ${lang}`, async ({ browser }) => {
      test.setTimeout(600_000);
      const context = await browser.newContext({ viewport: { width, height: 800 } });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (e) => errors.push(e.message));
      page.on('console', (m) => {
        if (m.type() === 'error' && !/Failed to load resource/.test(m.text())) errors.push(m.text());
      });

      await context.addInitScript((value) => {
        localStorage.setItem('maekhai.prefs', JSON.stringify({ lang: value, thaiDigits: false }));
      }, lang);
      await page.goto(`${demo()}/sign-in`);
      await settle(page);
      await check(page, '/sign-in');

      await signIn(context, 'admin', lang);
      const { items } = await (
        await context.request.get(`${demo()}/api/v1/local-governments?province=55&status=INCOMPLETE&size=1`)
      ).json();
      const imports = await (await context.request.get(`${demo()}/api/v1/imports?size=1`)).json();
      const cohorts = await (await context.request.get(`${demo()}/api/v1/cohorts?size=1`)).json();
      const trainers = await (
        await context.request.get(`${demo()}/api/v1/trainers?province=55&size=1`)
      ).json();
      const plans = [await somePlan(context, '55'), await somePlan(context, '55')];
      const hubs = await (await context.request.get(`${demo()}/api/v1/hubs?province=55&size=1`)).json();
      const networks = [await someNetwork(context, '55'), await someNetwork(context, '55')];
      const paths = [
        '/hub-network',
        '/hub-network?province=55',
        '/hubs?province=55',
        ...(hubs.items.length > 0 ? [`/hubs/${hubs.items[0].id}`] : []),
        '/hub-candidates?province=55',
        '/hub-candidates?province=55&view=not',
        '/hub-unserved?province=55',
        '/hub-plans?province=55',
        `/hub-plans/${networks[0]}`,
        `/hub-plans/compare?a=${networks[0]}&b=${networks[1]}`,
        '/hub-letter?province=55',
        '/coverage',
        '/coverage?province=55',
        '/coverage?province=55&view=table',
        '/plans',
        `/plans/${plans[0]}`,
        `/plans/${plans[0]}/annex`,
        `/plans/compare?a=${plans[0]}&b=${plans[1]}`,
        '/plans/national',
        '/trainers?province=55',
        `/trainers/${trainers.items[0].id}`,
        '/training',
        `/training/${cohorts.items[0].id}`,
        '/',
        '/?province=55',
        '/?province=55&district=5501',
        '/map',
        '/map?province=55',
        '/local-governments?province=55',
        `/local-governments/${items[0].code}`,
        '/compliance?province=55',
        '/self-reports',
        '/exemptions',
        '/imports',
        '/imports/new',
        ...(imports.items.length > 0 ? [`/imports/${imports.items[0].id}`] : []),
        '/proposals',
        '/users',
        '/settings',
        '/nowhere',
      ];
      for (const path of paths) {
        await page.goto(demo() + path);
        await settle(page);
        if (path !== '/nowhere') {
          await expect(page.getByRole('complementary').first()).toContainText(
            lang === 'th' ? 'ข้อมูลสมมติ' : 'Invented data',
          );
        }
        await check(page, path);
      }
      expect(errors).toEqual([]);
      await context.close();
    });
  }
}

/** A plan of a province, made now if there are too few. */
async function somePlan(context: BrowserContext, province: string): Promise<string> {
  const headers = { Origin: demo() };
  const from = (await (await context.request.get(`${demo()}/api/v1/session`)).json()).today;
  const made = await context.request.post(`${demo()}/api/v1/coverage-plans`, {
    headers,
    data: { provinceCode: province, from, maxSeconds: 2 },
  });
  expect(made.status()).toBe(202);
  const { id } = await made.json();
  await expect
    .poll(
      async () => (await (await context.request.get(`${demo()}/api/v1/coverage-plans/${id}`)).json()).state,
      {
        timeout: 60_000,
      },
    )
    .toBe('READY');
  return id;
}

/** A network plan of a province, made now. */
async function someNetwork(context: BrowserContext, province: string): Promise<string> {
  const made = await context.request.post(`${demo()}/api/v1/hub-plans`, {
    headers: { Origin: demo() },
    data: { provinceCode: province, maxSeconds: 2 },
  });
  expect(made.status()).toBe(202);
  const { id } = await made.json();
  await expect
    .poll(async () => (await (await context.request.get(`${demo()}/api/v1/hub-plans/${id}`)).json()).state, {
      timeout: 60_000,
    })
    .toBe('READY');
  return id;
}

for (const username of ['department', 'province', 'district', 'trainer', 'local', 'observer']) {
  test(`${username} has a first page without errors`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await signIn(context, username, 'th');
    const page = await context.newPage();
    const refused: string[] = [];
    page.on('response', (r) => {
      if (r.status() >= 400) refused.push(`${r.status()} ${new URL(r.url()).pathname}`);
    });
    const pages =
      username === 'local'
        ? ['/']
        : [
            '/',
            '/coverage',
            '/trainers',
            '/training',
            '/hub-network',
            '/hubs',
            '/hub-candidates',
            '/hub-unserved',
            ...(username === 'district' ? [] : ['/hub-plans']),
          ];
    for (const path of pages) {
      await page.goto(demo() + path);
      await settle(page);
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
    await page.goto(`${demo()}/`);
    await settle(page);
    await check(page, `home of ${username}`);
    expect(refused).toEqual([]);
    await context.close();
  });
}

test('The whole frame works by keyboard', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await signIn(context, 'admin', 'th');
  const page = await context.newPage();
  await page.goto(`${demo()}/`);
  await settle(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'ข้ามไปยังเนื้อหา' })).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'ค้นหา อปท. จากชื่อหรือรหัส' }).fill('น่าน');
  await expect(page.getByRole('listbox', { name: 'ผลการค้นหา' }).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/local-governments\/\d{7}/);
  await context.close();
});

test('Lists and a local government fit on A4, without what only a screen needs', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await signIn(context, 'admin', 'th');
  const page = await context.newPage();
  const list = await context.request.get(`${demo()}/api/v1/local-governments?province=55&size=1`);
  const { items } = await list.json();
  const plan = await somePlan(context, '55');
  const network = await someNetwork(context, '55');
  for (const path of [
    '/?province=55',
    '/coverage?province=55',
    `/plans/${plan}`,
    `/plans/${plan}/annex`,
    '/hub-network?province=55',
    '/hubs?province=55',
    `/hub-plans/${network}`,
    '/compliance?province=55',
    '/local-governments?province=55',
    `/local-governments/${items[0].code}`,
  ]) {
    await page.goto(demo() + path);
    await settle(page);
    await page.emulateMedia({ media: 'print' });
    // 210 mm less the margins.
    await page.setViewportSize({ width: 703, height: 1000 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, `width of ${path}`).toBeLessThanOrEqual(703);
    await expect(page.getByRole('main').locator('button.mantine-Button-root:visible')).toHaveCount(0);
    await expect(page.getByRole('navigation', { name: 'เมนูหลัก' })).toHaveCount(0);
    await expect(page.getByRole('combobox')).toHaveCount(0);
    for (const head of await page.locator('.mk-tablewrap thead').all()) {
      expect(await head.evaluate((e) => getComputedStyle(e).display)).toBe('table-header-group');
    }
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1440, height: 900 });
  }
  await context.close();
});
