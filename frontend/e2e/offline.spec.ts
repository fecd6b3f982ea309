import { Buffer } from 'node:buffer';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { newId } from '../src/shared/newId';
import { expect, signIn, test } from './fixtures';
import { type Net, proxy } from './proxy';

// A trainer in a village hall without a signal, on a phone.

test.use({ serviceWorkers: 'allow', viewport: { width: 390, height: 800 } });
// seen once: Chromium gave no document after one worker had followed another. What fails twice is ours
test.describe.configure({ retries: 1 });

const FINDINGS = 'สิ่งที่พบ';
const SAVE = 'บันทึกผลการติดตาม';
const QUEUE = 'รายการรอส่ง';

interface Road {
  context: BrowserContext;
  page: Page;
  net: Net;
}

interface VisitRow {
  id: string;
  findings: string;
  attachments: unknown[];
}

/** Signed in on the road by way of the proxy, with the screen and what is taken along on the device. */
async function onTheRoad(browser: Browser, demo: string, username = 'trainer'): Promise<Road> {
  const net = await proxy(demo);
  const context = await browser.newContext();
  await signIn(context, net.url, username);
  const page = await context.newPage();
  await page.goto(`${net.url}/my-day`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() =>
    Object.keys(localStorage).some((key) => key.startsWith('maekhai.carried.')),
  );
  return { context, page, net };
}

const away = async ({ context, net }: Road) => {
  await context.close();
  await net.stop();
};

async function api<T>({ context, net }: Road, path: string): Promise<T> {
  return (await context.request.get(`${net.url}/api/v1${path}`)).json();
}

/** One of the trainer's own places, another for each test. */
async function place(road: Road, skip: number): Promise<string> {
  const mine = await api<{ items: { localGovernment: { code: string } }[] }>(
    road,
    '/visits/priorities?mine=true&size=500',
  );
  return mine.items[skip % mine.items.length]!.localGovernment.code;
}

async function visitsSaying(road: Road, code: string, findings: string): Promise<VisitRow[]> {
  const { items } = await api<{ items: VisitRow[] }>(road, `/visits?localGovernment=${code}&size=500`);
  return items.filter((visit) => visit.findings === findings);
}

const photo = async (page: Page) => ({
  name: 'hall.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from(
    await page.evaluate(() => {
      const canvas = document.createElement('canvas');
      canvas.width = 2400;
      canvas.height = 1800;
      const pen = canvas.getContext('2d')!;
      for (let i = 0; i < 400; i++) {
        pen.fillStyle = `hsl(${(i * 37) % 360} 70% 50%)`;
        pen.fillRect((i * 173) % 2400, (i * 97) % 1800, 90, 60);
      }
      return canvas.toDataURL('image/jpeg', 0.9).split(',')[1]!;
    }),
    'base64',
  ),
});

async function write(page: Page, net: Net, code: string, findings: string) {
  await page.goto(`${net.url}/visits/new?localGovernment=${code}`);
  await page.getByLabel(FINDINGS).fill(findings);
}

async function takePhoto(page: Page) {
  await page.getByText('ภาพถ่ายและเอกสาร').click();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(await photo(page));
  await expect(page.getByText('จะส่งเมื่อบันทึกแบบนี้')).toBeVisible();
}

const waits = (page: Page) => page.getByRole('list', { name: QUEUE }).getByRole('listitem');
const puts = ({ net }: Road, path: RegExp) =>
  net.asked.filter((asked) => asked.method === 'PUT' && path.test(asked.path)).length;
const arrived = (page: Page) =>
  expect(page.getByRole('link', { name: QUEUE })).toHaveCount(0, { timeout: 40_000 });

/** A visit that is planned, and was looked at while there was a signal. */
async function plan(road: Road, code: string): Promise<string> {
  const { context, page, net } = road;
  const id = newId();
  const { trainerId } = await api<{ trainerId: string }>(road, '/session');
  const answer = await context.request.put(`${net.url}/api/v1/visits/${id}`, {
    headers: { Origin: net.url },
    data: {
      localGovernmentCode: code,
      state: 'PLANNED',
      mode: 'ON_SITE',
      plannedOn: '2030-01-07',
      trainerIds: [trainerId],
      nextSteps: [{ id: newId(), text: 'เตรียมเอกสาร', owner: 'TRAINER' }],
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  await page.goto(`${net.url}/visits/${id}`);
  await expect(page.getByRole('button', { name: 'เสร็จแล้ว: เตรียมเอกสาร' })).toBeVisible();
  return id;
}

/** One of the province that is none of the trainer's own. */
async function anyPlace(road: Road): Promise<{ code: string; name: string }> {
  const { scope } = await api<{ scope: { provinceCode: string } }>(road, '/session');
  const own = await api<{ items: { localGovernment: { code: string } }[] }>(
    road,
    '/visits/priorities?mine=true&size=500',
  );
  const { items } = await api<{ items: { code: string; name: string }[] }>(
    road,
    `/local-governments?province=${scope.provinceCode}&size=500`,
  );
  return items.find(({ code }) => own.items.every((mine) => mine.localGovernment.code !== code))!;
}

test('Without a signal a visit is recorded with a photo and a checklist, another is moved, and each arrives once', async ({
  browser,
  demo,
}) => {
  const road = await onTheRoad(browser, demo);
  const { context, net } = road;
  const code = await place(road, 0);
  const planned = await plan(road, code);
  const elsewhere = await anyPlace(road);
  const findings = `ไม่มีสัญญาณ ${Date.now()}`;
  const before = puts(road, /visits/);
  let page = await context.newPage();
  const asked = Date.now();
  await page.goto(`${net.url}/my-day`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const online = Date.now() - asked;
  await page.close();
  await context.setOffline(true);

  // the shell and my day, from the device alone
  page = await context.newPage();
  const began = Date.now();
  await page.goto(`${net.url}/my-day`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  console.log(`The screen was there without a connection after ${Date.now() - began} ms`);
  expect(Date.now() - began).toBeLessThan(3 * online);
  await expect(page.getByText('ติดต่อเซิร์ฟเวอร์ไม่ได้ ข้อมูลที่เห็นเก็บไว้เมื่อ')).toBeVisible();

  await write(page, net, code, findings);
  await page.getByText('แบบติดตาม', { exact: true }).last().click();
  await page.locator('label[data-value=YES]').first().click();
  await takePhoto(page);
  await page.close();

  // closed before it was saved, opened again
  page = await context.newPage();
  await page.goto(`${net.url}/visits/new?localGovernment=${code}`);
  await expect(page.getByLabel(FINDINGS)).toHaveValue(findings);
  await page.getByText('ภาพถ่ายและเอกสาร').click();
  await expect(page.getByAltText('hall.jpg')).toBeVisible();
  await page.getByRole('button', { name: SAVE }).click();
  await expect(page.getByText('เก็บไว้ในเครื่องนี้แล้ว')).toBeVisible();

  // any place of the province is found in what was taken along
  await page.goto(`${net.url}/visits/new`);
  await page
    .getByRole('combobox', { name: /^อปท\./ })
    .fill(elsewhere.code.replace(/^(.)(..)(..)/, '$1-$2-$3-'));
  await page.getByRole('option', { name: elsewhere.name }).click();
  await expect(page.getByText('ไม่มีสัญญาณ ค้นจากรายชื่อที่เก็บไว้เมื่อ').first()).toBeVisible();
  await page.getByRole('button', { name: 'ยกเลิก' }).click();

  // what was planned is moved, and a step of it is done: one change of it waits
  await page.goto(`${net.url}/visits/${planned}`);
  await page.getByRole('button', { name: 'เลื่อนวัน' }).click();
  const day = page.getByRole('dialog').getByLabel('วันที่วางแผน');
  await day.fill('14 ม.ค. 2573');
  await day.press('Enter');
  await expect(page.getByText('14 มกราคม 2573')).toBeVisible();
  await page.getByRole('button', { name: 'เสร็จแล้ว: เตรียมเอกสาร' }).click();
  await expect(page.getByRole('main').getByRole('link', { name: 'รอส่ง' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'เสร็จแล้ว: เตรียมเอกสาร' })).toHaveCount(0);
  await page.close();

  page = await context.newPage();
  await page.goto(`${net.url}/queue`);
  await expect(waits(page)).toHaveCount(3);
  await expect(waits(page).last()).toContainText('รอส่ง');
  expect(puts(road, /visits/)).toBe(before);

  await context.setOffline(false);
  await expect(page.getByText('ไม่มีรายการรอส่ง')).toBeVisible({ timeout: 40_000 });
  const [visit, ...others] = await visitsSaying(road, code, findings);
  expect(others).toEqual([]);
  expect(visit!.attachments).toHaveLength(1);
  const whole = await api<{ checklist: { answers: object[] } }>(road, `/visits/${visit!.id}`);
  expect(whole.checklist.answers).toHaveLength(1);
  const moved = await api<{ plannedOn: string; nextSteps: { doneOn?: string }[] }>(
    road,
    `/visits/${planned}`,
  );
  expect(moved.plannedOn).toBe('2030-01-14');
  expect(moved.nextSteps[0]!.doneOn).toBeTruthy();
  await away(road);
});

test('Answers that are lost, a second tab and a newer build of the screen: still one visit and one photo', async ({
  browser,
  demo,
}) => {
  const road = await onTheRoad(browser, demo);
  const { context, page, net } = road;
  const code = await place(road, 1);
  const findings = `คำตอบหาย ${Date.now()}`;
  net.swallow = ({ method }) => method === 'PUT';
  await write(page, net, code, findings);
  await takePhoto(page);
  await page.getByRole('button', { name: SAVE }).click();
  await expect(page.getByText('เก็บไว้ในเครื่องนี้แล้ว')).toBeVisible({ timeout: 30_000 });
  expect(await visitsSaying(road, code, findings)).toHaveLength(1);

  // nobody knows that it arrived: it waits through a newer build
  await context.setOffline(true);
  net.rewrite = (path, text) =>
    path === '/sw.js'
      ? text.replace(
          /("?url"?:\s*"index\.html",\s*"?revision"?:\s*"|"?revision"?:\s*"(?=[^"]*",\s*"?url"?:\s*"index\.html"))/,
          '$1newer',
        )
      : text.replace('<head>', '<head><meta name="build" content="newer">');
  await context.setOffline(false);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(page.getByText('มีหน้าจอรุ่นใหม่')).toBeVisible();
  // one that isn't ready while the screen starts comes with the next start
  await expect(async () => {
    await page.goto(`${net.url}/queue`);
    await expect(page.locator('meta[name=build]')).toBeAttached({ timeout: 5_000 });
  }).toPass();
  await expect(waits(page)).toHaveCount(2);

  const second = await context.newPage();
  await second.goto(`${net.url}/queue`);
  const VISIT = /\/visits\/[^/]+$/;
  const before = puts(road, VISIT);
  // a browser itself tries again once when a connection breaks
  let photos = 0;
  net.swallow = ({ method, path }) => method === 'PUT' && path.includes('attachments') && photos++ < 2;
  // both hear of it at once; one may have been on its way already
  await Promise.all([page, second].map((one) => one.evaluate(() => dispatchEvent(new Event('online')))));
  for (const one of [page, second]) {
    await expect(one.getByText('ไม่มีรายการรอส่ง')).toBeVisible({ timeout: 40_000 });
  }
  expect(puts(road, VISIT) - before).toBeLessThanOrEqual(1);
  expect(photos).toBeGreaterThan(2);
  const found = await visitsSaying(road, code, findings);
  expect(found).toHaveLength(1);
  expect(found[0]!.attachments).toHaveLength(1);
  await away(road);
});

test('What the server refuses stays with its reason, is mended and sent', async ({ browser, demo }) => {
  const road = await onTheRoad(browser, demo);
  const { context, page, net } = road;
  const code = await place(road, 2);
  const findings = `ยุบไปแล้ว ${Date.now()}`;
  await context.setOffline(true);
  await write(page, net, code, findings);
  await page.getByRole('button', { name: SAVE }).click();
  await expect(page.getByText('เก็บไว้ในเครื่องนี้แล้ว')).toBeVisible();

  // meanwhile the place was closed
  const admin = await browser.newContext();
  await signIn(admin, demo, 'admin');
  const address = `${demo}/api/v1/local-governments/${code}`;
  const lg = await admin.request.get(address);
  const { name, type, district, latitude, longitude, activeFrom, today: _ } = await lg.json();
  const closed = await admin.request.put(address, {
    headers: { 'If-Match': lg.headers().etag ?? '', Origin: demo },
    data: {
      name,
      type,
      districtCode: district.code,
      latitude,
      longitude,
      activeFrom,
      activeTo: '2026-01-31',
    },
  });
  expect(closed.status(), await closed.text()).toBe(200);

  await context.setOffline(false);
  await page.goto(`${net.url}/queue`);
  await expect(waits(page)).toContainText('เซิร์ฟเวอร์ไม่รับ', { timeout: 40_000 });
  await expect(waits(page).locator('.mk-down')).not.toBeEmpty();
  expect(await visitsSaying(road, code, findings)).toEqual([]);

  await page.getByRole('button', { name: 'แก้ไขแล้วส่งใหม่' }).click();
  await expect(page.getByLabel(FINDINGS)).toHaveValue(findings);
  await page.getByLabel('วันที่ติดตาม').fill('30 ม.ค. 2569');
  await page.getByRole('button', { name: SAVE }).click();
  await expect(page).not.toHaveURL(/new/);
  await arrived(page);
  expect(await visitsSaying(road, code, findings)).toHaveLength(1);
  await admin.close();
  await away(road);
});

test('Two devices change one visit: both versions are shown, and the choice is kept', async ({
  browser,
  demo,
}) => {
  const road = await onTheRoad(browser, demo);
  const { context, page, net } = road;
  const code = await place(road, 3);
  const first = `ฉบับแรก ${Date.now()}`;
  await write(page, net, code, first);
  await page.getByRole('button', { name: SAVE }).click();
  await expect(page).toHaveURL(/\/visits\/[0-9a-f-]{36}/);
  const [visit] = await visitsSaying(road, code, first);
  const address = `${net.url}/api/v1/visits/${visit!.id}`;
  await page.goto(`${net.url}/visits/${visit!.id}/edit`);
  await expect(page.getByLabel(FINDINGS)).toHaveValue(first);
  await context.setOffline(true);
  await page.getByLabel(FINDINGS).fill('ของเครื่องนี้');
  await page.getByRole('button', { name: SAVE }).click();
  await expect(page.getByText('เก็บไว้ในเครื่องนี้แล้ว')).toBeVisible();

  const stored = await context.request.get(address);
  const { localGovernment, trainers, confirmation: _, ...said } = await stored.json();
  const body = {
    localGovernmentCode: localGovernment.code,
    state: said.state,
    mode: said.mode,
    on: said.on,
    reached: said.reached,
    trainerIds: trainers.map((trainer: { id: string }) => trainer.id),
    findings: 'ของอีกเครื่อง',
  };
  const other = await context.request.put(address, {
    headers: { 'If-Match': stored.headers().etag ?? '', Origin: net.url },
    data: body,
  });
  expect(other.status(), await other.text()).toBe(200);

  await context.setOffline(false);
  await page.goto(`${net.url}/queue`);
  await expect(waits(page)).toContainText('มีผู้อื่นแก้ก่อน', { timeout: 40_000 });
  await page.getByRole('button', { name: 'ดูทั้งสองฉบับ' }).click();
  const row = page.getByRole('row', { name: /สิ่งที่พบ/ });
  await expect(row).toContainText('ของเครื่องนี้');
  await expect(row).toContainText('ของอีกเครื่อง');
  await page.getByRole('button', { name: 'ใช้ของท่าน' }).click();
  await expect(page.getByText('ไม่มีรายการรอส่ง')).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText('ใช้ฉบับของฉัน แทนฉบับของเขา')).toBeVisible();
  expect((await api<VisitRow>(road, `/visits/${visit!.id}`)).findings).toBe('ของเครื่องนี้');
  await away(road);
});

test('Who signs out without a signal is out, though the server doesn’t know; what is kept is nobody else’s, and is sent when they are back', async ({
  browser,
  demo,
}) => {
  const road = await onTheRoad(browser, demo);
  const { context, page, net } = road;
  const code = await place(road, 4);
  const findings = `เก็บไว้ให้ฉัน ${Date.now()}`;
  await context.setOffline(true);
  await write(page, net, code, findings);
  await page.getByRole('button', { name: SAVE }).click();
  await expect(page.getByText('เก็บไว้ในเครื่องนี้แล้ว')).toBeVisible();
  // the emulation knows pages only, and no service worker
  net.cut = () => true;
  await page.getByRole('button', { name: /^เมนูของ/ }).click();
  await page.getByRole('menuitem', { name: 'ออกจากระบบ' }).click();
  await expect(page.getByRole('dialog')).toContainText('ยังมี 1 รายการที่ยังไม่ได้ส่ง');
  await page.getByRole('button', { name: 'เก็บไว้ในเครื่องนี้ให้ฉัน' }).click();
  await expect(page.getByText('ออกจากระบบในเครื่องนี้แล้ว')).toBeVisible();
  const kept = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const opening = indexedDB.open('maekhai');
        opening.onsuccess = () => {
          const asking = opening.result.transaction('answers').objectStore('answers').count();
          asking.onsuccess = () => done(asking.result);
        };
      }),
  );
  expect(kept).toBe(0);

  // with a signal again nobody gets in by any address, until the server has heard of it
  net.cut = ({ method }) => method === 'DELETE';
  await context.setOffline(false);
  const session = async () => (await context.request.get(`${net.url}/api/v1/session`)).status();
  for (const address of ['/my-day', '/api/v1/visits?mine=true']) {
    await page.goto(net.url + address);
    await expect(page.getByLabel('ชื่อผู้ใช้')).toBeVisible();
  }
  expect(await session()).toBe(200);
  net.cut = () => false;
  await page.goto(`${net.url}/my-day`);
  await expect(page.getByLabel('ชื่อผู้ใช้')).toBeVisible();
  await expect.poll(session).toBe(401);

  await signIn(context, net.url, 'province');
  await page.goto(`${net.url}/queue`);
  await expect(page.getByText('ไม่มีรายการรอส่ง')).toBeVisible();
  expect(await visitsSaying(road, code, findings)).toEqual([]);
  await signIn(context, net.url, 'trainer');
  await page.goto(`${net.url}/my-day`);
  await expect
    .poll(async () => (await visitsSaying(road, code, findings)).length, { timeout: 40_000 })
    .toBe(1);
  await away(road);
});
