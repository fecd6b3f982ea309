import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '@/api/client';
import { useFormat } from '@/shared/format';
import { Bones, Failed } from '@/shared/ui/feedback';

interface Named {
  id: string;
  title: string;
}

/** Open ones of a province: more than anybody brings to one meeting. */
const SOME = 200;

/** Which open problems the meeting speaks of; those chosen stay in sight, whatever became of them. */
export function IssueFields({
  province,
  chosen,
  known,
  error,
  onChange,
}: {
  province: string;
  chosen: readonly string[];
  /** Those that the meeting names already. */
  known: readonly Named[];
  error: ReactNode;
  onChange: (ids: string[]) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const issues = useQuery({
    ...get('/api/v1/issues', { params: { query: { province, open: true, size: SOME, sort: '-raisedOn' } } }),
    enabled: province !== '',
  });
  // as they stood when it was opened: what is ticked doesn't jump away from the finger
  const [first] = useState(() => new Set(chosen));
  if (issues.error) return <Failed error={issues.error} retry={() => issues.refetch()} />;
  if (!issues.data) return <Bones lines={3} />;
  const open = issues.data.items;
  const gone = known.filter(({ id }) => chosen.includes(id) && !open.some((one) => one.id === id));
  const rank = (id: string) => (first.has(id) ? 0 : 1);
  const rows = [
    ...gone.map(({ id, title }) => ({ id, title, more: '' })),
    ...open
      .map((one) => ({
        id: one.id,
        title: one.title,
        more: [
          t(`issueKind.${one.kind}`),
          one.localGovernment?.name,
          f.date(one.raisedOn),
          one.state === 'ESCALATED' && t('issueState.ESCALATED'),
        ]
          .filter(Boolean)
          .join(' · '),
      }))
      .sort((a, b) => rank(a.id) - rank(b.id)),
  ];
  if (rows.length === 0) {
    return (
      <p className="mk-muted" style={{ margin: 0 }}>
        {t('meetingForm.noIssues')}
      </p>
    );
  }
  return (
    <>
      {error && (
        <p className="mk-small mk-down" role="alert" style={{ margin: 0 }} data-obstacle>
          {error}
        </p>
      )}
      <ul className="mk-picklist" aria-label={t('meetingForm.issues')}>
        {rows.map((one) => (
          <li key={one.id} lang="th">
            <Checkbox
              label={
                <>
                  {one.title}
                  <span className="mk-small mk-muted" style={{ display: 'block' }}>
                    {one.more}
                  </span>
                </>
              }
              checked={chosen.includes(one.id)}
              onChange={(e) =>
                onChange(e.currentTarget.checked ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))
              }
            />
          </li>
        ))}
      </ul>
    </>
  );
}
