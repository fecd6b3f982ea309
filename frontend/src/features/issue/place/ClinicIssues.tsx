import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clinic } from '@/api/types';
import '../issue.css';
import { FoundOn, RaiseHere } from './FoundOn';

/** What was found at those who came to a clinic, each by itself: an issue is of one place and its visit. */
export function ClinicIssues({ visits }: { visits: Clinic['visits'] }) {
  const { t } = useTranslation();
  const came = visits.filter((one) => one.state !== 'CANCELLED');
  const [code, setCode] = useState<string | null>(null);
  const visit = came.length === 1 ? came[0] : came.find((one) => one.localGovernmentCode === code);
  if (came.length === 0) return null;
  return (
    <section className="mk-card" aria-labelledby="clinic-issues">
      <div className="mk-cardhead">
        <h2 id="clinic-issues">{t('issueHere.ofClinic')}</h2>
        {visit && <RaiseHere visit={visit} />}
      </div>
      <div className="mk-grid" style={{ gap: 12 }}>
        <Select
          searchable
          label={t('issueHere.ofWhom')}
          placeholder={t('issueHere.chooseWhom')}
          data={came.map((one) => ({ value: one.localGovernmentCode, label: one.localGovernmentName }))}
          value={visit?.localGovernmentCode ?? null}
          onChange={setCode}
        />
        {visit && (
          <div>
            <FoundOn key={visit.id} visit={visit} />
          </div>
        )}
      </div>
    </section>
  );
}
