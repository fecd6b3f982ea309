import { expect, settle, signIn, test } from './fixtures';

interface Ranked {
  trainer: { id: string; name: string } | null;
}

const plus = (day: string, n: number) =>
  new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10);

test('The province plans the days of a trainer, corrects them, and the visits stand in the calendar', async ({
  browser,
  demo,
}) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  await signIn(context, demo, 'province');
  const page = await context.newPage();
  const read = async (path: string) => (await context.request.get(`${demo}/api/v1${path}`)).json();
  const { today, scope } = await read('/session');
  // whoever has most to do
  const counts = new Map<string, { name: string; n: number }>();
  const { items } = (await read(`/visits/priorities?province=${scope.provinceCode}&size=500`)) as {
    items: Ranked[];
  };
  for (const { trainer } of items)
    if (trainer) counts.set(trainer.id, { name: trainer.name, n: (counts.get(trainer.id)?.n ?? 0) + 1 });
  const trainer = [...counts.values()].sort((a, b) => b.n - a.n)[0]?.name ?? '';
  // weeks in which nothing is planned by the demonstration's data
  const monday = plus(today, 8 - new Date(today).getUTCDay() + 28);
  const typed = (day: string) => day.split('-').reverse().join('/');

  await test.step('propose, seeing which days are worked on', async () => {
    await page.goto(`${demo}/visit-priorities`);
    await settle(page);
    await page.getByRole('link', { name: 'วางแผนวัน' }).click();
    const dialog = page.getByRole('dialog', { name: 'จัดแผนวันให้ครู ก' });
    await dialog.getByRole('combobox', { name: 'ครู ก' }).fill(trainer);
    await page.getByRole('option', { name: trainer }).first().click();
    for (const [label, day] of [
      ['ตั้งแต่วันที่', monday],
      ['ถึงวันที่', plus(monday, 13)],
    ] as const) {
      await dialog.getByLabel(label).fill(typed(day));
      await dialog.getByLabel(label).blur();
    }
    await expect(dialog.getByText(/^วันทำการ \d+ วัน จาก 14 วัน/)).toBeVisible();
    await expect(dialog.getByRole('listitem')).toHaveCount(14);
    await expect(dialog.getByRole('listitem').last()).toContainText('วันหยุดสุดสัปดาห์');
    await dialog.getByLabel('ออกกี่วัน').fill('2');
    await dialog.getByRole('button', { name: 'เริ่มคำนวณ' }).click();
  });

  await test.step('watch it being solved', async () => {
    await expect(page).toHaveURL(/\/visit-plans\/[0-9a-f-]{36}/);
    await expect(page.getByText(/^\d+ แห่งใน 2 วัน เดินทาง/)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText('พิสูจน์แล้วว่าไม่มีแผนใดได้คะแนนมากกว่านี้')).toBeVisible();
    await expect(page.getByRole('application').locator('.mk-sign-stop').first()).toBeVisible();
  });
  const id = new URL(page.url()).pathname.split('/').at(-1);
  const days = page.locator('.mk-day[data-day^="2"]');
  const first = days.first().locator('[data-stop]').first();
  const name = (await first.getByRole('link').first().textContent()) ?? '';

  await test.step('a stop goes to another day by keys, and what that changes is told', async () => {
    const { workingDays, days: used } = await read(`/visit-plans/${id}`);
    const free = workingDays.find((day: string) => !used.some((one: { on: string }) => one.on === day));
    await first.getByRole('button', { name: `ย้าย ${name}` }).focus();
    await page.keyboard.press('Enter');
    const choices = page.getByRole('menuitem');
    await expect(choices.filter({ hasText: 'ยังไม่มีแห่งใด' }).first()).toBeVisible();
    await choices.filter({ hasText: 'ยังไม่มีแห่งใด' }).first().focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(`ย้าย ${name} ไป`)).toBeVisible();
    await expect(page.locator('.mk-changed')).toContainText(/0 → 1 แห่ง/);
    await expect(page.locator(`[data-day="${free}"]`)).toContainText(name);
    await expect(page.locator(`[data-day="${free}"] [data-move]`)).toBeFocused();
  });

  await test.step('one is left out, by pulling it there, and another is put back by its menu', async () => {
    const left = page.getByRole('region', { name: /^ไม่อยู่ในแผน/ });
    await page.locator('.mk-way [data-stop]').filter({ hasText: name }).dragTo(left);
    await expect(page.getByText(`เอา ${name} ออกจากแผนแล้ว`)).toBeVisible();
    await expect(left.locator('details').filter({ hasText: 'เอาออกด้วยมือ' })).toContainText(name);
    await page.getByRole('button', { name: 'เลิกทำ' }).click();
    await expect(page.getByText(`ย้าย ${name} ไป`)).toBeVisible();
    const other = days.first().locator('[data-stop]').first();
    const gone = (await other.getByRole('link').first().textContent()) ?? '';
    await other.getByRole('button', { name: `ย้าย ${gone}` }).click();
    await page.getByRole('menuitem', { name: 'เอาออกจากแผน' }).click();
    await expect(left).toContainText(gone);
  });

  await test.step('accepted, its visits stand in the week of the calendar', async () => {
    const plan = await read(`/visit-plans/${id}`);
    const stops = plan.days.flatMap((day: { stops: object[] }) => day.stops);
    await page.getByRole('button', { name: `รับแผน ${stops.length} แห่ง` }).click();
    const dialog = page.getByRole('dialog', { name: 'รับแผนวันออกติดตาม' });
    await expect(dialog).toContainText(`จะวางแผนการติดตามแบบลงพื้นที่ ${stops.length} แห่ง`);
    await dialog.getByRole('button', { name: `รับแผน ${stops.length} แห่ง` }).click();
    await expect(page.getByText('รับแผนแล้วเมื่อ')).toBeVisible();
    await expect(page.getByRole('alert').filter({ hasText: 'รับแผนแล้วเมื่อ' })).toBeFocused();
    await expect(page.getByRole('button', { name: /^ย้าย/ })).toHaveCount(0);
    await page.getByRole('link', { name: 'ดูในปฏิทิน' }).click();
    await settle(page);
    // from Sunday to Saturday
    const saturday = plus(plan.days[0].on, 6 - new Date(plan.days[0].on).getUTCDay());
    const shown = plan.days.filter(({ on }: { on: string }) => on <= saturday);
    await expect(page.locator('.mk-event')).toHaveCount(
      shown.reduce((n: number, { stops }: { stops: object[] }) => n + stops.length, 0),
    );
    const { total } = await read(
      `/visits?trainer=${plan.trainer.id}&state=PLANNED&from=${monday}&to=${plus(monday, 13)}`,
    );
    expect(total).toBe(stops.length);
  });
  await context.close();
});
