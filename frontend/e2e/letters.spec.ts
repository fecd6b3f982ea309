import { inflateRawSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, settle, signIn, test } from './fixtures';

/** What whoever signs asks for, and what is written then. */
const REMARK = 'ขอให้ระบุผู้ประสานงานของจังหวัดในหนังสือ';
const ADDED = 'ทั้งนี้ จังหวัดได้มอบหมายผู้ประสานงานไว้แล้ว';
const CHANGED_LATER = 'ถ้อยคำนี้เขียนหลังจากลงนาม';

test('An invitation goes from its writing to its receipt, and what was signed stays as it was', async ({
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
  const hub = await toInvite(province, demo);
  const { today } = await reads(province, 'session');
  let letter = '';
  const stands = async () => (await reads(province, `letters/${letter}`)).state;
  const words = async (change: (body: string) => string) => {
    const address = `${demo}/api/v1/hubs/letter-templates/55`;
    const { request } = province.context();
    const answer = await request.get(address);
    const { words: said } = await answer.json();
    const saved = await request.put(address, {
      headers: { Origin: demo, 'If-Match': answer.headers().etag ?? '*' },
      data: { ...said, body: change(said.body) },
    });
    expect(saved.ok(), await saved.text()).toBe(true);
  };
  const paper = async (page: Page) => {
    const answer = await page.context().request.get(`${demo}/api/v1/letters/${letter}/document.docx`);
    expect(answer.ok()).toBe(true);
    return textOf(await answer.body());
  };

  await test.step('the officer presents it where the hub is invited', async () => {
    await province.goto(`${demo}/hubs/${hub}`);
    await settle(province);
    await province.getByRole('button', { name: 'เสนอลงนาม หนังสือเชิญเป็นแม่ข่าย' }).click();
    const dialog = province.getByRole('dialog');
    await dialog.getByLabel('เสนอถึง').fill('ท้องถิ่นจังหวัดน่าน');
    await dialog.getByRole('button', { name: 'เสนอลงนาม' }).click();
    await expect(dialog).toHaveCount(0);
    // the same place says how far it has come
    await province.getByRole('link', { name: 'หนังสือเชิญเป็นแม่ข่าย: เสนอลงนาม' }).click();
    await expect(province).toHaveURL(/\/letters\/[0-9a-f-]{36}/);
    letter = /letters\/([0-9a-f-]{36})/.exec(province.url())?.[1] ?? '';
    expect(await stands()).toBe('PRESENTED');
  });

  const signer = await as('admin');
  const address = `${demo}/letters/${letter}`;
  await test.step('whoever signs finds it among those that are presented, reads it, and sends it back with a remark', async () => {
    await signer.goto(`${demo}/letters?province=55`);
    await settle(signer);
    await signer.getByRole('button', { name: /^เสนอลงนาม/ }).click();
    await expect(signer).toHaveURL(/state=PRESENTED/);
    await signer.locator(`a[href*="${letter}"]`).click();
    await signer.getByRole('button', { name: 'ดูเป็นเอกสาร' }).click();
    const preview = signer.getByRole('dialog');
    await expect(preview.getByRole('link', { name: 'เปิดในหน้าต่างใหม่' })).toHaveAttribute('href', /^blob:/);
    const loading = signer.waitForEvent('download');
    await preview.getByRole('button', { name: 'ไฟล์ PDF' }).click();
    expect((await loading).suggestedFilename()).toMatch(/\.pdf$/);
    await signer.keyboard.press('Escape');
    await expect(preview).toHaveCount(0);
    await signer.getByRole('button', { name: 'ส่งกลับแก้ไข' }).click();
    const dialog = signer.getByRole('dialog');
    await dialog.getByRole('button', { name: 'ส่งกลับแก้ไข' }).click();
    await expect(dialog.getByText('บอกว่าต้องแก้ไขอะไร')).toBeVisible();
    await dialog.getByLabel('ข้อสังเกต').fill(REMARK);
    await dialog.getByRole('button', { name: 'ส่งกลับแก้ไข' }).click();
    await expect(dialog).toHaveCount(0);
    await expect.poll(stands).toBe('RETURNED');
  });

  await test.step('the officer sees the remark on a phone, mends the words and presents it again', async () => {
    const phone = await as('province', { width: 360, height: 740 });
    await phone.goto(address);
    await expect(phone.getByRole('alert')).toContainText(REMARK);
    await words((body) => `${body}\n${ADDED}`);
    expect(await paper(phone)).toContain(ADDED);
    await phone.getByRole('button', { name: 'เสนอลงนาม' }).click();
    const dialog = phone.getByRole('dialog');
    await dialog.getByLabel('ข้อความ').fill('เพิ่มผู้ประสานงานแล้ว');
    await dialog.getByRole('button', { name: 'เสนอลงนาม' }).click();
    await expect(dialog).toHaveCount(0);
    await expect.poll(stands).toBe('PRESENTED');
    await phone.context().close();
  });

  await test.step('it is checked and signed', async () => {
    await signer.goto(address);
    await signer.getByRole('button', { name: 'ตรวจแล้ว' }).click();
    await signer.getByRole('dialog').getByRole('button', { name: 'ตรวจแล้ว' }).click();
    await expect.poll(stands).toBe('CHECKED');
    await signer.getByRole('button', { name: 'ลงนามแล้ว' }).click();
    const dialog = signer.getByRole('dialog');
    await dialog.getByLabel('ผู้ลงนาม').fill('นายสมชาย ใจซื่อ');
    await dialog.getByLabel('ตำแหน่ง').fill('ผู้ว่าราชการจังหวัดน่าน');
    await dialog.getByRole('button', { name: 'ลงนามแล้ว' }).click();
    await expect(dialog).toHaveCount(0);
    await expect.poll(stands).toBe('SIGNED');
    await expect(signer.getByText('ถ้อยคำคงที่', { exact: true })).toBeVisible();
  });

  const number = `นน 0023.3/${Date.now()}`;
  await test.step('what is written later changes nothing of it, but its number and day are printed', async () => {
    await words((body) => `${body.replace(`\n${ADDED}`, '')}\n${CHANGED_LATER}`);
    const record = async (what: string, fill?: () => Promise<void>) => {
      await province.getByRole('button', { name: what }).click();
      const dialog = province.getByRole('dialog');
      await fill?.();
      await dialog.getByRole('button', { name: 'บันทึก', exact: true }).click();
      await expect(dialog).toHaveCount(0);
    };
    await province.goto(address);
    await record('ออกเลขหนังสือ', () => province.getByLabel('เลขที่หนังสือ').fill(number));
    await expect.poll(stands).toBe('NUMBERED');
    await record('บันทึกการส่ง');
    await expect.poll(stands).toBe('SENT');
    const signed = await paper(province);
    expect(signed).toContain(ADDED);
    expect(signed).not.toContain(CHANGED_LATER);
    expect(signed).toContain(number.slice(-6));
    await words((body) => body.replace(`\n${CHANGED_LATER}`, ''));

    // the hub is invited with the number and day of the letter
    await province.getByRole('link', { name: 'เปิดหน้าแม่ข่าย' }).first().click();
    await settle(province);
    await province.getByRole('button', { name: 'บันทึกว่าส่งหนังสือเชิญแล้ว' }).click();
    const dialog = province.getByRole('dialog');
    await expect(dialog.getByLabel('เลขที่หนังสือเชิญ')).toHaveValue(number);
    await dialog.getByRole('button', { name: 'บันทึกการส่ง' }).click();
    await expect(dialog).toHaveCount(0);
    expect(await reads(province, `hubs/${hub}`)).toMatchObject({
      state: 'INVITED',
      letterNumber: number,
      invitedOn: today,
    });

    await province.goto(address);
    await record('บันทึกว่าผู้รับได้รับแล้ว');
    await expect.poll(stands).toBe('RECEIVED');
    await expect(province.getByText(REMARK)).toBeVisible();
  });
  await province.context().close();
  await signer.context().close();
});

/** A hub of province 55 that is proposed and of whose invitation nobody has thought yet. */
async function toInvite(page: Page, demo: string): Promise<string> {
  const { request } = page.context();
  const read = async (path: string) => (await request.get(`${demo}/api/v1/${path}`)).json();
  const { items } = await read('hubs?province=55&state=PROPOSED&size=50');
  for (const { id } of items) if ((await read(`letters?subject=${id}&size=1`)).total === 0) return id;
  const candidates = await read('hubs/candidates?province=55&size=1');
  const made = await request.post(`${demo}/api/v1/hubs`, {
    headers: { Origin: demo },
    data: { localGovernmentCode: candidates.items[0].localGovernment.code },
  });
  expect(made.status(), await made.text()).toBe(201);
  return (await made.json()).id;
}

/** What a Word document says, with Arabic digits. */
function textOf(docx: Buffer): string {
  const name = 'word/document.xml';
  // its entry in the directory at the end says where it begins
  const entry = docx.lastIndexOf(name) - 46;
  const at = docx.readUInt32LE(entry + 42);
  const from = at + 30 + docx.readUInt16LE(at + 26) + docx.readUInt16LE(at + 28);
  const xml = inflateRawSync(docx.subarray(from)).toString();
  return xml.replace(/<[^>]+>/g, '').replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}
