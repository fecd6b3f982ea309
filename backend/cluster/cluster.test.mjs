// Two servers on one PostgreSQL, a proxy before them, people at work; and one thing after the other is taken away from
// them. See docs/operations.md, "Several servers".
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { Answers, Client } from './answers.mjs';
import { Nginx, Postgres, prepare, Server, sleep, until } from './machines.mjs';
import {
  Accountant,
  Bookkeeper,
  Coordinator,
  Editor,
  Reader,
  Secretary,
  Sender,
  Visitor,
} from './people.mjs';

const PASSWORD = 'the cluster of a test';
/**
 * What had something taken away is ready again by then. A server that starts while people are at work takes longer than two took
 * alone; how long those take says how fast the machine is.
 */
let readySeconds = Number(process.env.READY_SECONDS ?? 15);
const TIMES_THE_FIRST_START = 3;
/** Work of a server that died has gone to another by then, or has failed. */
const TAKEN_OVER_SECONDS = 60;

const folder = mkdtempSync('/tmp/maekhai-cluster-');
// PostgreSQL and nginx work in it as other users
chmodSync(folder, 0o755);
const answers = new Answers();
let postgres;
let proxy;
let a;
let b;
let servers;
let anybody;
let admin;
let working = [];
const people = [];
let isOver = false;

// Invented: a province where people work, and one that is divided and imported.
const KRABI = { code: '81', first: 6810100, count: 60 };
const PHANGNGA = { code: '82', first: 6820100, count: 300 };
const LOCAL_GOVERNMENTS = KRABI.count + PHANGNGA.count;
/** The first two are of Krabi. */
const TRAINERS = 26;
const provinceOf = (trainer) => (trainer < 2 ? KRABI.code : PHANGNGA.code);
const codes = ({ first, count }) => Array.from({ length: count }, (_, i) => String(first + i));

function registry() {
  const random = seeded(7);
  const rows = [KRABI, PHANGNGA].flatMap((province) =>
    codes(province).map((code) => {
      const [lat, lon] = [8 + random(), 98 + random()].map((degree) => degree.toFixed(4));
      return `${code},องค์การบริหารส่วนตำบลทดสอบ${code},SAO,${code.slice(1, 5)},${province.code},${lat},${lon}`;
    }),
  );
  return `code,name_th,type,district_code,province_code,lat,lon\n${rows.join('\n')}\n`;
}

function training() {
  const rows = Array.from(
    { length: TRAINERS },
    (_, i) =>
      `R1,รุ่นทดสอบ,2569,2026-01-12,2026-01-16,ห้องประชุม,T${i},ครู ก ${i},นักวิชาการ,PROVINCIAL_OFFICE,${provinceOf(i)},,TRAINEE,PASSED`,
  );
  return `cohort_code,cohort_name,fiscal_year,start,end,venue,trainer_code,name,position,affiliation,province_code,local_government_code,role,result\n${rows.join('\n')}\n`;
}

function trainers() {
  const random = seeded(11);
  const rows = Array.from(
    { length: TRAINERS },
    (_, i) =>
      `T${i},ครู ก ${i},PROVINCIAL_OFFICE,${provinceOf(i)},R1,${(8 + random()).toFixed(4)},${(98 + random()).toFixed(4)},20,2020-01-01`,
  );
  return `trainer_code,name,affiliation,province_code,cohort_code,latitude,longitude,capacity,active_from\n${rows.join('\n')}\n`;
}

/** Long enough to be interrupted. */
function manyReadings(year) {
  const rows = ['code,as_of,revenue_through,expenditure_through,accounting_through'];
  for (let day = 0; day < 300; day++) {
    const [asOf, before] = [day, day - 1].map((days) =>
      new Date(Date.UTC(year, 0, 2 + days)).toISOString().slice(0, 10),
    );
    for (const code of codes(PHANGNGA)) {
      rows.push(`${code},${asOf},${before},${before},${before}`);
    }
  }
  return `${rows.join('\n')}\n`;
}

function seeded(seed) {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

const other = (server) => (server === a ? b : a);

/** Which server has that work, as the database tells. */
async function whoHas(kind) {
  const rows = await postgres.sql(
    `select server from job where kind = '${kind}' and lease_until is not null`,
  );
  const pid = Number(rows[0]?.[0].match(/process (\d+)/)?.[1]);
  return servers.find((server) => server.pid() === pid);
}

const bothReady = async () => (await Promise.all(servers.map((server) => server.isReady()))).every(Boolean);

/** Takes something away, and puts it back; from then on it has so many seconds to be well again. */
async function disturbed(t, work) {
  answers.disturb();
  try {
    await work();
    const began = Date.now();
    await until('both servers are ready again', readySeconds, bothReady);
    t.diagnostic(`both are ready again after ${((Date.now() - began) / 1000).toFixed(1)} s`);
    await until(
      'nobody is told to come again',
      readySeconds,
      () => Date.now() - Math.max(answers.lastAway, began) > proxy.forgetsAfter,
    );
  } finally {
    answers.calm();
  }
}

function nothingWrong() {
  const all = answers.wrong.splice(0);
  assert.equal(
    all.length,
    0,
    `${all.length} answers should not have been, such as\n${all.slice(0, 20).join('\n')}`,
  );
}

/** Each of the people writes on. */
async function peopleWork(seconds = 60) {
  const before = people.map((person) => person.acknowledged);
  const idle = () =>
    people
      .filter((person, i) => person.acknowledged <= before[i] && !(person instanceof Reader))
      .map((person) => person.name);
  try {
    await until('everybody has something acknowledged', seconds, () => idle().length === 0);
  } catch (failure) {
    throw new Error(`${failure.message}: ${idle()}`);
  }
}

const sum = (what) => people.reduce((total, person) => total + person[what], 0);

before(async () => {
  const launcher = process.env.MAEKHAI_LAUNCHER;
  postgres = await Postgres.create(`${folder}/postgres`);
  await postgres.sql('create database prepared', 'postgres');
  await postgres.sql('create database maekhai', 'postgres');
  await prepare(launcher, postgres.environment('prepared'));
  const environment = {
    ...postgres.environment(),
    MAEKHAI_ADMIN_PASSWORD: PASSWORD,
    // people sign in again and again: bcrypt at its least
    MAEKHAI_SECURITY_PASSWORD_COST: '4',
    // what a server that is killed had is another's soon: nobody here stands still for so long and lives
    MAEKHAI_JOBS_LEASE_SECONDS: '8',
    MAEKHAI_IMPORTS_LOOK_EVERY: 'PT2S',
    QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING: 'true',
    QUARKUS_HTTP_PROXY_TRUSTED_PROXIES: '127.0.0.1',
  };
  a = await Server.create({ name: 'A', folder, launcher, environment });
  b = await Server.create({ name: 'B', folder, launcher, environment });
  servers = [a, b];
  proxy = await Nginx.start(`${folder}/nginx`, servers);
  anybody = new Client(answers, proxy);
});

after(async () => {
  isOver = true;
  await Promise.all(working);
  await Promise.all((servers ?? []).map((server) => server.stop()));
  await proxy?.stop();
  await postgres?.stop('immediate').catch(() => {});
  if (process.env.KEEP) {
    console.log(`what they wrote is in ${folder}`);
  } else {
    rmSync(folder, { recursive: true });
  }
});

test('as long as no server is there the proxy says so, and when to ask again', async () => {
  const answer = await anybody.get('/session');
  assert.deepEqual([answer.status, answer.headers['retry-after']], [503, '5']);
});

test('two servers that start on an empty database at once both serve', async (t) => {
  const began = Date.now();
  for (const server of servers) {
    server.start();
  }
  await until('both serve', 60, async () => {
    assert.ok(
      servers.every((server) => server.isAlive()),
      `a server ended: ${servers.map((server) => server.log()).join('\n')}`,
    );
    return bothReady();
  });
  const took = (Date.now() - began) / 1000;
  readySeconds = Math.max(readySeconds, TIMES_THE_FIRST_START * took);
  t.diagnostic(`after ${took.toFixed(1)} s`);
  answers.calm();
  assert.equal(await postgres.count('select count(*) from app_user'), 1, 'there is one administrator');
  for (const server of servers) {
    const { answer, client } = await anybody.signIn('admin', PASSWORD, { server });
    assert.equal(answer.status, 200, answer.text);
    admin = client;
  }
  nothingWrong();
});

test('failed sign-ins count over both servers, and are forgotten by neither', async () => {
  const guess = async (server) =>
    (await anybody.signIn('nobody.at.all', 'a guess', { server })).answer.status;
  for (const server of [a, b, a, b, a]) {
    assert.equal(await guess(server), 401);
  }
  assert.deepEqual([await guess(a), await guess(b)], [429, 429], 'the sixth guess, at either');
});

test('people begin to work', async (t) => {
  for (const [kind, text] of [
    ['local-governments', registry()],
    ['training', training()],
    ['trainers', trainers()],
  ]) {
    const answer = await admin.csv(kind, {}, text);
    assert.equal(answer.status, 200, answer.text);
  }
  const staff = (await admin.get('/trainers?size=500')).json.items;
  assert.equal(staff.length, TRAINERS);
  const krabi = codes(KRABI);
  const own = async () => (await anybody.signIn('admin', PASSWORD)).client;
  await admin.post('/users', { username: 'visitor', name: 'ผู้มาเยือน', role: 'OBSERVER', password: PASSWORD });
  people.push(
    new Secretary(await own(), servers, krabi[0]),
    new Secretary(await own(), servers, krabi[1]),
    new Accountant(await own(), servers, krabi[2]),
    new Accountant(await own(), servers, krabi[3]),
    new Bookkeeper(await own(), servers, krabi[4]),
    new Bookkeeper(await own(), servers, krabi[5]),
    new Coordinator(
      await own(),
      servers,
      krabi[6],
      ['T0', 'T1'].map((code) => staff.find((trainer) => trainer.code === code).id),
    ),
    new Sender(await own(), servers, krabi.slice(10, 14)),
    new Reader(await own(), servers, LOCAL_GOVERNMENTS),
    new Visitor(anybody, servers, 'visitor', PASSWORD),
  );
  working = people.map((person) => person.work(person instanceof Sender ? 500 : 150, () => isOver));
  await peopleWork();
  t.diagnostic(`${LOCAL_GOVERNMENTS} local governments, ${people.length} people`);
  nothingWrong();
});

test('an import whose server is killed is interrupted or done, never half, and those behind it go on', async (t) => {
  const sender = people.find((person) => person instanceof Sender);
  const many = admin.csv('posting-status', { fileName: 'many.csv' }, manyReadings(2020), { server: a });
  const isMany = (each) => each.fileName === 'many.csv';
  const seen = await until('the other server tells how far the import is', 30, async () => {
    const ongoing = (await admin.get('/imports/ongoing', { server: b })).json.items.find(isMany);
    return ongoing?.rows > 1000 ? ongoing : null;
  });
  t.diagnostic(`killed after ${seen.rows} rows`);
  await disturbed(t, () => a.kill());
  const answer = await many;
  assert.ok(
    [0, 502, 503].includes(answer.status),
    `who sent it is not told that it is done: ${answer.status}`,
  );
  await until('it is no longer under way', TAKEN_OVER_SECONDS, async () => {
    const asked = await admin.get('/imports/ongoing');
    return asked.status === 200 && !asked.json.items.some(isMany);
  });
  const reports = (await admin.get('/imports?kind=posting-status&size=500')).json.items.filter(isMany);
  assert.equal(reports.length, 1, 'it has one report');
  const rows = await postgres.count("select count(*) from posting_status where as_of < date '2021-01-01'");
  t.diagnostic(`it is ${reports[0].status}, with ${rows} readings`);
  assert.deepEqual(
    [reports[0].status, rows],
    reports[0].status === 'DONE' ? ['DONE', 90_000] : ['INTERRUPTED', 0],
  );
  const before = sender.acknowledged;
  await until('the next imports are done', TAKEN_OVER_SECONDS, () => sender.acknowledged > before);
  await noFilesLeft();
  await peopleWork();
  nothingWrong();
});

/** What a search is asked for: all who are in Phang Nga, divided among the trainers. */
async function propose(server, maxSeconds) {
  const answer = await admin.post(
    '/coverage-plans',
    { provinceCode: PHANGNGA.code, from: '2026-12-01', maxSeconds },
    { server },
  );
  assert.equal(answer.status, 202, answer.text);
  return until('the search begins', 30, async () => {
    const plan = (await admin.get(`/coverage-plans/${answer.json.id}`)).json;
    return plan.state === 'RUNNING' ? plan : null;
  });
}

const searches = () => servers.reduce((sum, server) => sum + server.searches(), 0);

test('a search is cancelled from the server that does not search', async (t) => {
  const plan = await propose(a, 60);
  const searching = await until('somebody has it', 10, () => whoHas('coverage-plan'));
  await until('the search is going on', 10, () => searches() === 1);
  const answer = await admin.post(`/coverage-plans/${plan.id}/cancel`, undefined, {
    server: other(searching),
  });
  assert.deepEqual([answer.status, answer.json.state], [200, 'CANCELLED'], answer.text);
  const began = Date.now();
  await until('its process ends', 10, () => searches() === 0);
  t.diagnostic(
    `${searching.name} searched, ${other(searching).name} cancelled; the search ended ${Date.now() - began} ms later`,
  );
  assert.equal((await admin.get(`/coverage-plans/${plan.id}`)).json.state, 'CANCELLED');
  nothingWrong();
});

let planId;

test('a search whose server is killed is taken over, or fails, within a minute', async (t) => {
  const plan = await propose(b, 8);
  planId = plan.id;
  const searching = await until('somebody has it', 10, () => whoHas('coverage-plan'));
  const began = Date.now();
  await disturbed(t, () => searching.kill());
  const ended = await until('it is ready or has failed', TAKEN_OVER_SECONDS, async () => {
    const asked = await admin.get(`/coverage-plans/${planId}`);
    return asked.status === 200 && !['QUEUED', 'RUNNING'].includes(asked.json.state) ? asked.json : null;
  });
  t.diagnostic(
    `${searching.name} was killed; ${((Date.now() - began) / 1000).toFixed(1)} s later the plan is ${ended.state}`,
  );
  assert.ok(['READY', 'FAILED'].includes(ended.state), ended.state);
  assert.equal(searches(), 0, 'nobody searches on');
  if (ended.state === 'FAILED') {
    await admin.post(`/coverage-plans/${planId}/solve`);
    await until(
      'searched for again it is ready',
      60,
      async () => (await admin.get(`/coverage-plans/${planId}`)).json.state === 'READY',
    );
  }
  await peopleWork();
  nothingWrong();
});

test('a plan whose server is killed while it is put in force is in force as a whole or not at all', async (t) => {
  const inForce = () => postgres.count(`select count(*) from assignment where plan_id = '${planId}'`);
  const agreed = await admin.post(`/coverage-plans/${planId}/agree`, { on: '2026-11-20' });
  assert.equal(agreed.status, 200, agreed.text);
  // in the middle of its assignments it has to wait for one of them
  const letGo = await postgres.hold(
    `select 1 from local_government where code = '${PHANGNGA.first + 150}' for update`,
  );
  const applying = admin.post(`/coverage-plans/${planId}/apply`, undefined, { server: a });
  await until('it is being written', 20, () =>
    postgres.count(
      "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query ilike 'insert into assignment%'",
    ),
  );
  await disturbed(t, async () => {
    await a.kill();
    await letGo();
  });
  assert.ok([0, 502, 503].includes((await applying).status), 'who asked is not told that it is in force');
  const asked = await admin.get(`/coverage-plans/${planId}`);
  assert.deepEqual([asked.json.state, await inForce()], ['AGREED', 0], 'nothing of it is there');
  const again = await admin.post(`/coverage-plans/${planId}/apply`, undefined, { server: b });
  assert.deepEqual([again.status, again.json.state], [200, 'APPLIED'], again.text);
  assert.equal(await inForce(), PHANGNGA.count, 'all of it is there');
  const twice = await admin.post(`/coverage-plans/${planId}/apply`);
  assert.equal(twice.status, 409, 'a second time it says what happened');
  t.diagnostic(`asked a second time: ${twice.json.code}`);
  assert.equal(await inForce(), PHANGNGA.count);
  await peopleWork();
  nothingWrong();
});

test('servers that are stopped and started in turn lose nothing, and have nothing to complain about', async (t) => {
  const before = servers.map((server) => server.log().length);
  for (const server of servers) {
    await disturbed(t, async () => {
      assert.equal(await server.stop(), 143, `${server.name} ends as one that was told to`);
      // from now on both have the same folder
      server.data = `${folder}/data`;
      server.start();
    });
    await peopleWork();
  }
  servers.forEach((server, i) => {
    const said = server.log().slice(before[i]);
    assert.doesNotMatch(said, /Exception|^\s+at |ERROR/m, `${server.name} says nothing of failures`);
  });
  nothingWrong();
});

test('a server that starts takes nothing away from the one that works in the same folder', async (t) => {
  const many = admin.csv('posting-status', { fileName: 'shared.csv' }, manyReadings(2021), { server: a });
  await until('the import is going on', 30, async () =>
    (await admin.get('/imports/ongoing')).json.items.some(
      (each) => each.fileName === 'shared.csv' && each.rows > 0,
    ),
  );
  await disturbed(t, () => b.kill());
  const answer = await many;
  assert.deepEqual([answer.status, answer.json?.status], [200, 'DONE'], answer.text.slice(0, 500));
  await peopleWork();
  nothingWrong();
});

test('PostgreSQL is started again, and nothing acknowledged is lost', async (t) => {
  /** As many at once as there may be connections. */
  const crowd = () =>
    Promise.all(
      servers.flatMap((server) =>
        Array.from({ length: 32 }, () => admin.get('/districts?size=500', { server })),
      ),
    );
  await crowd();
  await disturbed(t, async () => {
    await postgres.stop('fast');
    await postgres.start();
  });
  // no answer is spent on finding out that connections from before are broken
  await crowd();
  await peopleWork();
  nothingWrong();
});

test('PostgreSQL is away for 15 seconds: everybody is told when to ask again', async (t) => {
  await disturbed(t, async () => {
    await postgres.stop('immediate');
    const began = Date.now();
    await until(
      'both say that they are not ready',
      10,
      async () => !(await Promise.all(servers.map((server) => server.isReady()))).some(Boolean),
    );
    while (Date.now() - began < 15_000) {
      const answer = await admin.get('/overview');
      assert.equal(answer.status, 503, answer.text);
      assert.ok(answer.ms < 15_000, `told after ${answer.ms} ms`);
      await sleep(500);
    }
    await postgres.start();
  });
  await peopleWork();
  nothingWrong();
});

test('in the end everything acknowledged is there once, at both servers, and no work is left over', async (t) => {
  isOver = true;
  await Promise.all(working);
  for (const server of servers) {
    await Promise.all(people.map((person) => person.verify(server)));
  }
  nothingWrong();
  for (const path of [
    '/overview',
    '/compliance/summary?by=province',
    '/coverage?province=82',
    '/imports?size=500',
    '/hubs',
  ]) {
    const [one, two] = await Promise.all(servers.map((server) => admin.get(path, { server })));
    assert.deepEqual([one.status, one.json], [200, two.json], `both say the same of ${path}`);
  }
  assert.deepEqual((await admin.get('/imports/ongoing')).json.items, []);
  assert.equal(await postgres.count('select count(*) from job'), 0, 'jobs');
  await until(
    'all that happened has been told',
    10,
    async () => (await postgres.count('select count(*) from outbox')) === 0,
  );
  await noFilesLeft();
  await recordedOnce();
  const counts = [...answers.counts].sort().map(([status, count]) => `${count} × ${status}`);
  t.diagnostic(
    `${sum('acknowledged')} writes were acknowledged, ${sum('found')} without an answer were found; ${counts.join(', ')}`,
  );
  assert.ok(answers.counts.get(503) > 0, 'there were outages');
});

/** Neither in the database nor in a folder. */
async function noFilesLeft() {
  const left = () =>
    [a.data, b.data]
      .flatMap((data) => ['uploads', 'answers'].map((name) => `${data}/${name}`))
      .filter(existsSync)
      .flatMap((path) => readdirSync(path, { recursive: true }).filter((name) => name.includes('.part')));
  await until('no files of imports are left', 10, async () => left().length === 0);
  assert.equal(
    await postgres.count('select count(*) from job_file where job not in (select number from job)'),
    0,
    'parts of files',
  );
}

/** The record has each write once: it is made in the transaction of the write. */
async function recordedOnce() {
  const recorded = new Map(
    await postgres.sql(`
      select local_government_code, count(*) from audit_entry
      where action in ('CREATE', 'UPDATE') and entity = 'local-government'
      group by 1
    `),
  );
  for (const { name, code, writes } of people.filter(
    (person) => person instanceof Editor || person instanceof Bookkeeper,
  )) {
    assert.equal(Number(recorded.get(code)), writes, `${name}: written so often`);
  }
}
