import type { Page } from '@playwright/test';
import { newId } from '../src/shared/newId';
import { expect, PHOTO, settle, signIn, test } from './fixtures';

/** What is typed, and in which other words the same is looked for elsewhere. */
const BEFORE = 'ทะเบียนคุมครุภัณฑ์ค้างเมื่อบันทึกโอนย้าย';
const SOLVED = 'ปิดหน้าต่างรายงานที่เปิดค้างไว้ก่อน\nแล้วจึงบันทึกโอนย้ายครุภัณฑ์ทีละรายการ';
const ASKED = 'โอนย้ายครุภัณฑ์ในทะเบียนคุมแล้วหน้าจอค้าง';
const OTHER_WORDS = 'บันทึกโอนครุภัณฑ์ไปกองอื่นไม่ได้ ทะเบียนค้าง';
/** Milliseconds from a write until everybody finds it. */
const FOUND = 5_000;

test('What a local government asks on a phone is solved in a visit, published, and helps another province', async ({
  browser,
  demo,
}) => {
  const headers = { Origin: demo };
  const as = async (username: string, viewport?: { width: number; height: number }) => {
    const context = await browser.newContext(viewport && { viewport, hasTouch: viewport.width < 500 });
    await signIn(context, demo, username);
    return context;
  };
  const api = `${demo}/api/v1`;
  const local = await as('local', { width: 360, height: 740 });
  const { scope } = await (await local.request.get(`${api}/session`)).json();
  const province = await as('province');
  const id = (page: Page) => new URL(page.url()).pathname.split('/')[2]!;

  await test.step('somebody else in the province had it before', async () => {
    const { items } = await (
      await province.request.get(`${api}/local-governments?province=55&size=5`)
    ).json();
    const elsewhere = items.find((one: { code: string }) => one.code !== scope.code).code;
    const issue = `${api}/issues/${newId()}`;
    const raised = await province.request.put(issue, {
      headers,
      data: { kind: 'PROBLEM', module: 'OTHER', title: BEFORE, localGovernmentCode: elsewhere },
    });
    expect(raised.status(), await raised.text()).toBe(201);
    const solved = await province.request.post(`${issue}/resolve`, { headers, data: { solution: SOLVED } });
    expect(solved.status(), await solved.text()).toBe(200);
  });

  const own = await local.newPage();
  await test.step('asked on a phone, with a photo', async () => {
    await own.goto(`${demo}/`);
    await own.getByRole('link', { name: /^มีปัญหาการใช้งาน e-LAAS หรือไม่/ }).click();
    await own.getByLabel('ติดปัญหาอะไร').fill(`${ASKED}\nกดบันทึกแล้วนาฬิกาหมุนไม่หยุด`);
    await own.getByRole('button', { name: /^ยังไม่ได้คำตอบ/ }).click();
    await expect(own.getByRole('textbox', { name: /^เรื่อง/ })).toHaveValue(ASKED);
    await own.getByRole('combobox', { name: 'ด้าน' }).click();
    await own.getByRole('option', { name: 'อื่น ๆ' }).click();
    await own.locator('input[type=file]').last().setInputFiles(PHOTO);
    await expect(own.locator('.mk-photo')).toHaveCount(1);
    await own.getByRole('button', { name: 'แจ้งเรื่อง' }).click();
    await expect(own.getByRole('heading', { level: 1, name: ASKED })).toBeVisible();
    await expect(own.locator('.mk-photo img[src*="thumbnail"]')).toHaveCount(1, { timeout: 30_000 });
    // what solved it elsewhere is not theirs to see until it is published
    await expect(own.getByText(SOLVED.split('\n')[0]!)).toHaveCount(0);
  });
  const asked = id(own);

  const trainer = await as('trainer', { width: 390, height: 844 });
  await test.step('the trainer visits, sees what solved it elsewhere, and solves it with that', async () => {
    const page = await trainer.newPage();
    await page.goto(`${demo}/visits/new?localGovernment=${scope.code}`);
    await page.getByLabel('สิ่งที่พบ').fill('ทะเบียนครุภัณฑ์ค้างตามที่แจ้ง');
    await page.getByLabel('คำแนะนำที่ให้').fill('ปิดรายงานที่เปิดค้างก่อนโอนย้าย');
    await page.getByRole('button', { name: 'บันทึกผลการติดตาม' }).click();
    await expect(page).toHaveURL(/\/visits\/[0-9a-f-]{36}/);
    // the form that was left may still be seen, with links of its own
    await page.getByRole('main').locator(`a[href^="/local-governments/${scope.code}"]`).first().click();
    await expect(page).toHaveURL(new RegExp(`/local-governments/${scope.code}`));
    await page.getByRole('main').locator(`a[href*="/issues/${asked}"]`).first().click();
    await page.getByRole('button', { name: `ใช้แนวทาง ${BEFORE} แก้ไขเรื่องนี้` }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('แก้ไขอย่างไร')).toHaveValue(SOLVED);
    await dialog.getByRole('button', { name: 'บันทึกผลการแก้ไข' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('main').getByText('แก้ไขแล้ว').first()).toBeVisible();
  });

  await test.step('whoever asked reads how', async () => {
    await own.goto(`${demo}/ask`);
    await own.locator('details').filter({ hasText: ASKED }).locator('summary').click();
    const entry = own.getByRole('listitem').filter({ has: own.locator(`a[href*="/issues/${asked}"]`) });
    await expect(entry).toContainText('ปิดหน้าต่างรายงานที่เปิดค้างไว้ก่อน');
    await expect(entry.getByRole('button', { name: /^ยังไม่หาย/ })).toBeVisible();
  });

  let solution = '';
  await test.step('the province proposes it, the Department publishes it', async () => {
    const page = await province.newPage();
    await page.goto(`${demo}/issues/${asked}`);
    await page.getByRole('link', { name: 'เสนอเป็นแนวทางแก้ไข' }).click();
    await expect(page.getByLabel('วิธีแก้ไข')).toHaveValue(SOLVED);
    await page.getByLabel('คำค้น').fill('ครุภัณฑ์, ทะเบียนพัสดุ');
    await page.getByRole('button', { name: 'เสนอแนวทางแก้ไข' }).click();
    await expect(page.getByText('รอเผยแพร่').first()).toBeVisible();
    solution = id(page);

    const department = await as('department');
    const desk = await department.newPage();
    await desk.goto(`${demo}/solutions?state=PROPOSED`);
    await desk.locator(`a[href*="/solutions/${solution}"]`).click();
    await desk.getByRole('button', { name: 'เผยแพร่ให้ทุกจังหวัด' }).click();
    await expect(desk.getByText('ทุกจังหวัดค้นพบได้')).toBeVisible();
    await department.close();
  });

  await test.step('another province finds it in other words, and nothing of where it was', async () => {
    const admin = await as('admin');
    const made = await admin.request.post(`${api}/users`, {
      headers,
      data: {
        username: 'krabi',
        name: 'สถจ.กระบี่ (สาธิต)',
        role: 'PROVINCE',
        provinceCode: '81',
        password: 'maekhai-demo',
      },
    });
    expect(made.status(), await made.text()).toBe(201);
    await admin.close();
    const krabi = await as('krabi', { width: 360, height: 740 });
    const page = await krabi.newPage();
    await page.goto(`${demo}/solutions`);
    await settle(page);
    const found = page.locator('.mk-solutions').getByRole('link', { name: ASKED });
    const words = page.getByLabel('ติดปัญหาอะไร');
    await words.fill(OTHER_WORDS);
    // by what it means, not among all that there are
    await expect(page.getByRole('list', { name: /^ใกล้เคียง/ })).toContainText(ASKED, { timeout: FOUND });
    await expect(found).toHaveCount(1);
    // typing on doesn't hold up whoever opens what is there already
    await words.pressSequentially(' โอน');
    await found.click();
    await expect(page).toHaveURL(new RegExp(`/solutions/${solution}`));
    await expect(page.locator('.mk-read')).toHaveText(SOLVED);
    await expect(page.getByRole('main')).not.toContainText(scope.name);
    await krabi.close();
  });
  for (const context of [local, province, trainer]) await context.close();
});
