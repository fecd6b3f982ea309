import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, follow, settle, signIn, someDays, somePlan, test } from './fixtures';

// its tests depend on nothing of each other
test.describe.configure({ mode: 'parallel' });

async function check(page: Page, what: string, except: string[] = []) {
  // legacy: the page is one frame, so that no second page is opened to put results together
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .disableRules(except)
    .analyze();
  // all of them are told, not the first page's alone
  expect
    .soft(
      violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`),
      `axe on ${what}`,
    )
    .toEqual([]);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(sideways, `sideways scrolling on ${what}`).toBeLessThanOrEqual(0);
}

/** What a phone shows in English, and a desk in Thai: what differs between widths differs in either language. */
const LOOKS = [
  { lang: 'th', toggle: 'ไทย', width: 1440, invented: 'ข้อมูลสมมติ' },
  { lang: 'en', toggle: 'EN', width: 360, invented: 'Invented data' },
] as const;
type Look = (typeof LOOKS)[number];

/** Turns the page that is loaded to another width and language. */
async function turn(page: Page, to: Look) {
  // the language is chosen where there is room for it
  await page.setViewportSize({ width: 1440, height: 800 });
  await page
    .getByRole('radiogroup', { name: /^(ภาษา|Language)$/ })
    .first()
    .getByText(to.toggle, { exact: true })
    .click();
  await expect(page.locator('html')).toHaveAttribute('lang', to.lang);
  await page.setViewportSize({ width: to.width, height: 800 });
  await settle(page);
}

/** Fits on A4 by itself, without what only a screen needs. */
async function print(page: Page, what: string) {
  const screen = page.viewportSize();
  await page.emulateMedia({ media: 'print' });
  // 210 mm less the margins.
  await page.setViewportSize({ width: 703, height: 1000 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, `width of ${what}`).toBeLessThanOrEqual(703);
  await expect(page.getByRole('main').locator('button.mantine-Button-root:visible')).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: /^(เมนูหลัก|Main menu)$/ })).toHaveCount(0);
  await expect(page.getByRole('combobox')).toHaveCount(0);
  for (const head of await page.locator('.mk-tablewrap thead').all()) {
    expect(await head.evaluate((e) => getComputedStyle(e).display)).toBe('table-header-group');
  }
  // a printer leaves backgrounds out: a sign that is white on one would be gone
  const gone = await page.locator('.mk-dot, .mk-hub, .mk-sign, .mk-chip, .mk-cell').evaluateAll((signs) =>
    signs
      .filter((sign) => {
        const look = getComputedStyle(sign);
        return look.color === 'rgb(255, 255, 255)' && look.getPropertyValue('print-color-adjust') !== 'exact';
      })
      .map((sign) => sign.outerHTML),
  );
  expect(gone, `signs that do not print on ${what}`).toEqual([]);
  await page.emulateMedia({ media: 'screen' });
  if (screen) await page.setViewportSize(screen);
}

const PRINTED = [
  '/solutions/:solution',
  '/visit-priorities?province=55',
  '/visits/:visit',
  '/issues?province=55',
  '/issues/:issue',
  '/issue-escalations',
  '/visit-plans/:days',
  '/visit-plans/:days?day=:first',
  '/?province=55',
  '/coverage?province=55',
  '/reports/55/:reported',
  '/plans/:plan',
  '/plans/:plan/annex',
  '/hub-network?province=55',
  '/hubs?province=55',
  '/hub-plans/:network',
  '/letters?province=55',
  '/letters/:sent',
  '/meetings/:closed',
  '/meeting-actions?province=55',
  '/compliance?province=55',
  '/local-governments?province=55',
  '/local-governments/:code',
  '/local-governments/:code/timeline',
];

/** By what they are about: each group is a test, so that two of them can run side by side. */
const PAGES: Record<string, readonly string[]> = {
  'whoever is not signed in': ['/sign-in'],
  'what is done on days': [
    '/my-day',
    '/queue',
    '/visit-priorities?province=55',
    '/visits?province=55',
    '/visits/:visit',
    '/visits/:visit/edit',
    '/visits/new?localGovernment=:code',
    '/visit-overdue',
    '/visit-overdue?province=55',
    '/visit-calendar?province=55',
    '/visit-calendar?province=55&view=week',
    '/visit-calendar?province=55&view=day',
    '/visit-plans?province=55',
    '/visit-plans/:days',
    '/visit-plans/:days?day=:first',
    '/clinics?province=55',
    '/clinics/new?province=55',
    '/checklists',
    '/checklists/:checklist',
    '/checklists/new?versionOf=:checklist',
    '/holidays',
    '/visit-papers?province=55',
    '/visit-papers?province=55&paper=RESULTS',
  ],
  'problems and solutions': [
    '/issues?province=55',
    '/issues?province=55&view=board',
    '/issues/:issue',
    '/issues/:issue/edit',
    '/issues/new?localGovernment=:code',
    '/issue-escalations',
    '/solutions',
    '/solutions?q=อนุมัติงบประมาณ',
    '/solutions?state=PROPOSED',
    '/solutions/:solution',
    '/solutions/:solution/edit',
    '/solutions/new',
  ],
  meetings: [
    '/meetings?province=55',
    '/meetings/:meeting',
    '/meetings/:meeting/edit',
    '/meetings/:closed',
    '/meetings/new?province=55',
    '/meetings/new?province=55&kind=JOINT_PLANNING',
    '/meeting-actions?province=55',
  ],
  'monthly reports': [
    '/reports',
    '/reports?state=SUBMITTED',
    '/reports?province=55',
    '/reports/55/:month',
    '/reports/55/:reported',
    '/reports/55/:month/edit',
    '/reports/national?month=:reported',
    '/reports/course',
    '/reports/due-days',
    '/office?province=55',
  ],
  letters: ['/letters?province=55', '/letters?state=PRESENTED', '/letters/:returned', '/letters/:sent'],
  hubs: [
    '/hub-network',
    '/hub-network?province=55',
    '/hubs?province=55',
    '/hubs/:hub',
    '/hub-candidates?province=55',
    '/hub-candidates?province=55&view=not',
    '/hub-unserved?province=55',
    '/hub-plans?province=55',
    '/hub-plans/:network',
    '/hub-plans/compare?a=:network&b=:network2',
    '/hub-letter?province=55',
  ],
  'coverage and trainers': [
    '/coverage',
    '/coverage?view=table&covered=false',
    '/coverage?province=55',
    '/coverage?province=55&view=table',
    '/plans',
    '/plans/:plan',
    '/plans/:plan/annex',
    '/plans/compare?a=:plan&b=:plan2',
    '/plans/national',
    '/trainers?province=55',
    '/trainers/:trainer',
    '/training',
    '/training/:cohort',
  ],
  'the registry and its state': [
    '/',
    '/?province=55',
    '/?province=55&district=5501',
    '/map',
    '/map?province=55',
    '/local-governments?province=55',
    '/local-governments/:code',
    '/local-governments/:code/timeline',
    '/compliance?province=55',
    '/self-reports',
    '/exemptions',
    '/imports',
    '/imports/new',
    '/imports/:import',
    '/proposals',
    '/users',
    '/settings',
    '/nowhere',
  ],
};

/** What a page's address names, made or found in the demonstration when a page first asks for it. */
function objects(context: BrowserContext, demo: string) {
  const read = async (path: string) => (await context.request.get(`${demo}/api/v1/${path}`)).json();
  const first = async (list: string) => {
    const { items } = await read(list);
    expect(items, list).not.toHaveLength(0);
    return items[0];
  };
  const coverage = () => somePlan(context, demo, 'coverage-plans', '55');
  const network = () => somePlan(context, demo, 'hub-plans', '55');
  const known: Record<string, () => Promise<string>> = {
    days: () => someDays(context, demo, '55'),
    first: async () => (await read(`visit-plans/${await of('days')}`)).days[0].on,
    // one that has finished some steps of its budget, so that they can be looked at
    code: async () =>
      (await first('compliance?province=55&status=INCOMPLETE&budget=RECORDED&size=1')).localGovernment.code,
    import: async () => (await first('imports?size=1')).id,
    cohort: async () => (await first('cohorts?size=1')).id,
    trainer: async () => (await first('trainers?province=55&size=1')).id,
    hub: async () => (await first('hubs?province=55&size=1')).id,
    visit: async () => (await first('visits?province=55&state=DONE&size=1')).id,
    meeting: async () => (await first('meetings?province=55&state=PLANNED&size=1')).id,
    closed: async () => (await first('meetings?province=55&state=CLOSED&size=1')).id,
    // the one that is being written, and one that was submitted
    month: async () => (await first('monthly-reports?province=55&state=NOT_STARTED')).month,
    reported: async () => (await first('monthly-reports?province=55&state=ACKNOWLEDGED')).month,
    returned: async () => (await first('letters?province=55&state=RETURNED&size=1')).id,
    sent: async () => (await first('letters?province=55&state=SENT&size=1')).id,
    issue: async () => (await first('issues?province=55&state=IN_PROGRESS&size=1')).id,
    checklist: async () => (await first('checklists?size=1')).id,
    solution: async () => (await first('solutions?size=1')).id,
    plan: coverage,
    plan2: coverage,
    network,
    network2: network,
  };
  const found = new Map<string, Promise<string>>();
  const of = (what: string): Promise<string> => {
    const one = found.get(what) ?? known[what]!();
    found.set(what, one);
    return one;
  };
  return async (path: string) => {
    let address = path;
    for (const [whole, what] of path.matchAll(/:(\w+)/g)) address = address.replace(whole, await of(what!));
    return address;
  };
}

/** Goes through them as an administrator, turning the page at each between a desk and a phone. */
async function walk(browser: Browser, demo: string, paths: readonly string[]) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 800 } });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (e) => errors.push(e.message));
  page.on('console', (m) => {
    if (m.type() === 'error' && !/Failed to load resource/.test(m.text())) errors.push(m.text());
  });
  let [look, next] = LOOKS as readonly [Look, Look];
  if (!paths.includes('/sign-in')) await signIn(context, demo, 'admin');
  const addressOf = objects(context, demo);
  for (const path of paths) {
    await page.setViewportSize({ width: look.width, height: 800 });
    await page.goto(demo + (await addressOf(path)));
    await settle(page);
    for (const half of [look, next]) {
      if (half !== look) await turn(page, half);
      if (path !== '/nowhere' && path !== '/sign-in') {
        await expect(page.getByRole('complementary').first()).toContainText(half.invented);
      }
      await check(page, `${path} at ${half.width} px in ${half.lang}`);
    }
    if (PRINTED.includes(path)) await print(page, path);
    // the next page is loaded as this one ended
    [look, next] = [next, look];
  }
  expect(errors).toEqual([]);
  await context.close();
}

for (const [about, paths] of Object.entries(PAGES)) {
  test(`Pages of ${about} are fit for everybody at a desk and on a phone, in both languages, and on paper`, async ({
    browser,
    demo,
  }) => {
    await walk(browser, demo, paths);
  });
}

test('What is printed is among the pages', () => {
  const pages = Object.values(PAGES).flat();
  expect(PRINTED.filter((path) => !pages.includes(path))).toEqual([]);
});

for (const username of ['department', 'province', 'district', 'trainer', 'local', 'observer']) {
  test(`${username} has pages without errors`, async ({ browser, demo }) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await signIn(context, demo, username);
    const page = await context.newPage();
    const refused: string[] = [];
    page.on('response', (r) => {
      if (r.status() >= 400) refused.push(`${r.status()} ${new URL(r.url()).pathname}`);
    });
    await page.goto(`${demo}/`);
    await settle(page);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await check(page, `home of ${username}`);
    const pages =
      username === 'local'
        ? ['/ask', '/solutions']
        : [
            '/solutions',
            '/coverage',
            '/trainers',
            '/training',
            '/visit-priorities',
            '/visits',
            '/visit-overdue',
            '/issues',
            '/issue-escalations',
            '/meetings',
            '/meeting-actions',
            '/reports',
            '/reports/course',
            '/letters',
            '/visit-calendar',
            '/clinics',
            '/checklists',
            '/hub-network',
            '/hubs',
            '/hub-candidates',
            '/hub-unserved',
            ...(username === 'district' ? [] : ['/hub-plans', '/visit-plans']),
          ];
    for (const path of pages) {
      const heading = page.getByRole('heading', { level: 1 }).first();
      const before = await heading.textContent();
      await follow(page, path);
      await expect(heading).not.toHaveText(before ?? '');
      await settle(page);
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
    expect(refused).toEqual([]);
    await context.close();
  });
}

test('What opens over a page is fit for everybody too', async ({ browser, demo }) => {
  // without the motion that lets it appear: half there, its colours are others
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  await signIn(context, demo, 'admin');
  const page = await context.newPage();
  await page.goto(`${demo}/users?role=LOCAL`);
  await settle(page);
  const row = page.getByRole('row').filter({ hasText: 'local' });
  // a place is named, not numbered
  await expect(row).toContainText('องค์การบริหารส่วนตำบล');
  for (const what of ['แก้ไข', 'ตั้งรหัสผ่าน', 'โทเคน', 'ปิดใช้งาน']) {
    await row.getByRole('button', { name: what, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button').first()).toBeVisible();
    await check(page, `the dialog ${what}`);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  await page.goto(`${demo}/visit-plans?province=55&new=1`);
  await settle(page);
  await expect(page.getByRole('dialog').getByText('วันทำการ', { exact: false }).first()).toBeVisible();
  await check(page, 'the dialog that proposes days');
  await page.goto(`${demo}/visit-plans/${await someDays(context, demo, '55')}`);
  await settle(page);
  await page.getByRole('button', { name: /^ย้าย/ }).first().click();
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await check(page, 'the menu that moves a stop', ['region']);
  await page.keyboard.press('Escape');
  await page.goto(`${demo}/users?role=LOCAL`);
  await settle(page);
  await page.getByRole('button', { name: 'คอลัมน์' }).click();
  await expect(page.getByRole('checkbox', { name: 'บทบาท' })).toBeVisible();
  await check(page, 'the choice of columns');
  await page.keyboard.press('Escape');
  for (const name of [/ดาวน์โหลด/, /เมนูของ|ผู้ดูแลระบบ/]) {
    await page.getByRole('button', { name }).first().click();
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    // a menu lies over the landmarks and needs to be in none
    await check(page, `the menu ${name}`, ['region']);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
  }
  await context.close();
});

test('The whole frame works by keyboard', async ({ browser, demo }) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await signIn(context, demo, 'admin');
  const page = await context.newPage();
  await page.goto(`${demo}/`);
  await settle(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'ข้ามไปยังเนื้อหา' })).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'ค้นหาจากชื่อ รหัส หรือชื่อเมนู' }).fill('น่าน');
  await expect(page.getByRole('listbox', { name: 'ผลการค้นหา' }).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/local-governments\/\d{7}/);
  await context.close();
});
