import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { DATA, expect, REGISTRY, settle, test } from './fixtures';
import { ADMIN_PASSWORD } from './servers';

const workbook = resolve(DATA, 'messy/03_elaas_status_nan_phrae.xlsx');

test.skip(!existsSync(REGISTRY) && process.env.CI !== 'true', `no data at ${DATA}`);

const rail = (page: Page) => page.getByRole('navigation', { name: 'เมนูหลัก' }).first();
const number = (text: string | null) => Number((text ?? '').replace(/[^\d]/g, ''));

test('An officer does the whole job in Thai', async ({ page, empty }) => {
  await test.step('sign in', async () => {
    await page.goto(`${empty}/`);
    await expect(page.getByRole('heading', { name: 'เข้าสู่ระบบ' })).toBeVisible();
    await page.getByLabel('ชื่อผู้ใช้').fill('admin');
    await page.getByRole('textbox', { name: 'รหัสผ่าน' }).fill('not the password');
    await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click();
    await expect(page.getByRole('alert')).toContainText('ไม่ถูกต้อง');
    await page.getByRole('textbox', { name: 'รหัสผ่าน' }).fill(ADMIN_PASSWORD);
    await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click();
    await expect(page.getByRole('heading', { name: 'ยังไม่มีทะเบียน อปท.' })).toBeVisible();
    await expect(page.getByText('ข้อมูลสมมติ')).toHaveCount(0);
  });

  await test.step('import the registry of the Department, dry run first', async () => {
    await page.getByRole('link', { name: 'นำเข้าทะเบียน อปท.' }).click();
    await expect(page.getByRole('radio', { name: /ทะเบียน อปท\./ })).toBeChecked();
    await page.getByLabel('เลือกไฟล์', { exact: true }).setInputFiles(REGISTRY);
    await page.getByRole('button', { name: 'ทดลองนำเข้า' }).click();
    await expect(page.getByRole('heading', { name: /ตรวจผลการทดลอง/ })).toBeVisible({ timeout: 120_000 });
    await expect(stat(page, 'เพิ่มใหม่')).toHaveText('7,849');
    await expect(stat(page, 'ไม่ผ่าน')).toHaveText('0');
    await page.getByRole('button', { name: 'นำเข้าจริง 7,849 แถว' }).click();
    await expect(page.getByRole('heading', { name: /นำเข้าแล้ว/ })).toBeVisible({ timeout: 120_000 });
    await expect(stat(page, 'เพิ่มใหม่')).toHaveText('7,849');
  });

  let good = 0;
  await test.step('import the e-LAAS status of Nan and Phrae, skipping the wrong rows', async () => {
    await page.getByRole('button', { name: 'นำเข้าไฟล์อื่น' }).click();
    await page.getByRole('radio', { name: /สถานะงบประมาณ/ }).check();
    await page.getByLabel('เลือกไฟล์', { exact: true }).setInputFiles(workbook);
    await page.getByRole('button', { name: 'ทดลองนำเข้า' }).click();
    await expect(page.getByText('จะไม่บันทึกอะไรเลย')).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('columnheader', { name: 'คำอธิบาย' })).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'ดาวน์โหลดข้อผิดพลาด (CSV)' }).click();
    expect((await download).suggestedFilename()).toContain('.csv');
    await page.getByRole('button', { name: 'ข้ามแถวที่ผิดแล้วทดลองใหม่' }).click();
    await expect(page.getByText('แถวที่ถูกพร้อมนำเข้า')).toBeVisible({ timeout: 60_000 });
    good = number(await stat(page, 'เพิ่มใหม่').textContent());
    expect(good).toBeGreaterThan(50);
    await page.getByRole('button', { name: /^นำเข้าจริง/ }).click();
    await expect(page.getByRole('heading', { name: /นำเข้าแล้ว/ })).toBeVisible({ timeout: 60_000 });
    expect(number(await stat(page, 'เพิ่มใหม่').textContent())).toBe(good);
  });

  await test.step("read Nan's numbers on the home page", async () => {
    await rail(page).getByRole('link', { name: 'หน้าแรก' }).click();
    await page.getByRole('combobox', { name: 'จังหวัด', exact: true }).click();
    await page.getByRole('combobox', { name: 'จังหวัด', exact: true }).fill('น่าน');
    await page.getByRole('option', { name: 'น่าน', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'จังหวัดน่าน', level: 1 })).toBeVisible();
    await expect(page.getByText('จาก 100 แห่งครบถ้วนและเป็นปัจจุบัน')).toBeVisible();
    const statuses = page.getByRole('region', { name: 'สถานะของ อปท.' }).getByRole('listitem');
    const counts = await statuses.locator('.mk-num').allTextContents();
    expect(counts.map(number).reduce((a, b) => a + b, 0)).toBe(100);
    await settle(page);
    await expect(page.locator('.mk-mappoint')).toHaveCount(100);
  });

  await test.step('and on the map', async () => {
    await rail(page).getByRole('link', { name: 'แผนที่' }).click();
    await expect(page.getByRole('heading', { name: 'จังหวัดน่าน', level: 1 })).toBeVisible();
    await expect(page.locator('.mk-mappoint')).toHaveCount(100);
    await page.getByRole('button', { name: 'กลับไปทั้งประเทศ' }).click();
    const list = page.getByRole('region', { name: 'รายชื่อข้างแผนที่' });
    await expect(list.getByRole('link')).toHaveCount(76);
    await expect(page.locator('.leaflet-overlay-pane path')).toHaveCount(77);
    await list.getByRole('link', { name: 'น่าน', exact: true }).click();
    await expect(page.locator('.mk-mappoint')).toHaveCount(100);
  });

  await test.step('open one red local government and read why', async () => {
    await rail(page).getByRole('link', { name: 'ความครบถ้วน' }).click();
    const status = page.getByRole('search').getByRole('combobox', { name: 'สถานะ' });
    await status.click();
    await page.getByRole('option', { name: 'ไม่ครบถ้วน', exact: true }).click();
    await expect(page).toHaveURL(/status=INCOMPLETE/);
    await page.getByRole('table').getByRole('link').first().click();
    const why = page.getByRole('region', { name: /^สถานะ ณ/ });
    await expect(why.getByText('ไม่ครบถ้วน')).toBeVisible();
    await expect(why.getByRole('listitem')).not.toHaveCount(0);
    // every fact of this server came with the file, and says so
    await page.getByRole('main').getByRole('link', { name: 'ไฟล์นำเข้า' }).first().click();
    await expect(page.getByRole('heading', { name: '03_elaas_status_nan_phrae.xlsx' })).toBeVisible();
  });

  await test.step('undo the import, asked once', async () => {
    await rail(page).getByRole('link', { name: 'นำเข้าข้อมูล' }).click();
    await page
      .getByRole('row', { name: /03_elaas.*สำเร็จบางส่วน/ })
      .filter({ hasNotText: 'ทดลอง' })
      .getByRole('link')
      .click();
    await page.getByRole('button', { name: 'ยกเลิกการนำเข้านี้' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'ยกเลิกการนำเข้านี้' }).click();
    await expect(page.getByRole('main').getByText(/ยกเลิกแล้ว/)).toBeVisible();
  });

  await test.step('sign out; the way back asks for the password and returns', async () => {
    await page.getByRole('button', { name: /^เมนูของ/ }).click();
    await page.getByRole('menuitem', { name: 'ออกจากระบบ' }).click();
    await expect(page.getByRole('heading', { name: 'เข้าสู่ระบบ' })).toBeVisible();
    await page.goto(`${empty}/local-governments?province=55`);
    await expect(page).toHaveURL(/\/sign-in\?next=/);
  });
});

/** The number of a result tile, by its word. */
function stat(page: Page, word: string) {
  return page.locator('.mk-stat', { hasText: new RegExp(`${word}$`) }).locator('b');
}
