// People at work: each writes in a corner of its own, remembers what was acknowledged, and reads it back from whichever
// server. Of a write that got no answer either outcome is right, but it must be one of the two, and stay so.
import { isDeepStrictEqual } from 'node:util';
import { sleep } from './machines.mjs';

const isAway = (answer) => answer.status === 0 || answer.status === 502 || answer.status === 503;
const day = (from, days) => new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);

class Person {
  /** How many writes were acknowledged, and how many of those without an answer turned out to be there. */
  acknowledged = 0;
  found = 0;

  constructor(name, client, servers) {
    this.name = name;
    this.client = client;
    this.servers = servers;
  }

  wrong(what) {
    this.client.answers.complain(`${this.name}: ${what}`);
  }

  same(seen, known, where) {
    if (!isDeepStrictEqual(seen, known)) {
      this.wrong(`${where} has ${JSON.stringify(seen)} instead of ${JSON.stringify(known)}`);
    }
  }

  get writes() {
    return this.acknowledged + this.found;
  }

  /** Asks until somebody answers. */
  async answered(path, options) {
    for (;;) {
      const answer = await this.client.get(path, options);
      if (!isAway(answer)) {
        return answer;
      }
      await sleep(200);
    }
  }

  /** Some server, whichever took the write; nothing when that one is away. */
  async elsewhere(path) {
    const server = this.servers[Math.floor(Math.random() * this.servers.length)];
    const answer = await this.client.get(path, { server });
    return isAway(answer) ? null : answer;
  }

  async work(pause, isOver) {
    while (!isOver()) {
      try {
        await this.step();
      } catch (failure) {
        this.wrong(failure.stack);
        return;
      }
      await sleep(pause);
    }
  }
}

/** Changes one object of a local government again and again, with If-Match. */
export class Editor extends Person {
  constructor(name, client, servers, code, path) {
    super(name, client, servers);
    this.code = code;
    this.path = `/local-governments/${code}/${path}`;
  }

  async step() {
    if (!this.known) {
      const first = await this.answered(this.path);
      this.known = first.status === 404 ? null : first;
      this.value = first.status === 404 ? null : this.told(first);
    }
    const next = this.next(this.writes + 1);
    const answer = await this.client.put(this.path, next, this.known?.headers.etag);
    if (answer.status === 200) {
      this.acknowledged++;
      this.known = answer;
      this.value = next;
      this.same(this.told(answer), next, 'the answer to a write');
      const elsewhere = await this.elsewhere(this.path);
      if (elsewhere) {
        this.same(this.told(elsewhere), next, 'a server, after an acknowledged write,');
      }
    } else if (isAway(answer)) {
      const now = await this.answered(this.path);
      if (now.status === 200 && isDeepStrictEqual(this.told(now), next)) {
        this.found++;
        this.value = next;
      } else {
        this.same(
          now.status === 404 ? null : this.told(now),
          this.value,
          'the server, after a write without an answer,',
        );
      }
      this.known = now.status === 404 ? null : now;
    } else {
      this.wrong(`refused: ${answer.status} ${answer.text}`);
      await sleep(500);
      this.known = undefined;
    }
  }

  async verify(server) {
    const now = await this.answered(this.path, { server });
    this.same(this.told(now), this.value, `${server.name}, at the end,`);
  }
}

/** Whom to call. */
export class Secretary extends Editor {
  constructor(client, servers, code) {
    super(`contacts of ${code}`, client, servers, code, 'contacts');
  }

  next(number) {
    return {
      mayor: 'นายกทดสอบ',
      clerk: null,
      financeDirector: null,
      address: null,
      phone: `075-${number}`,
      email: null,
    };
  }

  told(answer) {
    return answer.json;
  }
}

/** The budget of a fiscal year. */
export class Accountant extends Editor {
  constructor(client, servers, code) {
    super(`budget of ${code}`, client, servers, code, 'budget-status/2570');
  }

  next(number) {
    return { usesElaas: true, amount: 1_000_000 + number, note: `ครั้งที่ ${number}` };
  }

  told(answer) {
    const { usesElaas, amount, note } = answer.json;
    return { usesElaas, amount, note };
  }
}

/** A reading of a day after the other; each can be said twice, and stands there once. */
export class Bookkeeper extends Person {
  constructor(client, servers, code) {
    super(`readings of ${code}`, client, servers);
    this.code = code;
    this.path = `/local-governments/${code}/posting-status`;
    this.readings = new Map();
  }

  reading(number) {
    const asOf = day('2025-01-01', number);
    return {
      asOf,
      revenueThrough: day(asOf, -1),
      expenditureThrough: day(asOf, -2),
      accountingThrough: day(asOf, -1 - (number % 5)),
    };
  }

  told({ asOf, revenueThrough, expenditureThrough, accountingThrough }) {
    return { asOf, revenueThrough, expenditureThrough, accountingThrough };
  }

  async step() {
    const next = this.reading(this.readings.size);
    const answer = await this.client.post(this.path, next);
    const ofThatDay = `${this.path}?from=${next.asOf}&to=${next.asOf}`;
    if (answer.status === 201) {
      this.acknowledged++;
      this.readings.set(next.asOf, next);
      const elsewhere = await this.elsewhere(ofThatDay);
      if (elsewhere) {
        this.same(elsewhere.json.items.map(this.told), [next], 'a server, after an acknowledged write,');
      }
    } else if (isAway(answer)) {
      const now = (await this.answered(ofThatDay)).json.items.map(this.told);
      if (now.length > 0) {
        this.found++;
        this.same(now, [next], 'the server, after a write without an answer,');
        this.readings.set(next.asOf, next);
      }
    } else {
      this.wrong(`refused: ${answer.status} ${answer.text}`);
      await sleep(500);
    }
  }

  async verify(server) {
    const now = (await this.answered(`${this.path}?size=500&sort=asOf`, { server })).json;
    this.same(now.total, this.readings.size, `${server.name}, at the end, as the number of readings`);
    this.same(
      now.items.map(this.told),
      [...this.readings.values()].slice(0, 500),
      `${server.name}, at the end,`,
    );
  }
}

/** Gives a local government from one trainer to the other; who is replaced is named, so nothing happens twice. */
export class Coordinator extends Person {
  constructor(client, servers, code, trainers) {
    super(`assignments of ${code}`, client, servers);
    this.code = code;
    this.trainers = trainers;
    this.list = `/assignments?localGovernment=${code}&sort=from&size=500`;
    this.chain = [];
  }

  async step() {
    const from = day('2020-01-01', 10 * this.chain.length);
    const last = this.chain.at(-1);
    const trainerId = this.trainers[this.chain.length % this.trainers.length];
    const next = {
      trainerId,
      localGovernmentCode: this.code,
      role: 'PRIMARY',
      from,
      replaces: last?.id ?? null,
    };
    const answer = await this.client.post('/assignments', next);
    if (answer.status === 201) {
      this.acknowledged++;
      this.chain.push({ id: answer.json.id, trainerId, from });
      const elsewhere = await this.elsewhere(`/assignments/${answer.json.id}`);
      if (elsewhere) {
        this.same(
          [elsewhere.status, elsewhere.json.trainerId],
          [200, trainerId],
          'a server, after an acknowledged write,',
        );
      }
    } else if (isAway(answer)) {
      const there = (await this.answered(this.list)).json.items.find((each) => each.from === from);
      if (there) {
        this.found++;
        this.same(there.trainerId, trainerId, 'the server, after a write without an answer,');
        this.chain.push({ id: there.id, trainerId, from });
      }
    } else {
      this.wrong(`refused: ${answer.status} ${answer.text}`);
      await sleep(500);
    }
  }

  async verify(server) {
    const now = (await this.answered(this.list, { server })).json.items;
    this.same(
      now.map(({ id, trainerId, from }) => ({ id, trainerId, from })),
      this.chain.slice(0, 500),
      `${server.name}, at the end,`,
    );
    const open = now.filter((each) => !each.to);
    this.same(
      open.length,
      Math.min(1, this.chain.length),
      `${server.name}, at the end, as the number of those in force`,
    );
  }
}

/** Sends small files; a file without an answer is looked for by its name. */
export class Sender extends Person {
  constructor(client, servers, codes) {
    super('small imports', client, servers);
    this.codes = codes;
    this.files = [];
  }

  async step() {
    const number = this.files.length + 1;
    const file = { name: `readings-${number}.csv`, asOf: day('2024-01-01', number) };
    this.files.push(file);
    const rows = this.codes.map(
      (code) => `${code},${file.asOf},${day(file.asOf, -1)},${day(file.asOf, -2)},${day(file.asOf, -3)}`,
    );
    const text = `code,as_of,revenue_through,expenditure_through,accounting_through\n${rows.join('\n')}\n`;
    const answer = await this.client.csv('posting-status', { fileName: file.name }, text);
    if (answer.status === 200) {
      this.acknowledged++;
      file.done = true;
      file.id = answer.json.id;
      this.same(
        [answer.json.status, answer.json.stats.created],
        ['DONE', this.codes.length],
        'the answer to an import',
      );
      const elsewhere = await this.elsewhere(`/imports/${file.id}`);
      if (elsewhere) {
        this.same(
          [elsewhere.status, elsewhere.json.status],
          [200, 'DONE'],
          'a server, after an acknowledged import,',
        );
      }
    } else if (isAway(answer)) {
      await this.settle(file);
    } else if (answer.status === 409 && answer.json.code === 'BUSY') {
      // it waited too long for its turn: nothing of it was written
      file.done = false;
    } else {
      this.wrong(`refused: ${answer.status} ${answer.text}`);
      await sleep(500);
    }
  }

  /** What became of it, once it is no longer under way. */
  async settle(file) {
    for (;;) {
      const ongoing = (await this.answered('/imports/ongoing')).json.items.some(
        (each) => each.fileName === file.name,
      );
      const reports = (await this.answered('/imports?kind=posting-status&size=500')).json.items.filter(
        (each) => each.fileName === file.name,
      );
      if (!ongoing) {
        if (reports.length > 1) {
          this.wrong(`${file.name} has ${reports.length} reports`);
        }
        file.done = reports[0]?.status === 'DONE';
        file.id = reports[0]?.id;
        this.found += file.done ? 1 : 0;
        if (reports[0] && !['DONE', 'INTERRUPTED'].includes(reports[0].status)) {
          this.wrong(`${file.name} is ${reports[0].status}`);
        }
        return;
      }
      await sleep(300);
    }
  }

  async verify(server) {
    const done = this.files.filter((file) => file.done);
    const reports = (await this.answered('/imports?kind=posting-status&status=DONE&size=500', { server }))
      .json.items;
    const mine = reports.filter((report) => report.fileName?.startsWith('readings-'));
    this.same(
      mine.map((report) => report.id).sort(),
      done.map((file) => file.id).sort(),
      `${server.name}, at the end, as imports that are done,`,
    );
    for (const code of this.codes) {
      const path = `/local-governments/${code}/posting-status?size=500&sort=asOf`;
      const days = (await this.answered(path, { server })).json.items.map((each) => each.asOf);
      this.same(
        days,
        done.map((file) => file.asOf),
        `${server.name}, at the end, as the days of ${code},`,
      );
    }
  }
}

/** Reads what is counted, from whichever server: the counts stand still. */
export class Reader extends Person {
  constructor(client, servers, localGovernments) {
    super('reader', client, servers);
    this.localGovernments = localGovernments;
  }

  async step() {
    const list = await this.elsewhere('/local-governments?size=50&sort=-name');
    if (list) {
      this.same(
        [list.status, list.json.total, list.json.items.length],
        [200, this.localGovernments, 50],
        'a list',
      );
    }
    const summary = await this.elsewhere('/compliance/summary?by=nation');
    if (summary) {
      const row = summary.json.rows[0];
      const sum = Object.values(row.byStatus).reduce((one, other) => one + other, 0);
      this.same(
        [row.total, sum],
        [this.localGovernments, this.localGovernments],
        'the summary of the nation',
      );
    }
    await this.elsewhere('/overview');
    await this.client.get('/coverage?province=82');
  }

  async verify() {}
}

/** Comes and goes: signed in at one server, known at the other; signed out at one, a stranger at the other. */
export class Visitor extends Person {
  constructor(client, servers, username, password) {
    super(`sessions of ${username}`, client, servers);
    this.account = [username, password];
  }

  async step() {
    const { answer, client } = await this.client.signIn(...this.account);
    if (isAway(answer)) {
      return;
    }
    if (answer.status !== 200) {
      this.wrong(`refused: ${answer.status} ${answer.text}`);
      await sleep(1000);
      return;
    }
    this.acknowledged++;
    for (const server of this.servers) {
      const known = await client.get('/session', { server });
      if (!isAway(known)) {
        this.same(known.status, 200, `${server.name}, of somebody who signed in,`);
      }
    }
    const gone = await client.ask('DELETE', '/session');
    if (gone.status === 204) {
      for (const server of this.servers) {
        const known = await client.get('/session', { server });
        if (!isAway(known)) {
          this.same(known.status, 401, `${server.name}, of somebody who signed out,`);
        }
      }
    }
  }

  async verify() {}
}
