import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get } from '@/api/client';
import type { Report } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Fold } from '@/shared/ui/Fold';
import { Bones, Failed } from '@/shared/ui/feedback';
import { lastDay } from '../months';

/** How many of a province's open ones are offered. */
const MOST = 200;

interface Row {
  id: string;
  title: string;
  kind: 'PROBLEM' | 'OBSTACLE' | 'NEED' | 'SUGGESTION';
  place: string | undefined;
}

/** Which problems stand in the table of the report: those that it proposes, and any other that is open. */
export function IssueChoice({
  report,
  chosen,
  onChange,
}: {
  report: Report;
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <Fold icon="talk" title={t('report.issues')} said={t('reportWrite.chosen', { n: f.n(chosen.length) })}>
      <Choices report={report} chosen={chosen} onChange={onChange} />
    </Fold>
  );
}

function Choices({ report, chosen, onChange }: Parameters<typeof IssueChoice>[0]) {
  const { t } = useTranslation();
  const { provinceCode: province, month } = report;
  const open = useQuery(
    get('/api/v1/issues', {
      params: { query: { province, open: true, asOf: lastDay(month), size: MOST } },
    }),
  );
  if (open.error) return <Failed error={open.error} retry={() => open.refetch()} />;
  if (!open.data) return <Bones lines={4} />;
  const rows = new Map<string, Row>();
  for (const one of [...report.issues, ...open.data.items]) {
    rows.set(one.id, {
      id: one.id,
      title: one.title,
      kind: one.kind,
      place: one.localGovernment?.name,
    });
  }
  if (rows.size === 0) return <p className="mk-muted">{t('report.noIssues')}</p>;
  const set = new Set(chosen);
  return (
    <fieldset className="mk-plainset mk-issuechoice">
      <legend>{t('reportWrite.choose')}</legend>
      {[...rows.values()].map((row) => (
        <Checkbox
          key={row.id}
          checked={set.has(row.id)}
          onChange={(e) =>
            onChange(e.currentTarget.checked ? [...chosen, row.id] : chosen.filter((id) => id !== row.id))
          }
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
    </fieldset>
  );
}
