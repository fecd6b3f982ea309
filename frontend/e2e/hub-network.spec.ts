import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { DATA, expect, REGISTRY, test } from './fixtures';
import { ADMIN_PASSWORD } from './servers';

// The real registry, read where it lies; what its offices recorded is invented.
const PROVINCE = '55';

test.skip(!existsSync(REGISTRY) && process.env.CI !== 'true', `no data at ${DATA}`);

const csv = (rows: readonly (readonly (string | number)[])[]) =>
  `${rows.map((row) => row.join(',')).join('\n')}\n`;
const fiscalYear = (day: string) => Number(day.slice(0, 4)) + 543 + (day.slice(5) >= '10-01' ? 1 : 0);
const before = (day: string, days: number) =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

test('A hub is found, invited and helps its neighbours, until it is no longer what it teaches', async ({
  page,
  nation,
}) => {
  test.setTimeout(420_000);
  await page.setViewportSize({ width: 1440, height: 1000 });
  const api = (path: string) => `${nation}/api/v1${path}`;
  const signedIn = await page.request.post(api('/session'), {
    data: { username: 'admin', password: ADMIN_PASSWORD },
  });
  expect(signedIn.ok()).toBe(true);
  const read = async (path: string) => (await page.request.get(api(path))).json();
  const send = async (kind: string, file: string | Buffer) => {
    const answer = await page.request.post(api(`/imports/${kind}?dryRun=false`), {
      headers: { Origin: nation, 'Content-Type': 'text/csv' },
      data: file,
      timeout: 180_000,
    });
    expect(answer.ok(), await answer.text()).toBe(true);
  };
  const { today } = await read('/session');

  await test.step('three of five local governments are complete and current at every month end', async () => {
    const { items } = await read(`/local-governments?province=${PROVINCE}&size=500&sort=code`);
    expect(items).toHaveLength(100);
    const good = (items as { code: string }[]).filter((_, i) => i % 5 < 3);
    const { monthEnds } = (await read('/hubs/policy')) as { monthEnds: string[] };
    const years = [...new Set([...monthEnds, today].map(fiscalYear))];
    await send(
      'budget-status',
      csv([
        ['code', 'fiscal_year', 'uses_elaas', 'recorded_on', 'approved_on', 'in_use'],
        ...good.flatMap(({ code }) =>
          years.map((year) => [code, year, 'yes', `${year - 544}-09-20`, `${year - 544}-09-25`, 'yes']),
        ),
      ]),
    );
    await send(
      'posting-status',
      csv([
        ['code', 'as_of', 'revenue_through', 'expenditure_through', 'accounting_through'],
        ...good.flatMap(({ code }) =>
          [...monthEnds, before(today, 1)].map((day) => [code, day, day, day, day]),
        ),
      ]),
    );
  });

  await test.step('nobody is a hub yet', async () => {
    await page.goto(`${nation}/hub-network?province=${PROVINCE}`);
    await expect(page.getByText('แม่ข่าย 0 แห่งดูแล 0 จาก')).toBeVisible();
    await page.getByRole('link', { name: 'ดูผู้ที่เป็นแม่ข่ายได้' }).click();
    await expect(page.getByRole('heading', { name: 'ผู้ที่เป็นแม่ข่ายได้', level: 1 })).toBeVisible();
  });

  let name = '';
  await test.step('propose the best candidate', async () => {
    const first = page
      .getByRole('region', { name: 'ผู้ที่เป็นแม่ข่ายได้' })
      .locator('tbody tr')
      .filter({ has: page.getByRole('link') })
      .first();
    name = (await first.getByRole('link').textContent()) ?? '';
    expect(Number(await first.locator('.mk-hubbar strong').textContent())).toBeGreaterThan(1);
    await first.getByRole('button', { name: 'เสนอเป็นแม่ข่าย' }).click();
    const dialog = page.getByRole('dialog', { name: 'เสนอเป็นแม่ข่าย 1 แห่ง' });
    await dialog.getByRole('button', { name: 'เสนอเป็นแม่ข่าย', exact: true }).click();
    await dialog.getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    await expect(page.getByText('เสนอไว้', { exact: true })).toBeVisible();
  });

  await test.step('tie two neighbours to it', async () => {
    await page.getByRole('button', { name: 'เพิ่มลูกข่าย' }).click();
    const dialog = page.getByRole('dialog', { name: `เพิ่มลูกข่ายของ ${name}` });
    for (const left of [9, 8]) {
      await dialog
        .getByRole('listitem')
        .filter({ hasText: 'ไม่มีข้อมูล' })
        .getByRole('button', { name: /^เพิ่ม / })
        .first()
        .click();
      await expect(dialog.getByText(`รับได้อีก ${left} แห่ง`)).toBeVisible();
    }
    await dialog.getByRole('button', { name: 'ปิด' }).click();
    await expect(members(page).locator('tbody tr')).toHaveCount(2);
    await expect(members(page).getByText('จองไว้')).toHaveCount(2);
  });

  await test.step('the letter goes out, and it accepts', async () => {
    await page.getByRole('button', { name: 'บันทึกว่าส่งหนังสือเชิญแล้ว' }).click();
    let dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'บันทึกการส่ง' }).click();
    await expect(dialog.getByLabel('เลขที่หนังสือเชิญ')).toHaveAttribute('aria-invalid', 'true');
    await dialog.getByLabel('เลขที่หนังสือเชิญ').fill('นน 0023.3/101');
    await dialog.getByRole('button', { name: 'บันทึกการส่ง' }).click();
    await expect(page.getByRole('region', { name: 'ลำดับการเป็นแม่ข่าย' })).toContainText('นน 0023.3/101');
    await page.getByRole('button', { name: 'บันทึกการตอบรับ' }).click();
    dialog = page.getByRole('dialog');
    await dialog.getByLabel('ผู้ประสานงาน').fill('นางสาวตัวอย่าง ใจดี');
    await dialog.getByLabel('โทรศัพท์').fill('0-5400-0001');
    await dialog.getByRole('button', { name: 'บันทึกการตอบรับ' }).click();
    await expect(page.getByRole('link', { name: 'โทร 0-5400-0001' }).first()).toBeVisible();
    await expect(page.getByText('ให้คำแนะนำแล้ว 0 จาก 2 แห่งใน 90 วัน')).toBeVisible();
  });

  await test.step('it helps one of them', async () => {
    await members(page).getByRole('button', { name: 'บันทึกคำแนะนำ' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'บันทึกคำแนะนำ' });
    await dialog.getByRole('checkbox', { name: 'งบประมาณ' }).check();
    await dialog.getByLabel('คำแนะนำที่ให้').fill('สอนการบันทึกข้อบัญญัติงบประมาณ');
    await dialog.getByRole('button', { name: 'บันทึก', exact: true }).click();
    await expect(page.getByText('ให้คำแนะนำแล้ว 1 จาก 2 แห่งใน 90 วัน')).toBeVisible();
    await expect(page.getByText('สอนการบันทึกข้อบัญญัติงบประมาณ')).toBeVisible();
  });

  await test.step('the network shows it', async () => {
    await page.goto(`${nation}/hub-network?province=${PROVINCE}`);
    await expect(page.getByText('แม่ข่าย 1 แห่งดูแล 2 จาก 40 แห่งที่ต้องการความช่วยเหลือ')).toBeVisible();
    const hub = page.getByRole('application').getByRole('button', { name: new RegExp(name) });
    await hub.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.mk-hubcard')).toContainText('นางสาวตัวอย่าง ใจดี');
  });

  await test.step('a file says that it no longer uses its budget in e-LAAS: it is suspended by itself', async () => {
    const { items } = await read(`/hubs?province=${PROVINCE}`);
    expect(items).toHaveLength(1);
    await send(
      'budget-status',
      csv([
        ['code', 'fiscal_year', 'in_use'],
        [items[0].localGovernment.code, fiscalYear(today), 'no'],
      ]),
    );
    await page.goto(`${nation}/hubs/${items[0].id}`);
    const alert = page.getByRole('alert').filter({ hasText: 'ระงับโดยอัตโนมัติ' });
    await expect(alert).toContainText('ยังไม่ใช้บริหารงบประมาณ');
    await expect(page.getByText('ระงับ', { exact: true }).first()).toBeVisible();
  });

  await test.step('and its members need another', async () => {
    await page.goto(`${nation}/hub-unserved?province=${PROVINCE}&lost=true`);
    const rows = page.getByRole('region', { name: 'ที่ยังต้องมีแม่ข่าย' }).locator('tbody tr');
    await expect(rows.filter({ hasText: 'แม่ข่ายถูกระงับ' })).toHaveCount(2);
    await expect(rows.first()).toContainText(name);
    await page.goto(`${nation}/?province=${PROVINCE}`);
    await page.getByRole('link', { name: /แม่ข่ายถูกระงับ/ }).click();
    await expect(page).toHaveURL(/state=SUSPENDED/);
    await expect(page.getByRole('region', { name: 'รายชื่อแม่ข่าย' })).toContainText('ยังไม่ใช้บริหารงบประมาณ');
  });
});

const members = (page: Page) => page.getByRole('region', { name: /^ลูกข่ายและสิ่งที่ต้องการ/ });
