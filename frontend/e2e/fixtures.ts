import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { ADMIN_PASSWORD, start } from './servers';

/** Real files of real offices: they are read where they lie and never copied here. */
export const DATA = process.env.MAEKHAI_DATA ?? resolve(import.meta.dirname, '../../../shared/data');
export const REGISTRY = resolve(DATA, 'laos.csv');
const EMPTY = { MAEKHAI_DEMO: 'false', MAEKHAI_ADMIN_PASSWORD: ADMIN_PASSWORD };

interface Servers {
  /** Without a registry: for the whole job. */
  empty: string;
  /** With the registry of the whole nation and nothing else. Each spec keeps to a province of its own. */
  nation: string;
  /** With demonstration data. */
  demo: string;
}

/** Each server starts when the first test asks for it, and ends with the last. */
async function serve(
  name: string,
  running: string | undefined,
  env: Record<string, string>,
  use: (url: string) => Promise<void>,
  fill?: (url: string) => Promise<void>,
) {
  if (running) {
    await use(running);
    return;
  }
  const server = await start(name, env);
  try {
    await fill?.(server.url);
    await use(server.url);
  } finally {
    await server.stop();
  }
}

async function importRegistry(url: string) {
  const session = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username: 'admin', password: ADMIN_PASSWORD }),
  });
  const answer = await fetch(`${url}/api/v1/imports/local-governments?dryRun=false`, {
    method: 'POST',
    headers: {
      'Content-Type': 'text/csv',
      Origin: url,
      Cookie: session.headers.get('Set-Cookie')?.split(';')[0] ?? '',
    },
    body: readFileSync(REGISTRY),
  });
  expect(answer.status, await answer.text()).toBe(200);
}

// BASE_URL (of an empty one) and DEMO_URL name servers that run already.
export const test = base.extend<object, Servers>({
  empty: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
    async ({}, use) => serve('empty', process.env.BASE_URL, EMPTY, use),
    { scope: 'worker', timeout: 300_000 },
  ],
  nation: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => serve('nation', undefined, EMPTY, use, importRegistry),
    { scope: 'worker', timeout: 300_000 },
  ],
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => serve('demo', process.env.DEMO_URL, { MAEKHAI_DEMO: 'true' }, use),
    { scope: 'worker', timeout: 300_000 },
  ],
});

export { expect };

/** A red dot, as small as a picture can be. */
export const PHOTO = {
  name: 'ห้องคลัง.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
    'base64',
  ),
};

/** Signs a user of the demonstration in, in that language. */
export async function signIn(
  context: BrowserContext,
  demo: string,
  username: string,
  lang: 'th' | 'en' = 'th',
) {
  await context.addInitScript((value) => {
    if (!localStorage.getItem('maekhai.prefs')) {
      localStorage.setItem('maekhai.prefs', JSON.stringify({ lang: value, thaiDigits: false }));
    }
  }, lang);
  const answer = await context.request.post(`${demo}/api/v1/session`, {
    data: { username, password: 'maekhai-demo' },
  });
  expect(answer.ok()).toBe(true);
}

/** Waits for the page itself: its heading is there and no placeholder is left, however far down. */
export async function settle(page: Page) {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(async () => {
    // any key brings what stands further down; some of that stands there only once other things are known
    await page.keyboard.press('Shift');
    await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0, { timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
}

/** Goes on within the page that is loaded, as a link does: nothing is loaded twice. */
export async function follow(page: Page, path: string) {
  await page.evaluate((to) => {
    history.pushState({ idx: (history.state?.idx ?? 0) + 1 }, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
  }, path);
}

/** A plan of a province, made now. */
export async function somePlan(
  context: BrowserContext,
  demo: string,
  list: 'coverage-plans' | 'hub-plans',
  province: string,
): Promise<string> {
  const from = (await (await context.request.get(`${demo}/api/v1/session`)).json()).today;
  return planned(context, demo, list, {
    provinceCode: province,
    maxSeconds: 1,
    ...(list === 'coverage-plans' && { from }),
  });
}

/** A plan of days of whoever is in charge of the most urgent one of a province, made now for the two weeks to come. */
export async function someDays(context: BrowserContext, demo: string, province: string): Promise<string> {
  const read = async (path: string) => (await context.request.get(`${demo}/api/v1${path}`)).json();
  const { today } = await read('/session');
  const { items } = await read(`/visits/priorities?province=${province}&size=500`);
  // of whoever has most to do: others may have nothing in these days
  const places = new Map<string, number>();
  for (const { trainer } of items) if (trainer) places.set(trainer.id, (places.get(trainer.id) ?? 0) + 1);
  const [trainerId] = [...places].sort(([, one], [, other]) => other - one)[0] ?? [];
  const [from, to] = [1, 14].map((n) =>
    new Date(Date.parse(today) + n * 86_400_000).toISOString().slice(0, 10),
  );
  return planned(context, demo, 'visit-plans', { trainerId, from, to, days: 4, maxSeconds: 2 });
}

async function planned(context: BrowserContext, demo: string, list: string, data: object): Promise<string> {
  const made = await context.request.post(`${demo}/api/v1/${list}`, { headers: { Origin: demo }, data });
  expect(made.status(), await made.text()).toBe(202);
  const { id } = await made.json();
  await expect
    .poll(async () => (await (await context.request.get(`${demo}/api/v1/${list}/${id}`)).json()).state, {
      timeout: 60_000,
      intervals: [100, 250, 500],
    })
    .toBe('READY');
  return id;
}
