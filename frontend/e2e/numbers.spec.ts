import type { Page } from '@playwright/test';
import { expect, follow, settle, signIn, test } from './fixtures';

const digits = (text: string) => Number(text.replace(/[^\d]/g, ''));

/** What a list says of its length. */
const length = (page: Page) => page.getByRole('status').filter({ hasText: /รายการ$/ });

/** Every number that is a link, with where it leads. */
async function numbers(page: Page): Promise<{ href: string; told: string }[]> {
  return page.evaluate(() => {
    const row = (link: Element) => link.closest('div')?.textContent ?? '';
    const of = (selector: string, text: (link: Element) => string) =>
      [...document.querySelectorAll(selector)].map((link) => ({
        href: link.getAttribute('href') ?? '',
        told: text(link),
      }));
    return [
      ...of('main a.mk-tile', (link) => link.querySelector('b')?.textContent ?? ''),
      ...of('main .mk-legend a', (link) => link.querySelector('.mk-num')?.textContent ?? ''),
      ...of('main dl a[href*="budget="]', (link) => row(link).replace(link.textContent ?? '', '')),
      ...of('main .mk-sentence a', (link) => link.textContent ?? ''),
    ];
  });
}

/** The list that a number opens is as long as the number says. */
async function expectAsMany(page: Page, at: string) {
  await settle(page);
  // some are counted on their own
  await expect.poll(async () => (await numbers(page)).filter(({ told }) => !/\d/.test(told))).toEqual([]);
  const links = await numbers(page);
  expect(links.length, at).toBeGreaterThan(5);
  for (const { href, told } of links) {
    const [first = ''] = /\d[\d,]*/.exec(told) ?? [];
    expect(first, `${at}: ${href} without a number`).not.toBe('');
    await follow(page, href);
    await settle(page);
    const [path] = href.split('?');
    if (path === '/hub-network' || (path === '/coverage' && !href.includes('view=table'))) {
      // no list, but the page about that very number
      await expect(page.locator('.mk-sentence').first(), `${at}: ${href}`).toContainText(first);
    } else if (path === '/issue-escalations' || path === '/solutions') {
      // they tell in their own words how many there are, first of all
      const told = page
        .getByRole('main')
        .getByRole('status')
        .filter({ hasText: /เรื่อง|แนวทาง/ })
        .first();
      await expect
        .poll(async () => /\d[\d,]*/.exec((await told.textContent()) ?? '')?.[0], `${at}: ${href}`)
        .toBe(first);
    } else {
      await expect
        .poll(async () => digits((await length(page).textContent()) ?? ''), {
          message: `${at}: ${told} → ${href}`,
          timeout: 10_000,
        })
        .toBe(digits(first));
    }
  }
  return links.length;
}

test('Every number opens a list of that length', async ({ browser, demo }) => {
  test.setTimeout(300_000);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await signIn(context, demo, 'admin');
  const page = await context.newPage();
  for (const at of [
    '/',
    '/?province=55&district=5501',
    '/hub-network?province=55',
    '/coverage?province=55',
  ]) {
    await page.goto(demo + at);
    if (at.startsWith('/coverage')) {
      await settle(page);
      const link = page.locator('.mk-sentence a');
      const missing = digits((await link.textContent()) ?? '');
      await link.click();
      await settle(page);
      await expect(length(page)).toContainText(String(missing));
    } else {
      await expectAsMany(page, at);
    }
  }
  await context.close();
});

test('The numbers of a district officer are those of the district, wherever they lead', async ({
  browser,
  demo,
}) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await signIn(context, demo, 'district');
  const page = await context.newPage();
  await page.goto(`${demo}/`);
  await expectAsMany(page, 'the first page of a district');
  await context.close();
});
