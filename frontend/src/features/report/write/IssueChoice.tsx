import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '@/api/client';
import type { Issue, Report, ReportIssue } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Fold } from '@/shared/ui/Fold';
import { Bones, Failed } from '@/shared/ui/feedback';
import { lastDay } from '../months';

/** How many of a province's open ones are offered. */
const MOST = 200;

export interface IssueRow {
  id: string;
  title: string;
  kind: 'PROBLEM' | 'OBSTACLE' | 'NEED' | 'SUGGESTION';
  place: string | undefined;
}

type Rows = ReadonlyMap<string, IssueRow>;

const openOf = ({ provinceCode: province, month }: Report) =>
  get('/api/v1/issues', {
    params: { query: { province, open: true, asOf: lastDay(month), size: MOST } },
  });

const rowOf = (one: Pick<Issue | ReportIssue, 'id' | 'title' | 'kind' | 'localGovernment'>): IssueRow => ({
  id: one.id,
  title: one.title,
  kind: one.kind,
  place: one.localGovernment?.name,
});

/**
 * All that was ever offered or stood in the table while it was written: what is taken out of it and isn't open any more can be put
 * back.
 *
 * @param ask whether the open ones are needed before anybody looks at them
 */
export function useIssueRows(report: Report, ask: boolean): Rows {
  const open = useQuery({ ...openOf(report), enabled: ask });
  const [rows, setRows] = useState<Rows>(new Map());
  const fresh = [...report.issues, ...(open.data?.items ?? [])].filter(({ id }) => !rows.has(id));
  if (fresh.length > 0) setRows(new Map([...rows, ...fresh.map((one) => [one.id, rowOf(one)] as const)]));
  return rows;
}

interface Choosing {
  report: Report;
  rows: Rows;
  chosen: readonly string[];
  /** What the server refused of them. */
  error: string | undefined;
  onChange: (ids: string[]) => void;
}

/** Which problems stand in the table of the report: those that it proposes, and any other that is open. */
export function IssueChoice(of: Choosing) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <Fold
      icon="talk"
      title={t('report.issues')}
      said={t('reportWrite.chosen', { n: f.n(of.chosen.length) })}
      open={of.error !== undefined}
    >
      <Choices {...of} />
    </Fold>
  );
}

function Choices({ report, rows, chosen, error, onChange }: Choosing) {
  const { t } = useTranslation();
  const open = useQuery(openOf(report));
  if (open.error) return <Failed error={open.error} retry={() => open.refetch()} />;
  if (!open.data) return <Bones lines={4} />;
  // what is chosen and nobody knows here can still be taken out
  const unknown = chosen.filter((id) => !rows.has(id));
  if (rows.size === 0 && unknown.length === 0) return <p className="mk-muted">{t('report.noIssues')}</p>;
  const set = new Set(chosen);
  const tick = (id: string, on: boolean) =>
    onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <fieldset className="mk-plainset mk-issuechoice">
      <legend>{t('reportWrite.choose')}</legend>
      {error && (
        <p role="alert" className="mk-down" style={{ margin: 0 }}>
          {error}
        </p>
      )}
      {[...rows.values()].map((row) => (
        <Checkbox
          key={row.id}
          checked={set.has(row.id)}
          onChange={(e) => tick(row.id, e.currentTarget.checked)}
          label={
            <>
              <span lang="th">{row.title}</span>{' '}
              <span className="mk-small mk-muted">
                {t(`reportKind.${row.kind}`)}
                {row.place && (
                  <>
                    {' · '}
                    <span lang="th">{row.place}</span>
                  </>
                )}
              </span>
            </>
          }
        />
      ))}
      {unknown.map((id) => (
        <Checkbox
          key={id}
          checked
          onChange={() => tick(id, false)}
          label={<span className="mk-muted">{t('reportWrite.unknownIssue')}</span>}
        />
      ))}
    </fieldset>
  );
}
