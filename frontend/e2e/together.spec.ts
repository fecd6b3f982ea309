import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, signIn, test } from './fixtures';

// People who work on the same local government at the same time, on the server with invented data.

const api = (demo: string, path: string) => `${demo}/api/v1${path}`;

async function signedIn(
  browser: Browser,
  demo: string,
  username: string,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await signIn(context, demo, username);
  return { context, page: await context.newPage() };
}

/** A local government of Nan, found by what the API says. */
async function someCode(context: BrowserContext, demo: string, skip: number): Promise<string> {
  const list = await context.request.get(
    api(demo, `/local-governments?province=55&sort=code&page=${skip}&size=1`),
  );
  return (await list.json()).items[0].code;
}

test('What is typed survives a reload; a conflict shows both sides and loses neither', async ({
  browser,
  demo,
}) => {
  const { context, page } = await signedIn(browser, demo, 'province');
  const code = await someCode(context, demo, 20);
  const contacts = page.getByRole('region', { name: 'ผู้ติดต่อ' });

  await page.goto(`${demo}/local-governments/${code}`);
  await contacts.getByRole('button', { name: 'แก้ไข' }).click();
  await contacts.getByLabel('ปลัด').fill('นางสาวตัวอย่าง ของเรา');
  await page.reload();
  await expect(contacts.getByLabel('ปลัด')).toHaveValue('นางสาวตัวอย่าง ของเรา');

  const other = await signedIn(browser, demo, 'admin');
  const path = api(demo, `/local-governments/${code}/contacts`);
  const before = await other.context.request.get(path);
  const saved = await other.context.request.put(path, {
    headers: { 'If-Match': before.headers().etag ?? '', Origin: demo },
    data: { clerk: 'นายตัวอย่าง ของเขา', phone: '054-000000' },
  });
  expect(saved.status()).toBe(200);
  // A reload now must not make their version the one that ours began from.
  await page.reload();
  await contacts.getByRole('button', { name: 'บันทึก' }).click();

  const conflict = contacts.getByRole('alert');
  await expect(conflict).toContainText('มีผู้อื่นแก้ไขก่อนท่าน');
  const row = conflict.getByRole('row', { name: /ปลัด/ });
  await expect(row).toContainText('นางสาวตัวอย่าง ของเรา');
  await expect(row).toContainText('นายตัวอย่าง ของเขา');
  await conflict.getByRole('button', { name: 'ใช้ของท่าน' }).click();
  await expect(contacts.getByRole('button', { name: 'แก้ไข' })).toBeVisible();
  expect((await (await other.context.request.get(path)).json()).clerk).toBe('นางสาวตัวอย่าง ของเรา');
  await other.context.close();
  await context.close();
});

test('A local government reports, and its province confirms', async ({ browser, demo }) => {
  const local = await signedIn(browser, demo, 'local');
  const me = await (await local.context.request.get(api(demo, '/session'))).json();
  const code: string = me.scope.code;
  await local.page.goto(`${demo}/`);
  const postings = (page: Page) => page.getByRole('region', { name: 'สถานะการบันทึกบัญชี' });
  const reported = postings(local.page).getByRole('listitem').filter({ hasText: 'ข้อมูล ณ 20 พ.ย. 2569' });
  await postings(local.page).getByRole('button', { name: 'รายงานข้อมูล' }).click();
  // nothing stated, then a day that does not exist: told beside the field, and nothing is sent
  const send = postings(local.page).getByRole('button', { name: 'ส่งรายงาน' });
  const revenue = postings(local.page).getByLabel('รายรับบันทึกถึง');
  await send.click();
  await expect(revenue).toHaveAttribute('aria-invalid', 'true');
  await revenue.fill('31/02/2569');
  await send.click();
  await expect(revenue).toHaveAttribute('aria-invalid', 'true');
  await expect(revenue).toHaveValue('31/02/2569');
  await expect(send).toBeVisible();
  await expect(reported).toHaveCount(0);
  for (const field of ['ข้อมูล ณ วันที่', 'รายรับบันทึกถึง', 'รายจ่ายบันทึกถึง', 'บัญชีบันทึกถึง']) {
    const input = postings(local.page).getByLabel(field);
    await input.fill('20/11/2569');
    await input.press('Tab');
  }
  await send.click();
  await expect(reported).toContainText('รอยืนยัน');
  await expect(reported.getByRole('button', { name: 'ยืนยันข้อมูลนี้' })).toHaveCount(0);

  const province = await signedIn(browser, demo, 'province');
  await province.page.goto(`${demo}/self-reports`);
  await province.page.locator(`a[href*="/local-governments/${code}"]`).first().click();
  const waiting = postings(province.page).getByRole('listitem').filter({ hasText: 'ข้อมูล ณ 20 พ.ย. 2569' });
  await waiting.getByRole('button', { name: 'ยืนยันข้อมูลนี้' }).click();
  await expect(waiting.getByText('รอยืนยัน')).toHaveCount(0);
  await expect(waiting).toContainText('20 พ.ย. 2569');
  await local.page.reload();
  await expect(reported).toBeVisible();
  await expect(reported.getByText('รอยืนยัน')).toHaveCount(0);
  await local.context.close();
  await province.context.close();
});

/** Drops a file into the wizard and takes it all the way. */
async function importFile(
  page: Page,
  demo: string,
  kind: RegExp,
  name: string,
  mimeType: string,
  text: string,
) {
  await page.goto(`${demo}/imports/new`);
  await page.getByRole('radio', { name: kind }).check();
  await page
    .getByLabel('เลือกไฟล์', { exact: true })
    .setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'ทดลองนำเข้า' }).click();
  await page.getByRole('button', { name: /^นำเข้าจริง/ }).click();
  await expect(page.getByRole('heading', { name: /นำเข้าแล้ว/ })).toBeVisible();
}

test('An undo is refused with the list of what was built on the import', async ({ browser, demo }) => {
  const { context, page } = await signedIn(browser, demo, 'province');
  const code = await someCode(context, demo, 30);
  const row = (through: string) =>
    `code,as_of,revenue_through,expenditure_through,accounting_through\n${code},2026-11-19,${through},${through},${through}\n`;
  await importFile(page, demo, /สถานะการบันทึกบัญชี/, 'first.csv', 'text/csv', row('2026-11-10'));
  await importFile(page, demo, /สถานะการบันทึกบัญชี/, 'second.csv', 'text/csv', row('2026-11-18'));

  await page.goto(`${demo}/imports`);
  await page
    .getByRole('row', { name: /first\.csv/ })
    .filter({ hasNotText: 'ทดลอง' })
    .getByRole('link')
    .click();
  await page.getByRole('button', { name: 'ยกเลิกการนำเข้านี้' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'ยกเลิกการนำเข้านี้' }).click();
  const refusal = page.getByRole('main').getByRole('alert');
  await expect(refusal).toContainText('มีข้อมูลภายหลังอาศัยการนำเข้านี้');
  await expect(refusal.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('main').getByText(/^ยกเลิกแล้ว/)).toHaveCount(0);
  await context.close();
});

test('Imported boundaries take the place of the built-in ones', async ({ browser, demo }) => {
  const { context, page } = await signedIn(browser, demo, 'admin');
  const square = (west: number, south: number) => [
    [
      [west, south],
      [west + 0.5, south],
      [west + 0.5, south + 0.5],
      [west, south + 0.5],
      [west, south],
    ],
  ];
  const feature = (code: string, west: number, south: number) => ({
    type: 'Feature',
    properties: { code },
    geometry: { type: 'Polygon', coordinates: square(west, south) },
  });
  const collection = {
    type: 'FeatureCollection',
    features: [feature('55', 100.5, 18.5), feature('54', 99.9, 18), feature('5501', 100.6, 18.6)],
  };
  await importFile(
    page,
    demo,
    /เส้นเขต/,
    'invented.geojson',
    'application/geo+json',
    JSON.stringify(collection),
  );

  await page.goto(`${demo}/map`);
  await expect(page.getByText('เส้นเขตจากไฟล์ที่นำเข้า')).toBeVisible();
  await expect(page.locator('.leaflet-overlay-pane path')).toHaveCount(2);
  await page.goto(`${demo}/map?province=55`);
  await expect(page.locator('.leaflet-overlay-pane path')).toHaveCount(3);
  await context.close();
});

test('A tab that was open during an upgrade loads itself anew when a piece is gone', async ({
  browser,
  demo,
}) => {
  const { context, page } = await signedIn(browser, demo, 'province');
  await page.goto(`${demo}/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // what the server of another version answers, until the page is loaded anew
  let gone = 0;
  let anew = false;
  await page.route(/\/assets\/TrainersPage-[^/]*\.js$/, (route) => {
    if (anew) return route.continue();
    gone++;
    return route.fulfill({ status: 404, body: 'There is no such file.' });
  });
  let loads = 0;
  page.on('load', () => {
    loads++;
  });
  await page.evaluate(() => history.pushState({}, '', '/trainers'));
  page.on('request', (request) => {
    if (request.isNavigationRequest()) anew = true;
  });
  await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate', { state: {} })));

  await expect.poll(() => loads).toBe(1);
  await expect(page.getByRole('table')).toBeVisible();
  expect(gone).toBeGreaterThan(0);
  expect(anew).toBe(true);
  expect(loads).toBe(1);
  await context.close();
});
