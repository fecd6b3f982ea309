import * as generated from '@generated';
import createClient from 'openapi-fetch';
import { beforeAll, expect, test } from 'vitest';
import type { paths } from '../src/api/schema';

const url = process.env.MAEKHAI_URL!;
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

let token: string;

beforeAll(async () => {
  const session = new generated.SessionApi(new generated.Configuration({ basePath: url }));
  const signedIn = await session.signInRaw({
    signIn: { username: 'admin', password: 'the clients of a test' },
  });
  const cookie = signedIn.raw.headers.get('set-cookie')!.split(';')[0]!;
  const tokens = new generated.TokensApi(
    new generated.Configuration({ basePath: url, headers: { Cookie: cookie } }),
  );
  const made = await tokens.createToken({
    createToken: {
      name: 'TypeScript',
      scopes: new Set(['read', 'write', 'import'] as generated.TokenScope[]),
      expiresOn: day(today),
    },
  });
  token = made.token!;
});

const registry = (code: string) =>
  new File(
    [`code,name_th,type,district_code\n${code},องค์การบริหารส่วนตำบลตัวอย่าง${code},SAO,5601\n`],
    'registry.csv',
  );

test('the TypeScript client of OpenAPI Generator does the main job', async () => {
  const code = '6560101';
  const configuration = new generated.Configuration({ basePath: url, accessToken: token });

  const report = await new generated.ImportsApi(configuration).importFile({
    kindOrId: 'local-governments' as generated.ImportKind,
    file: registry(code),
    province: '56',
  });
  expect(report.status).toBe('DONE');
  expect(report.stats.created).toBe(1);

  const facts = new generated.FactsApi(configuration);
  const stated = await facts.stateBudgetStatusRaw({
    code,
    fiscalYear: 2570,
    stateBudget: { usesElaas: true, recordedOn: day('2026-10-01') },
  });
  const ifMatch = stated.raw.headers.get('etag')!;
  expect((await stated.value()).recordedOn).toEqual(day('2026-10-01'));
  const changed = { code, fiscalYear: 2570, stateBudget: { usesElaas: true, recordedOn: day('2026-10-02') } };
  expect((await facts.stateBudgetStatus({ ...changed, ifMatch })).recordedOn).toEqual(day('2026-10-02'));
  await expect(
    facts.stateBudgetStatus({ ...changed, stateBudget: { usesElaas: false }, ifMatch }),
  ).rejects.toMatchObject({ response: { status: 412 } });

  const summary = await new generated.ComplianceApi(configuration).getComplianceSummary({
    asOf: day(today),
    by: 'province' as generated.SummaryBy,
    province: '56',
  });
  expect(summary.rows[0]!.total).toBe(1);
  const list = await new generated.RegistryApi(configuration).listLocalGovernments({
    province: '56',
    size: 10,
  });
  expect(list.items.map((item) => item.code)).toEqual([code]);

  const training = new generated.TrainingApi(configuration);
  const cohort = await training.createCohort({
    saveCohort: {
      code: 'T1',
      name: 'รุ่นทดสอบ',
      fiscalYear: 2569,
      startsOn: day('2026-01-12'),
      endsOn: day('2026-01-16'),
    },
  });
  expect(cohort.startsOn).toEqual(day('2026-01-12'));
  const participant = await training.addParticipant({
    id: cohort.id,
    saveParticipant: {
      name: 'สมชาย ตัวอย่าง',
      affiliation: 'PROVINCIAL_OFFICE' as generated.Affiliation,
      provinceCode: '56',
      role: 'TRAINEE' as generated.ParticipantRole,
      result: 'PASSED' as generated.TrainingResult,
    },
  });
  const trainer = await new generated.TrainersApi(configuration).createTrainer({
    createTrainer: { participantId: participant.id, capacity: 10 },
  });
  const assigned = await new generated.AssignmentsApi(configuration).assignTrainer({
    assignTrainer: {
      trainerId: trainer.id,
      localGovernmentCode: code,
      role: 'PRIMARY' as generated.AssignmentRole,
      from: day(today),
    },
  });
  expect(assigned.from).toEqual(day(today));
});

test("the screen's own types do, with openapi-fetch", async () => {
  const code = '6560201';
  const api = createClient<paths>({ baseUrl: url, headers: { Authorization: `Bearer ${token}` } });

  const report = await api.POST('/api/v1/imports/{kindOrId}', {
    params: { path: { kindOrId: 'local-governments' }, query: { fileName: 'registry.csv' } },
    headers: { 'Content-Type': 'text/csv' },
    body: (await registry(code).text()) as never,
    bodySerializer: (text) => text,
  });
  expect(report.data?.stats.created).toBe(1);

  const params = { path: { code, fiscalYear: 2570 } };
  const stated = await api.PUT('/api/v1/local-governments/{code}/budget-status/{fiscalYear}', {
    params,
    body: { usesElaas: true, recordedOn: '2026-10-01', note: null },
  });
  expect(stated.data?.recordedOn).toBe('2026-10-01');
  const changed = await api.PUT('/api/v1/local-governments/{code}/budget-status/{fiscalYear}', {
    params: { ...params, header: { 'If-Match': stated.response.headers.get('etag')! } },
    body: { usesElaas: true, recordedOn: '2026-10-02' },
  });
  expect(changed.data?.recordedOn).toBe('2026-10-02');
  const stale = await api.PUT('/api/v1/local-governments/{code}/budget-status/{fiscalYear}', {
    params,
    body: { usesElaas: false },
  });
  expect(stale.error?.code).toBe('IF_MATCH_REQUIRED');

  const list = await api.GET('/api/v1/local-governments', { params: { query: { q: code, size: 1 } } });
  const page = list.data as Exclude<typeof list.data, string>;
  expect(page?.items[0]?.latitude).toBeNull();
});
