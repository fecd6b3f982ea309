import type { APIResponse, Page } from '@playwright/test';
import { expect, settle, signIn, somePlan, test } from './fixtures';

// A province of the demonstration that no other spec looks at.
const PROVINCE = '56';

/** What would become an image, run a script and look bold if any page took a text for markup. */
const evil = (field: string) =>
  `<img src=x class=markup onerror="document.body.dataset.hit='1'"><b class="markup">${field}</b>`;
/** The same in little room. */
const small = (field: string) => `<b class=markup>${field}</b>`;

/** Ids of what is written here. */
const ISSUE = '01990000-0000-7000-8000-000000000560';
const SOLUTION = '01990000-0000-7000-8000-000000000562';

declare global {
  interface Window {
    violations?: string[];
  }
}

async function watch(page: Page): Promise<string[]> {
  const told: string[] = [];
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (e) => {
      window.violations?.push(`${e.violatedDirective} ${e.blockedURI}`);
    });
  });
  page.on('dialog', (dialog) => {
    told.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (m) => {
    if (/Content Security Policy/i.test(m.text())) told.push(m.text());
  });
  page.on('pageerror', (e) => told.push(e.message));
  return told;
}

/** Lets everything that only a pointer shows appear, and details that are folded. */
async function unfold(page: Page, selector: string, type: 'mouseover' | 'click') {
  await page.evaluate(
    ([marks, event]) => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      for (const mark of document.querySelectorAll(marks)) {
        mark.dispatchEvent(new MouseEvent(event, { bubbles: true, clientX: 5, clientY: 5 }));
      }
    },
    [selector, type] as const,
  );
}

async function expectText(page: Page, what: string) {
  const made = await page.evaluate(() => ({
    elements: [...document.querySelectorAll('.markup, img[src="x"]')].map((e) => e.outerHTML),
    hit: document.body.dataset.hit,
    violations: window.violations,
  }));
  expect(made, what).toEqual({ elements: [], hit: undefined, violations: [] });
}

test('Whatever is typed or imported is text on every page, map and chart', async ({ browser, demo }) => {
  test.setTimeout(300_000);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await signIn(context, demo, 'admin');
  const url = (path: string) => `${demo}/api/v1${path}`;
  const read = async (path: string) => (await context.request.get(url(path))).json();
  const done = async (answer: APIResponse) => {
    expect(answer.ok(), `${answer.url()}: ${await answer.text()}`).toBe(true);
    return answer.status() === 204 ? {} : answer.json();
  };
  const headers = { Origin: demo };
  const post = async (path: string, data: object) =>
    done(await context.request.post(url(path), { headers, data }));
  const put = async (path: string, data: object) => {
    const before = await context.request.get(url(path));
    const etag = before.headers().etag;
    return done(
      await context.request.put(url(path), {
        headers: { ...headers, ...(etag && { 'If-Match': etag }) },
        data,
      }),
    );
  };
  const file = async (path: string, name: string, text: string) =>
    context.request.post(url(path), {
      headers,
      multipart: { file: { name, mimeType: 'text/csv', buffer: Buffer.from(text) } },
    });
  const { today } = await read('/session');

  const code = '5601999';
  const [place, trainer, cohort, hub, plan, imported] =
    await test.step('put markup into every field', async () => {
      await post('/local-governments', {
        code,
        name: evil('name'),
        type: 'SAO',
        districtCode: '5601',
        latitude: 19.17,
        longitude: 99.9,
      });
      await put(`/local-governments/${code}/contacts`, {
        mayor: evil('mayor'),
        clerk: evil('clerk'),
        financeDirector: evil('finance'),
        address: evil('address'),
        phone: small('phone'),
        email: small('email'),
      });
      await put(`/local-governments/${code}/budget-status/2569`, { usesElaas: true, note: evil('note') });
      await post('/users', {
        username: 'markup',
        name: evil('user'),
        role: 'LOCAL',
        localGovernmentCode: code,
        password: 'a password of markup',
      });
      await post('/tokens', {
        name: evil('token'),
        scopes: ['read'],
        expiresOn: `${Number(today.slice(0, 4)) + 1}-01-01`,
      });
      const local = await browser.newContext();
      await done(
        await local.request.post(url('/session'), {
          data: { username: 'markup', password: 'a password of markup' },
        }),
      );
      await done(
        await local.request.put(url(`/local-governments/${code}/budget-status/2570`), {
          headers,
          data: { usesElaas: true, note: evil('report') },
        }),
      );
      await local.close();

      const made = await post('/cohorts', {
        code: small('cohort'),
        name: evil('cohort'),
        course: evil('course'),
        venue: evil('venue'),
        fiscalYear: 2569,
        startsOn: '2026-01-12',
        endsOn: '2026-01-16',
      });
      const passed = await post(`/cohorts/${made.id}/participants`, {
        code: small('person'),
        name: evil('person'),
        position: evil('position'),
        affiliation: 'PROVINCIAL_OFFICE',
        provinceCode: PROVINCE,
        role: 'TRAINEE',
        result: 'PASSED',
      });
      const person = await post('/trainers', {
        participantId: passed.id,
        name: evil('trainer'),
        position: evil('position'),
        latitude: 19.16,
        longitude: 99.91,
        capacity: 10,
        phone: small('phone'),
        email: small('email'),
      });
      await post('/assignments', {
        trainerId: person.id,
        localGovernmentCode: code,
        role: 'PRIMARY',
        from: today,
        replaces: null,
      });

      const { items: hubs } = await read(`/hubs?province=${PROVINCE}&state=ACTIVE&size=2&sort=-members`);
      expect(hubs.length).toBeGreaterThan(1);
      await put(`/hubs/${hubs[0].id}`, {
        maxMembers: hubs[0].maxMembers,
        topics: hubs[0].topics,
        contact: evil('contact'),
        phone: small('phone'),
        note: evil('note'),
      });
      const { members } = await read(`/hubs/${hubs[0].id}`);
      await put(`/hubs/${hubs[0].id}/advice/01990000-0000-7000-8000-000000000056`, {
        localGovernmentCode: members[0].localGovernment.code,
        on: today,
        minutes: 30,
        mode: 'PHONE',
        topics: ['BUDGET'],
        advisor: evil('advisor'),
        what: evil('advice'),
      });
      await post(`/hubs/${hubs[1].id}/suspend`, { on: today, reason: evil('reason') });
      const { items: free } = await read(`/hubs/candidates?province=${PROVINCE}&size=1`);
      const proposed = await post('/hubs', { localGovernmentCode: free[0].localGovernment.code });
      await post(`/hubs/${proposed.id}/invite`, { on: today, letterNumber: evil('letter') });
      await put(`/hubs/letter-templates/${PROVINCE}`, {
        office: evil('office'),
        numberPrefix: small('number'),
        subject: evil('subject'),
        reference: evil('reference'),
        enclosures: evil('enclosures'),
        body: evil('body'),
        signer: evil('signer'),
        signerPosition: evil('position'),
        unit: evil('unit'),
        phone: small('phone'),
      });
      await put(`/visits/paper-words/${PROVINCE}/NOTICE`, {
        subject: evil('paper'),
        body: evil('paper body'),
        closing: evil('paper closing'),
      });

      await put(`/issues/${ISSUE}`, {
        kind: 'PROBLEM',
        module: 'SYSTEM',
        severity: 'HIGH',
        title: evil('issue'),
        detail: evil('detail'),
        localGovernmentCode: code,
      });
      await put(`/issues/${ISSUE}/comments/01990000-0000-7000-8000-000000000561`, { text: evil('comment') });
      await post(`/issues/${ISSUE}/escalate`, { note: evil('escalation') });
      await put(`/solutions/${SOLUTION}`, {
        title: evil('solution'),
        text: evil('solution text'),
        module: 'SYSTEM',
        keywords: [small('keyword'), small('another')],
      });
      await post(`/solutions/${SOLUTION}/publish`, {});

      await post('/exemptions', {
        localGovernmentCode: code,
        from: '2020-01-01',
        to: '2020-01-31',
        reason: evil('reason'),
      });
      const rows = `code,name,fiscal_year,uses_elaas,note\n${code},,2569,${small('yes')},x\n${small('code')},${small('name')},2569,yes,x\n`;
      const refused = await file('/imports/budget-status?dryRun=false', `${small('file')}.csv`, rows);
      expect(refused.status()).toBe(422);
      const { import: report } = await refused.json();
      expect(report.errorCount).toBeGreaterThan(1);
      // what isn't written in Thai never becomes another name; the report shows it all the same
      const unnamed = await file(
        '/imports/local-governments?dryRun=false&strategy=MATCH',
        `${small('file')}.csv`,
        `code,name_th\n${code},${small('alias')}\n`,
      );
      expect(unnamed.status()).toBe(422);
      const division = await somePlan(context, demo, 'coverage-plans', PROVINCE);
      await post(`/coverage-plans/${division}/agree`, {
        on: today,
        place: evil('place'),
        note: evil('note'),
      });
      return [code, person.id, made.id, hubs[0].id, division, report.id];
    });

  const page = await context.newPage();
  const told = await watch(page);
  for (const path of [
    `/local-governments/${place}`,
    `/local-governments?province=${PROVINCE}&q=${place}`,
    `/map?province=${PROVINCE}`,
    `/map?province=${PROVINCE}&district=5601`,
    `/?province=${PROVINCE}&district=5601`,
    `/compliance?province=${PROVINCE}&district=5601`,
    '/self-reports?province=56',
    '/exemptions',
    '/imports',
    `/imports/${imported}`,
    '/users',
    '/settings',
    `/training/${cohort}`,
    '/training',
    `/trainers/${trainer}`,
    `/trainers?province=${PROVINCE}`,
    `/coverage?province=${PROVINCE}`,
    `/coverage?province=${PROVINCE}&view=table`,
    `/plans/${plan}`,
    `/plans/${plan}/annex`,
    `/hubs?province=${PROVINCE}`,
    `/hubs/${hub}`,
    `/hub-network?province=${PROVINCE}`,
    `/hub-unserved?province=${PROVINCE}`,
    `/hub-candidates?province=${PROVINCE}`,
    `/hub-letter?province=${PROVINCE}`,
    `/visit-papers?province=${PROVINCE}&paper=NOTICE`,
    `/local-governments/${place}/timeline`,
    `/issues?province=${PROVINCE}`,
    `/issues?province=${PROVINCE}&view=board`,
    `/issues/${ISSUE}`,
    '/issue-escalations',
    '/solutions',
    `/solutions/${SOLUTION}`,
    `/solutions/${SOLUTION}/edit`,
  ]) {
    await page.goto(demo + path);
    await settle(page);
    await unfold(page, '.leaflet-marker-icon, .leaflet-interactive', 'mouseover');
    if (path.startsWith('/map') || path.startsWith('/?')) {
      // what a pointer shows of that very point is on the page
      await expect(page.locator('.leaflet-tooltip', { hasText: '<img src=x' }).first()).toBeAttached();
    }
    await expectText(page, path);
    await unfold(page, '.leaflet-marker-icon', 'click');
    await expectText(page, `${path} after a press`);
  }
  // it is there, as it was typed
  await page.goto(`${demo}/local-governments/${place}`);
  await settle(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(evil('name'));
  // and what is found by typing
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'ค้นหาจากชื่อ รหัส หรือชื่อเมนู' }).fill(place);
  await expect(page.getByRole('listbox', { name: 'ผลการค้นหา' }).getByRole('option').first()).toContainText(
    '<img src=x',
  );
  await expectText(page, 'the search');
  expect(told).toEqual([]);
  await context.close();
});
