import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { DATA, expect, REGISTRY, test } from './fixtures';
import { ADMIN_PASSWORD } from './servers';

// The real registry, read where it lies; its trainers are invented.
const PROVINCE = '30';
const TRAINERS = 20;

test.skip(!existsSync(REGISTRY) && process.env.CI !== 'true', `no data at ${DATA}`);

interface Place {
  code: string;
  name: string;
  latitude: number | null;
  longitude: number | null;
}

const csv = (rows: readonly (readonly (string | number)[])[]) =>
  `${rows.map((row) => row.join(',')).join('\n')}\n`;
const code = (i: number) => `KORAT-${String(i + 1).padStart(2, '0')}`;
const name = (i: number) => `ครูตัวอย่าง คนที่ ${i + 1}`;

/** Half of them serve in the provincial office, half are employed by a local government. */
function people(places: readonly Place[]) {
  const based = places.filter((p) => p.latitude !== null);
  const step = Math.floor(based.length / TRAINERS);
  return Array.from({ length: TRAINERS }, (_, i) => ({ i, at: based[i * step]!, office: i % 2 === 0 }));
}

function trainingFile(places: readonly Place[]): string {
  const head =
    'cohort_code,cohort_name,fiscal_year,start,end,venue,trainer_code,name,position,affiliation,province_code,local_government_code,role,result';
  const rows = people(places).map(({ i, at, office }) => [
    'ELAAS-TEST,รุ่นทดสอบ,2557,2013-12-15,2013-12-19,กรุงเทพมหานคร',
    code(i),
    name(i),
    'นักวิชาการ',
    office ? `PROVINCIAL_OFFICE,${PROVINCE},` : `LOCAL_GOVERNMENT,${PROVINCE},${at.code}`,
    'TRAINEE,PASSED',
  ]);
  return csv([[head], ...rows]);
}

function trainersFile(places: readonly Place[]): string {
  const head =
    'trainer_code,name,position,affiliation,province_code,local_government_code,cohort_code,latitude,longitude,capacity,phone';
  const rows = people(places).map(({ i, at, office }) => [
    code(i),
    name(i),
    'นักวิชาการ',
    office ? `PROVINCIAL_OFFICE,${PROVINCE},` : `LOCAL_GOVERNMENT,${PROVINCE},${at.code}`,
    'ELAAS-TEST',
    office ? `${at.latitude},${at.longitude}` : ',',
    20,
    `0-0000-00${String(i).padStart(2, '0')}`,
  ]);
  return csv([[head], ...rows]);
}

/** Drops a file into the wizard and takes it all the way. */
async function importFile(page: Page, nation: string, kind: string, label: RegExp, text: string) {
  await page.goto(`${nation}/imports/new?kind=${kind}`);
  await expect(page.getByRole('radio', { name: label })).toBeChecked();
  await page
    .getByLabel('เลือกไฟล์', { exact: true })
    .setInputFiles({ name: `${kind}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'ทดลองนำเข้า' }).click();
  await page.getByRole('button', { name: `นำเข้าจริง ${TRAINERS} แถว` }).click();
  await expect(page.getByRole('heading', { name: /นำเข้าแล้ว/ })).toBeVisible({ timeout: 60_000 });
}

test('A province is divided, corrected by hand, agreed and put in force', async ({ page, nation }) => {
  test.setTimeout(420_000);
  await page.setViewportSize({ width: 1440, height: 1000 });
  const api = (path: string) => `${nation}/api/v1${path}`;
  const signedIn = await page.request.post(api('/session'), {
    data: { username: 'admin', password: ADMIN_PASSWORD },
  });
  expect(signedIn.ok()).toBe(true);

  await test.step('import the training and its trainers', async () => {
    const { items } = await (
      await page.request.get(api(`/local-governments?province=${PROVINCE}&size=500`))
    ).json();
    expect(items).toHaveLength(334);
    await importFile(page, nation, 'training', /ผู้เข้าอบรม/, trainingFile(items));
    await importFile(page, nation, 'trainers', /^ครู ก/, trainersFile(items));
  });

  await test.step('nobody is covered yet', async () => {
    await page.goto(`${nation}/coverage?province=${PROVINCE}`);
    await expect(page.getByText('0 จาก 334 แห่งมีครู ก รับผิดชอบ')).toBeVisible();
    await expect(page.getByRole('heading', { name: /ยังไม่มีครู ก 334 แห่ง/ })).toBeVisible();
  });

  await test.step('have a division proposed, and wait for it', async () => {
    await page.getByRole('link', { name: 'เสนอแผนแบ่งพื้นที่' }).click();
    const dialog = page.getByRole('dialog', { name: 'เสนอแผนแบ่งพื้นที่' });
    await dialog.getByText('น้ำหนักและเวลาคำนวณ').click();
    await dialog.getByLabel('คำนวณไม่เกิน (วินาที)').fill('8');
    await dialog.getByRole('button', { name: 'เริ่มคำนวณ' }).click();
    await expect(page.getByRole('heading', { name: 'แผนแบ่งพื้นที่ จังหวัดนครราชสีมา' })).toBeVisible();
    await expect(page.getByText('พร้อมพิจารณา')).toBeVisible({ timeout: 120_000 });
    await expect(page.getByText('334 จาก 334 แห่งมีครู ก')).toBeVisible();
    await expect(page.getByText(/ห่างจากแผนที่ดีที่สุดที่เป็นไปได้ไม่เกิน|พิสูจน์แล้วว่าไม่มีแผนใดดีกว่านี้/)).toBeVisible();
  });

  const legend = page.getByRole('list', { name: 'ครู ก และภาระ' });
  const groups = page.locator('.mk-boardgroup');

  await test.step('move one by dragging it onto a trainer', async () => {
    // The trainer with the most room, and a line of another.
    const loads = await legend.locator('li .mk-bar > span').allTextContents();
    const counts = loads.map((text) => Number(/\d+/.exec(text)?.[0]));
    const to = counts.indexOf(Math.min(...counts));
    const row = groups
      .nth(to === 0 ? 1 : 0)
      .locator('.mk-lines > li')
      .first();
    const place = await row.getByRole('link').textContent();
    await row.dragTo(legend.locator('li').nth(to));
    const dialog = page.getByRole('dialog', { name: `ย้าย ${place}` });
    await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(1);
    await expect(dialog.getByRole('row').last()).toContainText(`${counts[to]} →`);
    await expect(dialog.getByRole('row').last()).toContainText(String(counts[to]! + 1));
    await dialog.getByRole('button', { name: 'ย้าย', exact: true }).click();
    await expect(page.getByText('ตรึงไว้ 1', { exact: true })).toBeVisible();
    await expect(legend.locator('li').nth(to)).toContainText(`${counts[to]! + 1} จาก 20`);
  });

  await test.step('move another by keys alone', async () => {
    const row = groups.last().locator('.mk-lines > li').last();
    const place = await row.getByRole('link').textContent();
    await row.getByRole('button', { name: `ย้าย ${place}` }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: `ย้าย ${place}` });
    await dialog.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await expect(dialog.getByRole('row')).toHaveCount(3);
    await dialog.getByRole('button', { name: 'ย้าย', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('ตรึงไว้ 2', { exact: true })).toBeVisible();
  });

  await test.step('undo, and do it again by another pin', async () => {
    await page.getByRole('button', { name: 'ย้อนการแก้ครั้งล่าสุด' }).click();
    await expect(page.getByText('ตรึงไว้ 1', { exact: true })).toBeVisible();
    await groups.first().getByRole('button', { name: /^ตรึง / }).first().click();
    await expect(page.getByText('ตรึงไว้ 2', { exact: true })).toBeVisible();
  });

  await test.step('agree, and see the annex', async () => {
    await page.getByRole('button', { name: 'บันทึกว่าที่ประชุมเห็นชอบ' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('สถานที่ประชุม').fill('ศาลากลางจังหวัดนครราชสีมา');
    await dialog.getByRole('button', { name: 'บันทึกความเห็นชอบ' }).click();
    await expect(page.getByText('ณ ศาลากลางจังหวัดนครราชสีมา')).toBeVisible();
    await page.getByRole('link', { name: /เอกสารแนบการประชุม/ }).click();
    await expect(page.getByRole('article').getByRole('table')).toHaveCount(TRAINERS + 1);
    await expect(page.getByRole('article')).toContainText('ณ ศาลากลางจังหวัดนครราชสีมา');
    await page.getByRole('link', { name: 'กลับไปที่แผน' }).click();
  });

  await test.step('put it in force', async () => {
    await page.getByRole('button', { name: 'ใช้แผนนี้' }).click();
    const dialog = page.getByRole('dialog', { name: 'ใช้แผนนี้' });
    await expect(dialog.getByRole('definition').first()).toHaveText('334');
    await dialog.getByRole('button', { name: 'ใช้แผน', exact: true }).click();
    await page.getByRole('link', { name: 'ดูการรับผิดชอบ' }).click();
    await expect(page.getByText('334 จาก 334 แห่งมีครู ก รับผิดชอบ')).toBeVisible();
    await expect(page.getByText('ครบทุกแห่ง')).toBeVisible();
  });
});
