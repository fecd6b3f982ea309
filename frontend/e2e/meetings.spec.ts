import type { Page } from '@playwright/test';
import { expect, settle, signIn, test } from './fixtures';

const ACTION = 'แจ้ง อบต. ที่ยังไม่อนุมัติงบประมาณให้ครบทุกแห่ง';
const OWNER = 'สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด';

test('A meeting proposes itself, is written down on a phone while it goes on, closed, and what was agreed is not forgotten', async ({
  browser,
  demo,
}) => {
  const office = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await signIn(office, demo, 'province');
  const api = `${demo}/api/v1`;
  const { today } = await (await office.request.get(`${api}/session`)).json();
  const idOf = (page: Page) => new URL(page.url()).pathname.split('/')[2]!;
  const matter = (page: Page, title: string) => page.getByRole('article', { name: new RegExp(title) });

  const desk = await office.newPage();
  let meeting = '';
  await test.step('proposed: number, agenda and people are there, with where they come from', async () => {
    await desk.goto(`${demo}/meetings`);
    await settle(desk);
    await desk.getByRole('link', { name: 'เตรียมการประชุม' }).click();
    await expect(desk.getByText('ระบบเตรียมให้แล้ว')).toBeVisible();
    await expect(desk.getByLabel('ครั้งที่', { exact: true })).not.toHaveValue('');
    await expect(desk.getByRole('article').first()).toBeVisible();
    await expect(desk.getByRole('button', { name: /^มาครบทุกคน/ })).toBeVisible();
    await desk.getByLabel('วันที่ประชุม').fill(today);
    await desk.getByLabel('เริ่มประชุม').fill('9.30');
    await desk.getByLabel('สถานที่', { exact: true }).fill('ห้องประชุมศาลากลางจังหวัดน่าน');
    await expect(desk.getByLabel('เริ่มประชุม')).toHaveValue('09:30');
    await desk.getByRole('combobox', { name: 'ผู้จดรายงานการประชุม' }).fill('นางสาวกานดา ใจงาม');
    await desk.keyboard.press('Escape');
  });

  await test.step('people are pasted from Excel, with what is wrong told of its row', async () => {
    await desk.getByRole('button', { name: 'วางจาก Excel' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog
      .getByLabel('รายชื่อที่คัดลอกมา')
      .fill('ชื่อ-สกุล\tตำแหน่ง\nนายทดสอบ มาแน่\tท้องถิ่นอำเภอ\n\tไม่มีชื่อ\nนายติด ราชการ\tปลัดอำเภอ');
    await expect(dialog.getByText('อ่านได้ 2 คน')).toBeVisible();
    await expect(dialog.getByRole('row', { name: /ไม่มีชื่อ/ })).toContainText('3');
    await dialog.getByRole('button', { name: 'เพิ่ม 2 คน' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(desk.getByRole('group', { name: 'นายติด ราชการ' })).toBeVisible();
  });

  await test.step('a matter is added and moved by keys', async () => {
    await desk.getByRole('button', { name: 'เพิ่มเรื่อง เรื่องอื่น ๆ' }).click();
    await expect(desk.getByRole('textbox', { name: 'เรื่อง', exact: true })).toBeFocused();
    await desk.keyboard.type('นัดประชุมครั้งต่อไป');
    await matter(desk, 'นัดประชุมครั้งต่อไป')
      .getByRole('button', { name: /^ย้ายหรือลบ/ })
      .focus();
    await desk.keyboard.press('Alt+ArrowUp');
    await expect(matter(desk, '^5\\.1 นัดประชุมครั้งต่อไป')).toBeVisible();
    await desk.keyboard.press('Alt+ArrowUp');
    const moved = desk.getByRole('button', { name: /^ย้ายหรือลบ 4\.\d+ นัดประชุมครั้งต่อไป/ });
    await expect(moved).toBeFocused();
    await desk.keyboard.press('Alt+ArrowDown');
    await expect(matter(desk, '^5\\.1 นัดประชุมครั้งต่อไป')).toBeVisible();
    await desk.getByRole('button', { name: 'บันทึกการประชุม' }).click();
    await expect(desk).toHaveURL(/\/meetings\/[0-9a-f-]{36}/);
    meeting = idOf(desk);
  });

  const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
  await signIn(phone, demo, 'province');
  const hall = await phone.newPage();
  await test.step('on a phone who came is marked by one tap each, and everyone else at once', async () => {
    await hall.goto(`${demo}/meetings/${meeting}`);
    await hall.getByRole('link', { name: 'จดรายงานการประชุม' }).click();
    const absent = hall.getByRole('group', { name: 'นายติด ราชการ' });
    await absent.getByText('ไม่มา', { exact: true }).click();
    await absent.getByLabel('เหตุที่ไม่มา').fill('ติดราชการ');
    const substitute = hall.getByRole('group', { name: 'นายทดสอบ มาแน่' });
    await substitute.getByText('มาแทน', { exact: true }).click();
    await substitute.getByLabel('ผู้มาประชุมแทน').fill('นางสาวแทน ได้จริง');
    await hall.getByRole('button', { name: /^ที่เหลือมาครบ/ }).click();
    await expect(hall.getByRole('button', { name: /^ยังไม่บันทึก/ })).toHaveText(/\D0$/);
  });

  await test.step('what is agreed is typed, survives the closed window, and becomes something to do', async () => {
    const matters = hall.getByRole('article');
    await matters.first().getByRole('button').first().click();
    await matters.first().getByRole('button', { name: 'รับทราบ', exact: true }).click();
    await hall.reload();
    await expect(hall.getByRole('button', { name: /^ยังไม่บันทึก/ })).toHaveText(/\D0$/);
    await expect(matters.first()).toContainText('มติ: รับทราบ');
    await hall
      .getByRole('region', { name: 'เรื่องที่ต้องดำเนินการ' })
      .getByRole('button', { name: 'เพิ่มเรื่อง' })
      .click();
    await hall.getByLabel('สิ่งที่ต้องทำ').last().fill(ACTION);
    await hall.getByRole('combobox', { name: 'ผู้รับผิดชอบ' }).last().fill(OWNER);
    await hall.getByLabel('กำหนดแล้วเสร็จ').last().fill(today);
    await hall.getByRole('button', { name: 'บันทึกแล้วทำต่อ' }).click();
    await expect(hall.getByText('บันทึกแล้ว', { exact: true }).first()).toBeVisible();
    await hall.getByRole('button', { name: 'บันทึก', exact: true }).click();
    await expect(hall).toHaveURL(new RegExp(`/meetings/${meeting}$`));
    await expect(hall.getByRole('region', { name: 'ระเบียบวาระการประชุม' })).toContainText('มติที่ประชุม');
    await expect(hall.getByRole('region', { name: 'ผู้เข้าประชุม' })).toContainText('แทน นายทดสอบ มาแน่');
    await expect(hall.getByRole('region', { name: 'ผู้เข้าประชุม' })).toContainText('เพราะติดราชการ');
  });

  await test.step('what goes to the group of the province names nobody who stayed away', async () => {
    await hall.getByRole('button', { name: 'ข้อความมติทาง LINE' }).click();
    const text = hall.getByRole('dialog').getByRole('textbox');
    await expect(text).toHaveValue(/มติ: รับทราบ/);
    await expect(text).not.toHaveValue(/นายติด ราชการ/);
    await hall.keyboard.press('Escape');
  });

  await test.step('the minutes are taken away and closed; what is done can still be ticked', async () => {
    await hall.getByRole('button', { name: /^ดาวน์โหลด/ }).click();
    const download = hall.waitForEvent('download');
    await hall.getByRole('menuitem', { name: 'รายงานการประชุม (PDF)' }).click();
    expect((await download).suggestedFilename()).toMatch(/^รายงานการประชุมครั้งที่ .*น่าน\.pdf$/);
    await hall.getByRole('button', { name: 'ปิดรายงาน' }).click();
    const dialog = hall.getByRole('dialog');
    await dialog.getByRole('button', { name: 'ปิดรายงาน' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(hall.getByText('ปิดรายงานแล้ว').first()).toBeVisible();
    await expect(hall.getByRole('link', { name: 'จดรายงานการประชุม' })).toHaveCount(0);
    await hall.getByRole('button', { name: `บันทึกว่าแล้วเสร็จ: ${ACTION}` }).click();
    await hall.getByRole('button', { name: `บันทึกว่ายังไม่แล้วเสร็จ: ${ACTION}` }).click();
    await expect(hall.getByRole('button', { name: `บันทึกว่าแล้วเสร็จ: ${ACTION}` })).toBeVisible();
  });

  await test.step('the next meeting adopts these minutes and carries on what is open, once', async () => {
    const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
    await desk.goto(`${demo}/meetings/new?on=${tomorrow}`);
    await expect(desk.getByText('ระบบเตรียมให้แล้ว')).toBeVisible();
    const actions = desk.getByRole('region', { name: 'เรื่องที่ต้องดำเนินการ' });
    await expect(actions.getByLabel('สิ่งที่ต้องทำ').filter({ hasText: ACTION })).toHaveCount(1);
    await desk.getByRole('button', { name: 'บันทึกการประชุม' }).click();
    await expect(desk).toHaveURL(/\/meetings\/[0-9a-f-]{36}/);
    await expect(desk.getByRole('region', { name: 'เรื่องที่ต้องดำเนินการ' })).toContainText(ACTION);
    await expect(desk.getByRole('region', { name: 'ระเบียบวาระการประชุม' })).toContainText(
      'รับรองโดยไม่มีการแก้ไข',
    );
    const next = idOf(desk);
    await desk.goto(`${demo}/meeting-actions`);
    await settle(desk);
    const row = desk.getByRole('row').filter({ hasText: ACTION });
    await expect(row).toHaveCount(1);
    await expect(row.getByRole('link')).toHaveAttribute('href', new RegExp(next));
    await hall.reload();
    await expect(hall.getByRole('region', { name: 'เรื่องที่ต้องดำเนินการ' })).toContainText('ติดตามต่อในครั้งหลัง');
  });
  await office.close();
  await phone.close();
});
