import type { Page } from '@playwright/test';
import { expect, settle, signIn, test } from './fixtures';

/** What the officer adds, what the Department asks for, and what is mended then. */
const ADDED = 'จังหวัดได้จัดคลินิกให้คำแนะนำ ณ ที่ว่าการอำเภอ และนัดหมายครั้งต่อไปไว้แล้ว';
const REMARK = 'ขอให้ระบุกำหนดเวลาที่จะเร่งรัดให้แล้วเสร็จ';
const AWAY = 'ประชุมสรุปประจำเดือน ณ ที่ว่าการอำเภอ ไม่มีสัญญาณ';
const MENDED = 'กำหนดเร่งรัดให้แล้วเสร็จภายในสิ้นเดือนถัดไป';

test('A month goes from its data to a report that the Department has acknowledged', async ({
  browser,
  demo,
}) => {
  const as = async (username: string, viewport = { width: 1440, height: 900 }) => {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
    await signIn(context, demo, username);
    return context.newPage();
  };
  const reads = async (page: Page, path: string) =>
    (await page.context().request.get(`${demo}/api/v1/${path}`)).json();
  const province = await as('province');
  const { today } = await reads(province, 'session');
  const [year, of] = today.split('-').map(Number);
  const last = new Date(Date.UTC(year, of, 0)).getUTCDate() === Number(today.slice(8));
  const month = new Date(Date.UTC(year, of - (last ? 1 : 2), 1)).toISOString().slice(0, 7);
  // of which the due day is past on any day
  const before = new Date(Date.UTC(year, of - (last ? 2 : 3), 1)).toISOString().slice(0, 7);
  const address = `${demo}/reports/55/${month}`;
  const stands = async () => (await reads(province, `monthly-reports/55/${month}`)).state;

  await test.step('the first page of the officer says what it will say', async () => {
    await province.goto(`${demo}/`);
    const card = province.getByRole('region', { name: /^รายงานประจำเดือน/ });
    await expect(card).toContainText('ที่ยังขาด');
    await card.getByRole('link', { name: 'อ่านและเพิ่มเติม' }).click();
    await expect(province).toHaveURL(new RegExp(`/reports/55/${month}`));
    await expect(province.getByRole('heading', { level: 1 })).toContainText('รายงานประจำเดือน');
  });

  const section = (page: Page, name: string) => page.getByRole('textbox', { name: new RegExp(name) });
  await test.step('a paragraph is added beside what it stands on, and is saved by itself', async () => {
    await province.getByRole('link', { name: 'จัดทำรายงาน' }).click();
    await settle(province);
    const field = section(province, 'แผนเดือนถัดไป');
    const proposed = await field.inputValue();
    await field.fill(`${proposed}\n${ADDED}`.trim());
    await expect(province.getByRole('status').filter({ hasText: 'บันทึกแล้ว' })).toBeVisible();
    // what others wrote meanwhile in another section goes together by itself
    const written = await reads(province, `monthly-reports/55/${month}`);
    expect(written.state).toBe('DRAFT');
    expect(written.sections.nextMonth).toContain(ADDED);
    await province.getByRole('button', { name: 'เสร็จ กลับไปอ่าน' }).first().click();
    await expect(province).toHaveURL(address);
    await expect(province.getByText(ADDED)).toBeVisible();
  });

  await test.step('a problem is ticked out of the table, and back into it', async () => {
    const chosen = async () => (await reads(province, `monthly-reports/55/${month}`)).issueIds.length;
    await province.getByRole('link', { name: 'จัดทำต่อ' }).click();
    await settle(province);
    await province.getByText(/^ตารางปัญหา.*เลือกไว้/).click();
    const table = province.getByRole('group', { name: 'เรื่องที่จะอยู่ในตารางของรายงาน' });
    const first = table.getByRole('checkbox').first();
    await expect(first).toBeVisible();
    const [before, was] = [await chosen(), await first.isChecked()];
    await first.setChecked(!was);
    await expect.poll(chosen).toBe(before + (was ? -1 : 1));
    await first.setChecked(was);
    await expect.poll(chosen).toBe(before);
  });

  await test.step('what is typed without a connection stays when its page is left, and is gone on with later', async () => {
    const context = province.context();
    const field = section(province, 'ผลการประชุม');
    await context.setOffline(true);
    await field.fill(AWAY);
    await expect(province.getByText('เก็บในเครื่องนี้แล้ว จะบันทึกเมื่อมีสัญญาณ')).toBeVisible();
    await province.goBack();
    await expect(province).toHaveURL(address);
    await expect(province.getByText('ในเครื่องนี้มีข้อความที่พิมพ์ไว้และยังไม่ได้บันทึก')).toBeVisible();
    await context.setOffline(false);
    expect((await reads(province, `monthly-reports/55/${month}`)).sections.meeting).not.toBe(AWAY);
    await province.getByRole('link', { name: 'จัดทำต่อจากข้อความนั้น' }).click();
    await expect(section(province, 'ผลการประชุม')).toHaveValue(AWAY);
    await expect
      .poll(async () => (await reads(province, `monthly-reports/55/${month}`)).sections.meeting)
      .toBe(AWAY);
  });

  await test.step('two officers who write different sections lose nothing', async () => {
    const second = await as('province');
    await second.goto(`${address}/edit`);
    await settle(second);
    await province.goto(`${address}/edit`);
    await settle(province);
    await section(second, 'เรื่องขอให้กรมดำเนินการ').fill('ขอคู่มือการปิดบัญชีฉบับย่อ');
    await expect(second.getByRole('status').filter({ hasText: 'บันทึกแล้ว' })).toBeVisible();
    await section(province, 'ผลการประชุม').fill('ประชุมสรุปประจำเดือนแล้ว');
    await expect(province.getByText('มีผู้อื่นแก้ไขหัวข้ออื่นไว้ รวมเข้าด้วยกันแล้ว')).toBeVisible();
    await expect(section(province, 'เรื่องขอให้กรมดำเนินการ')).toHaveValue('ขอคู่มือการปิดบัญชีฉบับย่อ');
    // and who writes the same one chooses
    await section(second, 'ผลการประชุม').fill('เลื่อนการประชุม');
    await expect(second.getByRole('alert')).toContainText('ประชุมสรุปประจำเดือนแล้ว');
    await second.getByRole('button', { name: 'ใช้ที่บันทึกอยู่' }).click();
    await expect(section(second, 'ผลการประชุม')).toHaveValue('ประชุมสรุปประจำเดือนแล้ว');
    await second.context().close();
  });

  const sign = async (page: Page) => {
    await page.getByRole('button', { name: 'ลงนามและส่งกรม' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('ผู้ลงนาม').fill('นายสมชาย ใจซื่อ');
    await dialog.getByLabel('ตำแหน่ง').fill('ผู้ว่าราชการจังหวัดน่าน');
    await dialog.getByRole('button', { name: 'ลงนามและส่งกรม' }).click();
    await expect(dialog).toHaveCount(0);
    await expect.poll(stands).toBe('SUBMITTED');
  };
  await test.step('it is presented, checked and submitted', async () => {
    await province.goto(address);
    await province.getByRole('button', { name: 'เสนอลงนาม' }).click();
    await province.getByRole('dialog').getByRole('button', { name: 'เสนอลงนาม' }).click();
    await expect.poll(stands).toBe('FOR_SIGNATURE');
    await province.getByRole('button', { name: 'ตรวจแล้ว' }).click();
    await expect(province.getByRole('button', { name: 'ตรวจแล้ว' })).toHaveCount(0);
    await sign(province);
    await expect(province.getByText('ตัวเลขคงที่')).toBeVisible();
  });

  const department = await as('department');
  await test.step('the Department finds it among 76, and sends it back with a remark', async () => {
    await department.goto(`${demo}/reports?month=${month}`);
    await settle(department);
    await department.getByRole('link', { name: 'น่าน', exact: true }).first().click();
    await expect(department).toHaveURL(new RegExp(`/reports/55/${month}`));
    await expect(department.getByText(ADDED)).toBeVisible();
    await department.getByRole('button', { name: 'ส่งกลับแก้ไข' }).click();
    const dialog = department.getByRole('dialog');
    await dialog.getByLabel(/งบประมาณและการเร่งรัด/).fill(REMARK);
    await dialog.getByRole('button', { name: 'ส่งกลับแก้ไข' }).click();
    await expect(dialog).toHaveCount(0);
    await expect.poll(stands).toBe('RETURNED');
  });

  await test.step('the province mends it on a phone and submits it again', async () => {
    const phone = await as('province', { width: 360, height: 740 });
    await phone.goto(address);
    await expect(phone.getByRole('complementary', { name: /ข้อสังเกตของกรม/ })).toContainText(REMARK);
    await phone.getByRole('link', { name: 'จัดทำต่อ' }).click();
    await settle(phone);
    const field = section(phone, 'งบประมาณและการเร่งรัด');
    await field.fill(`${await field.inputValue()} ${MENDED}`.trim());
    await phone.getByRole('button', { name: 'เสร็จ กลับไปอ่าน' }).last().click();
    await expect(phone).toHaveURL(address);
    await sign(phone);
    await phone.context().close();
  });

  await test.step('the Department acknowledges it; what was sent first stays as it was', async () => {
    await department.goto(address);
    await expect(department.getByText(MENDED, { exact: false }).first()).toBeVisible();
    await department.getByRole('button', { name: 'รับทราบ', exact: true }).click();
    const dialog = department.getByRole('dialog');
    await dialog.getByLabel('ข้อความถึงจังหวัด').fill('ขอบคุณ');
    await dialog.getByRole('button', { name: 'รับทราบ' }).click();
    await expect(dialog).toHaveCount(0);
    await expect.poll(stands).toBe('ACKNOWLEDGED');
    await province.goto(`${address}?version=1`);
    await expect(province.getByRole('heading', { level: 2, name: 'ฉบับที่ผ่านมา' })).toBeVisible();
    await expect(province.getByText(ADDED)).toBeVisible();
    await expect(province.getByText(MENDED, { exact: false })).toHaveCount(0);
  });

  await test.step('as paper it is fetched, and a text for LINE names nobody who is late', async () => {
    await province.goto(`${address}?paper=1`);
    const dialog = province.getByRole('dialog');
    await expect(dialog.getByRole('link', { name: 'เปิดในหน้าต่างใหม่' })).toHaveAttribute('href', /^blob:/);
    const loading = province.waitForEvent('download');
    await dialog.getByRole('button', { name: 'ไฟล์ Excel' }).click();
    expect((await loading).suggestedFilename()).toMatch(/^รายงานประจำเดือน.*จังหวัดน่าน\.xlsx$/);
    const status = await reads(department, `monthly-reports/status?month=${before}`);
    await department.goto(`${demo}/reports?month=${before}`);
    await department.getByRole('button', { name: 'ข้อความ LINE', exact: true }).click();
    const text = await department.getByRole('dialog').getByRole('textbox').inputValue();
    expect(text).toContain('จังหวัด');
    const late = [...status.missing, ...status.late];
    // where nobody is late, nothing would be proven
    expect(late.length).toBeGreaterThan(0);
    for (const { name } of late) expect(text).not.toContain(name);
  });
});
