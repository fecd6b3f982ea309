import type { Page } from '@playwright/test';
import { expect, PHOTO, settle, signIn, test } from './fixtures';

/** Opens what is folded away. */
const unfold = async (page: Page, title: string) => {
  // what is in it already stands beside its title
  const fold = page.locator('details.mk-fold').filter({ has: page.locator('summary', { hasText: title }) });
  await fold.locator('summary').first().click();
  return fold;
};

const day = async (page: Page, label: string, text: string) => {
  await page.getByLabel(label).fill(text);
  await page.getByLabel(label).blur();
};

test('Who is first is planned, visited, recorded with a photo and what was seen, and says whether that is right', async ({
  browser,
  demo,
}) => {
  const local = await browser.newContext();
  await signIn(local, demo, 'local');
  const { code, name } = (await (await local.request.get(`${demo}/api/v1/session`)).json()).scope;
  const place = await (await local.request.get(`${demo}/api/v1/local-governments/${code}`)).json();

  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await signIn(phone, demo, 'trainer');
  const page = await phone.newPage();

  await test.step('why it comes where it comes, and a plan', async () => {
    await page.goto(`${demo}/visit-priorities?whose=all&district=${place.district.code}`);
    await settle(page);
    const more = page.getByRole('button', { name: /^ดูอีก/ });
    if (await more.isVisible()) await more.click();
    const entry = page
      .locator('.mk-first > li')
      .filter({ has: page.getByRole('link', { name, exact: true }) });
    await expect(entry).toContainText('ความจำเป็น');
    await expect(entry).toContainText('จาก 100 คะแนน');
    await entry.getByRole('link', { name: `วางแผน ${name}` }).click();
    await day(page, 'วันที่วางแผน', '27/11/2569');
    await page.getByRole('button', { name: 'บันทึกแผน' }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  });
  const visit = new URL(page.url()).pathname;

  await test.step('the day shows it, and it is recorded in one go', async () => {
    await page.goto(`${demo}${visit}`);
    await page.getByRole('link', { name: 'บันทึกผล' }).click();
    await page.getByLabel('สิ่งที่พบ').fill('ใบนำส่งเงินค้าง เจ้าหน้าที่ย้าย');
    await page.getByLabel('คำแนะนำที่ให้').fill('ทำใบนำส่งย้อนหลังให้ครบ');
    const asked = await unfold(page, 'แบบติดตาม');
    const first = asked.locator('fieldset').first();
    await first.getByText('ไม่ใช่', { exact: true }).click();
    await first.getByRole('button', { name: 'เพิ่มเป็นสิ่งที่ต้องทำต่อ' }).click();
    await asked.locator('fieldset').nth(1).getByText('ใช่', { exact: true }).click();
    await unfold(page, 'สิ่งที่เห็นในระบบ e-LAAS');
    await day(page, 'รายรับถึงวันที่', '1/10/2569');
    const photos = await unfold(page, 'ภาพถ่ายและเอกสาร');
    await expect(photos).toContainText('อย่าให้เห็นเลขบัตรประชาชน');
    await photos.locator('input[type=file]').last().setInputFiles(PHOTO);
    await expect(photos.locator('.mk-photo')).toHaveCount(1);
    await page.getByRole('button', { name: 'บันทึกผลการติดตาม' }).click();
    await expect(page).toHaveURL(new RegExp(`${visit}(\\?|$)`));
    await expect(page.getByText('ใบนำส่งเงินค้าง เจ้าหน้าที่ย้าย').first()).toBeVisible();
    await expect(page.locator('.mk-photo img[src*="thumbnail"]')).toHaveCount(1, { timeout: 30_000 });
  });

  await test.step('the status moved at once, and leads back to the visit', async () => {
    await page.goto(`${demo}/local-governments/${code}`);
    await settle(page);
    await expect(page.getByRole('main')).toContainText('ถึง 1 ต.ค. 2569');
    const { status, reasons } = await (
      await phone.request.get(`${demo}/api/v1/local-governments/${code}`)
    ).json();
    expect(status).not.toBe('COMPLETE_AND_CURRENT');
    expect(reasons).toContain('REVENUE_LATE');
    expect(place.reasons).not.toContain('REVENUE_LATE');
    const log = page.getByRole('region', { name: 'การติดตามและการติดต่อ' });
    await expect(log).toContainText('ใบนำส่งเงินค้าง เจ้าหน้าที่ย้าย');
    await expect(log).toContainText('ยังต้องทำ 1 เรื่อง');
    await expect(page.locator(`a[href*="${visit}"]`).first()).toBeVisible();
  });

  await test.step('a call is noted down beside the number', async () => {
    await page
      .getByRole('button', { name: `โทรแล้ว · ${name}` })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('ไม่มีผู้รับสาย', { exact: true }).click();
    await dialog.getByRole('button', { name: 'บันทึก', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'การติดตามและการติดต่อ' })).toContainText('ไม่มีผู้รับสาย');
  });

  await test.step('the visited reads it and agrees', async () => {
    const own = await local.newPage();
    await own.goto(`${demo}${visit}`);
    await own.getByRole('button', { name: 'ถูกต้อง', exact: true }).click();
    await expect(own.getByText('อปท. ยืนยันแล้ว').first()).toBeVisible();
  });
  await phone.close();
  await local.close();
});

test('A planned visit is put on another day by mouse and by keys', async ({ browser, demo }) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  await signIn(context, demo, 'trainer');
  const { trainerId } = await (await context.request.get(`${demo}/api/v1/session`)).json();
  const { items } = await (
    await context.request.get(`${demo}/api/v1/visits/priorities?mine=true&size=1`)
  ).json();
  // far from all that the demonstration plans
  const id = '019abcde-7c52-7b0e-9d7e-5a7d1c1f2e99';
  const made = await context.request.put(`${demo}/api/v1/visits/${id}`, {
    headers: { Origin: demo },
    data: {
      localGovernmentCode: items[0].localGovernment.code,
      state: 'PLANNED',
      mode: 'ON_SITE',
      plannedOn: '2027-06-08',
      trainerIds: [trainerId],
      reached: true,
    },
  });
  expect(made.status(), await made.text()).toBe(201);
  const page = await context.newPage();
  await page.goto(`${demo}/visit-calendar?day=2027-06-01`);
  await settle(page);
  const on = (iso: string) => page.locator(`[data-day="${iso}"]`);
  const event = page.locator(`[data-event="${id}"]`);
  await expect(on('2027-06-08').locator(event)).toBeVisible();

  await event.dragTo(on('2027-06-10'));
  await expect(on('2027-06-10').locator(event)).toBeVisible();
  // it stands there at once, and is sent then
  const arrived = (day: string) =>
    expect
      .poll(async () => (await (await context.request.get(`${demo}/api/v1/visits/${id}`)).json()).plannedOn)
      .toBe(day);
  await arrived('2027-06-10');
  await settle(page);

  await event.focus();
  for (const key of ['Space', 'ArrowDown', 'ArrowLeft', 'Enter']) await page.keyboard.press(key);
  await expect(on('2027-06-16').locator(event)).toBeVisible();
  await arrived('2027-06-16');
  await context.close();
});
