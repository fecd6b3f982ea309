import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import type { Me } from '@/api/types';
import { carry } from './carry';

// what is asked has a whole address
vi.hoisted(() => vi.stubGlobal('location', { origin: 'http://screen.example' }));

afterEach(() => vi.unstubAllGlobals());

const page = (...items: object[]) => ({ items, total: items.length });
const place = (code: string) => ({ localGovernment: { code, district: { code: code.slice(0, 4) } } });

it('A trainer takes along what the pages of their day ask: the list, and of each place its log, status, contacts, last visit and open issues', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname, search } = new URL(request.url);
    const path = pathname.replace('/api/v1', '') + search;
    asked.push(path);
    if (path.startsWith('/visits/priorities')) return Response.json(page(place('6550101'), place('6550202')));
    if (path.startsWith('/issues?')) return Response.json(page({ id: `open-${path.match(/\d{7}/)}` }));
    if (path.includes('state=DONE')) return Response.json(page({ id: `last-${path.match(/\d{7}/)}` }));
    if (path.startsWith('/assignments')) return Response.json(page({ trainerId: 'somchai' }));
    if (path.includes('from=')) return Response.json(page());
    if (path.includes('state=PLANNED')) return Response.json(page({ id: 'planned', ...place('6550303') }));
    return Response.json(page());
  });
  const client = new QueryClient();
  await carry(client, {
    id: 'somsri',
    trainerId: 't',
    today: '2026-02-10',
    scope: { provinceCode: '55', level: 'PROVINCE' },
  } as Me);
  expect(asked).toEqual(
    expect.arrayContaining([
      '/visits/priorities?mine=true&size=500',
      '/visits/priorities?province=55&mine=true&size=500',
      '/visits/priorities?district=6550&size=500',
      ...['6550101', '6550202', '6550303'].flatMap((code) => [
        `/local-governments/${code}`,
        `/local-governments/${code}/contacts`,
        `/local-governments/${code}/compliance?months=12`,
        `/visits?localGovernment=${code}&size=6&sort=-day`,
        `/local-governments/${code}/budget-status`,
        `/local-governments/${code}/posting-status?size=6`,
        `/local-governments/${code}/checklist-scores?size=24`,
        `/assignments?localGovernment=${code}&on=2026-02-10&size=20`,
        `/visits/last-${code}`,
        `/issues?visit=last-${code}&size=50&sort=raisedOn`,
        `/issues?localGovernment=${code}&open=true&size=6`,
        `/issues/open-${code}`,
      ]),
      '/visits/planned',
      '/issues?visit=planned&size=50&sort=raisedOn',
      '/visits?from=2026-02-01&to=2026-02-28&province=55&mine=true&state=PLANNED&sort=day&size=500',
      '/holidays?year=2026&size=100',
      '/trainers/somchai',
      '/local-governments?province=55&size=500',
    ]),
  );
  expect(new Set(asked).size).toBe(asked.length);
});
